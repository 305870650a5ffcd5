import type { Checked } from '@imprimatur/diagnostics';
import { type ArticleFiles, type ArticleId, prepareArticle, type PreparedArticle } from '@imprimatur/pipeline';
import { readArticleFiles } from './read-article-files.ts';
import type { Project } from './read-project.ts';

/** Each article of a publication, or of some collections, prepared one after the other; only one is held at a time. */
export function* prepareAll(project: Project, wanted: (id: ArticleId) => boolean): Generator<{ readonly files: ArticleFiles; readonly prepared: Checked<PreparedArticle> }> {
  for (const id of project.shared.articles) {
    if (!wanted(id)) continue;
    const files = readArticleFiles(project, id);
    yield { files, prepared: prepareArticle(files, project.shared) };
  }
}
