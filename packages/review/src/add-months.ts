import type { LocalDate } from '@imprimatur/formats';

/** The same day some months later, or that month's last day where it is shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  const sum = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
  return sum.toISOString().slice(0, 10) as LocalDate;
}
