import { type Diagnostic, type Place, problem } from '@imprimatur/diagnostics';
import type { InterfaceWords, Locale } from '@imprimatur/formats';

/**
 * The interface words of a locale hold every key of the source's, every plural form of the language, and the same placeholders.
 * @param placeOf where a key's words stand; the file alone where left out.
 */
export function checkWords(file: string, locale: Locale, words: InterfaceWords, source: InterfaceWords, placeOf: (key: string) => Place = () => ({ file })): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  const expected = new Map<string, ReadonlySet<string>>();
  for (const [key, text] of source) {
    const family = pluralFamily(key, source);
    const keys = family === undefined ? [key] : pluralForms(locale).map((form) => `${family}_${form}`);
    for (const each of keys) expected.set(each, new Set([...(expected.get(each) ?? []), ...placeholders(text)]));
  }
  for (const [key, names] of expected) {
    const text = words.get(key);
    if (text === undefined) {
      problems.push(problem('interface-word-missing', placeOf(key), `Found no words ${key}, expected the ${key.includes('_') ? 'plural form' : 'words'} in ${locale}.`, `Add ${JSON.stringify(key)}.`));
      continue;
    }
    const used = new Set(placeholders(text));
    // A plural form may say the number in a word ('two days' in Arabic); anything else must be there.
    const lost = [...names].filter((name) => !used.has(name) && !(key.includes('_') && ['count', 'amount'].includes(name)));
    const foreign = [...used].filter((name) => !names.has(name));
    if (lost.length > 0) problems.push(problem('interface-word-missing', placeOf(key), `Found ${key} without {{${lost.join('}}, {{')}}}, expected it as in the source words.`, 'Use the placeholders of the source words.'));
    if (foreign.length > 0) problems.push(problem('interface-word-missing', placeOf(key), `Found {{${foreign.join('}}, {{')}}} in ${key}, expected only: ${[...names].join(', ') || 'none'}.`, 'Use the placeholders of the source words.'));
  }
  for (const key of words.keys()) if (!expected.has(key)) problems.push(problem('unknown-field', placeOf(key), `Found the words ${key}, expected only those of the source.`, 'Correct the key or remove it.'));
  return problems;
}

function pluralForms(locale: Locale): readonly Intl.LDMLPluralRule[] {
  return new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
}

/** i18next JSON v4: `key_one`, `key_other`; every family has `other`. */
function pluralFamily(key: string, words: InterfaceWords): string | undefined {
  const family = /^(.*)_(?:zero|one|two|few|many|other)$/.exec(key)?.[1];
  return family !== undefined && words.has(`${family}_other`) ? family : undefined;
}

function placeholders(text: string): readonly string[] {
  return [...text.matchAll(/\{\{\s*([A-Za-z]+)\s*\}\}/g)].map((match) => match[1] ?? '');
}
