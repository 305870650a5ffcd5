import { limits } from '@imprimatur/formats';
import { type Digest, digestOf } from '@imprimatur/signing';
import { type GitChange, type GitCommit, changesCommand, readChanges } from './git-changes.ts';
import { type GitFailed, gitIn, type RunGit } from './git-command.ts';
import { type GitBlob, readBlobs } from './git-objects.ts';
import { layout } from './layout.ts';

/** Every record that git's history of all branches ever held, or why that is not known. */
export type GitRecords =
  | {
      readonly kind: 'history';
      /** Each content of each path once, in the order in which they were added. */
      readonly records: readonly GitRecord[];
      /** `content/reviewers.yaml` as it stood in each commit that added a record; none where it had no such file. */
      readonly reviewers: ReadonlyMap<string, Uint8Array>;
      /** A clone without its older commits: what was before is not known, and the first commits here seem to add all. */
      readonly isShallow: boolean;
    }
  | { readonly kind: 'no-history'; readonly why: string };

/** One content of a record's file. */
export interface GitRecord {
  readonly path: string;
  /** Of the bytes, with line feeds for line ends: `contentOfRecord`. */
  readonly content: Digest;
  /** `undefined` where the file is larger than any record. */
  readonly bytes: Uint8Array | undefined;
  /** The commit that first added it. */
  readonly added: GitCommit;
  /** Whether that commit put it in the place of another content. */
  readonly replacedOther: boolean;
  /** The last commit that took it away, on this branch where it ever was on it. It may be there again since. */
  readonly ended: GitEnd | undefined;
  /** Whether it was ever part of the branch that is checked out. */
  readonly wasOnThisBranch: boolean;
}

/** How a content ended. */
export interface GitEnd {
  readonly by: 'removal' | 'rewriting';
  readonly commit: GitCommit;
}

/** The sign-offs of texts and the approvals of releases, wherever in the publication they lie. */
const pathspecs = [':(glob)content/*/*/signoffs/*/*.json', ':(glob)content/releases/*/approvals/*.json'];

/**
 * Reads from git alone, offline and without changing anything, every sign-off and release approval that any branch ever
 * held: those too that were removed, moved or rewritten. Where git cannot tell, it says why.
 * @example recordsInGit('/publication')
 */
export function recordsInGit(root: string, git: RunGit = gitIn(root)): GitRecords {
  const shallow = git(['rev-parse', '--is-shallow-repository'], '', 10_000);
  if (shallow.kind === 'failed') return noHistory(shallow);
  const log = git(changesCommand(pathspecs), '', mostBytesOfLog);
  if (log.kind === 'failed') return noHistory(log);
  const changes = readChanges(log.bytes);
  const blobs = readBlobs([...new Set(changes.flatMap(({ before, after }) => [before, after].filter((blob) => blob !== undefined)))], limits.data, git);
  if ('kind' in blobs) return noHistory(blobs);
  const here = commitsOfThisBranch(git);
  if ('kind' in here) return noHistory(here);
  const records = recordsOf(changes, blobs, here);
  const reviewers = reviewersOf(records, git);
  return 'kind' in reviewers ? noHistory(reviewers) : { kind: 'history', records, reviewers, isShallow: shallow.bytes.toString().trim() === 'true' };
}

const mostBytesOfLog = 512_000_000;

function noHistory({ why }: GitFailed): GitRecords {
  return { kind: 'no-history', why: /not a git repository/.test(why) ? 'the folder is in no git repository' : why };
}

/** The digest by which a record's file and a blob are compared: git may change line ends on the way to a working tree. */
export function contentOfRecord(bytes: Uint8Array): Digest {
  return digestOf(Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n'));
}

function commitsOfThisBranch(git: RunGit): ReadonlySet<string> | GitFailed {
  // In a repository without a commit there is nothing to list, and git takes that for an error.
  if (git(['rev-parse', '--quiet', '--verify', 'HEAD'], '', 10_000).kind === 'failed') return new Set();
  const listed = git(['rev-list', '--full-history', 'HEAD', '--', ...pathspecs], '', mostBytesOfLog);
  return listed.kind === 'failed' ? listed : new Set(listed.bytes.toString('latin1').split('\n'));
}

interface Version {
  readonly path: string;
  readonly content: Digest;
  readonly blob: string;
  readonly added: GitCommit;
  readonly replacedOther: boolean;
  readonly ends: GitEnd[];
  wasOnThisBranch: boolean;
}

function recordsOf(changes: readonly GitChange[], blobs: ReadonlyMap<string, GitBlob>, here: ReadonlySet<string>): readonly GitRecord[] {
  const contentOf = contentsByBlob(blobs);
  const versions = new Map<string, Version>();
  for (const { commit, path, before, after } of changes) {
    const [old, now] = [contentOf(before), contentOf(after)];
    if (old === now) continue;
    if (after !== undefined && now !== undefined) {
      const version = versions.get(`${now} ${path}`) ?? { path, content: now, blob: after, added: commit, replacedOther: old !== undefined, ends: [], wasOnThisBranch: false };
      version.wasOnThisBranch ||= here.has(commit.id);
      versions.set(`${now} ${path}`, version);
    }
    if (old !== undefined) versions.get(`${old} ${path}`)?.ends.push({ by: now === undefined ? 'removal' : 'rewriting', commit });
  }
  return [...versions.values()].map(({ blob, ends, ...version }) => ({ ...version, bytes: blobs.get(blob)?.bytes, ended: endOf(ends, version.wasOnThisBranch ? here : undefined) }));
}

/** What is too large or is missing counts by its name in git. */
function contentsByBlob(blobs: ReadonlyMap<string, GitBlob>): (blob: string | undefined) => Digest | undefined {
  const contents = new Map<string, Digest>();
  for (const [name, { bytes }] of blobs) contents.set(name, bytes === undefined ? digestOf(name) : contentOfRecord(bytes));
  return (blob) => (blob === undefined ? undefined : (contents.get(blob) ?? digestOf(blob)));
}

/** A merge that brings a removal along differs from one parent too: the commit that removed is meant, where there is one. */
function endOf(ends: readonly GitEnd[], branch: ReadonlySet<string> | undefined): GitEnd | undefined {
  const own = branch === undefined ? ends : ends.filter(({ commit }) => branch.has(commit.id));
  return own.findLast(({ commit }) => !commit.isMerge) ?? own.at(-1);
}

function reviewersOf(records: readonly GitRecord[], git: RunGit): ReadonlyMap<string, Uint8Array> | GitFailed {
  const commits = [...new Set(records.map(({ added }) => added.id))];
  const blobs = readBlobs(commits.map((id) => `${id}:./${layout.reviewers}`), limits.data, git);
  if ('kind' in blobs) return blobs;
  return new Map(commits.flatMap((id) => {
    const bytes = blobs.get(`${id}:./${layout.reviewers}`)?.bytes;
    return bytes === undefined ? [] : [[id, bytes] as const];
  }));
}
