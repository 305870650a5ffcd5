import type { LocalDate, Policy, Role } from '@imprimatur/formats';
import { addDays } from './add-days.ts';
import { addMonths } from './add-months.ts';
import type { RequiredSignOffs } from './required-sign-offs.ts';
import type { Approval, Reason } from './reviewed-document.ts';
import type { VerifiedSignOff } from './verify-sign-off.ts';

/** What counts, and what is missing. */
export interface Weighed {
  readonly counted: readonly { readonly approval: Approval; readonly record: VerifiedSignOff }[];
  readonly reasons: readonly Reason[];
}

/** The approvals that have not lapsed, and what the policy asks for beyond them. */
export function weigh(records: readonly VerifiedSignOff[], { roles, persons }: RequiredSignOffs, policy: Policy, today: LocalDate): Weighed {
  const all = records.map((record) => ({ record, approval: approvalOf(record, policy) }));
  const counted = all.filter(({ approval }) => today <= addDays(approval.nextReviewDue, policy.graceDays));
  const approvals = counted.map(({ approval }) => approval);
  const lapsed = all.map(({ approval }) => approval).filter((approval) => !approvals.includes(approval));
  const reasons = [...roles].flatMap(([role, needed]) => roleReasons(role, needed, approvals, lapsed));
  const found = new Set(approvals.filter(({ role }) => roles.has(role)).map(({ reviewer }) => reviewer)).size;
  return { counted, reasons: persons - found > signaturesMissing(roles, approvals) ? [...reasons, { kind: 'persons-missing', needed: persons, found }] : reasons };
}

/** Each of them may come from another person: only what they cannot make good is told besides. */
function signaturesMissing(roles: RequiredSignOffs['roles'], approvals: readonly Approval[]): number {
  return [...roles].reduce((sum, [role, needed]) => sum + Math.max(0, needed - approvals.filter((approval) => approval.role === role).length), 0);
}

function roleReasons(role: Role, needed: number, approvals: readonly Approval[], lapsed: readonly Approval[]): readonly Reason[] {
  const found = approvals.filter((approval) => approval.role === role).length;
  if (found >= needed) return [];
  const due = lapsed.filter((approval) => approval.role === role).map(({ nextReviewDue }) => nextReviewDue).toSorted().at(-1);
  return [due === undefined ? { kind: 'sign-off-missing', role, needed, found } : { kind: 'review-lapsed', role, due }];
}

function approvalOf({ signOff, reviewer }: VerifiedSignOff, policy: Policy): Approval {
  const reviewedOn = signOff.reviewedAt.slice(0, 10) as LocalDate;
  // Nobody can sign for longer than the policy's interval.
  const latest = addMonths(reviewedOn, policy.reviewIntervalMonths);
  return {
    role: signOff.role,
    reviewer: reviewer.id,
    printedName: signOff.reviewer.printedName,
    // As they were when it was signed.
    credentials: signOff.reviewer.credentials,
    demonstration: reviewer.demonstration,
    reviewedOn,
    nextReviewDue: signOff.nextReviewDue < latest ? signOff.nextReviewDue : latest,
  };
}
