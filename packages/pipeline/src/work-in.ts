import type { Locale } from '@imprimatur/formats';
import { type Work, workOn } from '@imprimatur/translate';
import { faultsOf } from './check-text.ts';
import type { PreparedArticle } from './prepare-article.ts';
import type { Shared } from './read-shared.ts';

/** What a translator has to do in one text of an article; `undefined` where the article has no such text. */
export function workIn(article: PreparedArticle, locale: Locale, shared: Shared): readonly Work[] | undefined {
  const { publication, criticalWords } = shared;
  const document = article.texts.find((text) => text.document.settings.locale === locale)?.document;
  const files = article.translations.get(locale);
  if (document === undefined || (files === undefined && locale !== publication.source.locale)) return undefined;
  return files === undefined ? [] : workOn({ document, files, lock: article.lock, sourceLocale: publication.source.locale, criticalWords, faultsOf: (keys) => faultsOf({ document, files, placeOfField: article.placeOfField }, keys, shared) });
}
