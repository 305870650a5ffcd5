/** The sets by size, so that those of a wrong size can be left out of a look-up. `place` is where a set stands among them. */
export interface SearchableSets {
  /** The number under which the set at a place was added. */
  readonly sets: readonly number[];
  readonly wordsAt: readonly (readonly number[])[];
  /** The rarer a word, the lower its number. */
  readonly numbers: ReadonlyMap<string, number>;
  /** For each word the places of the sets that hold it, in order. */
  readonly holders: readonly (readonly number[])[];
  /** The sizes that there are, the smallest first, and for each the place after its last set. */
  readonly sizes: readonly number[];
  readonly ends: readonly number[];
  /** For each place which of the sizes its set has. */
  readonly sizeAt: readonly number[];
  /** How many of the looked-up words the set at a place holds; all zero between two searches. */
  readonly met: Uint32Array;
  /** The places that a search met. */
  readonly touched: Uint32Array;
  /** Which words are asked for; none between two searches. */
  readonly asked: Uint8Array;
}

/** Puts sets in order for searches. */
export function searchableSets(all: readonly ReadonlySet<string>[]): SearchableSets {
  const sets = [...all.keys()].toSorted((a, b) => (all[a]?.size ?? 0) - (all[b]?.size ?? 0) || a - b);
  const numbers = numbersByRarity(all);
  const holders = Array.from(numbers, (): number[] => []);
  const wordsAt = sets.map((set, place) =>
    Array.from(all[set] ?? [], (word) => {
      const number = numbers.get(word) ?? 0;
      holders[number]?.push(place);
      return number;
    }),
  );
  const [sizes, ends]: [number[], number[]] = [[], []];
  const sizeAt = wordsAt.map(({ length }, place) => {
    if (sizes.at(-1) !== length) sizes.push(length);
    ends[sizes.length - 1] = place + 1;
    return sizes.length - 1;
  });
  return { sets, wordsAt, numbers, holders, sizes, ends, sizeAt, met: new Uint32Array(sets.length), touched: new Uint32Array(sets.length), asked: new Uint8Array(numbers.size) };
}

/** The word that the fewest sets hold has the number 0. */
function numbersByRarity(all: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].toSorted(([, a], [, b]) => a - b).map(([word], number) => [word, number]));
}
