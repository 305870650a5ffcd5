import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The toolkit's readers that take nested JSON. Weblate calls them 'i18next JSON file v4', '... v3' and 'JSON nested structure file'. */
export const formats = ['I18NextV4File', 'I18NextFile', 'JsonNestedFile'] as const;

/** What to do with one catalogue: read it, set some texts, write it. */
export interface Job {
  readonly format: (typeof formats)[number];
  readonly locale: string;
  readonly text: string;
  /** The catalogue of the source locale: a key that `text` lacks is taken from it. */
  readonly base: string;
  readonly targets: readonly (readonly [key: string, text: string])[];
}

/** What became of it: the keys and texts that were read, and the file that was written; or what the toolkit said. */
export type Answer = { readonly units: readonly (readonly [key: string, text: string])[]; readonly text: string } | { readonly error: string };

/** A Python that has the Translate Toolkit; `undefined` where there is none. */
export function findToolkit(): string | undefined {
  // A Python of the user's may stand before that of the system, for which the package is made.
  return ['python3', '/usr/bin/python3'].find((python) => spawnSync(python, ['-c', 'import translate.storage.jsonl10n']).status === 0);
}

/** Gives all jobs to one process, and their answers in the same order. Throws where Python does not run to its end. */
export function roundTrip(python: string, jobs: readonly Job[]): readonly Answer[] {
  const { status, stdout, stderr, error } = spawnSync(python, [join(import.meta.dirname, 'round-trip.py')], { input: JSON.stringify(jobs), encoding: 'utf8', maxBuffer: 1_000_000_000 });
  if (status !== 0) throw new Error(`round-trip.py failed: ${stderr}`, { cause: error });
  return JSON.parse(stdout) as readonly Answer[];
}
