import { isLocalDate, type Reference } from '@imprimatur/formats';
import type { Words } from '@imprimatur/translate';
import { directionOf } from './direction-of.ts';
import { printedDate } from './printed-date.ts';

/** A reference as every format prints it; what is there stands in this order. */
export interface ReferenceView {
  readonly number: number;
  /** The number in the page's digits. */
  readonly printed: string;
  /** The id that citations lead to; an underscore is in no heading's id. */
  readonly anchor: string;
  /** Parts that end with a full stop each: authors, title, source, note. */
  readonly parts: readonly string[];
  readonly href: string | undefined;
  /** That of its own words, whatever the page's is. */
  readonly direction: 'ltr' | 'rtl';
}

/** Lays a reference out: authors. Title. Container. Year;volume(issue):pages. Note. */
export function referenceView(reference: Reference, number: number, printed: string, words: Words): ReferenceView {
  const all = [authors(reference, words), reference.title, reference.containerTitle, issue(reference, words), reference.note];
  const parts = all.flatMap((part) => (part === undefined || part === '' ? [] : [sentence(part)]));
  return {
    number,
    printed,
    anchor: `_ref-${number}`,
    parts,
    href: reference.doi === undefined ? reference.url : `https://doi.org/${reference.doi}`,
    direction: directionOf(parts.join(' ')),
  };
}

function authors({ author, etAl }: Reference, words: Words): string | undefined {
  const names = author.map((person) => ('literal' in person ? person.literal : [person.family, person.given].filter(Boolean).join(' ')));
  if (etAl) names.push(words.word('page.et-al'));
  return names.join(', ');
}

function issue({ issued, volume, issue: number, page }: Reference, words: Words): string {
  const date = issued !== undefined && isLocalDate(issued) ? printedDate(issued, words.settings) : (issued ?? '');
  const where = `${volume ?? ''}${number === undefined ? '' : `(${number})`}`;
  const pages = page === undefined ? '' : `:${page.replace(/(\d)-(\d)/g, '$1–$2')}`;
  return [date, where].filter((part) => part !== '').join(';') + pages;
}

function sentence(text: string): string {
  return /[.!?。؟]$/.test(text) ? text : `${text}.`;
}
