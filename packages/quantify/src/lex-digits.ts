import type { QuantityLanguage, Separators } from './language.ts';

/** Digits that are one thing as they stand. */
export interface WholeDigits {
  readonly end: number;
  /** Canonical; every reading. */
  readonly values: readonly string[];
}

/**
 * A date in digits: 2026-11-22, 22.11.2026, 11/22/2026; both readings where the language has both orders.
 * @example datesOf('05/06/2026', 0, english) // { end: 10, values: ['2026-06-05', '2026-05-06'] }
 */
export function datesOf(text: string, place: number, language: { readonly numericDates: QuantityLanguage['numericDates']; readonly separators: Separators }): WholeDigits | undefined {
  const order = language.numericDates;
  const yearFirst = exec(yearMonthDay, text, place);
  if (yearFirst !== null) return whole(place, yearFirst[0], [date(yearFirst[1], yearFirst[3], yearFirst[4])]);
  const yearLast = exec(dayMonthYear, text, place);
  if (yearLast !== null) return whole(place, yearLast[0], inOrder(order, yearLast[1] ?? '', yearLast[3] ?? '', fullYear(yearLast[4] ?? '')));
  // 22.11. without a year; where the point begins decimals it is a number at a sentence's end.
  const noDay = exec(monthYear, text, place);
  if (noDay !== null) return whole(place, noDay[0], [Number(noDay[1]) >= 1 && Number(noDay[1]) <= 12 ? `${noDay[2]}-${(noDay[1] ?? '').padStart(2, '0')}` : undefined]);
  const noYear = order === 'day-month' && !language.separators.decimal.includes('.') ? exec(dayMonth, text, place) : null;
  return noYear === null ? undefined : whole(place, noYear[0], [dayOfYear(noYear[1], noYear[2])]);
}

/**
 * A time of day with a colon: 8:30, 20:30:00.
 * @example timeOf('8:30', 0) // { end: 4, values: ['08:30'] }
 */
export function timeOf(text: string, place: number): WholeDigits | undefined {
  const found = exec(hourMinute, text, place);
  if (found === null || Number(found[1]) > 24) return undefined;
  return whole(place, found[0], [`${(found[1] ?? '').padStart(2, '0')}:${found[2]}`]);
}

/** The end of a telephone number or a code of digits that begins here; another check compares those. */
export function digitsThatAreNoNumber(text: string, place: number): number | undefined {
  for (const pattern of [international, bracketed, threeThreeFour, chain, leadingZero]) {
    const found = exec(pattern, text, place);
    if (found !== null && found[0].replace(/\D/g, '').length >= 3) return place + found[0].length;
  }
  return undefined;
}

const yearMonthDay = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y;
const dayMonthYear = /(\d{1,2})([-/.] ?)(\d{1,2})\2(\d{4}|\d{2})(?![\d.,]\d|\d)/y;
const dayMonth = /(\d{1,2})\. ?(\d{1,2})\.(?! ?\d)/y;
const hourMinute = /(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:]|[.,\u00A0\u202F]\d| 000)/y;
const monthYear = /(\d{1,2})\/((?:19|20)\d{2})(?![\d/.,]\d|[\d/])/y;
// Bounded and without nesting: a text of digits alone is read once.
const international = /\+\d[\d ().-]{5,20}\d/y;
const bracketed = /\(\d{2,5}\)[ -]?\d{2,6}(?:[ -]\d{2,6}){0,3}/y;
const threeThreeFour = /\d{3}[-. ]\d{3}[-. ]\d{4}(?!\d)/y;
const chain = /\d{1,6}(?:-\d{1,9}){2,6}(?!\d)/y;
const leadingZero = /0\d{1,5}(?:[ /-]\d{1,9}){1,6}(?![\d.,]\d)|0\d{2,15}(?![.,:]\d)/y;

function exec(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

function whole(place: number, found: string, values: readonly (string | undefined)[]): WholeDigits | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : { end: place + found.length, values: [...new Set(known)] };
}

function inOrder(order: QuantityLanguage['numericDates'], first: string, second: string, year: string): readonly (string | undefined)[] {
  const dayFirst = date(year, second, first);
  const monthFirst = date(year, first, second);
  if (order === 'open') return [dayFirst, monthFirst];
  // A month above 12 is no month: the other order is the only reading.
  return order === 'day-month' ? [dayFirst ?? monthFirst] : [monthFirst ?? dayFirst];
}

function date(year: string | undefined, month: string | undefined, day: string | undefined): string | undefined {
  const rest = dayOfYear(day, month);
  return rest === undefined || year === undefined ? undefined : `${year}-${rest}`;
}

function dayOfYear(day: string | undefined, month: string | undefined): string | undefined {
  const [d, m] = [Number(day), Number(month)];
  return d < 1 || d > 31 || m < 1 || m > 12 ? undefined : `${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year;
}
