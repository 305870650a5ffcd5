declare const localDateBrand: unique symbol;

/** A calendar date `YYYY-MM-DD` without time or zone; two of them compare as strings. */
export type LocalDate = string & { readonly [localDateBrand]: true };

/** Narrows a string to a date that exists: 2026-02-30 does not. */
export function isLocalDate(text: string): text is LocalDate {
  if (text === lastFound) return true;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  const found = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
  if (found) lastFound = text;
  return found;
}

/** A state file says the same day a hundred times. */
let lastFound: string | undefined;
