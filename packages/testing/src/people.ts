import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encryptPrivateKey, privateKeyFromSeed } from '@imprimatur/signing';

/** Somebody in a story, with an encrypted key of their own. */
export interface Person {
  readonly id: string;
  readonly printedName: string;
  /** `clinical`, `linguistic`, `editorial` or `release`; in YAML's flow style with its locales. */
  readonly maySign: string;
}

/** The passphrase of everybody's key in tests; nothing that they sign is published. */
const passphrase = 'a passphrase that only tests have';

/** Writes everybody's key into a folder beside the publication, and the publication's reviewers.yaml. */
export function introduce(people: readonly Person[], publication: string, keys: string): void {
  mkdirSync(keys, { recursive: true });
  writeFileSync(join(keys, 'passphrase'), `${passphrase}\n`);
  const entries = people.map(({ id, printedName, maySign }, index) => {
    const seed = new Uint8Array(32).fill(index + 1);
    writeFileSync(join(keys, `${id}.pem`), encryptPrivateKey(seed, passphrase, { salt: new Uint8Array(16).fill(index), iv: new Uint8Array(16).fill(index) }), { mode: 0o600 });
    return `  - id: ${id}\n    printed-name: ${printedName}\n    credentials: of the story\n    may-sign: [${maySign}]\n    keys: [{ ed25519: ${privateKeyFromSeed(seed).publicKey.text}, from: 2026-01-01 }]\n`;
  });
  writeFileSync(join(publication, 'content/reviewers.yaml'), `reviewers:\n${entries.join('')}`);
}

/** The words after a command with which a person signs, without anybody at a terminal. */
export function signsWith(id: string, keys: string): readonly string[] {
  return ['--key', join(keys, `${id}.pem`), '--passphrase-file', join(keys, 'passphrase'), '--yes'];
}
