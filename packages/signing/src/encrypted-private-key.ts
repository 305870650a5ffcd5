import { createCipheriv, createPrivateKey, type KeyObject, pbkdf2Sync } from 'node:crypto';
import { strictBase64 } from './base64.ts';
import { derSequence, derString, derTags, readDer } from './der.ts';
import { pkcs8Of, type PrivateKey, privateKeyOf } from './private-key.ts';

/** What chance gives, once for each file: 16 bytes each. */
export interface EncryptionChance {
  readonly salt: Uint8Array;
  readonly iv: Uint8Array;
}

/** Why a text gives no key. `other-algorithm`: a private key, but not one of Ed25519, or not encrypted by PBES2. */
export type NoPrivateKey = 'wrong-passphrase' | 'not-a-key' | 'not-encrypted' | 'other-algorithm';

/** OWASP's figure for PBKDF2-HMAC-SHA-256; `openssl` and Node write 2,048. */
const iterations = 600_000;

/** The object identifiers of RFC 8018, appendix A and B, and of NIST's registry of AES, in DER. */
const oid = {
  pbes2: Buffer.from('06092a864886f70d01050d', 'hex'),
  pbkdf2: Buffer.from('06092a864886f70d01050c', 'hex'),
  hmacWithSha256: Buffer.from('06082a864886f70d0209', 'hex'),
  aes256Cbc: Buffer.from('060960864801650304012a', 'hex'),
};
const derNull = Buffer.from('0500', 'hex');

/**
 * Writes an Ed25519 key as an encrypted PKCS #8 file (RFC 5958, section 3): PBES2 of RFC 8018 with PBKDF2-HMAC-SHA-256,
 * 600,000 iterations, and AES-256-CBC. `openssl pkey -in` reads it.
 */
export function encryptPrivateKey(seed: Uint8Array, passphrase: string, { salt, iv }: EncryptionChance): string {
  if (salt.length !== 16 || iv.length !== 16) throw new TypeError('encryptPrivateKey: salt and iv have 16 bytes each');
  const key = pbkdf2Sync(passphrase, salt, iterations, 32, 'sha256');
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const encrypted = Buffer.concat([cipher.update(pkcs8Of(seed)), cipher.final()]);
  const count = Buffer.from([0x02, 0x03, iterations >> 16, (iterations >> 8) & 0xff, iterations & 0xff]);
  const derivation = derSequence(oid.pbkdf2, derSequence(derString(salt), count, derSequence(oid.hmacWithSha256, derNull)));
  const encryption = derSequence(oid.aes256Cbc, derString(iv));
  return pem(derSequence(derSequence(oid.pbes2, derSequence(derivation, encryption)), derString(encrypted)));
}

/**
 * Reads an Ed25519 key from an encrypted PKCS #8 file, or says why there is none. A key that is not encrypted is refused,
 * whatever the passphrase.
 */
export function decryptPrivateKey(text: string, passphrase: string): PrivateKey | NoPrivateKey {
  const [, label = '', base64 = ''] = block.exec(text) ?? [];
  if (label === 'PRIVATE KEY') return 'not-encrypted';
  if (label !== 'ENCRYPTED PRIVATE KEY') return label.endsWith('PRIVATE KEY') ? 'other-algorithm' : 'not-a-key';
  const der = strictBase64(base64.replaceAll(/[\r\n]/g, ''));
  const algorithm = der === undefined ? undefined : encryptionOf(der);
  if (der === undefined || algorithm === undefined) return 'not-a-key';
  if (!startsWith(algorithm, oid.pbes2)) return 'other-algorithm';
  const key = opened(der, passphrase);
  if (key === undefined) return 'wrong-passphrase';
  return key.asymmetricKeyType === 'ed25519' ? privateKeyOf(key) : 'other-algorithm';
}

/** RFC 7468, section 3: one block and nothing else in the file. */
const block = /^\s*-----BEGIN ([A-Z0-9 ]+)-----\r?\n([^-]*)-----END \1-----\s*$/;

/** RFC 5958, section 3: the algorithm of an EncryptedPrivateKeyInfo; `undefined` where the bytes are not one. */
function encryptionOf(der: Uint8Array): Uint8Array | undefined {
  const [info, ...after] = readDer(der) ?? [];
  if (info?.tag !== derTags.sequence || after.length > 0) return undefined;
  const [algorithm, encrypted, ...attributes] = readDer(info.content) ?? [];
  if (algorithm?.tag !== derTags.sequence || encrypted?.tag !== derTags.octetString || attributes.length > 0) return undefined;
  return algorithm.content;
}

/** Another passphrase gives other bytes, which mostly have no sound padding, and otherwise are no key. */
function opened(der: Uint8Array, passphrase: string): KeyObject | undefined {
  try {
    return createPrivateKey({ key: Buffer.from(der), format: 'der', type: 'pkcs8', passphrase });
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return Buffer.compare(bytes.subarray(0, start.length), start) === 0;
}

/** RFC 7468, sections 2 and 11. */
function pem(der: Uint8Array): string {
  const lines = Buffer.from(der).toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${lines.join('\n')}\n-----END ENCRYPTED PRIVATE KEY-----\n`;
}
