/**
 * Sets of words, so indexed that those which share most with a given one are found by its rarest words (prefix filter):
 * two sets that are alike cannot differ in all of them.
 */
export class OverlapIndex {
  readonly #numbers = new Map<string, number>();
  /** For each word the sets that hold it. */
  readonly #holders: number[][] = [];
  /** For each set its words. */
  readonly #sets: number[][] = [];
  /** How many of the rare words each set was met with; all zero between two searches. */
  #met = new Uint16Array(0);
  /** Which words are those of the search; none between two searches. */
  #asked = new Uint8Array(0);

  /** Adds a set; the first has the number 0. */
  add(words: ReadonlySet<string>): void {
    const set = this.#sets.length;
    this.#sets.push(
      Array.from(words, (word) => {
        const known = this.#numbers.get(word);
        const number = known ?? this.#numbers.size;
        if (known === undefined) this.#numbers.set(word, number);
        (this.#holders[number] ??= []).push(set);
        return number;
      }),
    );
  }

  /** The sets whose Dice likeness reaches the threshold: at most so many, the most alike, and of equals the first. */
  best(words: ReadonlySet<string>, threshold: number, count: number, accepts: (set: number) => boolean): readonly number[] {
    const known = [...words].flatMap((word) => this.#numbers.get(word) ?? []).toSorted((a, b) => this.#held(a) - this.#held(b));
    // Of two sets that are alike, the smaller has at least this share of the larger one's size, and they share as much.
    const least = Math.ceil((threshold / (2 - threshold)) * words.size - tolerance);
    const rarest = Math.max(0, known.length - least + 1);
    const best = new Best(count, threshold);
    const byTimes = this.#meet(known.slice(0, rarest));
    this.#ask(known, 1);
    for (let times = byTimes.length - 1; times > 0; times -= 1)
      for (const set of byTimes[times] ?? []) {
        const size = this.#sets[set]?.length ?? 0;
        const possible = Math.min(times + known.length - rarest, size);
        if (best.hasRoomFor((2 * possible) / (words.size + size), set) && accepts(set)) best.add((2 * this.#shared(set)) / (words.size + size), set);
      }
    this.#ask(known, 0);
    return best.sets;
  }

  #held(word: number): number {
    return this.#holders[word]?.length ?? 0;
  }

  /** The sets that hold any of these words, by how many of them they hold. */
  #meet(words: readonly number[]): readonly (readonly number[])[] {
    if (this.#met.length < this.#sets.length) this.#met = new Uint16Array(this.#sets.length * 2);
    const met = this.#met;
    const touched: number[] = [];
    for (const word of words)
      for (const set of this.#holders[word] ?? []) {
        const times = met[set] ?? 0;
        if (times === 0) touched.push(set);
        met[set] = times + 1;
      }
    const byTimes: number[][] = [];
    for (const set of touched) {
      (byTimes[met[set] ?? 0] ??= []).push(set);
      met[set] = 0;
    }
    return byTimes;
  }

  #ask(words: readonly number[], asked: 0 | 1): void {
    if (this.#asked.length < this.#numbers.size) this.#asked = new Uint8Array(this.#numbers.size * 2);
    for (const word of words) this.#asked[word] = asked;
  }

  /** How many words of the search a set holds. */
  #shared(set: number): number {
    let shared = 0;
    for (const word of this.#sets[set] ?? []) shared += this.#asked[word] ?? 0;
    return shared;
  }
}

/** The best so far, the best first. */
class Best {
  readonly sets: number[] = [];
  readonly #likenesses: number[] = [];
  readonly #count: number;
  readonly #threshold: number;

  constructor(count: number, threshold: number) {
    this.#count = count;
    this.#threshold = threshold;
  }

  hasRoomFor(likeness: number, set: number): boolean {
    return likeness >= this.#threshold && (this.sets.length < this.#count || this.#isBefore(likeness, set, this.#count - 1));
  }

  add(likeness: number, set: number): void {
    if (!this.hasRoomFor(likeness, set)) return;
    let place = Math.min(this.sets.length, this.#count - 1);
    while (place > 0 && this.#isBefore(likeness, set, place - 1)) {
      this.sets[place] = this.sets[place - 1] ?? 0;
      this.#likenesses[place] = this.#likenesses[place - 1] ?? 0;
      place -= 1;
    }
    this.sets[place] = set;
    this.#likenesses[place] = likeness;
  }

  #isBefore(likeness: number, set: number, place: number): boolean {
    const other = this.#likenesses[place] ?? 0;
    return likeness > other || (likeness === other && set < (this.sets[place] ?? 0));
  }
}

/** For sums of fractions that are not exact. */
const tolerance = 1e-9;
