import { compileFamily } from '../compile-templates.ts';
import type { PageInput } from '../page-input.ts';
import { pageView } from '../page-view.ts';
import { templateContext } from '../template-context.ts';
import { typstAtoms } from '../templates/typst/atoms.ts';
import { typstHelpers } from './typst-helpers.ts';
import { languageOf } from './typst-language.ts';
import { typstPassageWriter } from './write-typst-passage.ts';

const template = compileFamily({ atoms: typstAtoms, helpers: typstHelpers });

/** The source of the page's PDF; images stand at `media/<name>`. */
export function renderTypst(page: PageInput): string {
  const view = pageView(page);
  const typst = languageOf(view.settings);
  return template({
    ...templateContext(view, typstPassageWriter(view)),
    typst,
    rightToLeft: view.settings.direction === 'rtl',
    pageNumbers: `${typst.digit} / ${typst.digit}`,
    listNumbers: `${typst.digit}.`,
  });
}
