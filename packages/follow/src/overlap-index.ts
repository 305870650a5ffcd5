/** What a search asks for. */
export interface OverlapSearch {
  readonly measure: OverlapMeasure;
  readonly threshold: number;
  /** At most so many sets are found. */
  readonly count: number;
  /** Whether a set may be found at all. */
  readonly accepts: (set: number) => boolean;
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

/** The share of the asked words that the set holds, be it as large as it may. */
export const heldOverlap: OverlapMeasure = {
  of: (shared, asked) => shared / asked,
  least: (threshold, asked) => threshold * asked,
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
  return { sets, sizes: wordsAt.map((words) => words.length), wordsAt, numbers, holders, met: new Uint16Array(sets.length), asked: new Uint8Array(numbers.size) };
}

function bestIn(index: Searchable, words: ReadonlySet<string>, search: OverlapSearch): readonly number[] {
  const { measure, threshold, count, accepts } = search;
  const { sets, sizes, wordsAt, holders, met, asked } = index;
  const known = [...words].flatMap((word) => index.numbers.get(word) ?? []).toSorted((a, b) => (holders[a]?.length ?? 0) - (holders[b]?.length ?? 0));
  const least = (size: number): number => Math.ceil(measure.least(threshold, words.size, size) - tolerance);
  const touched = meet(index, known, least);
  const best = new Best(count);
  for (const word of known) asked[word] = 1;
  for (const place of mostMetFirst(touched, met)) {
    const size = sizes[place] ?? 0;
    const set = sets[place] ?? 0;
    const enough = least(size);
    const possible = Math.min(size, (met[place] ?? 0) + Math.max(0, enough - 1 - spareLookUps));
    met[place] = 0;
    if (possible < enough || !best.hasRoomFor(measure.of(possible, words.size, size), set) || !accepts(set)) continue;
    let shared = 0;
    for (const word of wordsAt[place] ?? []) shared += asked[word] ?? 0;
    const overlap = measure.of(shared, words.size, size);
    if (overlap >= threshold) best.add(overlap, set);
  }
  for (const word of known) asked[word] = 0;
  return best.sets;
}
/** More look-ups than needed to meet each set once: those that are met no second time then need no closer look. */
const spareLookUps = Number(process.env.SP ?? 3);

/** Counts for each set how many of the asked words it holds, the rarest first, as long as it can still hold enough. */
function meet({ sizes, holders, met }: Searchable, known: readonly number[], least: (size: number) => number): readonly number[] {
  const from = firstPlace(sizes.length, (place) => least(sizes[place] ?? 0) <= (sizes[place] ?? 0));
  const touched: number[] = [];
  for (const [turn, word] of known.entries()) {
    const end = firstPlace(sizes.length, (place) => least(sizes[place] ?? 0) > known.length - turn + spareLookUps);
    if (end <= from) break;
    const places = holders[word] ?? [];
    for (let at = firstPlace(places.length, (each) => (places[each] ?? 0) >= from); at < places.length; at += 1) {
      const place = places[at] ?? 0;
      if (place >= end) break;
      const times = met[place] ?? 0;
      if (times === 0) touched.push(place);
      met[place] = times + 1;
    }
  }
  return touched;
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

/** So that the best are found early, and the others need no closer look. */
function mostMetFirst(places: readonly number[], met: Uint16Array): readonly number[] {
  const byTimes: number[][] = [];
  for (const place of places) (byTimes[met[place] ?? 0] ??= []).push(place);
  return byTimes.toReversed().flat();
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
