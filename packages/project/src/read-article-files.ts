import { limits, type Locale } from '@imprimatur/formats';
import type { ArticleFiles, ArticleId, FileBytes, LocaleFiles } from '@imprimatur/pipeline';
import { layout } from './layout.ts';
import type { Project } from './read-project.ts';

/** Reads every file of an article. */
export function readArticleFiles({ files, shared }: Project, id: ArticleId): ArticleFiles {
  const folder = layout.articleFolder(id);
  const bytes = (file: string, limit: number): FileBytes => ({ file, bytes: files.read(file, limit) });
  const locales = shared.publication.locales.map(({ locale }): [Locale, LocaleFiles] => [
    locale,
    {
      catalogue: bytes(layout.translation(id, locale, 'catalogue'), limits.data),
      state: bytes(layout.translation(id, locale, 'state'), limits.data),
      memory: () => bytes(layout.translation(id, locale, 'memory'), limits.data),
      signOffs: () =>
        files
          .files(layout.signOffs(id, locale))
          .filter((name) => name.endsWith('.json'))
          .map((name) => bytes(`${layout.signOffs(id, locale)}/${name}`, limits.data)),
    },
  ]);
  const others = files.files(folder).filter((name) => name !== 'index.md' && name !== 'segments.lock.json');
  return {
    id,
    source: bytes(`${folder}/index.md`, limits.article),
    lock: bytes(`${folder}/segments.lock.json`, limits.data),
    folder: new Map(others.map((name) => [name, files.read(`${folder}/${name}`, limits.image) ?? new Uint8Array()])),
    locales: new Map(locales),
  };
}
