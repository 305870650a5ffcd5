import type { LocalDate, Policy } from '@imprimatur/formats';
import { digestOf } from '@imprimatur/signing';
import { addDays } from './add-days.ts';
import { addMonths } from './add-months.ts';

/** So that a short interval is not used up by the spread: a quarter of it at most. */
const daysOfSpreadAMonth = 7;

/**
 * When a text that is signed on a day must be reviewed again: within the policy's interval, and up to some days earlier by
 * the text's name, so that what was signed on one day does not lapse on one day.
 * @param text `<collection>/<article>@<locale>`: all sign-offs of a text fall due together.
 */
export function reviewDue(policy: Policy, text: string, on: LocalDate): LocalDate {
  const chance = Number.parseInt(digestOf(text).slice('sha256:'.length, 'sha256:'.length + 8), 16);
  const spread = Math.min(policy.reviewSpreadDays, policy.reviewIntervalMonths * daysOfSpreadAMonth);
  return addDays(addMonths(on, policy.reviewIntervalMonths), -(chance % (spread + 1)));
}
