import { hash } from 'node:crypto';
import { type PrivateKey, privateKeyFromSeed } from './private-key.ts';
import type { PublicKey } from './public-key.ts';

/** The published phrase that every demonstration key derives from. Whoever reads it can sign: that is the point. */
export const demonstrationPhrase = 'imprimatur demonstration key: no clinician stands behind this signature';

/** The ids of the demonstration reviewers, a closed list: one for each role. */
export const demonstrationReviewers: readonly string[] = [
  'demo-clinical',
  'demo-linguistic',
  'demo-editorial',
  'demo-release',
];

/** The key of a demonstration reviewer: its seed is SHA-256 of the phrase, a line feed and the reviewer's id. */
export function demonstrationKey(reviewer: string): PrivateKey {
  return privateKeyFromSeed(hash('sha256', `${demonstrationPhrase}\n${reviewer}`, 'buffer'));
}

/** Whether this is anyone's demonstration key, under whatever name it is listed. A real publication refuses it. */
export function isDemonstrationKey(key: PublicKey): boolean {
  demonstrationKeyIds ??= new Set(demonstrationReviewers.map((reviewer) => demonstrationKey(reviewer).publicKey.id));
  return demonstrationKeyIds.has(key.id);
}

let demonstrationKeyIds: ReadonlySet<string> | undefined;
