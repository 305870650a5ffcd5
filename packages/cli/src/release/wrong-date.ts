import type { LocalDate } from '@imprimatur/formats';
import { type Candidate, embargoDay } from '@imprimatur/release';
import { addMonths } from '@imprimatur/review';

/** The day by which a release is judged, and the instant for which it waits. */
export interface ReleaseDay {
  readonly date: LocalDate;
  readonly embargo: string | null;
}

/**
 * What is wrong with a release's date, in a sentence. An earlier day than today would bring back what was taken back or
 * revoked since; a later one waits for its embargo, which ends within a year: nobody knows today what will count then.
 * @example wrongDate({ date: '2026-11-23', embargo: null }, '2026-11-24') // 'Found the date 2026-11-23, expected …'
 */
export function wrongDate({ date, embargo }: ReleaseDay, today: LocalDate): string | undefined {
  if (date < today) return `Found the date ${date}, expected ${today}, which is today, or a later day: what counts today is judged by today.`;
  if (embargo === null) return date > today ? `Found the date ${date}, expected ${today}, which is today: only a release with an --embargo is judged by a later day.` : undefined;
  const [last, latest] = [embargoDay(embargo), addMonths(today, 12)];
  if (last > latest) return `Found the embargo ${embargo}, expected one that ends by ${latest}, within a year.`;
  return date > last ? `Found the date ${date} and an embargo that ends on ${last} (UTC), expected no later date than that.` : undefined;
}

/** Releases follow each other: none is judged by an earlier day than the one before it. */
export function beforePrevious({ date }: ReleaseDay, previous: Candidate | undefined): string | undefined {
  if (previous === undefined || date >= previous.date) return undefined;
  return `Found the date ${date}, expected ${previous.date} or a later day: the release ${previous.version} before this one is of that day.`;
}
