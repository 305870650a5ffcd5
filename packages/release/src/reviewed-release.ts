import type { Diagnostic } from '@imprimatur/diagnostics';
import type { SignOffFile } from '@imprimatur/review';
import type { Digest } from '@imprimatur/signing';
import type { Candidate } from './candidate.ts';

declare const approvedBrand: unique symbol;

/** A candidate that has every approval it needs, for exactly this list. Only `reviewRelease` makes one; nothing else is published. */
export interface ApprovedRelease {
  readonly kind: 'approved';
  readonly [approvedBrand]: true;
  readonly candidate: Candidate;
  /** `candidateDigest` */
  readonly digest: Digest;
  /** One a person, in the order of time. */
  readonly approvals: readonly ReleaseSignature[];
  /** Their files, in the same order. */
  readonly evidence: readonly SignOffFile[];
}

/** A candidate that may not be published, with every reason. */
export interface UnapprovedRelease {
  readonly kind: 'unapproved';
  readonly candidate: Candidate;
  readonly digest: Digest;
  /** Never empty; errors, to be printed as they are. */
  readonly reasons: readonly Diagnostic[];
}

/** One person's approval, as pages print it (21 CFR 11.50). */
export interface ReleaseSignature {
  readonly reviewer: string;
  readonly printedName: string;
  readonly credentials: string | undefined;
  /** Not a person. */
  readonly demonstration: boolean;
  readonly meaning: string;
  readonly comment: string;
  /** An instant in UTC. */
  readonly reviewedAt: string;
}
