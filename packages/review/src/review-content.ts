import type { Diagnostic } from '@imprimatur/diagnostics';
import type { LocalDate } from '@imprimatur/formats';
import { type DecidedContent, decide, type DecisionInput } from './decide.ts';
import { requiredSignOffs } from './required-sign-offs.ts';
import type { Approval, Reason } from './reviewed-document.ts';
import { type RecordsInput, verifyRecords } from './verify-records.ts';
import type { VerifiedSignOff } from './verify-sign-off.ts';
import { weigh } from './weigh.ts';

/** A content that stands alone, such as a bundle's, with its records. */
export interface ContentReviewInput extends Pick<DecisionInput, 'policy'>, Omit<RecordsInput, 'articles' | 'digest'> {
  readonly content: DecidedContent;
  /** The day by which its approvals were judged: `trust.today` is the day of whoever looks at it now. */
  readonly judgedOn: LocalDate;
}

/** Whose approvals count, and why they do not suffice; nothing stands in the way where `reasons` is empty. */
export interface ContentReview {
  readonly approvals: readonly Approval[];
  readonly reasons: readonly Reason[];
  /** Every record that verifies. */
  readonly records: readonly VerifiedSignOff[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Judges a content by the rules of `review`, without the files that it was made of. A record must verify both on the
 * day of the judgement and today: what was signed later did not count then, and a key that was revoked since counts for
 * nothing now.
 */
export function reviewContent(input: ContentReviewInput): ContentReview {
  const { content, policy, judgedOn, trust } = input;
  const articles = new Set([input.subject]);
  const now = verifyRecords({ ...input, articles, digest: content.digest });
  const then = verifyRecords({ ...input, articles, digest: content.digest, signOffs: now.verified.map(({ file }) => file), trust: { ...trust, today: judgedOn } });
  const required = requiredSignOffs(policy, content.kind);
  const decided = decide(then.verified, { content, policy, waived: [], today: judgedOn });
  const weighed = weigh([...decided.approvals.keys()], required, policy, judgedOn);
  const none: readonly Reason[] = required.roles.size === 0 ? [{ kind: 'no-policy' }] : [];
  return {
    approvals: weighed.counted.map(({ approval }) => approval),
    reasons: [...none, ...decided.reasons, ...weighed.reasons],
    records: then.verified,
    diagnostics: [...now.diagnostics, ...then.diagnostics, ...decided.diagnostics],
  };
}
