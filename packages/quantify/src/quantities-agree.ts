import type { FoundQuantity, QuantityReading } from './found-quantity.ts';
import { dimensionOf, isMeasured, periods } from './international-units.ts';

/**
 * How close two quantities must be. `same`: a reading in common. `alike`: where one says less than the other, an ordinal for a
 * number, a count without its word. `same value`, `same unit`, `kin` (one unit is measured like the other, or not said): what a
 * wrong one has in common with the right one.
 */
export type Closeness = 'same' | 'alike' | 'same value' | 'same unit' | 'kin';

/** Whether two quantities have readings that are as close as that. */
export function agree(first: FoundQuantity, second: FoundQuantity, closeness: Closeness): boolean {
  return first.readings.some((one) => second.readings.some((other) => readingsAgree(one, other, closeness)));
}

function readingsAgree(one: QuantityReading, other: QuantityReading, closeness: Closeness): boolean {
  switch (closeness) {
    case 'same':
      return one.kind === other.kind && one.value === other.value && one.sign === other.sign && one.unit === other.unit;
    case 'alike':
      return alikeKinds(one, other) && one.value === other.value && (one.sign === other.sign || one.sign === undefined || other.sign === undefined) && (alikeUnits(one.unit, other.unit) || isPlace(one, other));
    case 'same value':
      // Two hours are 120 minutes too, but they have nothing in common with 120 mg.
      return family(one) === family(other) && one.value === other.value && one.sign === other.sign && one.derived !== true && other.derived !== true;
    case 'same unit':
      return family(one) === family(other) && alikeUnits(one.unit, other.unit);
    case 'kin':
      return family(one) === family(other) && (one.unit === undefined || other.unit === undefined || dimensionOf(one.unit) === dimensionOf(other.unit));
  }
}

/** A number may be said as an ordinal; a rate is no interval. */
function alikeKinds(one: QuantityReading, other: QuantityReading): boolean {
  return one.kind === other.kind || (isCount(one) && isCount(other));
}

function isCount(reading: QuantityReading): boolean {
  return reading.kind === 'number' || reading.kind === 'ordinal';
}

function family(reading: QuantityReading): string {
  return isCount(reading) ? 'number' : reading.kind === 'interval' ? 'rate' : reading.kind;
}

/** The sixth week, at six weeks. */
function isPlace(one: QuantityReading, other: QuantityReading): boolean {
  if (one.kind !== 'ordinal' && other.kind !== 'ordinal') return false;
  const unit = one.unit === undefined ? other.unit : other.unit === undefined ? one.unit : undefined;
  return unit !== undefined && periods.has(unit);
}

function alikeUnits(one: string | undefined, other: string | undefined): boolean {
  if (one === other || one === '*' || other === '*') return true;
  // Over 65, over 65 years; in 1970, 1970年.
  const unit = one === undefined ? other : other === undefined ? one : undefined;
  return unit !== undefined && (unit === 'year' || !isMeasured(unit));
}
