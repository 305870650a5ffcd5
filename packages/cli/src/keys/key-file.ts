import { readFileSync, statSync } from 'node:fs';
import { decryptPrivateKey, isSshPrivateFile, keyKinds, type NoPrivateKey, type PublicKey, publicKeyOfSshFile } from '@imprimatur/signing';

/** What a key file holds. */
export type KeyFile =
  | { readonly kind: 'encrypted'; readonly text: string }
  | { readonly kind: 'ssh'; readonly publicKey: PublicKey }
  | { readonly kind: 'refused'; readonly message: string };

/** More than any key takes. */
const largestFile = 64 * 1024;

/** Reads a key file, and says in words what it is where it cannot be used. The path is as the person gave it. */
export function readKeyFile(path: string, resolved: string): KeyFile {
  const text = readText(path, resolved);
  if (typeof text !== 'string') return text;
  if (isSshPrivateFile(text)) return sshKey(publicKeyOfSshFile(text), path);
  if (/^\s*-----BEGIN ENCRYPTED PRIVATE KEY-----/.test(text)) return { kind: 'encrypted', text };
  if (/^\s*-----BEGIN /.test(text)) return besideIt(resolved) ?? refuse(withoutKey(path, whyNotEncrypted(text)));
  return sshKey(keyKinds.ssh.read(text.trim()), path);
}

/** Why an encrypted file gave no key, in words. */
export function withoutKey(path: string, why: NoPrivateKey): string {
  switch (why) {
    case 'wrong-passphrase':
      return `Found another passphrase than that of ${path}, expected the one with which it was encrypted. Nobody can recover a forgotten one: make a new key with imprimatur key create, and have it listed in content/reviewers.yaml.`;
    case 'not-encrypted':
      return `Found a private key in clear in ${path}, expected an encrypted one: whoever reads the file could sign in your name. Encrypt it with openssl pkcs8 -topk8 -v2 aes-256-cbc -iter 600000 -in ${path} -out NEW, and destroy the old file; or make another with imprimatur key create.`;
    case 'other-algorithm':
      return `Found a private key in ${path} that is not one of Ed25519, encrypted by PBES2. Make one with imprimatur key create, or use a key of SSH: ssh-keygen -p -f ${path} brings an old one into OpenSSH's own form.`;
    case 'not-a-key':
      return `Found no key in ${path}, expected an encrypted private key as imprimatur key create makes it, or a key of SSH.`;
  }
}

/** Only an encrypted key can be opened, and this is none. */
function whyNotEncrypted(text: string): NoPrivateKey {
  const why = decryptPrivateKey(text, '');
  return typeof why === 'string' ? why : 'not-encrypted';
}

/** A key of SSH in an old form shows its public key in the file beside it alone. */
function besideIt(resolved: string): KeyFile | undefined {
  const text = readText('', `${resolved}.pub`);
  const publicKey = typeof text === 'string' ? keyKinds.ssh.read(text.trim()) : undefined;
  return publicKey === undefined ? undefined : { kind: 'ssh', publicKey };
}

function sshKey(publicKey: PublicKey | undefined, path: string): KeyFile {
  return publicKey === undefined ? refuse(`Found no key that may sign in ${path}, expected ${keyKinds.ssh.form}, or an encrypted private key as imprimatur key create makes it. ssh-keygen -t ed25519 makes a key of SSH.`) : { kind: 'ssh', publicKey };
}

function readText(path: string, resolved: string): string | Extract<KeyFile, { kind: 'refused' }> {
  try {
    const about = statSync(resolved);
    if (about.isDirectory() || about.size > largestFile) return refuse(`Found ${about.isDirectory() ? 'a folder' : `${about.size} bytes`} at ${path}, expected a key file.`);
    return readFileSync(resolved, 'utf8');
  } catch (error) {
    return refuse(`Found no file ${path} that can be read (${error instanceof Error ? error.message : String(error)}), expected a key file.`);
  }
}

function refuse(message: string): Extract<KeyFile, { kind: 'refused' }> {
  return { kind: 'refused', message };
}
