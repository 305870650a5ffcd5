import { dateReadings } from './date-readings.ts';
import type { Filling } from './filling.ts';
import type { QuantityReading } from './found-quantity.ts';
import type { PhraseMeaning } from './lexicon.ts';
import { isMeasured } from './international-units.ts';
import { minutesOfTime } from './minutes-of-time.ts';
import type { PhraseMatch } from './phrase-trie.ts';

/** What may stand at a place; of the longest ones all readings hold. */
export interface Candidate {
  /** The index behind its last token. */
  readonly end: number;
  readonly weight: 'certain' | 'possible';
  readonly ambiguous: boolean;
  readonly readings: readonly QuantityReading[];
  /** A number's word without its meaning. */
  readonly harmless?: true;
  /** Other readings of the same words are none: the s of 1990s is no second. */
  readonly overrules?: true;
  /** Its weight holds, whatever else is read at the place. */
  readonly decides?: true;
}

/** What a phrase with its slots filled means. */
export function readPhrase(match: PhraseMatch<PhraseMeaning, Filling>): readonly Candidate[] {
  return match.meanings.flatMap((meaning) => candidatesOf(meaning, match));
}

function candidatesOf(meaning: PhraseMeaning, match: PhraseMatch<PhraseMeaning, Filling>): readonly Candidate[] {
  const { end, fillings } = match;
  switch (meaning.kind) {
    case 'harmless':
      return [{ end, weight: 'possible', ambiguous: false, readings: [], harmless: true }];
    case 'measure':
      return [candidate(end, 'certain', measures(meaning.value))];
    case 'possible measure':
      return [{ ...candidate(end, 'possible', measures(meaning.value)), decides: true }];
    case 'possible rate':
      return [{ ...candidate(end, 'possible', measures(meaning.value).flatMap(({ value, unit }) => oneRate(value, unit))), decides: true }];
    case 'adverb':
      return [candidate(end, 'possible', oneRate('1', meaning.value))];
    case 'rate':
      return rate(meaning, end, fillings);
    case 'interval':
      return interval(meaning, end, fillings);
    case 'date':
      return dateReadings(fillings).map((readings) => candidate(end, readings.every((each) => each.value.length > 2) ? 'certain' : 'possible', readings));
    case 'clock':
      return clock(meaning.value, end, fillings);
    case 'decade':
      return decade(meaning.value, end, fillings);
    case 'era':
      return fillings.flatMap((each) => (each.kind === 'year' ? [candidate(end, 'certain', [reading('number', String(each.value), undefined)])] : []));
    case 'numbered':
      return numbered(end, fillings);
    case 'per first':
      return perFirst(end, fillings);
    case 'clock word':
      return [candidate(end, 'certain', [reading('time', meaning.value, undefined)])];
    case 'possible clock word':
      return [candidate(end, 'possible', [reading('time', meaning.value, undefined)])];
    case 'ordinal':
      return ordinal(end, fillings);
  }
}

function candidate(end: number, weight: 'certain' | 'possible', readings: readonly QuantityReading[]): Candidate {
  return { end, weight, ambiguous: false, readings };
}

function reading(kind: QuantityReading['kind'], value: string, unit: string | undefined): QuantityReading {
  return { kind, value, sign: undefined, unit };
}

/** `0.5 hour`, `12`, `2 week|14 day`. */
function measures(written: string): readonly QuantityReading[] {
  return written.split('|').map((part) => {
    const each = part.trim();
    const [value = '', ...unit] = each.split(' ');
    return reading('number', value, unit.length === 0 ? undefined : unit.join(' '));
  });
}

/** Once a day and every day are one thing. */
function oneRate(value: string, period: string | undefined): readonly QuantityReading[] {
  const rates = [reading('rate', value, period)];
  return value === '1' ? [...rates, reading('interval', '1', period)] : rates;
}

function rate(meaning: PhraseMeaning, end: number, fillings: readonly Filling[]): readonly Candidate[] {
  const [fixed = '', ...period] = meaning.value.split(' ');
  const counted = fillings.find((each) => each.kind === 'times' || each.kind === 'number' || each.kind === 'ordinal');
  const values = fixed === 'n' ? (counted?.values ?? []) : [fixed];
  const periods = period.length > 0 ? [period.join(' ')] : unitsOf(fillings, counted);
  const readings = values.flatMap((value) => periods.flatMap((each) => oneRate(value, each)));
  return readings.length === 0 ? [] : [{ ...candidate(end, 'certain', readings), ambiguous: counted?.kind === 'number' && counted.ambiguous }];
}

function unitsOf(fillings: readonly Filling[], counted: Filling | undefined): readonly string[] {
  const units = fillings.flatMap((each) => (each.kind === 'unit' ? each.units : []));
  return units.length === 0 && counted?.kind === 'number' ? counted.units : units;
}

/** `n`, `2`, `2 day`, `n hour`. */
function interval(meaning: PhraseMeaning, end: number, fillings: readonly Filling[]): readonly Candidate[] {
  const [count = '', ...fixed] = meaning.value.split(' ');
  const counted = fillings.find((each) => each.kind === 'number' || each.kind === 'ordinal' || each.kind === 'times');
  const values = count === 'n' ? (counted?.values ?? []) : [count];
  const periods = fixed.length > 0 ? [fixed.join(' ')] : unitsOf(fillings, counted);
  const readings = values.flatMap((value) => periods.flatMap((period) => [reading('interval', value, period), ...(value === '1' ? [reading('rate', '1', period)] : [])]));
  if (readings.length === 0) return [];
  const single = values.every((value) => value === '1');
  return [{ ...candidate(end, single ? 'possible' : 'certain', readings), ambiguous: counted?.kind === 'number' && counted.ambiguous }];
}

/** `am`, `pm+30`, `open-15`, `24`. */
function clock(how: string, end: number, fillings: readonly Filling[]): readonly Candidate[] {
  const [, half = '', sign = '+', offset = '0'] = /^(am|pm|24|open)(?:([-+])(\d+))?$/.exec(how) ?? [];
  const written = fillings.map(minutesWritten).find((minutes) => minutes !== undefined);
  if (written === undefined) return [];
  const minute = fillings.reduce((sum, each) => (each.kind === 'minute' ? sum + each.value : sum), 0);
  const times = minutesOfTime(half, written).map((minutes) => minutes + minute + Number(`${sign}${offset}`));
  // 1 h 30 is an hour and a half too.
  const span = fillings.some((each) => each.kind === 'hour') && fillings.some((each) => each.kind === 'minute') && (half === '24' || half === 'open') ? [reading('number', String(written + minute), 'minute')] : [];
  return [candidate(end, 'certain', [...times.map((minutes) => reading('time', timeText((minutes + 1440) % 1440), undefined)), ...span])];
}

function minutesWritten(hour: Filling): number | undefined {
  if (hour.kind === 'clock') return hour.hour * 60 + hour.minute;
  if (hour.kind === 'hour') return hour.value * 60;
  return hour.kind === 'ordinal' && Number(hour.values[0]) <= 12 ? Number(hour.values[0]) * 60 : undefined;
}

/** The time that a clock's phrase makes of an hour that stands outside of it: between *2* and 4 in the afternoon. */
export function timesLike(how: string, minutes: number): readonly string[] {
  const half = /^(?:am|pm|24|open)/.exec(how)?.[0] ?? 'open';
  return minutesOfTime(half, minutes).map((each) => timeText(each % 1440));
}

/** The years that a decade begins with: 1990s. */
function decade(how: string, end: number, fillings: readonly Filling[]): readonly Candidate[] {
  const numbers = fillings.flatMap((each) => (each.kind === 'number' ? [Number(each.values[0])] : each.kind === 'year' ? [each.value] : []));
  const [first = Number.NaN, second = Number.NaN] = numbers;
  const year = how === 'n' ? first : how === 'century' ? (first - 1) * 100 + second : Number(how) + first;
  return Number.isInteger(year) && year % 10 === 0 && year >= 1000 && year < 3000 ? [{ ...candidate(end, 'certain', [reading('number', String(year), undefined)]), overrules: true }] : [];
}

/** Day 3. */
function numbered(end: number, fillings: readonly Filling[]): readonly Candidate[] {
  const [number, unit] = [fillings.find((each) => each.kind === 'number'), fillings.find((each) => each.kind === 'unit')];
  if (number?.kind !== 'number' || unit?.kind !== 'unit' || number.sort === 'weak' || number.units.length > 0) return [];
  return [{ ...candidate(end, 'certain', number.values.flatMap((value) => placeReadings(value, unit.units))), ambiguous: number.ambiguous }];
}

/** The third day, day 3. */
export function placeReadings(value: string, units: readonly string[]): readonly QuantityReading[] {
  return units.flatMap((unit) => [reading('ordinal', value, unit), reading('number', value, unit)]);
}

/** Each litre 95 g. */
function perFirst(end: number, fillings: readonly Filling[]): readonly Candidate[] {
  const [per, number, unit] = [fillings.find((each) => each.kind === 'unit'), fillings.find((each) => each.kind === 'number'), fillings.findLast((each) => each.kind === 'unit')];
  if (per?.kind !== 'unit' || number?.kind !== 'number' || unit?.kind !== 'unit' || unit === per || !per.units.every(isMeasured)) return [];
  return [{ ...candidate(end, 'certain', number.values.flatMap((value) => unit.units.flatMap((each) => per.units.map((one) => reading('number', value, `${each}/${one}`))))), ambiguous: number.ambiguous }];
}

function timeText(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** A digit's ordinal must have its counterpart, as a number or an ordinal: `12th week`, week 12. */
function ordinal(end: number, fillings: readonly Filling[]): readonly Candidate[] {
  const [filling] = fillings;
  if (filling?.kind !== 'ordinal') return [];
  const readings = filling.values.flatMap((value) => [reading('ordinal', value, undefined), reading('number', value, undefined)]);
  return [{ ...candidate(end, filling.inDigits ? 'certain' : 'possible', readings), decides: true }];
}
