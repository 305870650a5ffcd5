import type { LocalDate, Role } from '@imprimatur/formats';
import type { Digest } from '@imprimatur/signing';

/** What a release will hold, and what not: what its approvers sign, by its digest, and what is published or nothing. */
export interface Candidate {
  readonly format: 'imprimatur.candidate/1';
  /** CalVer, `2026.11.0`; never used again. */
  readonly version: string;
  /** The day by which approvals of texts are judged, and the only date in the outputs. */
  readonly date: LocalDate;
  /** Not to be published before this instant, with an explicit offset: `2026-12-01T08:00:00+01:00`. */
  readonly embargo: string | null;
  readonly publisher: string;
  readonly demonstration: boolean;
  /** The release before this one, by its candidate's digest. */
  readonly previous: { readonly version: string; readonly digest: Digest } | null;
  /** What the policy asks of a release: `releasePolicyDigest`. */
  readonly policy: Digest;
  /** Of the templates, where the policy says that an approval covers them. */
  readonly templates: Digest | null;
  /** Sorted by document, then in the publication's order of locales. */
  readonly texts: readonly CandidateText[];
  /** Texts that were taken back, of this release and of all before: partners may have skipped some. */
  readonly withdrawn: readonly WithdrawnText[];
  readonly leftOut: readonly LeftOutText[];
}

/** A text that will be published. */
export interface CandidateText {
  readonly document: string;
  readonly locale: string;
  readonly title: string;
  readonly digest: Digest;
  readonly change: 'new' | 'changed' | 'unchanged';
  readonly lastReviewed: LocalDate;
  readonly nextReviewDue: LocalDate;
  /** The file names of the sign-offs that it rests on, sorted. */
  readonly signOffs: readonly string[];
}

/** A text that was taken back: whoever has it should stop using it. */
export interface WithdrawnText {
  readonly document: string;
  readonly locale: string;
  readonly title: string;
  /** The content that was taken back. */
  readonly digest: Digest;
  readonly role: Role;
  /** Who took it back, by the id in `content/reviewers.yaml`: nobody else can lift it. */
  readonly reviewer: string;
  readonly from: LocalDate;
  readonly reason: string;
  readonly replacement: string | null;
  /** Whether a newer content of the text is part of this release. */
  readonly newerPublished: boolean;
}

/** A text of the publication that this release does not hold. */
export interface LeftOutText {
  readonly document: string;
  readonly locale: string;
  readonly title: string;
  /** Whether the release before this one held it: then it is taken out. */
  readonly wasPublished: boolean;
  /** In the words of the source language. */
  readonly reasons: readonly string[];
}
