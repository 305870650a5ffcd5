import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { decryptPrivateKey, type NoPrivateKey, type PrivateKey } from '@imprimatur/signing';
import type { World } from '../world.ts';
import { withoutKey } from './key-file.ts';
import type { OpenedSigner } from './open-signer.ts';

/** An encrypted private key, and where its passphrase is if nobody is to be asked. */
export interface EncryptedFile {
  /** As the person gave it. */
  readonly path: string;
  readonly text: string;
  readonly passphraseFile: string | undefined;
}

/** How often a person may try. */
const attempts = 3;

/** Opens the key with the passphrase of the file or of the person at the terminal. The environment is not asked: it is open to every other program. */
export async function decryptFile(file: EncryptedFile, world: World): Promise<OpenedSigner> {
  if (file.passphraseFile !== undefined) {
    const read = readPassphraseFile(file.passphraseFile, world);
    return read.kind === 'refused' ? read : opened(file, decryptPrivateKey(file.text, read.passphrase));
  }
  for (let attempt = 1; ; attempt += 1) {
    const passphrase = await world.session?.askSecret?.(`Passphrase of ${file.path}: `);
    if (passphrase === undefined) return { kind: 'refused', message: `Found no passphrase for ${file.path}, expected it at a terminal, or --passphrase-file <file> where a machine uses the key.` };
    const key = decryptPrivateKey(file.text, passphrase);
    if (key !== 'wrong-passphrase' || attempt === attempts) return opened(file, key);
    world.err('That is not its passphrase. Try again.\n');
  }
}

/** A passphrase from a file, or a sentence that says what to do. */
export type PassphraseRead = { readonly kind: 'read'; readonly passphrase: string } | { readonly kind: 'refused'; readonly message: string };

/** Reads the one line of a passphrase file; what a shell hands over as a file is one too. */
export function readPassphraseFile(path: string, { folder }: World): PassphraseRead {
  try {
    const passphrase = readFileSync(resolve(folder, path), 'utf8').replace(/\r?\n$/, '');
    if (passphrase !== '' && !/[\r\n]/.test(passphrase)) return { kind: 'read', passphrase };
    return { kind: 'refused', message: `Found ${passphrase === '' ? 'nothing' : 'several lines'} in ${path}, expected a passphrase in one line.` };
  } catch (error) {
    return { kind: 'refused', message: `Found no passphrase file ${path} that can be read (${error instanceof Error ? error.message : String(error)}), expected a passphrase in one line.` };
  }
}

function opened({ path }: EncryptedFile, key: PrivateKey | NoPrivateKey): OpenedSigner {
  return typeof key === 'string' ? { kind: 'refused', message: withoutKey(path, key) } : { kind: 'opened', key };
}
