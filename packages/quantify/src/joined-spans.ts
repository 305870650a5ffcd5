import type { FoundQuantity, QuantityReading } from './found-quantity.ts';

/**
 * One span for two that fall and stand next to each other: 1 hour 45 minutes is 105 minutes. Undefined where they are no such
 * pair. The reading `1+45 hour+minute` keeps the parts, for a language that says them apart.
 */
export function joinedSpan(first: FoundQuantity, second: FoundQuantity, text: string): FoundQuantity | undefined {
  const [one, other] = [first.readings.find(isSpan), second.readings.find(isSpan)];
  const times = one?.unit === undefined ? undefined : falling.get(one.unit);
  if (one === undefined || other === undefined || times === undefined || other.unit !== times.unit || second.weight !== 'certain') return undefined;
  const sum = Number(one.value) * times.times + Number(other.value);
  if (!Number.isInteger(sum) || Number(other.value) >= times.times) return undefined;
  const readings: readonly QuantityReading[] = [
    { kind: 'number', value: `${one.value}+${other.value}`, sign: undefined, unit: `${one.unit}+${other.unit}` },
    { kind: 'number', value: String(sum), sign: undefined, unit: other.unit },
  ];
  return { ...first, end: second.end, shown: text.slice(first.start, second.end), readings, weight: 'certain', ambiguous: first.ambiguous || second.ambiguous };
}

function isSpan(reading: QuantityReading): boolean {
  return reading.kind === 'number' && reading.unit !== undefined && reading.derived !== true && /^[\d.]{1,9}$/.test(reading.value);
}

const falling: ReadonlyMap<string, { readonly unit: string; readonly times: number }> = new Map([
  ['hour', { unit: 'minute', times: 60 }],
  ['minute', { unit: 'second', times: 60 }],
  ['week', { unit: 'day', times: 7 }],
  ['year', { unit: 'month', times: 12 }],
]);
