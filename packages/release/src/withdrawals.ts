import type { LocalDate } from '@imprimatur/formats';
import type { ReviewedDocument } from '@imprimatur/review';
import type { WithdrawnText } from './candidate.ts';
import type { ReleaseText } from './release-text.ts';
import type { ToldWithdrawal } from './told-before.ts';

/** A withdrawal; whether newer content is published is known once all texts are. */
export type Withdrawal = Omit<WithdrawnText, 'newerPublished'>;

/**
 * The contents of a text that are taken back, as its records tell: `standingBlocks` of packages/review says what lifts a
 * withdrawal. Of one person's withdrawals of one content in one role the latest is told; the order is that of time.
 */
export function withdrawalsOf({ document, locale, title, reviewed }: Omit<ReleaseText, 'reasons'>): readonly Withdrawal[] {
  const latest = new Map<string, Withdrawal>();
  for (const { signOff: { digest, role, withdrawal, comment }, reviewer } of reviewed.blocks) {
    // A request for changes takes nothing back from those who have the text.
    if (withdrawal === undefined) continue;
    const told = { document, locale, title, digest, role, reviewer: reviewer.id, from: withdrawal.from, reason: comment, replacement: withdrawal.replacement ?? null };
    // Taken out first, so that the order is that of the latest.
    latest.delete(withdrawalName(told));
    latest.set(withdrawalName(told), told);
  }
  return [...latest.values()];
}

/**
 * What makes two withdrawals of a text the same: who took back which content, in which role.
 * @example withdrawalName({ digest, role: 'clinical', reviewer: 'clara' }) // 'clinical clara sha256:…'
 */
export function withdrawalName({ digest, role, reviewer }: Pick<WithdrawnText, 'digest' | 'role' | 'reviewer'>): string {
  return `${role} ${reviewer} ${digest}`;
}

/**
 * The withdrawals that an earlier release told of and of which no record can be verified any more: the file was removed,
 * or its signer. Only a record lifts a withdrawal, so that each of these stands: partners may still have that content.
 */
export function withoutRecord(told: readonly ToldWithdrawal[], { records }: Pick<ReviewedDocument, 'records'>, date: LocalDate): readonly ToldWithdrawal[] {
  const recorded = new Set(records.filter(({ signOff: { withdrawal } }) => withdrawal !== undefined && withdrawal.from <= date).map(({ signOff: { digest, role }, reviewer }) => withdrawalName({ digest, role, reviewer: reviewer.id })));
  return told.filter(({ text }) => !recorded.has(withdrawalName(text)));
}
