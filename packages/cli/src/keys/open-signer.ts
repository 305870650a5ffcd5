import { resolve } from 'node:path';
import { keyKinds, type PrivateKey, type PublicKey } from '@imprimatur/signing';
import type { World } from '../world.ts';
import { decryptFile } from './decrypt-file.ts';
import { readKeyFile } from './key-file.ts';
import { SigningRefused } from './signing-refused.ts';
import type { SshKeyPlace } from './ssh-sign.ts';

/** Which key to sign with. */
export interface SignerWanted {
  /** A file: an encrypted private key, or a key of SSH, private or public. Left out, the environment and git are asked. */
  readonly key: string | undefined;
  /** A file with the passphrase, for a key that a machine uses. */
  readonly passphraseFile: string | undefined;
}

/** What signs, or a sentence that says what to do. */
export type OpenedSigner = { readonly kind: 'opened'; readonly key: PrivateKey } | { readonly kind: 'refused'; readonly message: string };

/**
 * Opens the key that was named; else the one of IMPRIMATUR_KEY; else the one that git signs with. Asks for the passphrase of
 * an encrypted private key; a key of SSH is opened by `ssh-keygen` when it signs, and what it refuses is thrown as `SigningRefused`.
 */
export async function openSigner({ key, passphraseFile }: SignerWanted, world: World): Promise<OpenedSigner> {
  const place = key ?? world.environment?.('IMPRIMATUR_KEY') ?? keyOfGit(world);
  if (place === undefined || place === '') return { kind: 'refused', message: noKey };
  const literal = literalKey(place);
  if (literal !== undefined) return openLiteral(literal, world);
  return openFile(place, passphraseFile, world);
}

const noKey =
  'Found no key to sign with, expected --key <file>, the environment variable IMPRIMATUR_KEY, or a git that signs with SSH (gpg.format ssh and user.signingkey). imprimatur key create makes a key; ssh-keygen -t ed25519 makes one of SSH.';

/** git-config(1), user.signingKey: only with gpg.format ssh is it a key of SSH. */
function keyOfGit({ git, folder }: World): string | undefined {
  if (git?.(folder, ['config', '--get', 'gpg.format']) !== 'ssh') return undefined;
  return git(folder, ['config', '--type=path', '--get', 'user.signingkey']);
}

/** git-config(1): `key::` stands before a public key that is written out; in old settings nothing does. */
function literalKey(place: string): string | undefined {
  if (place.startsWith('key::')) return place.slice('key::'.length).trim();
  return /^(?:sk-)?(?:ssh|ecdsa)-\S+ \S/.test(place) ? place.trim() : undefined;
}

function openLiteral(line: string, world: World): OpenedSigner {
  const publicKey = keyKinds.ssh.read(line);
  if (publicKey === undefined) return { kind: 'refused', message: `Found ${JSON.stringify(line.slice(0, 60))} as the key to sign with, expected ${keyKinds.ssh.form}.` };
  return openSsh(publicKey, { kind: 'agent', publicKey: line }, world);
}

async function openFile(path: string, passphraseFile: string | undefined, world: World): Promise<OpenedSigner> {
  const resolved = resolve(world.folder, path);
  const file = readKeyFile(path, resolved);
  switch (file.kind) {
    case 'refused':
      return file;
    case 'ssh':
      return openSsh(file.publicKey, { kind: 'file', path: resolved }, world);
    case 'encrypted':
      return decryptFile({ path, text: file.text, passphraseFile }, world);
  }
}

function openSsh(publicKey: PublicKey, place: SshKeyPlace, { sshSign }: World): OpenedSigner {
  if (sshSign === undefined) return { kind: 'refused', message: 'Found a key of SSH, expected one that can be used here: ssh-keygen cannot be called. Use an encrypted private key, as imprimatur key create makes it.' };
  return { kind: 'opened', key: { publicKey, sign: (message) => signedBy(publicKey, message, () => sshSign(place, message)) } };
}

/** The signature is verified at once: what would not count is not written. */
function signedBy(publicKey: PublicKey, message: Uint8Array, sign: () => ReturnType<NonNullable<World['sshSign']>>): Uint8Array {
  const signed = sign();
  switch (signed.kind) {
    case 'failed':
      throw new SigningRefused(signed.message);
    case 'signed':
      if (!publicKey.verifies(message, signed.blob)) throw new SigningRefused(`Found a signature that is not one of the key ${publicKey.text}, expected one that verifies. A key in hardware has to be touched: one made with no-touch-required does not count.`);
      return signed.blob;
  }
}
