import type { Checked } from '@imprimatur/diagnostics';
import type { ArticleFiles, ArticleId, PreparedArticle } from '@imprimatur/pipeline';
import { KnownFindings } from './known-findings.ts';
import { readArticleFiles } from './read-article-files.ts';
import type { Project } from './read-project.ts';

/** Each article of a publication, or of some collections, prepared one after the other; only one is held at a time. */
export function* prepareAll(project: Project, wanted: (id: ArticleId) => boolean): Generator<{ readonly files: ArticleFiles; readonly prepared: Checked<PreparedArticle> }> {
  const known = new KnownFindings(project);
  for (const id of project.shared.articles) {
    if (!wanted(id)) continue;
    const article = known.recall(id);
    const files = readArticleFiles(project, id);
    yield { files, prepared: article.prepare(files) };
  }
  known.save();
}
