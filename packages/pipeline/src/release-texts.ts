import type { ReleaseText } from '@imprimatur/release';
import { plainTitle } from './plain-title.ts';
import { articleName, type PreparedArticle } from './prepare-article.ts';
import type { Shared } from './read-shared.ts';
import { reasonsInWords } from './summary.ts';

/** The texts of an article as a release's candidate takes them: one a locale, approved or with the reasons why not. */
export function releaseTexts({ id, texts }: PreparedArticle, shared: Shared): readonly ReleaseText[] {
  return texts.map((reviewed) => ({
    document: articleName(id),
    locale: reviewed.document.settings.locale,
    title: plainTitle(reviewed.document),
    reviewed,
    reasons: reasonsInWords(reviewed, shared),
  }));
}
