import type { Filling } from './filling.ts';
import type { QuantityReading } from './found-quantity.ts';

/**
 * The date that a phrase's parts make: `2026-11-22`, `11-22` without a year, `2026-11` without a day, `11` alone.
 */
export function dateReadings(fillings: readonly Filling[]): readonly (readonly QuantityReading[])[] {
  const year = part(fillings, 'year');
  const month = part(fillings, 'month');
  const day = part(fillings, 'day');
  if (month === undefined) return [];
  const value = [year === undefined ? undefined : String(year), two(month), day === undefined ? undefined : two(day)].filter((each) => each !== undefined).join('-');
  return [[{ kind: 'date', value, sign: undefined, unit: undefined }]];
}

function part(fillings: readonly Filling[], kind: 'year' | 'month' | 'day'): number | undefined {
  const found = fillings.find((each) => each.kind === kind);
  return found !== undefined && 'value' in found ? found.value : undefined;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
