import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CriticalWords, readCriticalWords } from '@imprimatur/formats';

export const root: string = join(import.meta.dirname, '../../..');

/** The table of a language that the repository ships. */
export function criticalWordsOf(locale: string): CriticalWords {
  const file = `locales/${locale}/critical-words.yaml`;
  const read = readCriticalWords(file, readFileSync(join(root, file), 'utf8'));
  if (read.kind === 'faulty') throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}
