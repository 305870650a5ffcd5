import type { AuditRow } from './audit-row.ts';

/**
 * Withdrawals and requests for changes that verified and do not lie in the tree any more, in no place: whoever removes
 * such a file has a text published again without a word. One that lies on another branch alone was never here.
 * @param rows the whole trail: a record that was moved is not lost.
 * @example lostObjections(audit(input)).map(({ file }) => file)
 */
export function lostObjections(rows: readonly AuditRow[]): readonly AuditRow[] {
  // Only what verifies holds a nonce, and only one record does.
  const here = new Set(rows.filter(({ inTree, verifiedNow }) => inTree && verifiedNow.kind === 'verified').map(({ statement }) => statement?.nonce));
  return rows.filter((row) => isObjection(row) && hasVerified(row) && wasHere(row) && !here.has(row.statement?.nonce));
}

function isObjection({ statement }: AuditRow): boolean {
  return statement?.decision === 'withdraw' || statement?.decision === 'request-changes';
}

function hasVerified({ verifiedNow, verifiedThen }: AuditRow): boolean {
  return verifiedNow.kind === 'verified' || verifiedThen.kind === 'verified';
}

function wasHere({ inTree, flags }: AuditRow): boolean {
  return !inTree && flags.some(({ kind }) => kind === 'removed' || kind === 'rewritten' || kind === 'missing');
}
