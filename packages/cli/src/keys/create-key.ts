import { writeFileSync } from 'node:fs';
import { encryptPrivateKey, privateKeyFromSeed } from '@imprimatur/signing';
import { exitCodes } from '../exit-codes.ts';
import type { World } from '../world.ts';
import { readPassphraseFile, type PassphraseRead } from './decrypt-file.ts';
import { placeForKey } from './place-for-key.ts';
import { reviewersEntry } from './reviewers-entry.ts';

/** What a person typed after `imprimatur key create`. */
export interface CreateOptions {
  readonly out: string;
  readonly passphraseFile?: string;
}

/** Makes an Ed25519 key, writes it encrypted, and prints the line that lists it. */
export async function createKey({ out, passphraseFile }: CreateOptions, world: World): Promise<number> {
  const place = placeForKey(out, world);
  if (place.kind === 'refused') return refuse(place.message, world);
  const passphrase = passphraseFile === undefined ? await askTwice(out, world) : readPassphraseFile(passphraseFile, world);
  if (passphrase.kind === 'refused') return refuse(passphrase.message, world);
  const weakness = weaknessOf(passphrase.passphrase);
  if (weakness !== undefined) return refuse(weakness, world);
  world.out(reviewersEntry(writeKey(place.path, passphrase.passphrase, world), world));
  world.err(`Written: ${out}, encrypted. Keep a copy where you keep what must not be lost, and the passphrase elsewhere: nobody can recover either. The line that was printed goes under keys of your entry in content/reviewers.yaml.\n`);
  return exitCodes.done;
}

async function askTwice(out: string, { session }: World): Promise<PassphraseRead> {
  const passphrase = await session?.askSecret?.(`Passphrase for ${out}, at least ${fewest} characters: `);
  if (passphrase === undefined) return { kind: 'refused', message: 'Found no passphrase, expected it at a terminal, or --passphrase-file <file> where a machine uses the key. Nothing was written.' };
  const weakness = weaknessOf(passphrase);
  if (weakness !== undefined) return { kind: 'refused', message: weakness };
  const repeated = await session?.askSecret?.('The same once more: ');
  return repeated === passphrase ? { kind: 'read', passphrase } : { kind: 'refused', message: 'Found another passphrase the second time, expected the same. Nothing was written; try again.' };
}

/** In characters; and in bytes what OpenSSL takes. */
const [fewest, mostBytes] = [12, 1000];

function weaknessOf(passphrase: string): string | undefined {
  const count = Array.from(passphrase.trim()).length;
  if (count < fewest) return `Found a passphrase of ${count} characters, expected at least ${fewest}: whoever gets a copy of the file can try passphrases for as long as they like, and would then sign in your name. Four or five words that nobody would put together are good. Nothing was written.`;
  if (Buffer.byteLength(passphrase) > mostBytes) return `Found a passphrase of ${Buffer.byteLength(passphrase)} bytes, expected at most ${mostBytes}. Nothing was written.`;
  return undefined;
}

/** With the seed, which is nowhere else, the key would be lost: the file is written before anything is said. */
function writeKey(path: string, passphrase: string, { random }: World): ReturnType<typeof privateKeyFromSeed>['publicKey'] {
  if (random === undefined) throw new Error('this world has no chance to make a key of');
  const seed = random(32);
  // The flag x: never over a file or a link that came in between.
  writeFileSync(path, encryptPrivateKey(seed, passphrase, { salt: random(16), iv: random(16) }), { flag: 'wx', mode: 0o600 });
  const { publicKey } = privateKeyFromSeed(seed);
  seed.fill(0);
  return publicKey;
}

function refuse(message: string, world: World): number {
  world.err(`${message}\n`);
  return exitCodes.wrongUse;
}
