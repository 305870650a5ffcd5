import type { LocalDate } from '@imprimatur/formats';
import type { VerifiedSignOff } from './verify-sign-off.ts';

/**
 * The withdrawals and requests for changes that stand on a day, of whatever content, in the order of time. Each stands
 * until the same person, in the same role, approves exactly that content later, without conditions, by an approval that
 * counts; nothing else lifts it, so that several of one person stand together.
 * @param records those that verify, in the order of time, as `ReviewedDocument` has them.
 * @param counts whether an approval counts for the content that it is of: made under the policy, by somebody with no hand in it.
 * @example standingBlocks(records, today, () => true).filter(({ signOff }) => signOff.decision === 'withdraw')
 */
export function standingBlocks(records: readonly VerifiedSignOff[], today: LocalDate, counts: (approval: VerifiedSignOff) => boolean): readonly VerifiedSignOff[] {
  return records.filter((record, index) => isBlock(record) && !isIdle(record, today) && !records.some((later, place) => place > index && lifts(later, record) && counts(later)));
}

function isBlock({ signOff: { decision } }: VerifiedSignOff): boolean {
  return decision === 'withdraw' || decision === 'request-changes';
}

/** A withdrawal whose day has not come decides nothing yet. */
export function isIdle({ signOff: { withdrawal } }: VerifiedSignOff, today: LocalDate): boolean {
  return withdrawal !== undefined && withdrawal.from > today;
}

function lifts({ signOff: later, reviewer }: VerifiedSignOff, { signOff: block, reviewer: blocking }: VerifiedSignOff): boolean {
  return later.decision === 'approve' && later.conditions.length === 0 && later.digest === block.digest && later.role === block.role && reviewer.id === blocking.id;
}
