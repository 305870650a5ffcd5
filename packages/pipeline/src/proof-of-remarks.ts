import type { LocalDate } from '@imprimatur/formats';
import type { ProofRemark } from '@imprimatur/render';
import type { Remark, ReviewedDocument, VerifiedSignOff } from '@imprimatur/review';

/** What reviewers said in the latest decision of each person and role, in the order of time. */
export function remarksOf(text: ReviewedDocument): readonly ProofRemark[] {
  const latest = new Map(text.records.filter(({ signOff }) => signOff.decision !== 'waive-conditions').map((record) => [`${record.signOff.role} ${record.reviewer.id}`, record]));
  const standing = new Set(latest.values());
  return text.records.flatMap((record) => (standing.has(record) ? [...wholeRemark(record, text), ...passageRemarks(record, text)] : []));
}

function wholeRemark({ signOff }: VerifiedSignOff, { document }: ReviewedDocument): readonly ProofRemark[] {
  if (signOff.comment === '') return [];
  const kind = signOff.decision === 'request-changes' ? 'change-requested' : signOff.decision === 'withdraw' ? 'withdrawal' : 'comment';
  return [{ ...said(signOff), kind, comment: signOff.comment, segment: undefined, standing: kind === 'comment' ? 'said' : kind === 'withdrawal' || signOff.digest === document.digest ? 'open' : 'changed' }];
}

function passageRemarks({ signOff }: VerifiedSignOff, text: ReviewedDocument): readonly ProofRemark[] {
  const [kind, remarks] = signOff.decision === 'request-changes' ? (['change-requested', signOff.remarks] as const) : (['condition', signOff.conditions] as const);
  return remarks.map((remark) => ({ ...said(signOff), kind, comment: remark.comment, segment: remark.segment, standing: standingOf(remark, kind, signOff, text) }));
}

function said({ role, reviewer, reviewedAt }: VerifiedSignOff['signOff']): Pick<ProofRemark, 'role' | 'printedName' | 'on'> {
  return { role, printedName: reviewer.printedName, on: reviewedAt.slice(0, 10) as LocalDate };
}

/** Somebody who may sign in a role may let one of its conditions pass. */
function standingOf({ segment, digest }: Remark, kind: ProofRemark['kind'], { role }: VerifiedSignOff['signOff'], { document, records }: ReviewedDocument): ProofRemark['standing'] {
  if (document.segments.get(segment)?.digest !== digest) return 'changed';
  const isWaived = kind === 'condition' && records.some(({ signOff }) => signOff.decision === 'waive-conditions' && signOff.role === role && signOff.conditions.some((waived) => waived.segment === segment && waived.digest === digest));
  return isWaived ? 'waived' : 'open';
}
