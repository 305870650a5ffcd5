import Handlebars from 'handlebars';
import type { BlockView } from './block-view.ts';
import { compileProgram } from './compile-program.ts';
import { controlBlocks } from './control-blocks.ts';
import type { Block, Helper, Part, Scope } from './template-scope.ts';
import { colophon } from './templates/shared/colophon.hbs.ts';
import { document } from './templates/shared/document.hbs.ts';
import { notices } from './templates/shared/notices.hbs.ts';
import { references } from './templates/shared/references.hbs.ts';
import { reviewBox } from './templates/shared/review-box.hbs.ts';

/** The parts that each format states in its own syntax; the shared templates put them in order. */
export type AtomName =
  | BlockView['kind']
  | 'open' | 'close'
  | 'notice-group' | 'notice'
  | 'title' | 'languages' | 'contents' | 'text-body'
  | 'section' | 'reference-list' | 'reference'
  | 'box' | 'fields' | 'field' | 'field-list' | 'value' | 'statement'
  | 'publisher' | 'forms' | 'small';

/** A format: a template for every part, its helpers, each of which escapes for its one context, and its blocks. */
export interface TemplateFamily {
  readonly atoms: Readonly<Record<AtomName, string>>;
  readonly helpers: Readonly<Record<string, Helper>>;
  readonly blocks?: Readonly<Record<string, Block>>;
}

/** The order of a page and its words, stated once for all formats. */
export const sharedTemplates: Readonly<Record<string, string>> = { document, notices, references, 'review-box': reviewBox, colophon };

/** Compiles a format's templates, once; the function renders a page. */
export function compileFamily({ atoms, helpers, blocks = {} }: TemplateFamily): (context: object) => string {
  return compileTemplates({ ...sharedTemplates, ...atoms }, { helpers, blocks }, '{{> document}}');
}

/**
 * Compiles templates that stand in the code: never one that comes from content.
 * Handlebars reads them; it does not print them, since it copies the whole context for every part with parameters and
 * wraps every helper anew for every page, which took most of a page's time. Nor could it escape for each format:
 * every expression names a helper that does.
 */
export function compileTemplates(partials: Readonly<Record<string, string>>, { helpers, blocks = {} }: Omit<TemplateFamily, 'atoms'>, entry: string): (context: object) => string {
  const parts = new Map<string, Part>();
  const library = { helpers: { word, kind, ...helpers }, blocks: { ...controlBlocks, ...blocks }, parts };
  for (const [name, source] of Object.entries(partials)) parts.set(name, compileProgram(Handlebars.parse(source), library));
  const template = compileProgram(Handlebars.parse(entry), library);
  return (context) => template({ here: context, page: context as Scope['page'], first: false, held: undefined, taken: 0 });
}

/** `(word "review.title")`: the interface's words, still to be escaped. */
function word(key: string, { page }: Scope): string {
  return page.words.word(key);
}

/** `{{> (kind this)}}`: the part that prints a block. */
function kind(block: BlockView): string {
  return block.kind;
}
