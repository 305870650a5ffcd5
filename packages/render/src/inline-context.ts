import type { FormattedValue } from '@imprimatur/translate';
import type { PageView } from './page-view.ts';

/** A citation's link: the reference's number, and that number in the page's digits. */
export interface CitedReference {
  readonly number: number;
  readonly printed: string;
}

/** The references of a citation in the order of their numbers; a stale draft may cite what is gone: that is left out. */
export function citedReferences(view: PageView, ids: readonly string[]): readonly CitedReference[] {
  const cited: CitedReference[] = [];
  for (const [id, number] of view.referenceNumbers) if (ids.includes(id)) cited.push({ number, printed: view.printNumber(number) });
  return cited;
}

/** A value as the page's locale writes it; a stale draft may name what is gone: then its name, as it was written. */
export function printedValue(view: PageView, name: string, form: 'full' | 'number'): FormattedValue {
  const value = view.document.values.get(name);
  if (value === undefined) return { full: `{{${name}}}`, number: `{{${name}}}`, quantity: false };
  return form === 'number' ? { ...value, full: value.number } : value;
}
