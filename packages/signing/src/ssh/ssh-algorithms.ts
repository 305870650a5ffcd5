import { createPublicKey, hash, type KeyObject, verify as verifyBytes } from 'node:crypto';
import { isSmallOrder, rawVerifier } from '../raw-key.ts';
import { readWire } from './ssh-wire.ts';

/** A public key of one of the types of SSH that may sign. */
export interface SshPublicKey {
  /** What makes the key this key, in whatever form it is listed: the digest of it is the key's id. */
  readonly material: Uint8Array;
  /** Whether a signature in the form of SSH is the key's, over exactly this message. */
  readonly verifies: (message: Uint8Array, signature: Uint8Array) => boolean;
}

/** Reads a key blob, `undefined` where it is not exactly one of the type. */
type ReadBlob = (blob: Uint8Array) => SshPublicKey | undefined;

/** The types of key that may sign, by the name that stands before the key; every other one is refused, certificates too. */
export const sshAlgorithms: ReadonlyMap<string, ReadBlob> = new Map<string, ReadBlob>([
  ['ssh-ed25519', readEd25519],
  ['sk-ssh-ed25519@openssh.com', readSecurityKey],
  ['ecdsa-sha2-nistp256', readEcdsa],
  ['ssh-rsa', readRsa],
]);

/** RFC 8709, sections 4 and 6. */
function readEd25519(blob: Uint8Array): SshPublicKey | undefined {
  const [name, raw] = readWire(blob, ['string', 'string']) ?? [];
  if (!isText(name, 'ssh-ed25519') || raw?.length !== 32 || isSmallOrder(raw)) return undefined;
  const verifiesRaw = rawVerifier(raw);
  return {
    material: raw,
    verifies: (message, signature) => {
      const [format, inner] = readWire(signature, ['string', 'string']) ?? [];
      return isText(format, 'ssh-ed25519') && inner !== undefined && verifiesRaw(message, inner);
    },
  };
}

/** PROTOCOL.u2f: the bit that says that a person touched the key. */
const userPresent = 0x01;

/**
 * PROTOCOL.u2f of OpenSSH: an Ed25519 key in hardware, which signs the application, its flags and its counter too.
 * A signature that nobody confirmed at the key does not count. The application is not part of the key's material:
 * a published seed under another application stays the published key.
 */
function readSecurityKey(blob: Uint8Array): SshPublicKey | undefined {
  const [name, raw, application] = readWire(blob, ['string', 'string', 'string']) ?? [];
  if (!isText(name, 'sk-ssh-ed25519@openssh.com') || raw?.length !== 32 || isSmallOrder(raw)) return undefined;
  // ssh-keygen(1): the application begins with ssh:, so that no web site can ask for such a signature.
  if (application === undefined || !Buffer.from(application).toString('latin1').startsWith('ssh:')) return undefined;
  const verifiesRaw = rawVerifier(raw);
  return {
    material: raw,
    verifies: (message, signature) => {
      const [format, inner, flags, counter] = readWire(signature, ['string', 'string', 'byte', 'uint32']) ?? [];
      if (!isText(format, 'sk-ssh-ed25519@openssh.com') || inner === undefined || flags === undefined || counter === undefined) return false;
      const state = Buffer.alloc(5);
      state.writeUInt8(flags);
      state.writeUInt32BE(counter, 1);
      return (flags & userPresent) !== 0 && verifiesRaw(Buffer.concat([sha256(application), state, sha256(message)]), inner);
    },
  };
}

/** RFC 5656, sections 3.1 and 3.1.2; the point uncompressed, as OpenSSH has it. */
function readEcdsa(blob: Uint8Array): SshPublicKey | undefined {
  const [name, curve, point] = readWire(blob, ['string', 'string', 'string']) ?? [];
  if (!isText(name, 'ecdsa-sha2-nistp256') || !isText(curve, 'nistp256') || point?.length !== 65 || point[0] !== 4) return undefined;
  const key = keyOf({ kty: 'EC', crv: 'P-256', x: base64url(point.subarray(1, 33)), y: base64url(point.subarray(33)) });
  if (key === undefined) return undefined;
  return {
    material: point,
    verifies: (message, signature) => {
      const [format, inner] = readWire(signature, ['string', 'string']) ?? [];
      const [r, s] = (inner === undefined ? undefined : readWire(inner, ['string', 'string']))?.map((half) => fixedWidth(positiveInteger(half), 32)) ?? [];
      if (!isText(format, 'ecdsa-sha2-nistp256') || r === undefined || s === undefined) return false;
      return verifyBytes('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, Buffer.concat([r, s]));
    },
  };
}

/** In bits: the least that NIST SP 800-57 part 1 gives for use after 2030, and the most that OpenSSH makes. */
const modulus = { least: 3072, most: 16_384 };

/** RFC 8332, section 3: the hashes that may be signed; SHA-1 is not one. */
const rsaHashes: ReadonlyMap<string, string> = new Map([
  ['rsa-sha2-256', 'sha256'],
  ['rsa-sha2-512', 'sha512'],
]);

/** RFC 4253, section 6.6, and RFC 8332. */
function readRsa(blob: Uint8Array): SshPublicKey | undefined {
  const [name, ...numbers] = readWire(blob, ['string', 'string', 'string']) ?? [];
  const [exponent, n] = numbers.map(positiveInteger);
  if (!isText(name, 'ssh-rsa') || exponent === undefined || n === undefined || !isSoundRsa(exponent, n)) return undefined;
  const key = keyOf({ kty: 'RSA', n: base64url(n), e: base64url(exponent) });
  if (key === undefined) return undefined;
  return {
    // The same modulus with another exponent has the same secret.
    material: n,
    verifies: (message, signature) => {
      const [format, inner] = readWire(signature, ['string', 'string']) ?? [];
      const hashName = format === undefined ? undefined : rsaHashes.get(Buffer.from(format).toString('latin1'));
      return hashName !== undefined && inner?.length === n.length && verifyBytes(hashName, message, key, inner);
    },
  };
}

/** FIPS 186-5, 5.4: an odd exponent above 2^16; of at most 64 bits, since OpenSSL takes no larger one with such a modulus. */
function isSoundRsa(exponent: Uint8Array, n: Uint8Array): boolean {
  const bits = n.length * 8 - Math.clz32(n[0] ?? 0) + 24;
  const isOdd = [exponent, n].every((number) => ((number.at(-1) ?? 0) & 1) === 1);
  return isOdd && bits >= modulus.least && bits <= modulus.most && exponent.length >= 3 && exponent.length <= 8;
}

/** RFC 4251, section 5: an mpint that is positive and in its one form, without the byte that keeps it positive. */
function positiveInteger(mpint: Uint8Array): Uint8Array | undefined {
  const [first, second = 0] = mpint;
  if (first === undefined || first >= 0x80) return undefined;
  if (first > 0) return mpint;
  return second >= 0x80 ? mpint.subarray(1) : undefined;
}

/** A number in exactly so many bytes. */
function fixedWidth(number: Uint8Array | undefined, width: number): Uint8Array | undefined {
  return number === undefined || number.length > width ? undefined : Buffer.concat([Buffer.alloc(width - number.length), number]);
}

/** OpenSSL's own key; `undefined` where it finds that there is none, such as a point that is not on the curve. */
function keyOf(jwk: Readonly<Record<string, string>>): KeyObject | undefined {
  try {
    return createPublicKey({ key: { ...jwk }, format: 'jwk' });
  } catch {
    return undefined;
  }
}

function isText(bytes: Uint8Array | undefined, text: string): boolean {
  return bytes !== undefined && Buffer.from(bytes).toString('latin1') === text;
}

function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64url');
}

function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}
