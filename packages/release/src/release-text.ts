import type { ReviewedDocument } from '@imprimatur/review';

/** A text of the publication in one locale, with the outcome of its review. */
export interface ReleaseText {
  /** `<collection>/<slug>` */
  readonly document: string;
  readonly locale: string;
  readonly title: string;
  readonly reviewed: ReviewedDocument;
  /** Of a draft: why it is one, in the words of the source language. */
  readonly reasons: readonly string[];
}
