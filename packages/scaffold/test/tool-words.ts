import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ToolWords } from '@imprimatur/scaffold';

const locales = join(import.meta.dirname, '../../../locales');

/** The words that the tool brings, as the command line hands them in. */
export const toolWords: ToolWords = { interfaces: read('interface.json'), criticalWords: read('critical-words.yaml'), wording: read('wording.yaml') };

function read(name: string): ReadonlyMap<string, string> {
  const files = readdirSync(locales).map((locale): [string, string] => [locale, join(locales, locale, name)]);
  return new Map(files.filter(([, file]) => existsSync(file)).map(([locale, file]) => [locale, readFileSync(file, 'utf8')]));
}
