import { createPrivateKey, createPublicKey, type KeyObject, sign as signBytes, verify as verifyBytes } from 'node:crypto';
import { digestOf } from './digest.ts';

/** An Ed25519 public key (RFC 8032) with its id. */
export interface PublicKey {
  readonly algorithm: 'ed25519';
  /** The digest of the raw 32 bytes: computed, never taken from a file. */
  readonly id: string;
  /** The raw 32 bytes in base64. */
  readonly base64: string;
  readonly verifies: (message: Uint8Array, signature: Uint8Array) => boolean;
}

/** An Ed25519 private key; opaque, so that it is never printed or serialised. */
export interface PrivateKey {
  readonly publicKey: PublicKey;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** RFC 8410: the DER prefixes of an Ed25519 key in PKCS #8 and in SubjectPublicKeyInfo. */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** The private key of a 32-byte seed (RFC 8032, 5.1.5). */
export function privateKeyFromSeed(seed: Uint8Array): PrivateKey {
  if (seed.length !== 32) throw new TypeError(`an Ed25519 seed has 32 bytes, not ${seed.length}`);
  const key = createPrivateKey({ key: Buffer.concat([pkcs8Prefix, seed]), format: 'der', type: 'pkcs8' });
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(spkiPrefix.length);
  return { publicKey: publicKey(raw), sign: (message) => signBytes(null, message, key) };
}

/** The public key of its raw 32 bytes in base64, or `undefined` where the text is not one. */
export function publicKeyFromBase64(base64: string): PublicKey | undefined {
  const raw = Buffer.from(base64, 'base64');
  return raw.length === 32 && raw.toString('base64') === base64 ? publicKey(raw) : undefined;
}

function publicKey(raw: Uint8Array): PublicKey {
  let key: KeyObject | undefined;
  const object = (): KeyObject =>
    (key ??= createPublicKey({ key: Buffer.concat([spkiPrefix, raw]), format: 'der', type: 'spki' }));
  return {
    algorithm: 'ed25519',
    id: digestOf(raw),
    base64: Buffer.from(raw).toString('base64'),
    verifies: (message, signature) => signature.length === 64 && verifyBytes(null, message, object(), signature),
  };
}
