import type { LocalDate } from '@imprimatur/formats';
import { addDays } from '@imprimatur/review';

/** An approved text, and the day until which its review holds. */
export interface DueText {
  readonly document: string;
  readonly locale: string;
  readonly due: LocalDate;
}

/** What falls due, judged by one day. */
export interface UpcomingReviews {
  /** Past due, and still approved until `lastDay` by the policy's days of grace; the most urgent first. */
  readonly inGrace: readonly (DueText & { readonly lastDay: LocalDate })[];
  /** Each day of the horizon on which something falls due, in order. */
  readonly days: readonly { readonly day: LocalDate; readonly texts: readonly DueText[] }[];
  /** The week in which the most texts fall due, where they are too many to be reviewed well at once. */
  readonly crowdedWeek: CrowdedWeek | undefined;
}

/** Seven days in which more than a third of all approved texts fall due, and at least five. */
export interface CrowdedWeek {
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly texts: number;
  /** Of so many approved texts. */
  readonly of: number;
}

/** How many days ahead are looked at. */
export const reviewHorizon = 90;

/**
 * The approved texts whose review is due, or will be within 90 days.
 * @param texts all approved texts. @param graceDays of the policy.
 */
export function upcomingReviews(texts: readonly DueText[], graceDays: number, today: LocalDate): UpcomingReviews {
  const sorted = texts.toSorted(compareDue);
  const coming = sorted.filter(({ due }) => today <= due && due <= addDays(today, reviewHorizon));
  return {
    inGrace: sorted.filter(({ due }) => due < today).map((text) => ({ ...text, lastDay: addDays(text.due, graceDays) })),
    days: [...Map.groupBy(coming, ({ due }) => due)].map(([day, own]) => ({ day, texts: own })),
    crowdedWeek: crowdedWeekOf(coming, texts.length),
  };
}

function compareDue(a: DueText, b: DueText): number {
  return compare(a.due, b.due) || compare(a.document, b.document) || compare(a.locale, b.locale);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const fewestInCrowd = 5;

/** The fullest week begins on a day on which something falls due; of two alike, the first. */
function crowdedWeekOf(sorted: readonly DueText[], of: number): CrowdedWeek | undefined {
  let fullest: CrowdedWeek | undefined;
  let end = 0;
  for (const [index, { due: from }] of sorted.entries()) {
    const until = addDays(from, 6);
    while (end < sorted.length && (sorted[end]?.due ?? until) <= until) end += 1;
    if (end - index > (fullest?.texts ?? 0)) fullest = { from, until, texts: end - index, of };
  }
  return fullest !== undefined && fullest.texts >= fewestInCrowd && fullest.texts * 3 > of ? fullest : undefined;
}
