import type { LocalDate } from '@imprimatur/formats';

/**
 * The day some days later, or earlier with a negative number.
 * @example addDays('2026-02-27', 3) // '2026-03-02'
 */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10) as LocalDate;
}
