import { hash } from 'node:crypto';
import { strictBase64 } from '../base64.ts';
import type { SshPublicKey } from './ssh-algorithms.ts';
import { readWire, wireString } from './ssh-wire.ts';

/** What keeps signatures of Imprimatur apart from those that the same key makes for git, for files or for a login. */
export const sshNamespace = 'imprimatur';

/** PROTOCOL.sshsig: what the signed bytes and the signature begin with. */
const magic: Uint8Array = Buffer.from('SSHSIG');
const version = 1;

/** PROTOCOL.sshsig: the two hashes that a message may be signed by. */
const hashes = ['sha256', 'sha512'] as const;
type HashName = (typeof hashes)[number];

/** More than a signature with an RSA key of 16,384 bits takes. */
const longestSignature = 8192;

/** A public key that is listed, as its signatures have to repeat it. */
interface ListedKey {
  readonly blob: Uint8Array;
  readonly key: SshPublicKey;
}

/**
 * Whether the bytes are a signature in the form of SSH (PROTOCOL.sshsig of OpenSSH), by this key, for this namespace,
 * over exactly this message, and nothing else. Never throws, whatever the bytes.
 */
export function sshSignatureHolds(listed: ListedKey, namespace: string, message: Uint8Array, signature: Uint8Array): boolean {
  const read = readSignature(signature);
  if (read === undefined || !isSame(read.publicKey, listed.blob) || !isSame(read.namespace, Buffer.from(namespace))) return false;
  return listed.key.verifies(signedBytes(namespace, read.hashName, message), read.signature);
}

interface ReadSignature {
  readonly publicKey: Uint8Array;
  readonly namespace: Uint8Array;
  readonly hashName: HashName;
  readonly signature: Uint8Array;
}

function readSignature(blob: Uint8Array): ReadSignature | undefined {
  if (blob.length > longestSignature || !isSame(blob.subarray(0, magic.length), magic)) return undefined;
  const fields = readWire(blob.subarray(magic.length), ['uint32', 'string', 'string', 'string', 'string', 'string']);
  if (fields === undefined) return undefined;
  const [written, publicKey, namespace, reserved, hashText, signature] = fields;
  const hashName = hashes.find((known) => isSame(hashText, Buffer.from(known)));
  // OpenSSH signs as if nothing were reserved, so that whatever stood there would be under no signature.
  return written === version && reserved.length === 0 && hashName !== undefined ? { publicKey, namespace, hashName, signature } : undefined;
}

/** PROTOCOL.sshsig, section 3: what is signed in place of the message. */
function signedBytes(namespace: string, hashName: HashName, message: Uint8Array): Uint8Array {
  return Buffer.concat([magic, wireString(namespace), wireString(''), wireString(hashName), wireString(hash(hashName, message, 'buffer'))]);
}

/** PROTOCOL.sshsig, section 2: the text that `ssh-keygen -Y sign` writes. */
const armour = /^-----BEGIN SSH SIGNATURE-----\r?\n([A-Za-z0-9+/=\r\n]+)-----END SSH SIGNATURE-----\s*$/;

/** The bytes of a signature that `ssh-keygen -Y sign` wrote as text; `undefined` where the text is not one. */
export function readSshArmour(text: string): Uint8Array | undefined {
  if (text.length > 2 * longestSignature) return undefined;
  const base64 = armour.exec(text)?.[1]?.replaceAll(/[\r\n]/g, '');
  return base64 === undefined ? undefined : strictBase64(base64);
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
