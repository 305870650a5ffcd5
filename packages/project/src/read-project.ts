import type { Checked } from '@imprimatur/diagnostics';
import { limits } from '@imprimatur/formats';
import { type ArticleId, type FileBytes, readShared, type Shared } from '@imprimatur/pipeline';
import type { Files } from './files.ts';
import { layout } from './layout.ts';

/** A publication that is ready to be worked on. */
export interface Project {
  readonly files: Files;
  readonly shared: Shared;
}

/** Reads what all articles share, and which articles there are. */
export function readProject(files: Files): Checked<Project> {
  const bytes = (file: string): FileBytes => ({ file, bytes: files.read(file, limits.data) });
  const terms = bytes(layout.terms);
  const shared = readShared({
    publication: bytes(layout.publication),
    policy: bytes(layout.policy),
    reviewers: bytes(layout.reviewers),
    terms: terms.bytes === undefined ? undefined : terms,
    licence: bytes(layout.licence),
    interfaces: (locale) => bytes(layout.interface(locale)),
    articles: listArticles(files),
  });
  return shared.kind === 'faulty' ? shared : { ...shared, value: { files, shared: shared.value } };
}

/** Every folder of a collection is an article. */
function listArticles(files: Files): readonly ArticleId[] {
  return files.folders(layout.content).flatMap((collection) =>
    files
      .folders(`${layout.content}/${collection}`)
      .filter((slug) => slug !== 'node_modules' && !slug.startsWith('.'))
      .map((slug) => ({ collection, slug })),
  );
}
