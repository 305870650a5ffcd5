import { type BlockView, blockViews, type PassageWriter, type Written } from './block-view.ts';
import { descriptionKey, type PageView, titleKey } from './page-view.ts';
import { labelOf } from './passage.ts';

/** What the templates get: the page's view with its passages written. */
export interface TemplateContext extends PageView {
  readonly locale: string;
  readonly direction: 'ltr' | 'rtl';
  readonly title: Written;
  readonly titleLanguage: PageView['settings'] | undefined;
  readonly description: Written;
  readonly blocks: readonly BlockView[];
  readonly contents: readonly { readonly id: string; readonly text: Written }[];
  /** More than one: a single language needs no list. */
  readonly manyLanguages: boolean;
}

/** Puts a page's view and its written passages together. */
export function templateContext(view: PageView, writer: PassageWriter): TemplateContext {
  const title = view.passage(titleKey);
  return {
    ...view,
    locale: view.settings.locale,
    direction: view.settings.direction,
    title: writer.write(title),
    titleLanguage: title.foreign,
    description: writer.write(view.passage(descriptionKey)),
    blocks: blockViews(view, writer),
    contents: view.document.source.blocks.flatMap((block) => (block.kind === 'heading' && block.level === 2 ? [{ id: block.id, text: writer.write(labelOf(view.passage(block.segment))) }] : [])),
    manyLanguages: view.languages.length > 1,
  };
}
