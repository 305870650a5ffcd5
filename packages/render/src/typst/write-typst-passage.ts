import type { LocaleSettings } from '@imprimatur/formats';
import { type Inline, plainText } from '@imprimatur/parse';
import type { PassageWriter, Written } from '../block-view.ts';
import { directionOf } from '../direction-of.ts';
import { citedReferences, printedValue } from '../inline-context.ts';
import { linkTarget } from '../link-target.ts';
import type { PageView } from '../page-view.ts';
import { languageOf } from './typst-language.ts';
import { typstString, typstText } from './typst-string.ts';

/** Writes the passages of one page as Typst markup in which all text stands in string literals. */
export function typstPassageWriter(view: PageView): PassageWriter {
  return {
    write: ({ inlines, foreign, mark }) => {
      const words = foreign === undefined ? writeAll(inlines, view) : writeForeign(writeAll(inlines, view), foreign, view);
      return (mark === undefined ? words : `${words} #mark[${typstText(mark)}];`) as Written;
    },
    plain: ({ inlines }) => plainText(inlines, (name, form) => printedValue(view, name, form).full),
  };
}

/** In its own fonts and, where it runs the other way, isolated (UAX #9) from what stands around it. */
function writeForeign(words: string, foreign: LocaleSettings, view: PageView): string {
  const { lang, fonts } = languageOf(foreign);
  const text = `#text(lang: ${typstString(lang)}, font: ${fonts})[${words}];`;
  if (foreign.direction === view.settings.direction) return text;
  return `#"${foreign.direction === 'ltr' ? '\\u{2066}' : '\\u{2067}'}";${text}#"\\u{2069}";`;
}

function writeAll(inlines: readonly Inline[], view: PageView): string {
  let typst = '';
  for (const [index, inline] of inlines.entries()) typst += write(inline, inlines[index + 1], view);
  return typst;
}

function write(inline: Inline, next: Inline | undefined, view: PageView): string {
  switch (inline.kind) {
    case 'text':
      // A citation stays on the line of what it supports.
      return typstText(next?.kind === 'citation' ? inline.text.replace(/ $/, '\u00A0') : inline.text);
    case 'strong':
      return `#strong[${writeAll(inline.children, view)}];`;
    case 'emphasis':
      return `#emph[${writeAll(inline.children, view)}];`;
    case 'link':
      return writeLink(inline.target, writeAll(inline.children, view), view);
    case 'citation':
      return writeCitation(inline.references, view);
    case 'value':
      return writeValue(inline.name, inline.form, view);
  }
}

/** A PDF travels alone: a relative path would lead nowhere. */
function writeLink(target: string, text: string, view: PageView): string {
  const link = linkTarget(target, view.headings);
  switch (link.kind) {
    case 'web':
      return `#link(${typstString(link.href)})[${text}];`;
    case 'heading':
      return `#link(label(${typstString(link.id)}))[${text}];`;
    case 'article':
    case 'nowhere':
      return text;
  }
}

function writeCitation(ids: readonly string[], view: PageView): string {
  const links = citedReferences(view, ids).map(({ number, printed }) => `#link(label("_ref-${number}"))[${typstText(printed)}];`);
  return links.length === 0 ? '' : `#citation[${typstText('[')}${links.join(typstText(', '))}${typstText(']')}];`;
}

function writeValue(name: string, form: 'full' | 'number', view: PageView): string {
  const { full, quantity } = printedValue(view, name, form);
  return quantity ? `#quantity(${directionOf(full)})[${typstText(full)}];` : typstText(full);
}
