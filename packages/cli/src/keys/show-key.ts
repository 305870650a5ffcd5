import { resolve } from 'node:path';
import type { PublicKey } from '@imprimatur/signing';
import { exitCodes } from '../exit-codes.ts';
import type { World } from '../world.ts';
import { decryptFile } from './decrypt-file.ts';
import { type KeyFile, readKeyFile } from './key-file.ts';
import { reviewersEntry } from './reviewers-entry.ts';

/** What a person typed after `imprimatur key show`. */
export interface ShowOptions {
  readonly passphraseFile?: string;
}

/** Prints the line that lists a key which is there; only an encrypted private key needs its passphrase for that. */
export async function showKey(path: string, options: ShowOptions, world: World): Promise<number> {
  const shown = await publicKeyOf(path, readKeyFile(path, resolve(world.folder, path)), options, world);
  if (shown.kind === 'refused') {
    world.err(`${shown.message}\n`);
    return exitCodes.wrongUse;
  }
  world.out(reviewersEntry(shown.publicKey, world));
  return exitCodes.done;
}

type Shown = { readonly kind: 'shown'; readonly publicKey: PublicKey } | { readonly kind: 'refused'; readonly message: string };

async function publicKeyOf(path: string, file: KeyFile, { passphraseFile }: ShowOptions, world: World): Promise<Shown> {
  switch (file.kind) {
    case 'refused':
      return file;
    case 'ssh':
      return { kind: 'shown', publicKey: file.publicKey };
    case 'encrypted': {
      const opened = await decryptFile({ path, text: file.text, passphraseFile }, world);
      return opened.kind === 'refused' ? opened : { kind: 'shown', publicKey: opened.key.publicKey };
    }
  }
}
