export { canonicalJson, isJsonValue } from './canonical-json.ts';
export { type Digest, digestOf, isDigest, runningDigest, shortDigest } from './digest.ts';
export { type Envelope, type OpenedEnvelope, openEnvelope, sealEnvelope, signatureHolds } from './envelope.ts';
export { type PrivateKey, type PublicKey, privateKeyFromSeed, publicKeyFromBase64 } from './keys.ts';
export { demonstrationKey, demonstrationPhrase, demonstrationReviewers, isDemonstrationKey } from './demonstration.ts';
