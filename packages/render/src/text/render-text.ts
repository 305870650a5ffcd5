import { compileFamily } from '../compile-templates.ts';
import type { PageInput } from '../page-input.ts';
import { pageView } from '../page-view.ts';
import { templateContext } from '../template-context.ts';
import { textAtoms } from '../templates/text/atoms.ts';
import { textBlocks } from './text-blocks.ts';
import { textHelpers } from './text-helpers.ts';
import { tidy } from './tidy.ts';
import { textPassageWriter } from './write-text-passage.ts';

const template = compileFamily({ atoms: textAtoms, helpers: textHelpers, blocks: textBlocks });

/** The page as plain text of 72 columns. */
export function renderText(page: PageInput): string {
  const view = pageView(page);
  return `${tidy(template(templateContext(view, textPassageWriter(view))))}\n`;
}
