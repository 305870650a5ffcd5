import { articleName, type ArticleId } from '@imprimatur/pipeline';
import { type CheckedArticle, KnownFindings } from './known-findings.ts';
import { readArticleFiles } from './read-article-files.ts';
import type { Project } from './read-project.ts';

/** Checks each article in turn; one whose files did not change since the last time is not looked at again. */
export function checkAll(project: Project, wanted: (id: ArticleId) => boolean): readonly CheckedArticle[] {
  const known = new KnownFindings(project);
  const checked = project.shared.articles.filter(wanted).map((id): CheckedArticle => {
    const article = known.recall(id);
    if (article.checked !== undefined) return article.checked;
    article.prepare(readArticleFiles(project, id));
    return article.checked ?? { article: articleName(id), diagnostics: [], findings: [], reviews: [] };
  });
  known.save();
  return checked;
}
