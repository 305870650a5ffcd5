import type { Term } from '@imprimatur/formats';

/** An abbreviation that some locale has for some term. */
export interface Abbreviation {
  readonly letters: string;
  readonly term: Term;
  readonly locales: readonly string[];
}

const known = new WeakMap<readonly Term[], ReadonlyMap<string, readonly Abbreviation[]>>();

/** The abbreviations of all locales, by their letters; put together once for each list of terms. */
export function abbreviationsOf(terms: readonly Term[]): ReadonlyMap<string, readonly Abbreviation[]> {
  const there = known.get(terms);
  if (there !== undefined) return there;
  const index = Map.groupBy(terms.flatMap(abbreviationsOfTerm), ({ letters }) => letters);
  known.set(terms, index);
  return index;
}

function abbreviationsOfTerm(term: Term): readonly Abbreviation[] {
  const byLetters = Map.groupBy(Object.entries(term.words).filter(([, { abbreviation }]) => abbreviation !== undefined), ([, { abbreviation = '' }]) => abbreviation);
  return [...byLetters].map(([letters, entries]): Abbreviation => ({ letters, term, locales: entries.map(([locale]) => locale) }));
}
