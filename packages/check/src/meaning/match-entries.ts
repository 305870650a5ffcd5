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
  let taken: Uint8Array | undefined;
  const matches: EntryMatch[] = [];
  for (let at = 0; at < read.length; at += 1) {
    const known = read[at];
    if (known === undefined || known.entries.length === 0 || taken?.[at] === 1) continue;
    taken ??= new Uint8Array(words.length);
    const match = winner(isFollowed(words, read, at) ? known.entries : known.far, { words, read, at, taken, gap: language.gap });
    if (match === undefined) continue;
    for (const word of match.words) taken[word] = 1;
    if (match.entry.meanings.length > 0) matches.push({ words: match.words, meanings: match.entry.meanings });
  }
  return matches.length === 0 ? none : matches;
}

const none: readonly EntryMatch[] = [];

/** Where entries are looked for: at a word, among all. */
interface Search {
  readonly words: readonly Word[];
  readonly read: readonly ReadWord[];
  readonly at: number;
  /** 1 for each word that belongs to an entry before. */
  readonly taken: Uint8Array;
  readonly gap: number;
}

/** An entry and the words that it takes. */
interface Candidate {
  readonly entry: Entry;
  readonly words: readonly number[];
}

/** Whether any word of an entry stands right behind a word: behind most, none does. */
function isFollowed(words: readonly Word[], read: readonly ReadWord[], at: number): boolean {
  return read[at + 1]?.within !== undefined && words[at + 1]?.before === 'nothing';
}

function winner(entries: readonly Entry[], search: Search): Candidate | undefined {
  let best: Candidate | undefined;
  for (const entry of entries) {
    const words = placesOf(entry, search);
    if (words === undefined) continue;
    const candidate = { entry, words };
    if (best === undefined || precedes(candidate, best)) best = candidate;
  }
  return best;
}

/** More words before fewer, nearer ones before farther ones; then the one that spells out more. */
function precedes(one: Candidate, other: Candidate): boolean {
  for (let index = 1; index < one.words.length || index < other.words.length; index += 1) {
    const a = one.words[index] ?? Number.POSITIVE_INFINITY;
    const b = other.words[index] ?? Number.POSITIVE_INFINITY;
    if (a !== b) return a < b;
  }
  return one.entry.spelt > other.entry.spelt;
}

function placesOf({ rest }: Entry, search: Search): readonly number[] | undefined {
  let last = search.at;
  let places: number[] | undefined;
  for (const element of rest) {
    const place = placeOf(element, last + 1, search);
    if (place === -1) return undefined;
    places ??= [search.at];
    places.push(place);
    last = place;
  }
  return places ?? [search.at];
}

/** The first word from here on that an element fits, within its reach, and with no clause word before it; -1 where there is none. */
function placeOf({ word: wanted, reach }: EntryElement, from: number, { words, read, taken, gap }: Search): number {
  const last = reach === 'next' ? from : Math.min(from + gap, words.length - 1);
  for (let at = from; at <= last; at += 1) {
    const before = words[at]?.before;
    const known = read[at];
    if (known === undefined || before === undefined || before === 'sentence' || (before !== 'nothing' && reach !== 'sentence')) return -1;
    if (known.within?.includes(wanted) === true && taken[at] !== 1) return at;
    if (known.beginsClause) return -1;
  }
  return -1;
}
