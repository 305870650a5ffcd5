import type { LocalDate } from '@imprimatur/formats';
import type { ReviewedDocument, VerifiedSignOff } from '@imprimatur/review';
import type { Digest } from '@imprimatur/signing';
import type { WithdrawnText } from './candidate.ts';
import type { ReleaseText } from './release-text.ts';

/** A withdrawal; whether newer content is published is known once all texts are. */
export type Withdrawal = Omit<WithdrawnText, 'newerPublished'>;

/**
 * The contents of a text that were taken back by a day, and are not approved again: by the same person in the same role,
 * without conditions, or because the gate approves exactly that content. Of one person's withdrawals of one content
 * in one role the latest counts; the order is that of time.
 * @param before what the release before told of the text: where no record of that can be verified any more, since the file
 * or the reviewer was removed, it is told of again. Partners may still have that content.
 */
export function withdrawalsOf({ document, locale, title, reviewed }: Omit<ReleaseText, 'reasons'>, date: LocalDate, before: readonly WithdrawnText[]): readonly (Withdrawal | WithdrawnText)[] {
  const present = standing(reviewed, date).map(({ signOff: { digest, role, withdrawal, comment } }): Withdrawal => {
    if (withdrawal === undefined) throw new Error('a withdrawal has no day from which it holds');
    return { document, locale, title, digest, role, from: withdrawal.from, reason: comment, replacement: withdrawal.replacement ?? null };
  });
  return [...before.filter((text) => !approves(reviewed, text.digest) && !hasRecordOf(reviewed, text)), ...present];
}

function hasRecordOf({ records }: ReviewedDocument, { digest, role }: WithdrawnText): boolean {
  return records.some(({ signOff }) => signOff.decision === 'withdraw' && signOff.digest === digest && signOff.role === role);
}

function approves(reviewed: ReviewedDocument, digest: Digest): boolean {
  return reviewed.kind === 'approved' && reviewed.digest === digest;
}

function standing(reviewed: ReviewedDocument, date: LocalDate): readonly VerifiedSignOff[] {
  const latest = new Map<string, VerifiedSignOff>();
  for (const record of reviewed.records) {
    const { reviewer, signOff } = record;
    const subject = `${signOff.role} ${reviewer.id} ${signOff.digest}`;
    const speaks = signOff.decision === 'withdraw' ? signOff.withdrawal !== undefined && signOff.withdrawal.from <= date : liftsWithdrawal(record);
    if (!speaks) continue;
    // Taken out first, so that the order is that of the latest.
    latest.delete(subject);
    latest.set(subject, record);
  }
  return [...latest.values()].filter(({ signOff }) => signOff.decision === 'withdraw' && !approves(reviewed, signOff.digest));
}

function liftsWithdrawal({ signOff: { decision, conditions } }: VerifiedSignOff): boolean {
  return decision === 'approve' && conditions.length === 0;
}
