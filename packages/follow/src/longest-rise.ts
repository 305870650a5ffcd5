/**
 * The positions in a list whose values form its longest rising run, not necessarily neighbours; of several, the run that
 * has the earlier positions. O(n log n).
 * @example longestRise([3, 1, 2, 5, 4]) // [1, 2, 3]
 */
export function longestRise(values: readonly number[]): readonly number[] {
  const lengths = lengthsFrom(values);
  let missing = lengths.reduce((longest, length) => Math.max(longest, length), 0);
  let last = -Infinity;
  return values.flatMap((value, position) => {
    if (lengths[position] !== missing || value <= last) return [];
    missing -= 1;
    last = value;
    return [position];
  });
}

/** For each position the length of the longest rising run that begins there. */
function lengthsFrom(values: readonly number[]): readonly number[] {
  /** For each length the highest value that such a run begins with, among the positions seen so far. */
  const starts: number[] = [];
  const lengths = values.map(() => 0);
  for (let position = values.length - 1; position >= 0; position -= 1) {
    const value = values[position] ?? 0;
    const length = firstNotAbove(starts, value);
    starts[length] = value;
    lengths[position] = length + 1;
  }
  return lengths;
}

/** `starts` falls: where the first stands that is not above the value. */
function firstNotAbove(starts: readonly number[], value: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) > value) low = middle + 1;
    else high = middle;
  }
  return low;
}
