import type { GitRecords } from '@imprimatur/project';
import type { AuditRow } from '@imprimatur/review';

/** Where the facts of a trail come from. */
export type AuditSources = { readonly history: 'complete' | 'shallow' } | { readonly history: 'none'; readonly why: string };

/** What git could tell. */
export function sourcesOf(git: GitRecords): AuditSources {
  if (git.kind === 'no-history') return { history: 'none', why: git.why };
  return { history: git.isShallow ? 'shallow' : 'complete' };
}

/** How many records there are, where, and how many of them verify today. */
export interface AuditCounts {
  readonly records: number;
  readonly inTree: number;
  readonly inTreeVerified: number;
  readonly inHistoryAlone: number;
  readonly inHistoryAloneVerified: number;
  /** Those of which something is odd. */
  readonly flagged: number;
}

/** Counts the rows. */
export function countsOf(rows: readonly AuditRow[]): AuditCounts {
  const count = (wanted: (row: AuditRow) => boolean): number => rows.filter(wanted).length;
  return {
    records: rows.length,
    inTree: count(({ inTree }) => inTree),
    inTreeVerified: count(({ inTree, verifiedNow }) => inTree && verifiedNow.kind === 'verified'),
    inHistoryAlone: count(({ inTree }) => !inTree),
    inHistoryAloneVerified: count(({ inTree, verifiedNow }) => !inTree && verifiedNow.kind === 'verified'),
    flagged: count(isToLookAt),
  };
}

/** What is in history alone and never verified was not a record: nothing hangs on where it went. */
function isToLookAt({ flags, inTree, verifiedNow, verifiedThen }: AuditRow): boolean {
  return flags.length > 0 && (inTree || verifiedNow.kind === 'verified' || verifiedThen.kind === 'verified');
}

/** Where the facts come from, and what they cannot show. */
export function sourcesInWords(sources: AuditSources): string {
  switch (sources.history) {
    case 'complete':
      return 'From: the files, and git\'s history of all branches that this clone has. Times of signatures are what the signers\' computers said, times of commits what the committers\' did.';
    case 'shallow':
      return 'From: the files, and a shallow clone, which lacks its older commits: what was before them is NOT known, and the oldest commit here seems to have added everything. For the whole trail, run git fetch --unshallow first.';
    case 'none':
      return `From: the files alone; there is no history, since ${sources.why}. What was removed, moved or rewritten is NOT known, nor who might sign when a record was added.`;
  }
}
