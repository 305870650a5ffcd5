import type { Term } from '@imprimatur/formats';

/** Where words of `locales/terms.yaml` stand in a text; never one within another. */
export interface FoundTerm {
  readonly at: number;
  readonly length: number;
  readonly concept: string;
}

/** Finds the terms of a locale in texts of it: the longest that begins at a place. */
export function termFinder(terms: readonly Term[], locale: string): (text: string) => readonly FoundTerm[] {
  const concepts = new Map(terms.toReversed().flatMap((term) => wordsOf(term, locale).map((word) => [folded(word), term.concept] as const)));
  if (concepts.size === 0) return () => [];
  const pattern = patternOf([...concepts.keys()].toSorted((a, b) => b.length - a.length), locale);
  return (text) =>
    [...text.matchAll(pattern)].map(({ 0: whole, 1: word = '', index }) => ({ at: index, length: whole.length, concept: concepts.get(folded(word)) ?? word }));
}

function wordsOf({ concept, neverTranslated, words }: Term, locale: string): readonly string[] {
  if (neverTranslated) return [concept];
  const here = Object.hasOwn(words, locale) ? words[locale] : undefined;
  return here === undefined ? [] : [here.preferred, ...(here.abbreviation === undefined ? [] : [here.abbreviation]), ...here.accepted];
}

function folded(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

/** Scripts without spaces have no ends of words to look for; in Arabic and Hebrew, articles and prepositions are written with the word. */
function patternOf(words: readonly string[], locale: string): RegExp {
  const any = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  const language = locale.split('-', 1)[0] ?? locale;
  if (['zh', 'ja', 'th', 'km', 'lo', 'my'].includes(language)) return new RegExp(`(${any})`, 'giu');
  const start = ['ar', 'fa', 'ur', 'ps', 'ckb', 'he', 'yi'].includes(language) ? '' : '(?<![\\p{L}\\p{N}])';
  // Up to two letters more: plurals and cases.
  return new RegExp(`${start}(${any})\\p{L}{0,2}(?![\\p{L}\\p{N}])`, 'giu');
}
