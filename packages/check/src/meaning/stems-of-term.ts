import type { TermWords } from '@imprimatur/formats';
import { stemsOfText } from './stems.ts';

/** The words of a term in a locale, each phrase by its stems. */
export interface TermStems {
  readonly language: string;
  /** Of the preferred words, then of each accepted one. */
  readonly allowed: readonly (readonly string[])[];
  readonly forbidden: readonly (readonly string[])[];
}

const known = new WeakMap<TermWords, TermStems>();

/** The stems of a term's words, found once. */
export function stemsOfTerm(words: TermWords, language: string): TermStems {
  const there = known.get(words);
  if (there?.language === language) return there;
  const stems = (phrase: string): readonly string[] => stemsOfText(phrase, language);
  const made = { language, allowed: [words.preferred, ...words.accepted].map(stems), forbidden: words.forbidden.map(stems) };
  known.set(words, made);
  return made;
}
