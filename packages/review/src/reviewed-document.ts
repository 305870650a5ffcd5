import type { CheckCode } from '@imprimatur/diagnostics';
import type { LocalDate, Role, SegmentKey } from '@imprimatur/formats';
import type { Digest, Envelope } from '@imprimatur/signing';
import type { LocalizedDocument } from '@imprimatur/translate';
import type { Remark } from './sign-off.ts';
import type { VerifiedSignOff } from './verify-sign-off.ts';

/** A text with the outcome of its review. */
export type ReviewedDocument = ApprovedDocument | DraftDocument;

declare const approvedBrand: unique symbol;

/** A text that has every sign-off it needs, for exactly this content. Only `review` makes one; `bundle` takes nothing else. */
export interface ApprovedDocument {
  readonly kind: 'approved';
  readonly [approvedBrand]: true;
  readonly document: LocalizedDocument;
  readonly digest: Digest;
  /** One an approving person and role, in the policy's order of roles. */
  readonly approvals: readonly Approval[];
  /** The sign-offs that the approval rests on, as they stand in the files. */
  readonly evidence: readonly SignOffFile[];
  readonly lastReviewed: LocalDate;
  readonly nextReviewDue: LocalDate;
  readonly records: readonly VerifiedSignOff[];
  /** Of other contents alone. */
  readonly blocks: readonly VerifiedSignOff[];
}

/** A text that may not be published, with every reason. */
export interface DraftDocument {
  readonly kind: 'draft';
  readonly document: LocalizedDocument;
  /** Sign-offs that do hold for the present content; empty while the text is not ready. */
  readonly approvals: readonly Approval[];
  /** Never empty. */
  readonly reasons: readonly Reason[];
  /** Whether one of the reasons is a withdrawal. */
  readonly withdrawn: boolean;
  /** Every record of this text that its signer had the right to make, of whatever content, in the order of time. */
  readonly records: readonly VerifiedSignOff[];
  /** Those among them that take back a content, or ask for changes of it, and that nothing has lifted: `standingBlocks`. */
  readonly blocks: readonly VerifiedSignOff[];
}

/** One person's approval in one role. */
export interface Approval {
  readonly role: Role;
  readonly reviewer: string;
  readonly printedName: string;
  readonly credentials: string | undefined;
  /** Not a person. */
  readonly demonstration: boolean;
  readonly reviewedOn: LocalDate;
  readonly nextReviewDue: LocalDate;
}

/** A check that bars a text from a release, with the passages that it speaks of. */
export interface BarringCheck {
  readonly check: CheckCode;
  readonly segments: readonly SegmentKey[];
}

/** Why a text is a draft. */
export type Reason =
  | { readonly kind: 'missing' | 'stale' | 'unaccepted'; readonly segments: readonly SegmentKey[] }
  | { readonly kind: 'sign-off-missing'; readonly role: Role; readonly needed: number; readonly found: number }
  | { readonly kind: 'review-lapsed'; readonly role: Role; readonly due: LocalDate }
  /** Enough signed in each role, but too few different persons in all. */
  | { readonly kind: 'persons-missing'; readonly needed: number; readonly found: number }
  | { readonly kind: 'changes-requested'; readonly role: Role; readonly reviewer: string; readonly comment: string; readonly remarks: readonly Remark[] }
  /** Approved on condition that these passages change, and they have not; nor was that waived. */
  | { readonly kind: 'condition-open'; readonly role: Role; readonly segments: readonly SegmentKey[] }
  /** They did change, and nobody else has signed the text with their new wording. */
  | { readonly kind: 'condition-unread'; readonly role: Role; readonly segments: readonly SegmentKey[] }
  | { readonly kind: 'withdrawn'; readonly role: Role; readonly on: LocalDate; readonly comment: string; readonly replacement: string | undefined }
  /** Checks found what must not be released; `segments` is empty where it is not in a passage. */
  | { readonly kind: 'findings'; readonly checks: readonly BarringCheck[] }
  /** No rule of the policy is for this kind of text: then nothing can approve it. */
  | { readonly kind: 'no-policy' };

/** A sign-off as it lies in the article's folder. */
export interface SignOffFile {
  readonly file: string;
  readonly envelope: Envelope;
}
