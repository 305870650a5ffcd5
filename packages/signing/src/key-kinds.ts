import type { KeyKind, PublicKey } from './public-key.ts';
import { readRawKey } from './raw-key.ts';
import { readSshKey } from './ssh/ssh-public-key.ts';

/** How a kind of key is read. */
interface KeyReader {
  /** The key of a text in reviewers.yaml, or `undefined` where the text is not one. */
  readonly read: (text: string) => PublicKey | undefined;
  /** What the text has to be, for messages. */
  readonly form: string;
}

/** Every kind of key that may stand in reviewers.yaml, by the name of its field. */
export const keyKinds: Readonly<Record<KeyKind, KeyReader>> = {
  ed25519: {
    read: readRawKey,
    form: 'the 32 bytes of an Ed25519 public key in base64',
  },
  ssh: {
    read: readSshKey,
    form: 'a public key in one line, such as ssh-ed25519 AAAA… (also sk-ssh-ed25519@openssh.com, ecdsa-sha2-nistp256, or ssh-rsa with at least 3072 bits)',
  },
};

/** The Ed25519 public key of its raw 32 bytes in base64, or `undefined` where the text is not one. */
export const publicKeyFromBase64: (base64: string) => PublicKey | undefined = keyKinds.ed25519.read;
