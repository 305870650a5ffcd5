import type { FormattedValue } from '@imprimatur/translate';
import type { PageView } from './page-view.ts';

/** A citation's link: the reference's number, and that number in the page's digits. */
export interface CitedReference {
  readonly number: number;
  readonly printed: string;
}

/** The references of a citation in the order of their numbers; a stale draft may cite what is gone: that is left out. */
export function citedReferences(view: PageView, ids: readonly string[]): readonly CitedReference[] {
  if (ids.length === 1) {
    const number = view.referenceNumbers.get(ids[0] ?? '');
    return number === undefined ? [] : [{ number, printed: view.printNumber(number) }];
  }
  const numbers = new Set(ids.flatMap((id) => view.referenceNumbers.get(id) ?? []));
  return [...numbers].toSorted((a, b) => a - b).map((number) => ({ number, printed: view.printNumber(number) }));
}

/** A value as the page's locale writes it; a stale draft may name what is gone: then its name, as it was written. */
export function printedValue(view: PageView, name: string, form: 'full' | 'number'): FormattedValue {
  const value = view.document.values.get(name);
  if (value === undefined) return { full: `{{${name}}}`, number: `{{${name}}}`, quantity: false };
  return form === 'number' ? { ...value, full: value.number } : value;
}
