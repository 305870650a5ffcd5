import type { QuantityDifference } from './compare-quantities.ts';
import type { FoundQuantity, QuantityReading } from './found-quantity.ts';
import { dimensionOf, periods } from './international-units.ts';
import type { Matching } from './match-quantities.ts';
import { agree, type Closeness } from './quantities-agree.ts';

/**
 * Says what is wrong with the quantities that have no counterpart. They are paired in order: one value with two units is a
 * changed unit, one unit with two values a changed quantity; what is left alone is lost or gained.
 */
export function pairUp(matching: Matching, source: readonly FoundQuantity[], target: readonly FoundQuantity[]): readonly QuantityDifference[] {
  const open = { source: source.filter((each) => !matching.isMatched(each)), target: new Set(target.filter((each) => !matching.isMatched(each))) };
  const found: QuantityDifference[] = [];
  for (const [closeness, mayDiffer] of steps) {
    open.source = open.source.filter((each) => {
      const difference = differenceOf(each, open.target, closeness, mayDiffer);
      if (difference === undefined) return true;
      found.push(difference);
      open.target.delete(difference.target);
      return false;
    });
  }
  const lost = open.source.filter((each) => each.weight === 'certain');
  const gained = [...open.target].filter((each) => each.weight === 'certain');
  return [...found, ...hintsOf(open.source, open.target), ...lost.map((each) => lostOrTaken(each, matching, target)), ...gained.map((each): QuantityDifference => ({ kind: 'gained', target: each }))];
}

function differenceOf(source: FoundQuantity, open: ReadonlySet<FoundQuantity>, closeness: Closeness, mayDiffer: MayDiffer): (QuantityDifference & { readonly kind: 'unit' | 'changed' }) | undefined {
  const target = firstFew(open).find((each) => mayDiffer(source, each) && agree(source, each, closeness));
  return target === undefined ? undefined : { kind: closeness === 'same value' ? 'unit' : 'changed', source, target };
}

type MayDiffer = (source: FoundQuantity, target: FoundQuantity) => boolean;

/** From the surest pairs to those that are left; what is only possible is named where it says enough. */
const steps: readonly (readonly [Closeness, MayDiffer])[] = [
  ['same value', areCertain],
  ['same unit', areCertain],
  ['same value', sayEnough],
  ['same unit', sayEnough],
  ['kin', areCertain],
];

function areCertain(source: FoundQuantity, target: FoundQuantity): boolean {
  return source.weight === 'certain' && target.weight === 'certain';
}

/** Both beside quatre, two tablets beside un comprimé, daily beside weekly; never 75 mg beside eine. */
function sayEnough(source: FoundQuantity, target: FoundQuantity): boolean {
  if (source.weight === 'possible' && target.weight === 'possible') return isTelling(source) && isTelling(target);
  return target.weight === 'certain' || source.readings.some((one) => target.readings.some((other) => areKin(one, other)));
}

function areKin(one: QuantityReading, other: QuantityReading): boolean {
  if (one.kind === 'time' || one.kind === 'date') return one.kind === other.kind;
  return one.unit !== undefined && other.unit !== undefined && dimensionOf(one.unit) === dimensionOf(other.unit);
}

/** Whether what is only possible may be told apart from what is only possible on the other side. */
export function saysEnoughAlone(found: FoundQuantity): boolean {
  return isTelling(found) || isPossibleSpan(found);
}

function isTelling(found: FoundQuantity): boolean {
  return found.readings.some((reading) => reading.kind === 'rate' || reading.kind === 'interval' || reading.kind === 'date');
}

/** A week beside a month: both only possible, but the one span of time that is left on each side. */
function hintsOf(source: readonly FoundQuantity[], target: ReadonlySet<FoundQuantity>): readonly QuantityDifference[] {
  const [first, ...others] = source.filter(isPossibleSpan);
  const [second, ...rest] = firstFew(target).filter(isPossibleSpan);
  return first === undefined || second === undefined || others.length + rest.length > 0 || !agree(first, second, 'same value') ? [] : [{ kind: 'unit', source: first, target: second }];
}

function isPossibleSpan(found: FoundQuantity): boolean {
  return found.weight === 'possible' && found.readings.every((reading) => reading.kind === 'number' && reading.unit !== undefined && periods.has(reading.unit));
}

/** Where what it became found a counterpart that needs none, the pair is told: type 2, type 1, 'the first'. */
function lostOrTaken(source: FoundQuantity, matching: Matching, target: readonly FoundQuantity[]): QuantityDifference {
  const taken = target.slice(0, 24).find((each) => each.weight === 'certain' && matching.counterpartsOf(each).some((one) => one.weight === 'possible') && agree(source, each, 'same unit'));
  return taken === undefined ? { kind: 'lost', source } : { kind: 'changed', source, target: taken };
}

/** Enough to pair a sentence; a thousand numbers without counterpart need no better pairs. */
function firstFew(open: ReadonlySet<FoundQuantity>): readonly FoundQuantity[] {
  const few: FoundQuantity[] = [];
  for (const each of open) {
    few.push(each);
    if (few.length === 24) break;
  }
  return few;
}
