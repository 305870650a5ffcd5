import type { LocalDate, LocaleSettings, Quantity, WrittenValue } from '@imprimatur/formats';
import type { Words } from './words.ts';

/** A value as a locale writes it. */
export interface FormattedValue {
  /** Number and unit, or the contact's words. */
  readonly full: string;
  /** The number alone; the same as `full` for a contact. */
  readonly number: string;
  /** Whether this is a quantity, whose parts must stay in order in right-to-left text. */
  readonly quantity: boolean;
}

/** Formats an article's values for a locale; a contact that the locale lacks is left out. */
export function formatValues(values: Readonly<Record<string, WrittenValue>>, words: Words): ReadonlyMap<string, FormattedValue> {
  const formatted = new Map<string, FormattedValue>();
  for (const [name, value] of Object.entries(values)) {
    if (value.kind === 'contact') {
      const { contacts } = words.settings;
      const contact = Object.hasOwn(contacts, value.contact) ? contacts[value.contact] : undefined;
      if (contact !== undefined) formatted.set(name, { full: contact, number: contact, quantity: false });
    } else {
      const number = formatNumber(value, words);
      const unit = value.unit === undefined ? 'none' : value.unit.replace('/', '-per-');
      const count = value.kind === 'amount' ? value.value : value.to;
      formatted.set(name, { full: words.word(`units.${unit}`, { count, amount: number }), number, quantity: true });
    }
  }
  return formatted;
}

/** A date in words, in the Gregorian calendar and the locale's digits. */
export function formatDate(date: LocalDate, settings: LocaleSettings): string {
  return new Intl.DateTimeFormat(settings.locale, { dateStyle: 'long', timeZone: 'UTC', calendar: 'gregory', numberingSystem: settings.digits }).format(new Date(`${date}T00:00:00Z`));
}

function formatNumber(quantity: Quantity, words: Words): string {
  const format = numberFormat(words.settings);
  if (quantity.kind === 'amount') return format.format(quantity.value);
  return words.word('range', { from: format.format(quantity.from), to: format.format(quantity.to) });
}

const formats = new WeakMap<LocaleSettings, Intl.NumberFormat>();

/** Making a NumberFormat costs more than a thousand uses of it. */
function numberFormat(settings: LocaleSettings): Intl.NumberFormat {
  const known = formats.get(settings);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(settings.locale, { numberingSystem: settings.digits, maximumFractionDigits: 20 });
  formats.set(settings, made);
  return made;
}
