import type { QuantityDifference } from './compare-quantities.ts';
import type { FoundQuantity } from './found-quantity.ts';

/**
 * Spans of time without a number, 'within hours', compared as a whole: one unit fewer on one side and another unit more on the
 * other is a changed unit. Never one alone: 'the days after it' may be said without any days.
 */
export function bareSpanDifferences(source: readonly FoundQuantity[], target: readonly FoundQuantity[]): readonly QuantityDifference[] {
  const [bare, others] = [source.filter(isBare), target.filter(isBare)];
  if (bare.length === 0 || others.length === 0) return [];
  const lost = unitsMissing(source, target);
  const gained = unitsMissing(target, source);
  const [first] = lost;
  if (first === undefined || gained.length === 0) return [];
  const place = bare.findIndex((each) => unitOf(each) === first);
  const changed = gainedAt(others, gained, place);
  const from = bare[place];
  return from === undefined || changed === undefined ? [] : [{ kind: 'unit', source: from, target: changed }];
}

/** Whether a quantity is a unit of time alone. */
export function isBare(found: FoundQuantity): boolean {
  return found.weight === 'bare';
}

/** Of several days beside hours, those that stand where the hours did. */
function gainedAt(bare: readonly FoundQuantity[], gained: readonly string[], place: number): FoundQuantity | undefined {
  const [there] = bare.slice(place, place + 1);
  return there !== undefined && gained.includes(unitOf(there)) ? there : bare.find((each) => gained.includes(unitOf(each)));
}

/** Units that one side says alone, and more often in all than the other side: '20 or so days' is no lack of days. */
function unitsMissing(side: readonly FoundQuantity[], other: readonly FoundQuantity[]): readonly string[] {
  const units = new Set(side.filter(isBare).map(unitOf));
  return [...units].filter((unit) => timesAlone(side, unit) > timesAlone(other, unit) && timesSaid(side, unit) > timesSaid(other, unit));
}

function timesAlone(side: readonly FoundQuantity[], unit: string): number {
  return side.filter((each) => isBare(each) && unitOf(each) === unit).length;
}

function timesSaid(side: readonly FoundQuantity[], unit: string): number {
  return side.filter((each) => each.readings.some((reading) => reading.derived !== true && reading.unit?.split(/[/+]/).includes(unit) === true)).length;
}

function unitOf(found: FoundQuantity): string {
  return found.readings[0]?.unit ?? '';
}
