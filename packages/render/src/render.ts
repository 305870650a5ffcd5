import { renderHtml } from './html/render-html.ts';
import { renderJson } from './json/render-json.ts';
import type { PageInput, RenderFormat } from './page-input.ts';
import { renderPrint } from './print/render-print.ts';
import { renderText } from './text/render-text.ts';
import { renderTypst } from './typst/render-typst.ts';

/**
 * One page in one format; the same page gives the same text, always.
 * @example render('html', { reviewed, words, publication, languages }) // '<!doctype html>…'
 */
export function render(format: RenderFormat, page: PageInput): string {
  switch (format) {
    case 'html':
      return renderHtml(page);
    case 'print':
      return renderPrint(page);
    case 'typst':
      return renderTypst(page);
    case 'txt':
      return renderText(page);
    case 'json':
      return renderJson(page);
  }
}
