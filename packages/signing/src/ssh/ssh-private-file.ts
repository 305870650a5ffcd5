import { strictBase64 } from '../base64.ts';
import type { PublicKey } from '../public-key.ts';
import { publicKeyOfBlob } from './ssh-public-key.ts';
import { readWire } from './ssh-wire.ts';

/** PROTOCOL.key of OpenSSH: what the file begins with, inside its armour. */
const magic = Buffer.from('openssh-key-v1\0');

const armour = /^-----BEGIN OPENSSH PRIVATE KEY-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END OPENSSH PRIVATE KEY-----\s*$/;

/** Whether a text says that it is a private key of OpenSSH. */
export function isSshPrivateFile(text: string): boolean {
  return text.startsWith('-----BEGIN OPENSSH PRIVATE KEY-----');
}

/**
 * The public key in a private key file of OpenSSH, where it stands in clear, so that nobody is asked for a passphrase.
 * `undefined` where the file does not hold exactly one key, or one of a type that may not sign. What is private in the
 * file is not read: `ssh-keygen` signs.
 */
export function publicKeyOfSshFile(text: string): PublicKey | undefined {
  const base64 = armour.exec(text)?.[1]?.replaceAll(/[\r\n]/g, '');
  const bytes = base64 === undefined ? undefined : strictBase64(base64);
  if (bytes === undefined || Buffer.compare(bytes.subarray(0, magic.length), magic) !== 0) return undefined;
  // PROTOCOL.key, section 1: cipher, key derivation and its options, the number of keys, the public key, the private part.
  const [, , , count, blob] = readWire(bytes.subarray(magic.length), ['string', 'string', 'string', 'uint32', 'string', 'string']) ?? [];
  return count === 1 && blob !== undefined ? publicKeyOfBlob(blob) : undefined;
}
