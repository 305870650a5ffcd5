import { compileFamily } from '../compile-templates.ts';
import type { PageInput } from '../page-input.ts';
import { pageView } from '../page-view.ts';
import { templateContext } from '../template-context.ts';
import { htmlAtoms } from '../templates/html/atoms.ts';
import { contentPolicy } from './content-policy.ts';
import { htmlHelpers } from './html-helpers.ts';
import { htmlStyle } from './html-style.ts';
import { htmlPassageWriter } from './write-html-passage.ts';

const template = compileFamily({ atoms: htmlAtoms, helpers: htmlHelpers });
const policy = contentPolicy(htmlStyle);

/** The page for browsers, from phones to desktops. */
export function renderHtml(page: PageInput): string {
  const view = pageView(page);
  const indexable = view.approved && !view.demonstration;
  const alternates = view.approved ? view.languages : [];
  return template({ ...templateContext(view, htmlPassageWriter(view)), style: htmlStyle, policy, indexable, alternates });
}
