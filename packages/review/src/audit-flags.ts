import type { Judged } from './audit-judged.ts';
import { type AuditFlag, nameOfText } from './audit-row.ts';

/** What an auditor should look at, for each record seen beside all others. */
export function flagsOf(records: readonly Judged[], articles: ReadonlySet<string>): ReadonlyMap<Judged, readonly AuditFlag[]> {
  const approvals = firstApprovals(records);
  return new Map(records.map((record) => [record, [...flagsOfHistory(record), ...flagsOfRight(record), ...flagsOfTime(record), ...flagsOfEarlier(record, approvals), ...flagsOfName(record, articles)]]));
}

function flagsOfHistory({ file: { whereabouts, added, replacedOther } }: Judged): readonly AuditFlag[] {
  const flags: AuditFlag[] = replacedOther && typeof added !== 'string' ? [{ kind: 'replaced-other', in: added.id }] : [];
  switch (whereabouts.kind) {
    case 'tree':
      if (whereabouts.removedIn !== undefined) flags.push({ kind: 'restored', in: whereabouts.removedIn });
      if (added === 'not committed') flags.push({ kind: 'not-committed' });
      return flags;
    case 'removed':
    case 'rewritten':
      return [...flags, { kind: whereabouts.kind, in: whereabouts.in }];
    case 'missing':
    case 'other-branch':
      return [...flags, { kind: whereabouts.kind }];
  }
}

/** Whoever can edit the list of reviewers could sign first and take the right afterwards. */
function flagsOfRight({ verifiedNow, verifiedThen }: Judged): readonly AuditFlag[] {
  return verifiedNow.kind === 'verified' && verifiedThen.kind === 'refused' ? [{ kind: 'granted-after', words: verifiedThen.words }] : [];
}

const daysLate = 30;

/** The one clock beside the signer's is the commit's. */
function flagsOfTime({ statement, file: { added } }: Judged): readonly AuditFlag[] {
  if (statement === undefined || typeof added === 'string') return [];
  const days = (Date.parse(added.committedAt) - Date.parse(statement.reviewedAt)) / 86_400_000;
  if (days < -1) return [{ kind: 'dated-after-commit', days: Math.floor(-days) }];
  return days > daysLate ? [{ kind: 'added-late', days: Math.floor(days) }] : [];
}

/** When a content was first approved in a role, as far as the records verify. */
function firstApprovals(records: readonly Judged[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { statement, verifiedNow, verifiedThen } of records) {
    if (statement?.decision !== 'approve' || (verifiedNow.kind !== 'verified' && verifiedThen.kind !== 'verified')) continue;
    const name = `${nameOfText(statement)} ${statement.role} ${statement.digest}`;
    const earliest = first.get(name);
    if (earliest === undefined || statement.reviewedAt < earliest) first.set(name, statement.reviewedAt);
  }
  return first;
}

function flagsOfEarlier({ statement }: Judged, approvals: ReadonlyMap<string, string>): readonly AuditFlag[] {
  if (statement?.digestLastApproved === undefined) return [];
  const first = approvals.get(`${nameOfText(statement)} ${statement.role} ${statement.digestLastApproved}`);
  // An approval may name its own content as the one before: of a text that is reviewed again, unchanged.
  return first !== undefined && first < statement.reviewedAt ? [] : [{ kind: 'no-earlier-approval', digest: statement.digestLastApproved }];
}

function flagsOfName({ statement, place }: Judged, articles: ReadonlySet<string>): readonly AuditFlag[] {
  if (statement === undefined || statement.document === place.document || articles.has(statement.document)) return [];
  return place.kind === 'sign-off' ? [{ kind: 'former-name', name: statement.document }] : [];
}
