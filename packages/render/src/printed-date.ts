import type { LocalDate, LocaleSettings } from '@imprimatur/formats';
import { formatDate } from '@imprimatur/translate';

const known = new WeakMap<LocaleSettings, Map<LocalDate, string>>();

/** A date in words, remembered: making a DateTimeFormat costs more than a page, and a publication has few dates. */
export function printedDate(day: LocalDate, settings: LocaleSettings): string {
  let dates = known.get(settings);
  if (dates === undefined) known.set(settings, (dates = new Map()));
  let printed = dates.get(day);
  if (printed === undefined) dates.set(day, (printed = formatDate(day, settings)));
  return printed;
}
