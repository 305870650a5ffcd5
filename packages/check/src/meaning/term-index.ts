import type { Term } from '@imprimatur/formats';
import { type Abbreviation, abbreviationsOf } from './abbreviations.ts';
import { stemOf, stemFormsOf, stemsOfText } from './stems.ts';
import type { Vocable } from './vocabulary.ts';

/** Words as they follow each other in a passage, by stems. */
export interface Phrase {
  readonly stems: readonly string[];
  /** An abbreviation is written in just these letters. */
  readonly exactly: string | undefined;
  readonly term: Term;
}

/** The words of a list of terms in a locale, by the stem of the first; and the abbreviations that any locale has. */
export interface TermIndex {
  readonly language: string;
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
  readonly abbreviations: ReadonlyMap<string, readonly Abbreviation[]>;
}

/** What may begin with a word. */
export interface TermsFrom {
  readonly phrases: readonly Phrase[];
  readonly abbreviations: readonly Abbreviation[];
}

const indexes = new WeakMap<readonly Term[], Map<string, TermIndex>>();

/** The index of a locale, put together once for each list of terms. */
export function termIndex(terms: readonly Term[], locale: string, language: string): TermIndex {
  const ofTerms = indexes.get(terms) ?? new Map<string, TermIndex>();
  const known = ofTerms.get(locale);
  if (known !== undefined) return known;
  const phrases = Map.groupBy(terms.flatMap((term) => phrasesOfTerm(term, locale, language)), ({ stems }) => stems[0] ?? '');
  const index = { language, phrases, abbreviations: abbreviationsOf(terms) };
  indexes.set(terms, ofTerms.set(locale, index));
  return index;
}

/** What of an index may begin with a word; `undefined` for most words. Found once for a word. */
export function termsFrom(vocable: Vocable, index: TermIndex): TermsFrom | undefined {
  const known = vocable.terms;
  if (known !== undefined && known.index === index) return known.from;
  const from = lookUp(vocable, index);
  vocable.terms = { index, from };
  return from;
}

function lookUp(vocable: Vocable, { phrases, abbreviations, language }: TermIndex): TermsFrom | undefined {
  // In Arabic a phrase may begin behind و ف ب ل ك too.
  const stems = language === 'ar' ? [...new Set(stemFormsOf(vocable, language))] : [stemOf(vocable, language)];
  const found = { phrases: stems.flatMap((stem) => phrases.get(stem) ?? []), abbreviations: abbreviations.get(vocable.written) ?? [] };
  return found.phrases.length === 0 && found.abbreviations.length === 0 ? undefined : found;
}

function phrasesOfTerm(term: Term, locale: string, language: string): readonly Phrase[] {
  const words = term.words[locale];
  if (words === undefined) return [];
  const spelt = [words.preferred, ...words.accepted].map((text) => ({ stems: stemsOfText(text, language), exactly: undefined, term }));
  return words.abbreviation === undefined ? spelt : [...spelt, { stems: stemsOfText(words.abbreviation, language).slice(0, 1), exactly: words.abbreviation, term }];
}
