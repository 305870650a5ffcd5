import { createPrivateKey, createPublicKey, type KeyObject, sign as signBytes } from 'node:crypto';
import type { PublicKey } from './public-key.ts';
import { rawPublicKey, spkiPrefix } from './raw-key.ts';

/** What signs: opaque, so that a private key is never printed or serialised. */
export interface PrivateKey {
  readonly publicKey: PublicKey;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

/** RFC 8410, section 7: the DER prefix of an Ed25519 key in PKCS #8. */
const pkcs8Prefix = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The Ed25519 private key of a 32-byte seed (RFC 8032, 5.1.5). */
export function privateKeyFromSeed(seed: Uint8Array): PrivateKey {
  return privateKeyOf(createPrivateKey({ key: pkcs8Of(seed), format: 'der', type: 'pkcs8' }));
}

/** A seed as PKCS #8 in DER (RFC 8410, section 7). */
export function pkcs8Of(seed: Uint8Array): Buffer<ArrayBuffer> {
  if (seed.length !== 32) throw new TypeError(`an Ed25519 seed has 32 bytes, not ${seed.length}`);
  return Buffer.concat([pkcs8Prefix, seed]);
}

/** Signs with an Ed25519 private key of Node's. */
export function privateKeyOf(key: KeyObject): PrivateKey {
  const raw = createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(spkiPrefix.length);
  const publicKey = rawPublicKey(raw);
  if (publicKey === undefined) throw new TypeError('the key is not one of Ed25519');
  return { publicKey, sign: (message) => signBytes(null, message, key) };
}
