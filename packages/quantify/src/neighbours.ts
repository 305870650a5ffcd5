import type { FoundQuantity } from './found-quantity.ts';
import { joinedSpan } from './joined-spans.ts';
import type { Token } from './token.ts';

/**
 * What neighbours say of each other. In `5, 10 or 20 mg` the unit stands once: the numbers before it may be meant in it too,
 * with at most two words or signs between. Behind a measure a number may be meant in its unit: eleven days, three of them at
 * home. 1 hour and 45 minutes are one span.
 */
export function withNeighbours(found: readonly FoundQuantity[], tokens: readonly Token[], text: string): readonly FoundQuantity[] {
  if (found.length < 2) return found;
  const starts = tokens.map((token) => token.start);
  const isNear = (first: FoundQuantity, second: FoundQuantity, most: number): boolean => tokensBetween(starts, first.end, second.start) <= most;
  const joined = joinSpans(found, isNear, text);
  const named = withUnitsBehind(joined, isNear);
  let before: FoundQuantity | undefined;
  return named.map((each) => {
    if (!isPlain(each)) before = each.weight === 'certain' ? each : before;
    return before !== undefined && isPlain(each) && each.weight === 'certain' ? withUnitsOf(each, before) : each;
  });
}

type IsNear = (first: FoundQuantity, second: FoundQuantity, most: number) => boolean;

function joinSpans(found: readonly FoundQuantity[], isNear: IsNear, text: string): readonly FoundQuantity[] {
  const joined: FoundQuantity[] = [];
  for (const each of found) {
    const last = joined.at(-1);
    const span = last !== undefined && isNear(last, each, 1) && !text.slice(last.end, each.start).includes(',') ? joinedSpan(last, each, text) : undefined;
    if (span === undefined) joined.push(each);
    else joined[joined.length - 1] = span;
  }
  return joined;
}

function withUnitsBehind(found: readonly FoundQuantity[], isNear: IsNear): readonly FoundQuantity[] {
  const named = [...found];
  for (let index = named.length - 2; index >= 0; index -= 1) {
    const [first, second] = [named[index], named[index + 1]];
    if (first !== undefined && second !== undefined && isPlain(first) && isNear(first, second, 2)) named[index] = withUnitsOf(first, second);
  }
  return named;
}

function isPlain(found: FoundQuantity): boolean {
  return found.readings.every((reading) => reading.kind === 'number' && reading.unit === undefined);
}

function withUnitsOf(first: FoundQuantity, second: FoundQuantity): FoundQuantity {
  const units = new Set(second.readings.flatMap((reading) => (reading.kind === 'number' && reading.unit !== undefined && reading.derived !== true ? [reading.unit] : [])));
  return units.size === 0 ? first : { ...first, readings: [...first.readings, ...[...units].flatMap((unit) => first.readings.map((reading) => ({ ...reading, unit })))] };
}

/** By halving: the places are in order. */
function tokensBetween(starts: readonly number[], from: number, to: number): number {
  return countBelow(starts, to) - countBelow(starts, from);
}

function countBelow(starts: readonly number[], place: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
