import { type SearchableSets, searchableSets } from './searchable-sets.ts';

/** What a search asks for. */
export interface OverlapSearch {
  readonly measure: OverlapMeasure;
  readonly threshold: number;
  /** At most so many sets are found. */
  readonly count: number;
}

/** How much two sets overlap, from 0 to 1, by how many words they share. */
export interface OverlapMeasure {
  readonly of: (shared: number, asked: number, size: number) => number;
  /** How many words a set of that size must share to reach the threshold. */
  readonly least: (threshold: number, asked: number, size: number) => number;
}

/** Twice the shared words over all words. */
export const diceOverlap: OverlapMeasure = {
  of: (shared, asked, size) => (2 * shared) / (asked + size),
  least: (threshold, asked, size) => (threshold * (asked + size)) / 2,
};

/** The share of the asked words that a set holds which has as many words, or more. */
export const heldOverlap: OverlapMeasure = {
  of: (shared, asked) => shared / asked,
  least: (threshold, asked, size) => (size < asked ? Infinity : threshold * asked),
};

/**
 * Sets of words, so indexed that those which share most with a given one are found by its rarest words (prefix filter):
 * two sets that overlap enough cannot differ in all of them. The larger a set, the more words it must share, and the
 * fewer of them have to be looked up.
 */
export class OverlapIndex {
  readonly #sets: ReadonlySet<string>[] = [];
  #searchable: SearchableSets | undefined;

  /** Adds a set; the first has the number 0. */
  add(words: ReadonlySet<string>): void {
    this.#sets.push(words);
    this.#searchable = undefined;
  }

  /** The sets that reach the threshold: the best first, of equals the one that was added first. */
  best(words: ReadonlySet<string>, search: OverlapSearch): readonly number[] {
    this.#searchable ??= searchableSets(this.#sets);
    return bestIn(this.#searchable, words, search);
  }
}

function bestIn(index: SearchableSets, words: ReadonlySet<string>, { measure, threshold, count }: OverlapSearch): readonly number[] {
  const { sets, wordsAt, asked, sizes, sizeAt } = index;
  const known = rarestFirst(index, words);
  const enough = sizes.map((size) => Math.ceil(measure.least(threshold, words.size, size) - tolerance));
  const candidates = candidatesIn(index, known, enough);
  const best: Found[] = [];
  let last: Found | undefined;
  let looks = 0;
  for (const word of known) asked[word] = 1;
  // Those that may share most come first, so that the others need no closer look.
  for (let possible = candidates.length - 1; possible > 0 && looks < mostLooks; possible -= 1)
    for (const place of candidates[possible] ?? []) {
      if (++looks > mostLooks) break;
      const size = sizes[sizeAt[place] ?? 0] ?? 0;
      const set = sets[place] ?? 0;
      if (last !== undefined && !isBefore(measure.of(possible, words.size, size), set, last)) continue;
      const shared = countAsked(wordsAt[place] ?? [], asked);
      if (shared < (enough[sizeAt[place] ?? 0] ?? 0)) continue;
      insert(best, { set, overlap: measure.of(shared, words.size, size) }, count);
      last = best[count - 1];
    }
  for (const word of known) asked[word] = 0;
  return best.map(({ set }) => set);
}

interface Found {
  readonly set: number;
  readonly overlap: number;
}

function isBefore(overlap: number, set: number, other: Found): boolean {
  return overlap > other.overlap || (overlap === other.overlap && set < other.set);
}

/** Keeps so many of the best, the best first. */
function insert(best: Found[], found: Found, count: number): void {
  const place = best.findIndex((other) => isBefore(found.overlap, found.set, other));
  best.splice(place < 0 ? best.length : place, 0, found);
  if (best.length > count) best.pop();
}

/** In texts that are all alike a search would look at all of them; the best are among the first. */
const mostLooks = 500;

function countAsked(words: readonly number[], asked: Uint8Array): number {
  let count = 0;
  for (const word of words) count += asked[word] ?? 0;
  return count;
}

function rarestFirst({ numbers }: SearchableSets, words: ReadonlySet<string>): Uint32Array {
  const known = new Uint32Array(words.size);
  let count = 0;
  for (const word of words) {
    const number = numbers.get(word);
    if (number !== undefined) known[count++] = number;
  }
  return known.subarray(0, count).toSorted();
}

/** The sets that may share enough words, by how many they may share. */
function candidatesIn(index: SearchableSets, known: Uint32Array, enough: readonly number[]): readonly (readonly number[] | undefined)[] {
  const { sizes, sizeAt, met, touched } = index;
  const spare = spareLookUps(known);
  const candidates: number[][] = [];
  const { count, skipped } = meet(index, known, enough);
  for (let at = 0; at < count; at += 1) {
    const place = touched[at] ?? 0;
    const size = sizeAt[place] ?? 0;
    const needed = enough[size] ?? 0;
    const possible = Math.min(sizes[size] ?? 0, (met[place] ?? 0) + Math.max(skipped, needed - 1 - spare));
    met[place] = 0;
    if (possible < needed) continue;
    const alike = candidates[possible];
    if (alike === undefined) candidates[possible] = [place];
    else alike.push(place);
  }
  return candidates;
}

/** One look-up in so many is more than needed to meet each set once: the sets met no second time need no closer look. */
const wordsASpareLookUp = 12;

function spareLookUps(known: Uint32Array): number {
  return Math.ceil(known.length / wordsASpareLookUp);
}

/** In texts that are all alike a search would meet all of them; by then those that share a rarer word are met. */
const mostMeetings = 10_000;

/**
 * Counts for each set how many of the asked words it holds, the rarest first, as long as it can still hold enough.
 * Returns how many sets were touched, and how many words were skipped because too many sets hold them.
 */
function meet({ holders, sizes, ends, met, touched }: SearchableSets, known: Uint32Array, enough: readonly number[]): { readonly count: number; readonly skipped: number } {
  const spare = spareLookUps(known);
  const smallest = sizes.findIndex((size, at) => (enough[at] ?? 0) <= size);
  const from = ends[smallest - 1] ?? 0;
  let largest = smallest < 0 ? -1 : sizes.length - 1;
  let [count, meetings] = [0, 0];
  for (let turn = 0; turn < known.length; turn += 1) {
    if (meetings > mostMeetings) return { count, skipped: known.length - turn };
    // A set that is met now for the first time holds at most the words that are left.
    while (largest >= Math.max(0, smallest) && (enough[largest] ?? 0) > known.length - turn + spare) largest -= 1;
    if (largest < Math.max(0, smallest)) break;
    const end = ends[largest] ?? 0;
    const places = holders[known[turn] ?? -1] ?? [];
    for (let at = firstNotBefore(places, from); at < places.length; at += 1) {
      const place = places[at] ?? 0;
      if (place >= end) break;
      const times = met[place] ?? 0;
      if (times === 0) touched[count++] = place;
      met[place] = times + 1;
      meetings += 1;
    }
  }
  return { count, skipped: 0 };
}

function firstNotBefore(places: readonly number[], from: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For sums of fractions that are not exact. */
const tolerance = 1e-9;
