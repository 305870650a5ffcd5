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
  #searchable: Searchable | undefined;

  /** Adds a set; the first has the number 0. */
  add(words: ReadonlySet<string>): void {
    this.#sets.push(words);
    this.#searchable = undefined;
  }

  /** The sets that reach the threshold: the best first, of equals the one that was added first. */
  best(words: ReadonlySet<string>, search: OverlapSearch): readonly number[] {
    this.#searchable ??= searchableOf(this.#sets);
    return bestIn(this.#searchable, words, search);
  }
}

/** The sets by size, so that the larger ones can be left out of a look-up. `place` is where a set stands among them. */
interface Searchable {
  /** The number under which the set at a place was added. */
  readonly sets: readonly number[];
  readonly sizes: readonly number[];
  readonly wordsAt: readonly (readonly number[])[];
  readonly numbers: ReadonlyMap<string, number>;
  /** For each word the places of the sets that hold it, in order. */
  readonly holders: readonly (readonly number[])[];
  /** How many of the looked-up words the set at a place holds; all zero between two searches. */
  readonly met: Uint16Array;
  /** The places that a search met. */
  readonly touched: Uint32Array;
  /** Which words are asked for; none between two searches. */
  readonly asked: Uint8Array;
}

function searchableOf(all: readonly ReadonlySet<string>[]): Searchable {
  const sets = [...all.keys()].toSorted((a, b) => (all[a]?.size ?? 0) - (all[b]?.size ?? 0) || a - b);
  const numbers = new Map<string, number>();
  const holders: number[][] = [];
  const wordsAt = sets.map((set, place) =>
    Array.from(all[set] ?? [], (word) => {
      const number = numbers.get(word) ?? numbers.size;
      if (number === numbers.size) {
        numbers.set(word, number);
        holders.push([]);
      }
      holders[number]?.push(place);
      return number;
    }),
  );
  return { sets, sizes: wordsAt.map((words) => words.length), wordsAt, numbers, holders, met: new Uint16Array(sets.length), touched: new Uint32Array(sets.length), asked: new Uint8Array(numbers.size) };
}

function bestIn(index: Searchable, words: ReadonlySet<string>, search: OverlapSearch): readonly number[] {
  const { sets, sizes, wordsAt, asked } = index;
  const known = rarestFirst(index, words);
  const enough = enoughBySize(index, words.size, search);
  const best = new Best(search.count);
  for (const word of known) asked[word] = 1;
  const candidates = candidatesIn(index, known, enough);
  // Those that may share most come first, so that the others need no closer look.
  for (let possible = candidates.length - 1; possible > 0; possible -= 1)
    for (const place of candidates[possible] ?? []) {
      const size = sizes[place] ?? 0;
      const set = sets[place] ?? 0;
      if (!best.hasRoomFor(search.measure.of(possible, words.size, size), set)) continue;
      const shared = countAsked(wordsAt[place] ?? [], asked);
      if (shared >= (enough[size] ?? 0)) best.add(search.measure.of(shared, words.size, size), set);
    }
  for (const word of known) asked[word] = 0;
  return best.sets;
}

function countAsked(words: readonly number[], asked: Uint8Array): number {
  let count = 0;
  for (const word of words) count += asked[word] ?? 0;
  return count;
}

function rarestFirst({ numbers, holders }: Searchable, words: ReadonlySet<string>): readonly number[] {
  const known: number[] = [];
  for (const word of words) {
    const number = numbers.get(word);
    if (number !== undefined) known.push(number);
  }
  return known.toSorted((a, b) => (holders[a]?.length ?? 0) - (holders[b]?.length ?? 0));
}

/** For each size of set how many words it must share. */
function enoughBySize({ sizes }: Searchable, asked: number, { measure, threshold }: OverlapSearch): readonly number[] {
  const enough: number[] = [];
  const largest = sizes.at(-1) ?? 0;
  for (let size = 0; size <= largest; size += 1) enough.push(Math.ceil(measure.least(threshold, asked, size) - tolerance));
  return enough;
}

/** The sets that may share enough words, by how many they may share. */
function candidatesIn(index: Searchable, known: readonly number[], enough: readonly number[]): readonly (readonly number[] | undefined)[] {
  const { sizes, met, touched } = index;
  const spare = spareLookUps(known);
  const candidates: number[][] = [];
  const count = meet(index, known, enough);
  for (let at = 0; at < count; at += 1) {
    const place = touched[at] ?? 0;
    const size = sizes[place] ?? 0;
    const needed = enough[size] ?? 0;
    const possible = Math.min(size, (met[place] ?? 0) + Math.max(0, needed - 1 - spare));
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

function spareLookUps(known: readonly number[]): number {
  return Math.ceil(known.length / wordsASpareLookUp);
}

/**
 * Counts for each set how many of the asked words it holds, the rarest first, as long as it can still hold enough.
 * Returns how many sets were touched.
 */
function meet({ sizes, holders, met, touched }: Searchable, known: readonly number[], enough: readonly number[]): number {
  const spare = spareLookUps(known);
  const from = firstPlace(sizes.length, (place) => (enough[sizes[place] ?? 0] ?? 0) <= (sizes[place] ?? 0));
  let count = 0;
  for (let turn = 0; turn < known.length; turn += 1) {
    const left = known.length - turn + spare;
    const end = firstPlace(sizes.length, (place) => place >= from && (enough[sizes[place] ?? 0] ?? 0) > left);
    const places = holders[known[turn] ?? -1] ?? [];
    for (let at = firstPlace(places.length, (each) => (places[each] ?? 0) >= from); at < places.length; at += 1) {
      const place = places[at] ?? 0;
      if (place >= end) break;
      const times = met[place] ?? 0;
      if (times === 0) touched[count++] = place;
      met[place] = times + 1;
    }
  }
  return count;
}

/** The first place from which on something holds. */
function firstPlace(length: number, holds: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The best so far, the best first. */
class Best {
  readonly sets: number[] = [];
  readonly #overlaps: number[] = [];
  readonly #count: number;

  constructor(count: number) {
    this.#count = count;
  }

  hasRoomFor(overlap: number, set: number): boolean {
    return this.sets.length < this.#count || this.#isBefore(overlap, set, this.#count - 1);
  }

  add(overlap: number, set: number): void {
    if (!this.hasRoomFor(overlap, set)) return;
    let place = Math.min(this.sets.length, this.#count - 1);
    for (; place > 0 && this.#isBefore(overlap, set, place - 1); place -= 1) {
      this.sets[place] = this.sets[place - 1] ?? 0;
      this.#overlaps[place] = this.#overlaps[place - 1] ?? 0;
    }
    this.sets[place] = set;
    this.#overlaps[place] = overlap;
  }

  #isBefore(overlap: number, set: number, place: number): boolean {
    const other = this.#overlaps[place] ?? 0;
    return overlap > other || (overlap === other && set < (this.sets[place] ?? 0));
  }
}

/** For sums of fractions that are not exact. */
const tolerance = 1e-9;
