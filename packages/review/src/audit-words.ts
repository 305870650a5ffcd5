import type { AuditFlag, AuditStatement, AuditVerdict } from './audit-row.ts';
import type { Remark } from './sign-off.ts';

/**
 * A flag in words.
 * @example flagInWords({ kind: 'added-late', days: 40 }) // 'added late: 40 days after the date that it bears'
 */
export function flagInWords(flag: AuditFlag): string {
  switch (flag.kind) {
    case 'granted-after':
      return `granted after: the right or key was given only after the record was added. Then: ${flag.words}`;
    case 'dated-after-commit':
      return `dated after its commit: it bears a date ${daysInWords(flag.days)} after the commit that added it`;
    case 'added-late':
      return `added late: ${daysInWords(flag.days)} after the date that it bears`;
    case 'no-earlier-approval':
      return `no such earlier approval: it names ${shorten(flag.digest)} as approved before, and no earlier record of this text and role that verifies does`;
    case 'replaced-other':
      return `replaced another record: ${shorten(flag.in)} put it in the place of another content of its file`;
    case 'removed':
      return `removed: ${shorten(flag.in)} took it out of the tree`;
    case 'rewritten':
      return `rewritten: ${shorten(flag.in)} put another content in its place`;
    case 'restored':
      return `restored: ${shorten(flag.in)} took it out of the tree, and it is there again`;
    case 'missing':
      return 'missing: it is committed and not in the tree, and no commit removed it';
    case 'other-branch':
      return 'other branch: it was never part of the branch that is checked out';
    case 'not-committed':
      return 'not committed: it is in the tree alone';
    case 'former-name':
      return `former name: it is of ${flag.name}, which is no article any more; it does not count`;
  }
}

/** A verdict in words: yes, no with the code and the reason, or why it is not known. */
export function verdictInWords(verdict: AuditVerdict): string {
  switch (verdict.kind) {
    case 'verified':
      return 'yes';
    case 'refused':
      return `no, ${verdict.code}: ${verdict.words}`;
    case 'unknown':
      return `not known: ${verdict.words}`;
  }
}

/** Remarks or conditions in words, each with its passage and the digest of what was read. */
export function remarksInWords(remarks: readonly Remark[]): string {
  return remarks.map(({ segment, digest, comment }) => `${segment} (as in ${shorten(digest)})${comment === '' ? '' : `: ${comment}`}`).join('; ');
}

/** From when a text is taken back, and what stands in its place; empty where it is not taken back. */
export function withdrawalInWords({ withdrawal }: AuditStatement): string {
  if (withdrawal === undefined) return '';
  return `withdrawn from ${withdrawal.from}${withdrawal.replacement === undefined ? ', with no replacement' : `, replaced by ${withdrawal.replacement}`}`;
}

/** The first eight digits of a digest or of a commit's name. */
function shorten(name: string): string {
  return name.replace(/^sha256:/, '').slice(0, 8);
}

function daysInWords(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}
