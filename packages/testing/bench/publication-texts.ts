import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCatalogue } from '@imprimatur/formats';
import { corpusLocales } from '../src/corpus-vocabulary.ts';
import type { PoEntry } from './po-file.ts';

/** The articles of a generated publication after sync, each as `<collection>+<article>` with its source texts by key; a PO file may hold a text once. */
export function* sourceTexts(root: string): Generator<readonly [name: string, texts: readonly (readonly [key: string, text: string])[]]> {
  const locale = corpusLocales[0] ?? 'en';
  for (const collection of readdirSync(join(root, 'locales', locale), { withFileTypes: true }).filter((each) => each.isDirectory()))
    for (const file of readdirSync(join(root, 'locales', locale, collection.name))) {
      const name = `${collection.name}+${file.replace('.json', '')}`;
      yield [name, [...new Map([...catalogueTexts(root, locale, name)].map(([key, text]) => [text, key]))].map(([text, key]) => [key, text] as const)];
    }
}

/** The texts of an article in a locale, by key. */
export function catalogueTexts(root: string, locale: string, name: string): ReadonlyMap<string, string> {
  const file = join(root, 'locales', locale, `${name.replace('+', '/')}.json`);
  const read = readCatalogue(file, readFileSync(file, 'utf8'));
  if (read.kind === 'faulty') throw new Error(JSON.stringify(read.diagnostics));
  return read.value.texts;
}

/** A text with its translation, at its line. */
export function poEntry(text: string, translation: string, name: string, line: number): PoEntry {
  return { text, translation, state: 'current', places: [`${name}:${line + 1}`] };
}
