import Handlebars from 'handlebars';
import type { Words } from '@imprimatur/translate';
import { colophon } from './templates/shared/colophon.hbs.ts';
import { document } from './templates/shared/document.hbs.ts';
import { notices } from './templates/shared/notices.hbs.ts';
import { references } from './templates/shared/references.hbs.ts';
import { reviewBox } from './templates/shared/review-box.hbs.ts';
import type { BlockView } from './block-view.ts';

/** The parts that each format states in its own syntax; the shared templates put them in order. */
export type AtomName =
  | BlockView['kind']
  | 'open' | 'close'
  | 'notice-group' | 'notice'
  | 'title' | 'languages' | 'contents' | 'text-body'
  | 'section' | 'reference-list' | 'reference'
  | 'box' | 'fields' | 'field' | 'field-list' | 'value' | 'statement'
  | 'publisher' | 'forms' | 'small';

/** A format: a template for every part, and its helpers, each of which escapes for its one context. */
export interface TemplateFamily {
  readonly atoms: Readonly<Record<AtomName, string>>;
  readonly helpers: Readonly<Record<string, Handlebars.HelperDelegate>>;
}

/** What Handlebars hands a helper last: the data of the whole page. */
export interface HelperOptions {
  readonly data: { readonly root: { readonly words: Words; readonly direction: 'ltr' | 'rtl' } };
}

/** The order of a page and its words, stated once for all formats. */
export const sharedTemplates: Readonly<Record<string, string>> = { document, notices, references, 'review-box': reviewBox, colophon };

/** Compiles a format's templates, once; the function renders a page. */
export function compileFamily(family: TemplateFamily): (context: object) => string {
  return compileTemplates({ ...sharedTemplates, ...family.atoms }, family.helpers, '{{> document}}');
}

/**
 * Compiles templates that stand in the code: never one that comes from content.
 * Handlebars cannot escape for each format, so it does not escape at all and every expression names a helper that does.
 */
export function compileTemplates(partials: Readonly<Record<string, string>>, helpers: TemplateFamily['helpers'], entry: string): (context: object) => string {
  const handlebars = Handlebars.create();
  const all = { word, ...helpers };
  const options = {
    noEscape: true,
    strict: true,
    preventIndent: true,
    knownHelpersOnly: true,
    knownHelpers: Object.fromEntries(Object.keys(all).map((name) => [name, true])),
  };
  handlebars.registerHelper(all);
  for (const [name, source] of Object.entries(partials)) handlebars.registerPartial(name, handlebars.compile(source, options));
  const template = handlebars.compile(entry, options);
  return (context) => template(context);
}

/** `(word "review.title")`: the interface's words, still to be escaped. */
function word(key: string, options: HelperOptions): string {
  return options.data.root.words.word(key);
}
