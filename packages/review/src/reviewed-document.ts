import type { CheckCode } from '@imprimatur/diagnostics';
import type { LocalDate, Role, SegmentKey } from '@imprimatur/formats';
import type { Digest, Envelope } from '@imprimatur/signing';
import type { LocalizedDocument } from '@imprimatur/translate';

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
  | { readonly kind: 'withdrawn'; readonly role: Role; readonly on: LocalDate; readonly comment: string }
  /** Checks found what must not be released; `segments` is empty where it is not in a passage. */
  | { readonly kind: 'findings'; readonly checks: readonly BarringCheck[] }
  /** No rule of the policy is for this kind of text: then nothing can approve it. */
  | { readonly kind: 'no-policy' };

/** A sign-off as it lies in the article's folder. */
export interface SignOffFile {
  readonly file: string;
  readonly envelope: Envelope;
}
