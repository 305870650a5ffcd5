import { render } from '@imprimatur/render';
import type { Locale } from '@imprimatur/formats';
import type { HeldText } from './held-articles.ts';

/**
 * The HTML page of a held text, as a build would write it, with its segments marked. Links to its other formats are left
 * out, since they are not made here.
 * @param texts all held texts of the article: the languages that the page leads to.
 */
export function renderPage({ text, shared }: HeldText, texts: ReadonlyMap<Locale, HeldText>): string {
  const { publication, words } = shared;
  const own = words.get(text.document.settings.locale);
  if (own === undefined) throw new Error(`no interface words were read for ${text.document.settings.locale}`);
  return render('html', {
    reviewed: text,
    words: own,
    publication: { ...publication, formats: ['html'] },
    languages: publication.locales.map((settings) => ({ settings, state: texts.get(settings.locale)?.text.kind ?? 'draft' })),
    marks: 'segments',
  });
}
