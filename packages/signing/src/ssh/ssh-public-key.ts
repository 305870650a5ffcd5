import { strictBase64 } from '../base64.ts';
import { digestOf } from '../digest.ts';
import type { PublicKey } from '../public-key.ts';
import { sshAlgorithms, type SshPublicKey } from './ssh-algorithms.ts';
import { sshNamespace, sshSignatureHolds } from './ssh-signature.ts';

/** A public key in the form of SSH, with what a signature has to repeat. */
export interface ReadSshKey {
  readonly algorithm: string;
  /** The key blob of RFC 4253, section 6.6. */
  readonly blob: Uint8Array;
  readonly key: SshPublicKey;
}

/** More than an RSA key of 16,384 bits takes. */
const longestLine = 4096;

/**
 * The key of a line as `ssh-keygen` writes it: type, key, and a comment that may be left out. `undefined` where it is
 * not one of the types that may sign, or where anything else stands in the line: options before the key, a
 * certificate, a private key.
 * @example readSshKey('ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIIlizSIN3DQV78VPNjVvvwjgf+P5HqbPYCYu3BOMdjAE')?.algorithm // 'ssh-ed25519'
 */
export function readSshKey(line: string): PublicKey | undefined {
  const read = readSshLine(line);
  return read === undefined ? undefined : publicKeyOf(read, line);
}

/** The parts of such a line. */
export function readSshLine(line: string): ReadSshKey | undefined {
  if (line.length > longestLine) return undefined;
  const [, algorithm = '', base64 = ''] = /^(\S+) (\S+)(?: [^\p{C}\p{Zl}\p{Zp}]*)?$/u.exec(line) ?? [];
  const blob = strictBase64(base64);
  const read = blob === undefined ? undefined : readSshBlob(blob);
  return read?.algorithm === algorithm ? read : undefined;
}

/** The key of a key blob alone; its text is the line without a comment. */
export function publicKeyOfBlob(blob: Uint8Array): PublicKey | undefined {
  const read = readSshBlob(blob);
  return read === undefined ? undefined : publicKeyOf(read, `${read.algorithm} ${Buffer.from(blob).toString('base64')}`);
}

function publicKeyOf(read: ReadSshKey, text: string): PublicKey {
  return {
    kind: 'ssh',
    algorithm: read.algorithm,
    id: digestOf(read.key.material),
    text,
    verifies: (message, signature) => sshSignatureHolds(read, sshNamespace, message, signature),
  };
}

/** Every blob begins with the name of its type. */
function readSshBlob(blob: Uint8Array): ReadSshKey | undefined {
  for (const [algorithm, read] of sshAlgorithms) {
    const key = read(blob);
    if (key !== undefined) return { algorithm, blob, key };
  }
  return undefined;
}
