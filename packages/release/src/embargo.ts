import { isLocalDate, type LocalDate } from '@imprimatur/formats';
import type { Candidate } from './candidate.ts';

/** How long a release must wait. */
export interface Embargo {
  /** The instant as the candidate has it. */
  readonly until: string;
  /** From now, rounded up. */
  readonly seconds: number;
}

/**
 * Whether it is an instant to the second with its offset (RFC 3339, 5.6): capital letters, no leap second, and
 * not `-00:00`, by which a writer says not to know the offset (4.3).
 * @example isEmbargo('2026-12-01T08:00:00+01:00') // true; without +01:00 nobody would know which eight o'clock
 */
export function isEmbargo(text: string): boolean {
  return secondsForm.test(text) && isLocalDate(text.slice(0, 10)) && !text.endsWith('-00:00');
}

/**
 * The wait that is left of a candidate's embargo, `undefined` where it may be published.
 * @param now an instant in UTC: `2026-11-22T09:30:00Z`, also with a fraction of the second
 */
export function embargoOf({ embargo }: Candidate, now: string): Embargo | undefined {
  if (embargo === null) return undefined;
  if (!isEmbargo(embargo) || !nowForm.test(now)) throw new Error(`the embargo ${embargo} cannot be held against ${now}`);
  const milliseconds = Date.parse(embargo) - Date.parse(now);
  if (Number.isNaN(milliseconds)) throw new Error(`the embargo ${embargo} cannot be held against ${now}`);
  return milliseconds <= 0 ? undefined : { until: embargo, seconds: Math.ceil(milliseconds / 1000) };
}

/**
 * The day in UTC on which an embargo ends: the last one by which a release that waits for it can be judged.
 * @param embargo an instant that `isEmbargo` knows
 * @example embargoDay('2026-12-01T00:30:00+01:00') // '2026-11-30'
 */
export function embargoDay(embargo: string): LocalDate {
  if (!isEmbargo(embargo)) throw new Error(`${embargo} is no instant with an offset`);
  // In UTC the last instants of 9999 are in a year of five digits, which no date has.
  const day = new Date(embargo).toISOString().slice(0, 10);
  return isLocalDate(day) ? day : (embargo.slice(0, 10) as LocalDate);
}

const secondsForm = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
const nowForm = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;
