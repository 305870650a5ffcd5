import type { FoundQuantity, QuantityReading } from './found-quantity.ts';
import { periods } from './international-units.ts';

/** The ways in which a quantity may be said in several words: each a list of parts that must all be found. */
export function partsOf(whole: FoundQuantity): readonly (readonly FoundQuantity[])[] {
  return whole.readings.flatMap((reading) => partsOfReading(reading)).map((parts) => parts.map((part) => ({ ...whole, weight: 'certain', ambiguous: false, readings: [part] })));
}

function partsOfReading(reading: QuantityReading): readonly (readonly QuantityReading[])[] {
  switch (reading.kind) {
    case 'number':
      return numberParts(reading);
    case 'rate':
      return [[count(reading.value, 'time')]];
    case 'interval':
      return [[count(reading.value, reading.unit)]];
    case 'date':
      return dateParts(reading.value);
    case 'time':
      return reading.value.includes('..') ? [reading.value.split('..').map((value) => ({ ...reading, value }))] : reading.value.endsWith(':00') ? [[count(String(Number(reading.value.slice(0, 2))), undefined)]] : [];
    case 'ordinal':
      return [];
  }
}

function numberParts(reading: QuantityReading): readonly (readonly QuantityReading[])[] {
  const range = /^([^.]+(?:\.\d+)?)\.\.(.+)$/.exec(reading.value);
  if (range !== null) return [...perAlternatives(reading), [count(range[1] ?? '', reading.unit), count(range[2] ?? '', reading.unit)], [count(range[1] ?? '', undefined), count(range[2] ?? '', reading.unit)]];
  const joined = /^([\d.]+)\+([\d.]+)$/.exec(reading.value);
  if (joined !== null) return [[count(joined[1] ?? '', reading.unit?.split('+')[0]), count(joined[2] ?? '', reading.unit?.split('+')[1])]];
  const pair = /^([\d.]+)\/([\d.]+)$/.exec(reading.value);
  // One for every four: an article may be the one.
  if (pair !== null) return [[count(pair[1] ?? '', undefined), count(pair[2] ?? '', reading.unit)], ...(pair[1] === '1' ? [[count(pair[2] ?? '', reading.unit)]] : [])];
  return perAlternatives(reading);
}

function perAlternatives(reading: QuantityReading): readonly (readonly QuantityReading[])[] {
  const slash = reading.unit?.lastIndexOf('/') ?? -1;
  if (slash === 0) return [[{ ...reading, unit: undefined }]];
  return slash === -1 ? [] : perParts(reading, reading.unit?.slice(0, slash) ?? '', reading.unit?.slice(slash + 1) ?? '');
}

/** Of 600 mg a day, the day may stand elsewhere as an adverb; of 10 mg per gram, the gram must be found too. */
function perParts(reading: QuantityReading, unit: string, per: string): readonly (readonly QuantityReading[])[] {
  return periods.has(per) ? [[{ ...reading, unit }]] : [[{ ...reading, unit }, count('1', per)]];
}

function dateParts(value: string): readonly (readonly QuantityReading[])[] {
  const full = /^(\d{4})-(\d\d(?:-\d\d)?)$/.exec(value);
  return full === null || (full[2] ?? '').length < 5 ? [] : [[{ kind: 'date', value: full[2] ?? '', sign: undefined, unit: undefined }, count(full[1] ?? '', undefined)]];
}

function count(value: string, unit: string | undefined): QuantityReading {
  return { kind: 'number', value, sign: undefined, unit };
}
