/**
 * The positions in a list whose values form its longest rising run, not necessarily neighbours; O(n log n).
 * @example longestRise([3, 1, 2, 5, 4]) // [1, 2, 4]
 */
export function longestRise(values: readonly number[]): readonly number[] {
  /** For each length of run, the position of the lowest value that ends one. */
  const ends: number[] = [];
  const before: number[] = [];
  for (const [position, value] of values.entries()) {
    const length = firstNotBelow(ends, values, value);
    before.push(length === 0 ? -1 : (ends[length - 1] ?? -1));
    ends[length] = position;
  }
  const rise: number[] = [];
  for (let position = ends.at(-1) ?? -1; position >= 0; position = before[position] ?? -1) rise.push(position);
  return rise.toReversed();
}

function firstNotBelow(ends: readonly number[], values: readonly number[], value: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
