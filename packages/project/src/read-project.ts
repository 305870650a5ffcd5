import { type Checked, type Diagnostic, problem, sound } from '@imprimatur/diagnostics';
import { limits } from '@imprimatur/formats';
import { type ArticleId, type FileBytes, readShared, type Shared, sharedForChecks, type SharedFiles } from '@imprimatur/pipeline';
import type { Files } from './files.ts';
import { checkHomeless } from './homeless-translations.ts';
import { layout } from './layout.ts';
import { prepareAll } from './prepare-all.ts';

/** A publication that is ready to be worked on. */
export interface Project {
  readonly files: Files;
  readonly shared: Shared;
}

/** Reads what all articles share, and which articles there are; where that is broken, the articles are still checked. */
export function readProject(files: Files): Checked<Project> {
  const read = sharedFiles(files);
  const shared = readShared(read);
  const reserved = checkReserved(files);
  if (shared.kind === 'sound' && reserved.length === 0) {
    const project = { files, shared: shared.value };
    return sound(project, [...shared.diagnostics, ...checkHomeless(project)]);
  }
  return { kind: 'faulty', diagnostics: [...shared.diagnostics, ...reserved, ...checkAlone(files, sharedForChecks(read))] };
}

/** The files that all articles share. */
export function sharedFiles(files: Files): SharedFiles {
  const bytes = (file: string): FileBytes => ({ file, bytes: files.read(file, limits.data) });
  const terms = bytes(layout.terms);
  return {
    publication: bytes(layout.publication),
    policy: bytes(layout.policy),
    reviewers: bytes(layout.reviewers),
    terms: terms.bytes === undefined ? undefined : terms,
    criticalWords: (locale) => bytes(layout.criticalWords(locale)),
    wording: (locale) => bytes(layout.wording(locale)),
    licence: bytes(layout.licence),
    interfaces: (locale) => bytes(layout.interface(locale)),
    articles: listArticles(files),
  };
}

/** Errors alone: a warning could come from the shared file that is broken. */
function checkAlone(files: Files, shared: Shared | undefined): readonly Diagnostic[] {
  if (shared === undefined) return [];
  return [...prepareAll({ files, shared }, () => true)].flatMap(({ prepared }) => prepared.diagnostics.filter(({ severity }) => severity === 'error'));
}

/** Folders of content/ that are no collections. */
export const reservedFolders: readonly string[] = ['releases', 'themes'];

/** An article in a folder that is none of the collections' would never be read. */
function checkReserved(files: Files): readonly Diagnostic[] {
  return reservedFolders.flatMap((folder) => {
    const paths = files.folders(`${layout.content}/${folder}`).map((name) => `${layout.content}/${folder}/${name}/index.md`);
    return paths
      .filter((file) => files.has(file))
      .map((file) => problem('invalid-name', { file }, `Found an article in ${layout.content}/${folder}, expected it in a collection of another name: the program keeps its own files there.`, 'Move the article to another collection.'));
  });
}

/** Every folder of a collection is an article. */
function listArticles(files: Files): readonly ArticleId[] {
  const collections = files.folders(layout.content).filter((name) => !reservedFolders.includes(name));
  return collections.flatMap((collection) =>
    files
      .folders(`${layout.content}/${collection}`)
      .filter((slug) => slug !== 'node_modules' && !slug.startsWith('.'))
      .map((slug) => ({ collection, slug })),
  );
}
