import type { Diagnostic } from '@imprimatur/diagnostics';
import type { Locale, LocaleSettings } from '@imprimatur/formats';
import { type ArticleFiles, prepareArticle, type PreparedArticle, type Shared } from '@imprimatur/pipeline';
import type { Text } from './snapshot.ts';

/** What a look at an article's files gave. */
export interface LookedAt {
  /** By locale; a text that is broken is not among them. */
  readonly texts: ReadonlyMap<Locale, PreparedText>;
  readonly diagnostics: readonly Diagnostic[];
  /** The files beside the article, by name. */
  readonly folder: ReadonlyMap<string, Uint8Array>;
}

/** A good text with the article that it is part of. */
export interface PreparedText {
  readonly text: Text;
  readonly article: PreparedArticle;
}

/** Prepares an article; where a translation is broken, the others are still prepared, since one translator must not blind the rest. */
export function prepareTexts(files: ArticleFiles, shared: Shared): LookedAt {
  const whole = prepareArticle(files, shared);
  if (whole.kind === 'sound') return { texts: new Map(textsOf(whole.value)), diagnostics: whole.diagnostics, folder: files.folder };
  const alone = shared.publication.locales.flatMap((settings) => {
    const prepared = prepareArticle(files, aloneIn(settings, shared));
    return prepared.kind === 'sound' ? textsOf(prepared.value) : [];
  });
  return { texts: new Map(alone), diagnostics: whole.diagnostics, folder: files.folder };
}

function textsOf(article: PreparedArticle): readonly (readonly [Locale, PreparedText])[] {
  return article.texts.map((text) => [text.document.settings.locale, { text, article }]);
}

/** The publication as if it had this locale alone. */
function aloneIn(settings: LocaleSettings, shared: Shared): Shared {
  return { ...shared, publication: { ...shared.publication, locales: [settings] } };
}
