import type { Files } from './files.ts';
import { gitIn, type RunGit } from './git-command.ts';

/** The content of blobs by their names, so that commits which share them read them once. */
export type KnownBlobs = Map<string, Uint8Array>;

/**
 * A publication's files as a commit has them: read from git's own store, so that nothing is checked out. `undefined`
 * where there is no git, or no such commit. Links and submodules are no files, as on disk.
 * @param root the publication's folder, which may lie within the repository
 * @param known hand in the same one for several commits
 */
export function filesAtCommit(root: string, commit: string, known: KnownBlobs = new Map()): Files | undefined {
  if (!isCommitName(commit)) return undefined;
  const git = gitIn(root);
  const listed = git(['ls-tree', '-r', '-z', '--end-of-options', commit], '', mostListed);
  return listed.kind === 'failed' ? undefined : new CommitFiles(git, blobsIn(listed.bytes), known);
}

/** Where in a history to begin, and how many of its commits to name. */
export interface HistoryRange {
  /** A commit; today's where it is left out. */
  readonly from?: string;
  readonly most: number;
}

/** The commits that touched any of these paths, the latest first; none where there is no git. */
export function commitsTouching(root: string, paths: readonly string[], { from = 'HEAD', most }: HistoryRange): readonly string[] {
  const listed = gitIn(root)(['--literal-pathspecs', 'rev-list', `--max-count=${most}`, '--end-of-options', from, '--', ...paths], '', mostListed);
  return listed.kind === 'failed' ? [] : listed.bytes.toString('utf8').split('\n').filter(isCommitName);
}

/** In bytes: a list of some hundred thousand files, or a file far beyond any that is read. */
const mostListed = 64_000_000;

/** SHA-1 or SHA-256. */
function isCommitName(text: string): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** Path and name of each plain file; a path that is not UTF-8 is none of a publication. */
function blobsIn(listed: Uint8Array): ReadonlyMap<string, string> {
  const blobs = new Map<string, string>();
  for (const line of new TextDecoder().decode(listed).split('\0')) {
    const [, name = '', path = ''] = /^100(?:644|755) blob ([0-9a-f]+)\t([^\uFFFD]+)$/s.exec(line) ?? [];
    if (path !== '') blobs.set(path, name);
  }
  return blobs;
}

class CommitFiles implements Files {
  readonly #git: RunGit;
  readonly #blobs: ReadonlyMap<string, string>;
  readonly #known: KnownBlobs;
  readonly #folders = new Map<string, { readonly files: Set<string>; readonly folders: Set<string> }>();

  constructor(git: RunGit, blobs: ReadonlyMap<string, string>, known: KnownBlobs) {
    this.#git = git;
    this.#blobs = blobs;
    this.#known = known;
    for (const path of blobs.keys()) this.#place(path.split('/'));
  }

  read(path: string, limit: number): Uint8Array | undefined {
    const name = this.#blobs.get(path);
    if (name === undefined) return undefined;
    const known = this.#known.get(name) ?? this.#bytes(name);
    if (known !== undefined) this.#known.set(name, known);
    return known?.subarray(0, limit + 1);
  }

  #bytes(name: string): Uint8Array | undefined {
    const read = this.#git(['cat-file', 'blob', name], '', mostListed);
    return read.kind === 'failed' ? undefined : read.bytes;
  }

  has(path: string): boolean {
    return this.#blobs.has(path);
  }

  /** A blob's name is the digest of its content. */
  stamp(path: string): string {
    return this.#blobs.get(path) ?? 'none';
  }

  files(folder: string): readonly string[] {
    return [...(this.#folders.get(folder)?.files ?? [])].toSorted();
  }

  folders(folder: string): readonly string[] {
    return [...(this.#folders.get(folder)?.folders ?? [])].toSorted();
  }

  replace(path: string): void {
    throw new Error(`${path} is of a commit and cannot be replaced`);
  }

  move(from: string): void {
    throw new Error(`${from} is of a commit and cannot be moved`);
  }

  #place(names: readonly string[]): void {
    for (let depth = 0; depth < names.length; depth += 1) {
      const folder = names.slice(0, depth).join('/');
      const entry = this.#folders.get(folder) ?? { files: new Set(), folders: new Set() };
      this.#folders.set(folder, entry);
      (depth === names.length - 1 ? entry.files : entry.folders).add(names[depth] ?? '');
    }
  }
}
