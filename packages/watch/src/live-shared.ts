import type { Diagnostic } from '@imprimatur/diagnostics';
import { type ArticleId, articleName, type Shared } from '@imprimatur/pipeline';
import { type Files, readProject } from '@imprimatur/project';

/** What all articles share, as it was last good. */
export interface LiveShared {
  readonly shared: Shared;
  /** The articles there are, in order, by `<collection>/<slug>`. */
  readonly articles: ReadonlyMap<string, ArticleId>;
  /** Whether the files are broken now, so that `shared` is from before. */
  readonly broken: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What all articles share, from files that are sound. */
export function liveShared(read: Shared, diagnostics: readonly Diagnostic[]): LiveShared {
  // Who watches wants to see the words that were just saved, whatever a published draft would show in their place.
  const shared: Shared = { ...read, publication: { ...read.publication, fallbackForDrafts: 'translation' } };
  return { shared, articles: new Map(shared.articles.map((id) => [articleName(id), id])), broken: false, diagnostics };
}

/** Reads the shared files again; where they are broken, what was good before stays. */
export function readSharedAgain(files: Files, before: LiveShared): LiveShared {
  // First without articles: where a shared file is broken, readProject checks them all, and everybody would wait.
  const alone = readProject(withoutArticles(files));
  const read = alone.kind === 'faulty' ? alone : readProject(files);
  return read.kind === 'faulty' ? { ...before, broken: true, diagnostics: read.diagnostics } : liveShared(read.value.shared, read.diagnostics);
}

function withoutArticles(files: Files): Files {
  return {
    read: (path, limit) => files.read(path, limit),
    has: (path) => files.has(path),
    stamp: (path) => files.stamp(path),
    files: (folder) => files.files(folder),
    folders: () => [],
    replace: (path, text) => files.replace(path, text),
    move: (from, to) => files.move(from, to),
  };
}
