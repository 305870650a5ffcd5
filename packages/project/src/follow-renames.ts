import { limits, readCatalogue, readLock } from '@imprimatur/formats';
import { segmentDigest } from '@imprimatur/parse';
import { type ArticleId, articleName, type ArticleWords, planRenames, prepareSource, readText, type Rename, type Shared } from '@imprimatur/pipeline';
import type { Digest } from '@imprimatur/signing';
import type { Files } from './files.ts';
import { findHomeless } from './homeless-translations.ts';
import { layout } from './layout.ts';
import { readArticleFiles } from './read-article-files.ts';
import type { Project } from './read-project.ts';

/** What `findRenames` saw. */
export interface FoundRenames {
  readonly renames: readonly Rename[];
  /** Names that have translations and no article, and no article to follow. */
  readonly homeless: readonly ArticleId[];
}

/** Looks for translations whose article was renamed or moved to another collection. */
export function findRenames(project: Project): FoundRenames {
  const homeless = findHomeless(project);
  if (homeless.length === 0) return { renames: [], homeless };
  const renames = planRenames(homeless.map((id) => wordsOfHistory(id, project)), findNewcomers(project)).filter((rename) => !collides(rename, project));
  return { renames, homeless: homeless.filter((id) => !renames.some(({ from }) => sameName(from, id))) };
}

/**
 * The files to move for a rename, each with its new path, in the order in which to move them. The base catalogue goes
 * last but for the lock: a run that is cut short finds the rest of the history by the words in one of them.
 */
export function movesOf({ from, to }: Rename, { files, shared }: Project): readonly (readonly [string, string])[] {
  const translations = translationsOf({ from, to }, shared);
  const folder = layout.articleFolder(from);
  // Where the folder was not moved as a whole, the images and sign-offs beside the article follow it too.
  const beside = files.has(`${folder}/index.md`) ? [] : filesBelow(files, folder).map((path) => [path, `${layout.articleFolder(to)}${path.slice(folder.length)}`] as const);
  return [...beside.filter(([path]) => !isLock(path)), ...translations, ...beside.filter(([path]) => isLock(path))].filter(([path, target]) => files.has(path) && !files.has(target));
}

/** Whether the article has begun a history of its own under its name: then it is another article, however alike. */
function collides({ from, to }: Rename, { files, shared }: Project): boolean {
  const lock = (id: ArticleId): string => `${layout.articleFolder(id)}/segments.lock.json`;
  const base = (id: ArticleId): string => layout.translation(id, shared.publication.source.locale, 'catalogue');
  return [lock, base].some((path) => files.has(path(from)) && files.has(path(to)));
}

/** The source's base catalogue last: a run that is cut short finds the rest by its words. */
function translationsOf({ from, to }: Rename, { publication }: Shared): readonly (readonly [string, string])[] {
  const { locales, source } = publication;
  return [...locales.filter((each) => each !== source), source].flatMap(({ locale }) => (['memory', 'state', 'catalogue'] as const).map((part) => [layout.translation(from, locale, part), layout.translation(to, locale, part)] as const));
}

function isLock(path: string): boolean {
  return path.endsWith('/segments.lock.json');
}

function filesBelow(files: Files, folder: string): readonly string[] {
  return [...files.files(folder).map((name) => `${folder}/${name}`), ...files.folders(folder).flatMap((name) => filesBelow(files, `${folder}/${name}`))];
}

function wordsOfHistory(id: ArticleId, { files, shared }: Project): ArticleWords {
  const file = `${layout.articleFolder(id)}/segments.lock.json`;
  const lock = readText({ file, bytes: files.read(file, limits.data) }, (name, text) => readLock(name, text, segmentDigest));
  const base = layout.translation(id, shared.publication.source.locale, 'catalogue');
  const catalogue = readText({ file: base, bytes: files.read(base, limits.data) }, readCatalogue);
  if (lock.kind === 'sound' && lock.value.segments.length > 0) return { id, digests: new Set(lock.value.segments.map(({ digest }) => digest)) };
  return { id, digests: new Set(catalogue.kind === 'sound' ? [...catalogue.value.texts.values()].map(segmentDigest) : []) };
}

/** Articles that lack a lock, or a catalogue in some locale: they may continue a history. */
function findNewcomers(project: Project): readonly ArticleWords[] {
  return project.shared.articles.flatMap((id): ArticleWords[] => {
    const { files, shared } = project;
    const settled = files.has(`${layout.articleFolder(id)}/segments.lock.json`) && shared.publication.locales.every(({ locale }) => files.has(layout.translation(id, locale, 'catalogue')));
    if (settled) return [];
    const prepared = prepareSource(readArticleFiles(project, id), shared);
    if (prepared.kind === 'faulty') return [];
    const digests = [...prepared.value.source.segments.values()].flatMap(({ digest, basis }): Digest[] => [digest, basis.digest]);
    return [{ id, digests: new Set(digests) }];
  });
}

function sameName(a: ArticleId, b: ArticleId): boolean {
  return articleName(a) === articleName(b);
}
