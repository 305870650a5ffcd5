/**
 * How many entries two lists share at their start, and how many after that at their end.
 * @example sameEnds(['a', 'b', 'c'], ['a', 'c'], (x) => x) // {start: 1, end: 1}
 */
export function sameEnds<Entry>(before: readonly Entry[], after: readonly Entry[], keyOf: (entry: Entry) => string): { readonly start: number; readonly end: number } {
  const most = Math.min(before.length, after.length);
  const same = (a: Entry | undefined, b: Entry | undefined): boolean => a !== undefined && b !== undefined && keyOf(a) === keyOf(b);
  let start = 0;
  while (start < most && same(before[start], after[start])) start += 1;
  let end = 0;
  while (end < most - start && same(before[before.length - 1 - end], after[after.length - 1 - end])) end += 1;
  return { start, end };
}
