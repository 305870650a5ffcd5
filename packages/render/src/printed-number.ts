import type { LocaleSettings } from '@imprimatur/formats';

const known = new WeakMap<LocaleSettings, { readonly format: Intl.NumberFormat; readonly numbers: Map<number, string> }>();

/** A whole number in the locale's digits, remembered: a page prints the same few again and again. */
export function printedNumber(number: number, settings: LocaleSettings): string {
  let printer = known.get(settings);
  if (printer === undefined) {
    printer = { format: new Intl.NumberFormat(settings.locale, { numberingSystem: settings.digits, useGrouping: false }), numbers: new Map() };
    known.set(settings, printer);
  }
  const before = printer.numbers.get(number);
  if (before !== undefined) return before;
  const printed = printer.format.format(number);
  printer.numbers.set(number, printed);
  return printed;
}
