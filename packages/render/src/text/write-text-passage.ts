import { type Inline, plainText } from '@imprimatur/parse';
import type { PassageWriter, Written } from '../block-view.ts';
import { citedReferences, printedValue } from '../inline-context.ts';
import { linkTarget } from '../link-target.ts';
import type { PageView } from '../page-view.ts';
import { escapeText, isolated } from './escape-text.ts';

/** Writes the passages of one page as plain text, not yet broken into lines. */
export function textPassageWriter(view: PageView): PassageWriter {
  return {
    write: ({ inlines, mark }) => {
      const words = writeAll(inlines, view);
      return (mark === undefined ? words : `${words} (${escapeText(mark)})`) as Written;
    },
    plain: ({ inlines }) => plainText(inlines, (name, form) => printedValue(view, name, form).full),
  };
}

function writeAll(inlines: readonly Inline[], view: PageView): string {
  let text = '';
  for (const inline of inlines) text += write(inline, view);
  return text;
}

function write(inline: Inline, view: PageView): string {
  switch (inline.kind) {
    case 'text':
      return escapeText(inline.text);
    case 'strong':
    case 'emphasis':
      return writeAll(inline.children, view);
    case 'link':
      return writeLink(inline.target, writeAll(inline.children, view), view);
    case 'citation':
      return writeCitation(inline.references, view);
    case 'value':
      return writeValue(inline.name, inline.form, view);
  }
}

/** Paper has no links: an address is printed, a path within the publication is not. */
function writeLink(target: string, text: string, view: PageView): string {
  const link = linkTarget(target, view.headings);
  if (link.kind !== 'web') return text;
  const address = escapeText(link.href.replace(/^(?:mailto|tel):/i, ''));
  return text === address ? text : `${text} <${address}>`;
}

function writeCitation(ids: readonly string[], view: PageView): string {
  const numbers = citedReferences(view, ids).map(({ printed }) => printed);
  if (numbers.length === 0) return '';
  const list = `[${numbers.join(', ')}]`;
  return view.settings.direction === 'rtl' ? `\u2066${list}\u2069` : list;
}

/** A quantity stays on one line and, in right-to-left text, in one piece. */
function writeValue(name: string, form: 'full' | 'number', view: PageView): string {
  const { full, quantity } = printedValue(view, name, form);
  if (!quantity) return escapeText(full);
  const words = escapeText(full).replaceAll(' ', '\u00A0');
  return view.settings.direction === 'rtl' ? isolated(words) : words;
}
