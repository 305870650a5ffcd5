import { bareSpanDifferences, isBare } from './bare-spans.ts';
import type { FoundQuantity } from './found-quantity.ts';
import { Matching } from './match-quantities.ts';
import { pairUp, saysEnoughAlone } from './pair-differences.ts';

/** What is wrong between the quantities of a text and of its translation. */
export type QuantityDifference =
  | { readonly kind: 'changed' | 'unit' | 'ambiguous'; readonly source: FoundQuantity; readonly target: FoundQuantity }
  | { readonly kind: 'lost'; readonly source: FoundQuantity }
  | { readonly kind: 'gained'; readonly target: FoundQuantity };

/**
 * Compares the quantities of a text with those of its translation, in any order: what is certain on one side must have its
 * counterpart on the other.
 * @example compareQuantities(quantitiesIn('Take 5 mg.', [], 'en'), quantitiesIn('50 mg nehmen.', [], 'de')) // [{ kind: 'changed', … }]
 */
export function compareQuantities(source: readonly FoundQuantity[], target: readonly FoundQuantity[]): readonly QuantityDifference[] {
  if (sayLittle(source, target)) return [];
  const spans = bareSpanDifferences(source, target);
  return [...differencesOf(source.filter((each) => !isBare(each)), target.filter((each) => !isBare(each))), ...spans];
}

/** Most passages: what is only possible, and tells nothing of which the other side could say something else. */
function sayLittle(source: readonly FoundQuantity[], target: readonly FoundQuantity[]): boolean {
  if (!source.every(isPossible) || !target.every(isPossible)) return false;
  return !source.some(saysEnoughAlone) || !target.some(saysEnoughAlone);
}

function isPossible(found: FoundQuantity): boolean {
  return found.weight === 'possible' && !found.ambiguous;
}

function differencesOf(source: readonly FoundQuantity[], target: readonly FoundQuantity[]): readonly QuantityDifference[] {
  const matching = new Matching(source, target);
  for (const closeness of ['same', 'alike'] as const) {
    matching.match(closeness, 'certain', 'certain');
    matching.match(closeness, 'certain', 'possible');
    matching.match(closeness, 'possible', 'certain');
  }
  matching.match('same', 'possible', 'possible');
  matching.matchParts();
  matching.match('alike', 'possible', 'possible');
  matching.shareDistributed();
  return [...ambiguities(matching, source), ...pairUp(matching, source, target)];
}

/** Where one side leaves open what the other says: never guessed. */
function ambiguities(matching: Matching, source: readonly FoundQuantity[]): readonly QuantityDifference[] {
  return source.flatMap((each) =>
    matching
      .counterpartsOf(each)
      .filter((target) => (target.ambiguous || each.ambiguous || isCopiedDate(each, target)) && !sameValues(each, target))
      .map((target): QuantityDifference => ({ kind: 'ambiguous', source: each, target })),
  );
}

/** 05/06/2026 has two readings in English: copied as it is, nobody has decided which was meant. */
function isCopiedDate(source: FoundQuantity, target: FoundQuantity): boolean {
  const dates = source.readings.filter((reading) => reading.kind === 'date');
  return dates.length > 1 && source.shown === target.shown;
}

function sameValues(first: FoundQuantity, second: FoundQuantity): boolean {
  const values = (found: FoundQuantity): string => [...new Set(found.readings.map((reading) => reading.value))].toSorted().join('|');
  return values(first) === values(second);
}
