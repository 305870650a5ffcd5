import { type Diagnostic, warning } from '@imprimatur/diagnostics';
import { isName } from '@imprimatur/formats';
import { type ArticleId, articleName } from '@imprimatur/pipeline';
import { layout } from './layout.ts';
import type { Project } from './read-project.ts';

/** Names under which there are translations, or what lies beside an article, and no article. */
export function findHomeless({ files, shared }: Project): readonly ArticleId[] {
  const names = new Map(shared.articles.filter((id) => !files.has(`${layout.articleFolder(id)}/index.md`)).map((id) => [articleName(id), id]));
  for (const id of findOrphanedTranslations({ files, shared })) names.set(articleName(id), id);
  return [...names.values()];
}

/** A warning for each name of translations without an article. */
export function checkHomeless(project: Project): readonly Diagnostic[] {
  const { locale } = project.shared.publication.source;
  return findOrphanedTranslations(project).map((id) =>
    warning('translations-without-article', { file: layout.translation(id, locale, 'catalogue') }, `Found translations of ${articleName(id)}, expected an article of that name.`, 'Run imprimatur sync: it finds an article that was renamed. Else give the article its name back, or move the files to where you keep what is no longer published.'),
  );
}

function findOrphanedTranslations({ files, shared }: Project): readonly ArticleId[] {
  const articles = new Set(shared.articles.map(articleName));
  const names = new Map<string, ArticleId>();
  for (const { locale } of shared.publication.locales)
    for (const collection of files.folders(`locales/${locale}`))
      for (const name of files.files(`locales/${locale}/${collection}`)) {
        const slug = name.replace(/(?:\.state|\.memory)?\.json$/, '');
        const id = { collection, slug };
        if (slug !== name && isName(slug) && !articles.has(articleName(id))) names.set(articleName(id), id);
      }
  return [...names.values()];
}

