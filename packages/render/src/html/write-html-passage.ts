import { type Inline, plainText } from '@imprimatur/parse';
import type { Words } from '@imprimatur/translate';
import type { PassageWriter, Written } from '../block-view.ts';
import { directionOf } from '../direction-of.ts';
import { citedReferences, printedValue } from '../inline-context.ts';
import { linkTarget } from '../link-target.ts';
import type { PageView } from '../page-view.ts';
import { escapeAttribute, escapeHtml } from './escape-html.ts';

/** Writes the passages of one page; it remembers what was cited, since a reference leads back to its first citation. */
export function htmlPassageWriter(view: PageView): PassageWriter {
  const state: WriterState = { view, rightToLeft: view.settings.direction === 'rtl', cited: new Set() };
  return {
    write: ({ key, inlines, foreign, mark }) => {
      const words = foreign === undefined ? writeAll(inlines, state) : `<span lang="${escapeAttribute(foreign.locale)}" dir="${foreign.direction}">${writeAll(inlines, state)}</span>`;
      const passage = mark === undefined ? words : `${words} <small class="mark">${escapeHtml(mark)}</small>`;
      return (view.marks === undefined || key === undefined ? passage : `<span data-segment="${escapeAttribute(key)}">${passage}</span>`) as Written;
    },
    plain: ({ inlines }) => plainText(inlines, (name, form) => printedValue(view, name, form).full),
  };
}

interface WriterState {
  readonly view: PageView;
  readonly rightToLeft: boolean;
  readonly cited: Set<number>;
}

function writeAll(inlines: readonly Inline[], state: WriterState): string {
  let html = '';
  for (const [index, inline] of inlines.entries()) html += write(inline, inlines[index + 1], state);
  return html;
}

function write(inline: Inline, next: Inline | undefined, state: WriterState): string {
  switch (inline.kind) {
    case 'text':
      // A citation stays on the line of what it supports.
      return escapeHtml(next?.kind === 'citation' ? inline.text.replace(/ $/, '\u00A0') : inline.text);
    case 'strong':
      return `<strong>${writeAll(inline.children, state)}</strong>`;
    case 'emphasis':
      return `<em>${writeAll(inline.children, state)}</em>`;
    case 'link':
      return writeLink(inline.target, writeAll(inline.children, state), state);
    case 'citation':
      return writeCitation(inline.references, state);
    case 'value':
      return writeValue(inline.name, inline.form, state);
  }
}

function writeLink(target: string, text: string, { view }: WriterState): string {
  const link = linkTarget(target, view.headings);
  switch (link.kind) {
    case 'web':
    case 'article':
      return `<a href="${escapeAttribute(link.href)}">${text}</a>`;
    case 'heading':
      return `<a href="#${escapeAttribute(link.id)}">${text}</a>`;
    case 'nowhere':
      return text;
  }
}

function writeCitation(ids: readonly string[], { view, rightToLeft, cited }: WriterState): string {
  const links = citedReferences(view, ids).map(({ number, printed }) => {
    const id = cited.has(number) ? '' : ` id="_cite-${number}"`;
    cited.add(number);
    return `<a href="#_ref-${number}"${id} aria-label="${citationLabel(printed, view.words)}">${escapeHtml(printed)}</a>`;
  });
  if (links.length === 0) return '';
  const list = `[${links.join(', ')}]`;
  return rightToLeft ? `<bdi class="cite" dir="ltr">${list}</bdi>` : `<span class="cite">${list}</span>`;
}

const labels = new WeakMap<Words, Map<string, string>>();

/** Remembered: to ask for words with a number costs more than all else of a citation. */
function citationLabel(number: string, words: Words): string {
  let known = labels.get(words);
  if (known === undefined) labels.set(words, (known = new Map()));
  const before = known.get(number);
  if (before !== undefined) return before;
  const label = escapeAttribute(words.word('page.citation', { number }));
  known.set(number, label);
  return label;
}

function writeValue(name: string, form: 'full' | 'number', { view, rightToLeft }: WriterState): string {
  const { full, quantity } = printedValue(view, name, form);
  if (!quantity) return escapeHtml(full);
  return rightToLeft ? `<bdi class="quantity" dir="${directionOf(full)}">${escapeHtml(full)}</bdi>` : `<span class="quantity">${escapeHtml(full)}</span>`;
}
