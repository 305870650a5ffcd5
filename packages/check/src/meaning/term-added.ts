import type { Term } from '@imprimatur/formats';
import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { type TermPlace, termsIn, type TermUse } from './term-words.ts';

/** A term that only the translation uses. */
export const termAdded: PassageCheck = {
  code: 'term-added',
  of: 'passage',
  severity: 'warning',
  protects: 'quality',
  rule: 'The translation names no concept of locales/terms.yaml of which the source does not speak, in the place of one of which it does.',
  reason: 'One medicine or illness named in place of another is the worst a translation can say, and it reads well.',
  mend: 'Name what the source names; or write what the source only means in another way.',
  languages: 'all',
  examples: [
    { locale: 'es', source: 'Ketamine can raise blood pressure.', good: 'La ketamina puede elevar la presión arterial.', bad: 'La esketamina puede elevar la presión arterial.', words: 'esketamina' },
    { locale: 'de', source: 'It helps people with bipolar disorder.', good: 'Es hilft Menschen mit bipolarer Störung.', bad: 'Es hilft Menschen mit Borderline-Persönlichkeitsstörung.' },
  ],
  find: ({ source, target }, { terms }) => {
    const uses = termsIn(target, terms);
    const named = termsIn(source, terms);
    // A translation may name what the source means ('it', 'therapy'); in another's place it may not.
    if (uses.length === 0 || !named.some(({ term, places }) => countOf(term, uses) < places.length)) return [];
    return uses.flatMap((use) => foundOf(use, uses, named, { source, target }));
  },
};

function foundOf({ term, places: [place] }: TermUse, uses: readonly TermUse[], named: readonly TermUse[], { source, target }: Pick<PassagePair, 'source' | 'target'>): readonly Found[] {
  const words = term.words[source.locale]?.preferred;
  if (place === undefined || words === undefined || countOf(term, named) > 0 || isSharedWord(place, uses, named)) return [];
  const shown = target.text.slice(place.start, place.end);
  return [{ words: shown, at: place.start, message: `Found ‘${shown}’, which is ‘${words}’; expected nothing of which the source does not speak.` }];
}

/** How often a passage speaks of a term. */
function countOf(term: Term, uses: readonly TermUse[]): number {
  return uses.find((use) => use.term === term)?.places.length ?? 0;
}

/** One word may stand for two concepts; then the one of which the source speaks is meant. */
function isSharedWord(place: TermPlace, uses: readonly TermUse[], named: readonly TermUse[]): boolean {
  return uses.some(({ term, places }) => countOf(term, named) > 0 && places.some(({ start }) => start === place.start));
}
