import { periods, prefixUnits } from './international-units.ts';
import type { Lexicon } from './lexicon.ts';
import type { PhraseTrie } from './phrase-trie.ts';

/** What a token may begin, as bits: slots that cannot begin with it are not even tried. */
export const begin = { number: 1, ordinal: 2, month: 4, unit: 8, adverb: 16, times: 32, phrase: 64, time: 128, bareSpan: 256, unitWord: 512, per: 1024, beforeUnit: 2048, known: 4096, afterAny: 8192 } as const;

/** The bits that say that a token may begin a quantity; the others say what it may be behind a number. */
export const beginsQuantity = 255;

/** What may begin with each first word of a language's phrases. */
export function beginningsOf(tries: Omit<Lexicon, 'language' | 'vocabulary' | 'begins' | 'starts' | 'alone'>): ReadonlyMap<string, number> {
  const begins = new Map<string, number>();
  const add = (words: Iterable<string>, bits: number): void => {
    for (const word of words) begins.set(word, (begins.get(word) ?? 0) | bits);
  };
  for (const trie of [tries.cardinals, tries.articles, tries.spans, tries.negatives, tries.measures] as readonly PhraseTrie<unknown>[]) add(trie.words.keys(), begin.number);
  for (const trie of [tries.ordinals, tries.ordinalPhrases] as readonly PhraseTrie<unknown>[]) add(trie.words.keys(), begin.ordinal);
  add(prefixUnits.keys(), begin.number);
  add(tries.months.words.keys(), begin.month);
  add(tries.adverbs.words.keys(), begin.adverb);
  add(tries.times.words.keys(), begin.times);
  add(tries.phrases.words.keys(), begin.phrase);
  add(tries.bareSpans.words.keys(), begin.bareSpan);
  add(tries.units.words.keys(), begin.unitWord);
  add(tries.per.words.keys(), begin.per);
  add(tries.beforeUnit.words.keys(), begin.beforeUnit);
  add(unitWords(tries), begin.unit);
  return begins;
}

/** Units count where a phrase begins with one: `{period} {n}`. */
function unitWords(tries: Pick<Lexicon, 'phrases' | 'units'>): readonly string[] {
  if (!tries.phrases.slots.has('period') && !tries.phrases.slots.has('unit')) return [];
  return [...tries.units.words].filter(([, { meanings }]) => meanings.some((unit) => periods.has(unit))).map(([word]) => word);
}

/** What tokens may begin that are no words. */
export const beginningsOfTokens: Readonly<Record<'digits' | 'value' | 'date' | 'time' | 'other', number>> = {
  digits: begin.number | begin.ordinal | begin.times,
  value: begin.number | begin.ordinal | begin.times,
  date: 0,
  time: begin.time,
  other: 0,
};

/** The bits of which a token must have one, for a slot to be tried. Slots of units are tried anywhere behind a number. */
export const beginningsOfSlots: Readonly<Record<string, number>> = {
  n: begin.number | begin.ordinal,
  a: begin.number | begin.ordinal,
  b: begin.number | begin.ordinal,
  times: begin.number | begin.times | begin.ordinal,
  adverb: begin.adverb,
  o: begin.number | begin.ordinal,
  day: begin.number | begin.ordinal,
  mm: begin.number,
  year: begin.number,
  h: begin.number,
  min: begin.number,
  clock: begin.number | begin.ordinal | begin.time,
  month: begin.month,
};
