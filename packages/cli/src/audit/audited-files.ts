import { decodeText, limits, readReviewers, type Reviewer } from '@imprimatur/formats';
import type { Shared } from '@imprimatur/pipeline';
import { contentOfRecord, type Files, type GitCommit, type GitRecord, type GitRecords, layout, type Project } from '@imprimatur/project';
import type { AuditCommit, AuditedFile, Whereabouts } from '@imprimatur/review';

/** Every record of the tree and of the history, each content of a file once. */
export function auditedFiles({ files, shared }: Project, git: GitRecords): readonly AuditedFile[] {
  const tree = recordsInTree(files);
  if (git.kind === 'no-history') return [...tree].map(([file, bytes]) => inTreeAlone(file, bytes, 'not known'));
  const commitOf = commitReader(git.reviewers, shared);
  const inTreeNow = new Set(git.records.filter((record) => isInTree(record, tree)));
  const committed = new Set([...inTreeNow].map(({ path }) => path));
  return [
    ...git.records.map((record): AuditedFile => ({
      file: record.path,
      bytes: record.bytes,
      whereabouts: inTreeNow.has(record) ? whereaboutsInTree(record) : whereaboutsOf(record),
      added: commitOf(record.added),
      replacedOther: record.replacedOther,
    })),
    ...[...tree].filter(([file]) => !committed.has(file)).map(([file, bytes]) => inTreeAlone(file, bytes, 'not committed')),
  ];
}

/** Whatever lies in the folders of records, of articles that are listed and of others. */
function recordsInTree(files: Files): ReadonlyMap<string, Uint8Array | undefined> {
  const below = (folder: string): readonly string[] => files.folders(folder).map((name) => `${folder}/${name}`);
  const articles = below(layout.content).flatMap(below);
  const folders = [...articles.flatMap((folder) => below(`${folder}/signoffs`)), ...below(layout.releases).map((folder) => `${folder}/approvals`)];
  const paths = folders.flatMap((folder) => files.files(folder).filter((name) => name.endsWith('.json')).map((name) => `${folder}/${name}`));
  return new Map(paths.map((path) => {
    const bytes = files.read(path, limits.data);
    return [path, bytes !== undefined && bytes.length <= limits.data ? bytes : undefined];
  }));
}

function inTreeAlone(file: string, bytes: Uint8Array | undefined, added: 'not committed' | 'not known'): AuditedFile {
  return { file, bytes, whereabouts: { kind: 'tree', removedIn: undefined }, added, replacedOther: false };
}

function isInTree({ path, content }: GitRecord, tree: ReadonlyMap<string, Uint8Array | undefined>): boolean {
  const bytes = tree.get(path);
  return bytes !== undefined && contentOfRecord(bytes) === content;
}

/** A merge that differs from one of its parents has not removed what came with the other. */
function whereaboutsInTree({ ended, wasOnThisBranch }: GitRecord): Whereabouts {
  return { kind: 'tree', removedIn: ended === undefined || ended.commit.isMerge || !wasOnThisBranch ? undefined : ended.commit.id };
}

function whereaboutsOf({ ended, wasOnThisBranch }: GitRecord): Whereabouts {
  if (ended === undefined) return { kind: wasOnThisBranch ? 'missing' : 'other-branch' };
  return { kind: ended.by === 'removal' ? 'removed' : 'rewritten', in: ended.commit.id };
}

/** Reads each list of reviewers once, however many commits share it. */
function commitReader(reviewers: ReadonlyMap<string, Uint8Array>, { reviewers: today, reviewersText }: Shared): (commit: GitCommit) => AuditCommit {
  const known = new Map<string, readonly Reviewer[] | 'unreadable'>([[reviewersText, today]]);
  return ({ id, authoredAt, committedAt }) => {
    const bytes = reviewers.get(id);
    return { id, authoredAt, committedAt, reviewers: bytes === undefined ? 'no file' : reviewersIn(bytes, known) };
  };
}

function reviewersIn(bytes: Uint8Array, known: Map<string, readonly Reviewer[] | 'unreadable'>): readonly Reviewer[] | 'unreadable' {
  const text = decodeText(layout.reviewers, bytes, limits.data);
  if (text.kind === 'faulty') return 'unreadable';
  const before = known.get(text.value);
  if (before !== undefined) return before;
  const read = readReviewers(layout.reviewers, text.value);
  const reviewers = read.kind === 'sound' ? read.value : 'unreadable';
  known.set(text.value, reviewers);
  return reviewers;
}
