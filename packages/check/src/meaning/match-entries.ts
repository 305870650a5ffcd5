import type { Entry, EntryElement, Meaning } from './entries.ts';
import type { MeaningLanguage } from './language.ts';
import type { ReadWord } from './read-word.ts';
import type { Word } from './words.ts';

/** An entry that stands in a text: the words that it takes, by their numbers. */
export interface EntryMatch {
  readonly words: readonly number[];
  readonly meanings: readonly Meaning[];
}

/** The entries that win, in the order of their first words; each word belongs to one. Harmless ones are passed over. */
export function matchesIn(words: readonly Word[], read: readonly ReadWord[], language: MeaningLanguage): readonly EntryMatch[] {
  const taken = new Set<number>();
  const matches: EntryMatch[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const entries = read[at]?.entries;
    if (entries === undefined || entries.length === 0 || taken.has(at)) continue;
    const match = winner(entries, { words, read, at, taken, gap: language.gap });
    if (match === undefined) continue;
    for (const word of match.words) taken.add(word);
    if (match.meanings.length > 0) matches.push(match);
  }
  return matches;
}

/** Where entries are looked for: at a word, among all; `taken` ones belong to entries before. */
interface Search {
  readonly words: readonly Word[];
  readonly read: readonly ReadWord[];
  readonly at: number;
  readonly taken: ReadonlySet<number>;
  readonly gap: number;
}

/** An entry and the words that it takes. */
interface Candidate {
  readonly entry: Entry;
  readonly words: readonly number[];
}

function winner(entries: readonly Entry[], search: Search): EntryMatch | undefined {
  let best: Candidate | undefined;
  for (const entry of entries) {
    const words = placesOf(entry, search);
    if (words !== undefined && (best === undefined || precedes({ entry, words }, best))) best = { entry, words };
  }
  return best === undefined ? undefined : { words: best.words, meanings: best.entry.meanings };
}

/** More words before fewer, nearer ones before farther ones; then the one that spells out more. */
function precedes(one: Candidate, other: Candidate): boolean {
  for (let index = 1; index < Math.max(one.words.length, other.words.length); index += 1) {
    const [a = Number.POSITIVE_INFINITY, b = Number.POSITIVE_INFINITY] = [one.words[index], other.words[index]];
    if (a !== b) return a < b;
  }
  return one.entry.spelt > other.entry.spelt;
}

function placesOf({ rest }: Entry, search: Search): readonly number[] | undefined {
  let last = search.at;
  let places: number[] | undefined;
  for (const element of rest) {
    const place = placeOf(element, last + 1, search);
    if (place === undefined) return undefined;
    places ??= [search.at];
    places.push(place);
    last = place;
  }
  return places ?? [search.at];
}

/** The first word from here on that an element fits, within its reach, and with no clause word before it. */
function placeOf({ word: wanted, reach }: EntryElement, from: number, { words, read, taken, gap }: Search): number | undefined {
  const last = reach === 'next' ? from : from + gap;
  for (let at = from; at <= last; at += 1) {
    const before = words[at]?.before;
    const known = read[at];
    if (known === undefined || before === undefined || before === 'sentence' || (before !== 'nothing' && reach !== 'sentence')) return undefined;
    if (known.within?.has(wanted) === true && !taken.has(at)) return at;
    if (known.beginsClause) return undefined;
  }
  return undefined;
}
