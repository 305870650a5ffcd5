import type { LocalDate, Policy, Reviewer, Role, SegmentKey } from '@imprimatur/formats';
import { type Decision, hadHand, handsToday, maySign, policyDigest, type Remark, reviewDue, type ReviewedDocument, type SignOff, signOffFileName, textKindOf, type Withdrawal } from '@imprimatur/review';
import type { Digest } from '@imprimatur/signing';
import { lastApproval } from './earlier-text.ts';
import type { Shared } from './read-shared.ts';

/** The clock and the chance that a signature needs, read once by the shell. */
export interface SigningMoment {
  /** An instant in UTC: `2026-11-22T09:30:00Z`. */
  readonly now: string;
  readonly nonce: () => string;
}

/** What somebody wants to sign of a text. */
export interface SignOffRequest {
  readonly reviewer: Reviewer;
  readonly role: Role;
  readonly decision: Decision;
  readonly meaning: string;
  readonly comment: string;
  /** Of an approval or of waive-conditions. */
  readonly conditions: readonly Said[];
  /** Of request-changes. */
  readonly remarks: readonly Said[];
  readonly withdrawal: Withdrawal | undefined;
  /** The content that a withdrawal takes back, where it is not that of today. */
  readonly digest: Digest | undefined;
}

/** What is said of a passage. */
export interface Said {
  readonly segment: SegmentKey;
  readonly comment: string;
}

/** The record that is to be signed and the file that it goes to, or why there is none. */
export type SignOffPlan =
  | { readonly kind: 'planned'; readonly signOff: SignOff; readonly file: string }
  | { readonly kind: 'refused'; readonly why: 'not-ready' | 'role-not-allowed' | 'own-work' }
  | { readonly kind: 'refused'; readonly why: 'no-such-passage'; readonly segments: readonly SegmentKey[] };

/** Makes the record of one decision on one text, as it stands now. `waived` are the errors that were let pass in it. */
export function planSignOff(text: ReviewedDocument, waived: readonly string[], request: SignOffRequest, shared: Shared, { now, nonce }: SigningMoment): SignOffPlan {
  const { document } = text;
  const { settings, source } = document;
  const digest = request.digest ?? document.digest;
  const unknown = [...request.conditions, ...request.remarks].map(({ segment }) => segment).filter((segment) => !document.segments.has(segment));
  if (digest === undefined) return { kind: 'refused', why: 'not-ready' };
  if (!maySign(request.reviewer, request.role, settings.locale, now.slice(0, 10) as LocalDate)) return { kind: 'refused', why: 'role-not-allowed' };
  if (unknown.length > 0) return { kind: 'refused', why: 'no-such-passage', segments: unknown };
  if (request.decision !== 'withdraw' && hadHand(request.reviewer.id, request.role, handsToday(document), shared.policy)) return { kind: 'refused', why: 'own-work' };
  const conditions = remarksOf(request.conditions, document);
  const signOff: SignOff = {
    document: `${source.collection}/${source.slug}`,
    locale: settings.locale,
    digest,
    decision: request.decision,
    meaning: request.meaning,
    role: request.role,
    reviewer: { id: request.reviewer.id, printedName: request.reviewer.printedName, credentials: request.reviewer.credentials },
    authors: source.frontMatter.authors,
    translators: document.translators,
    policy: policyDigest(shared.policy, textKindOf(document, shared.publication.source.locale)),
    digestLastApproved: lastApproved(text, request.role, shared.policy),
    conditions,
    remarks: remarksOf(request.remarks, document),
    waived,
    withdrawal: request.withdrawal,
    comment: request.comment,
    reviewedAt: now,
    nextReviewDue: reviewDue(shared.policy, `${source.collection}/${source.slug}@${settings.locale}`, now.slice(0, 10) as LocalDate),
    nonce: nonce(),
  };
  return { kind: 'planned', signOff, file: `content/${source.collection}/${source.slug}/signoffs/${settings.locale}/${signOffFileName(signOff)}` };
}

function remarksOf(said: readonly Said[], { segments }: ReviewedDocument['document']): readonly Remark[] {
  return said.flatMap(({ segment, comment }) => {
    const digest = segments.get(segment)?.digest;
    return digest === undefined ? [] : [{ segment, digest, comment }];
  });
}

/** The content that a role approved last, whoever signed: the one that the review page compares with. */
function lastApproved(text: ReviewedDocument, role: Role, policy: Policy): Digest | undefined {
  return lastApproval(text, role, policy)?.signOff.digest;
}
