import { compileFamily } from '../compile-templates.ts';
import { contentPolicy } from '../html/content-policy.ts';
import { htmlHelpers } from '../html/html-helpers.ts';
import { htmlPassageWriter } from '../html/write-html-passage.ts';
import type { PageInput } from '../page-input.ts';
import { pageView } from '../page-view.ts';
import { templateContext } from '../template-context.ts';
import { printAtoms } from '../templates/print/atoms.ts';
import { printStyle } from './print-style.ts';

const template = compileFamily({ atoms: printAtoms, helpers: htmlHelpers });
const policy = contentPolicy(printStyle);

/** The page for paper (CSS paged media): ready for any engine that makes a PDF of HTML. */
export function renderPrint(page: PageInput): string {
  const view = pageView(page);
  return template({ ...templateContext(view, htmlPassageWriter(view)), style: printStyle, policy });
}
