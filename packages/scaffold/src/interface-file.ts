import { type InterfaceWords, type Locale, readInterfaceWords, type SegmentKey, untranslatedMark, writeCatalogue } from '@imprimatur/formats';
import { nearest, type ToolWords } from './tool-words.ts';

/** `interface.json` of a new locale, and whose words are in it. */
export interface InterfaceFile {
  readonly text: string;
  readonly origin:
    | { readonly kind: 'own' }
    /** The words of the language that this one is a variety of. */
    | { readonly kind: 'nearest'; readonly locale: string }
    /** The words of another language, marked at the top: they are to be translated. */
    | { readonly kind: 'untranslated'; readonly locale: string };
}

/**
 * The interface words of a new locale: those that the tool brings, else the model's, to be translated.
 * @param model the source locale's words, as valid JSON.
 */
export function interfaceFile(locale: Locale, words: ToolWords, model: { readonly locale: string; readonly text: string }): InterfaceFile {
  const found = nearest(words.interfaces, locale);
  if (found?.locale === locale) return { text: found.text, origin: { kind: 'own' } };
  if (found !== undefined) return { text: copyFor(locale, found.text, []), origin: { kind: 'nearest', locale: found.locale } };
  const mark: readonly [string, string] = [untranslatedMark, `Not translated yet: these are the words of ${model.locale}. Translate them, then remove this line.`];
  return { text: copyFor(locale, model.text, [mark]), origin: { kind: 'untranslated', locale: model.locale } };
}

/** The same words with the plural forms that the locale has; a form that the model lacks begins as its `other`. */
function copyFor(locale: Locale, text: string, first: readonly (readonly [string, string])[]): string {
  const read = readInterfaceWords('interface.json', text);
  if (read.kind === 'faulty') throw new Error(`the words to copy cannot be read: ${read.diagnostics[0]?.message}`);
  const words = [...read.value].flatMap(([key, word]) => formsFor(locale, key, word, read.value));
  return writeCatalogue([...first, ...words] as [SegmentKey, string][]);
}

function formsFor(locale: Locale, key: string, word: string, words: InterfaceWords): readonly (readonly [string, string])[] {
  const [, family, form] = /^(.*)_(zero|one|two|few|many|other)$/.exec(key) ?? [];
  const other = family === undefined ? undefined : words.get(`${family}_other`);
  if (family === undefined || other === undefined) return [[key, word]];
  // All forms of a family stand where the model has the last of them.
  if (form !== 'other') return [];
  return pluralForms(locale).map((each) => [`${family}_${each}`, words.get(`${family}_${each}`) ?? other]);
}

/** In CLDR's order, whichever way the runtime lists them. */
function pluralForms(locale: Locale): readonly string[] {
  const used = new Set<string>(new Intl.PluralRules(locale).resolvedOptions().pluralCategories);
  return ['zero', 'one', 'two', 'few', 'many', 'other'].filter((form) => used.has(form));
}
