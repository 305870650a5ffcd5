import { createPublicKey, type KeyObject, verify as verifyBytes } from 'node:crypto';
import { strictBase64 } from './base64.ts';
import { digestOf } from './digest.ts';
import type { PublicKey } from './public-key.ts';

/** RFC 8410, section 4: the DER prefix of an Ed25519 key in SubjectPublicKeyInfo. */
export const spkiPrefix: Uint8Array = Buffer.from('302a300506032b6570032100', 'hex');

/** The Ed25519 public key (RFC 8032, 5.1.5) of its raw 32 bytes in base64, or `undefined` where the text is not one. */
export function readRawKey(base64: string): PublicKey | undefined {
  const raw = strictBase64(base64);
  return raw === undefined ? undefined : rawPublicKey(raw);
}

/** The Ed25519 public key of its raw bytes; `undefined` where they are not 32, or where a signature would prove nothing. */
export function rawPublicKey(raw: Uint8Array): PublicKey | undefined {
  if (raw.length !== 32 || isSmallOrder(raw)) return undefined;
  const verifies = rawVerifier(raw);
  return { kind: 'ed25519', algorithm: 'ed25519', id: digestOf(raw), text: Buffer.from(raw).toString('base64'), verifies };
}

/** Verifies Ed25519 signatures (RFC 8032, 5.1.7) with a raw public key, which is prepared when it is first asked. */
export function rawVerifier(raw: Uint8Array): PublicKey['verifies'] {
  let key: KeyObject | undefined;
  return (message, signature) => {
    if (signature.length !== 64) return false;
    key ??= createPublicKey({ key: Buffer.concat([spkiPrefix, raw]), format: 'der', type: 'spki' });
    return verifyBytes(null, message, key, signature);
  };
}

/**
 * The y coordinates of the points of small order and the encodings of them that RFC 8032, 5.1.3 forbids, without the bit of the sign.
 * For such a key anyone can write a signature that holds.
 */
const smallOrder: ReadonlySet<string> = new Set([
  '0000000000000000000000000000000000000000000000000000000000000000',
  '0100000000000000000000000000000000000000000000000000000000000000',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
  'eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
]);

/** Whether the raw bytes are of a point with which a signature proves nothing. */
export function isSmallOrder(raw: Uint8Array): boolean {
  const y = Buffer.from(raw);
  y[31] = (y[31] ?? 0) & 0x7f;
  return smallOrder.has(y.toString('hex'));
}
