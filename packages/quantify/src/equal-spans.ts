import type { QuantityReading } from './found-quantity.ts';

/**
 * A span of time, or litres, said in the next smaller unit, where that is the same for certain: half an hour is 30 minutes, a fortnight
 * 14 days. A day is not 24 hours here: 'for a day' and 'for 24 hours' are told apart.
 * @example equalSpans({ kind: 'number', value: '0.5', sign: undefined, unit: 'hour' }) // also 30 minute
 */
export function equalSpans(reading: QuantityReading): readonly QuantityReading[] {
  const [base = '', ...per] = reading.unit?.split('/') ?? [];
  const smaller = reading.kind === 'number' || reading.kind === 'interval' ? smallerUnits.get(base) : undefined;
  if (smaller === undefined || !/^[\d.]{1,12}$/.test(reading.value)) return [reading];
  const values = reading.value.split('..').map((value) => Number(value) * smaller.times);
  return values.every((value) => Number.isInteger(value)) ? [reading, { ...reading, value: values.join('..'), unit: [smaller.unit, ...per].join('/'), derived: true }] : [reading];
}

const smallerUnits: ReadonlyMap<string, { readonly unit: string; readonly times: number }> = new Map([
  // Half a litre is 500 ml.
  ['l', { unit: 'ml', times: 1000 }],
  ['hour', { unit: 'minute', times: 60 }],
  ['minute', { unit: 'second', times: 60 }],
  ['week', { unit: 'day', times: 7 }],
  ['year', { unit: 'month', times: 12 }],
  ['decade', { unit: 'year', times: 10 }],
]);
