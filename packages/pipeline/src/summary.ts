import { type Checked, faulty, problem, sound } from '@imprimatur/diagnostics';
import type { LocalDate, OutputFormat } from '@imprimatur/formats';
import { reasonInWords } from '@imprimatur/render';
import type { Reason, ReviewedDocument } from '@imprimatur/review';
import type { Digest } from '@imprimatur/signing';
import type { StatusCounts } from '@imprimatur/translate';
import { plainPassage } from './plain-title.ts';
import { wordsOf } from './prepare-article.ts';
import type { Shared } from './read-shared.ts';
import type { RenderedText } from './render-text.ts';

/** What the catalogue says of one text. */
export interface TextSummary {
  readonly document: string;
  readonly locale: string;
  readonly title: string;
  readonly description: string;
  readonly state: 'approved' | 'draft';
  readonly withdrawn: boolean;
  readonly reasons: readonly Reason[];
  /** The reasons in the source language. */
  readonly reasonsInWords: readonly string[];
  readonly counts: StatusCounts;
  readonly machineTranslated: boolean;
  readonly digest: Digest | undefined;
  readonly lastReviewed: LocalDate | undefined;
  readonly nextReviewDue: LocalDate | undefined;
  /** Relative to dist/. */
  readonly paths: Readonly<Partial<Record<OutputFormat, string>>>;
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly digest: Digest }[];
}

/** `dist/preview/<collection>.json`: what one collection's build made, for the catalogue that is made of all. */
export interface CollectionSummary {
  readonly format: 'imprimatur.collection/1';
  readonly collection: string;
  readonly release: { readonly version: string; readonly date: string };
  readonly texts: readonly TextSummary[];
}

/** Summarises a rendered text; `folder` is where its files lie, relative to dist/. */
export function textSummary({ reviewed, files, paths }: RenderedText, folder: string, shared: Shared): TextSummary {
  const { document } = reviewed;
  const reasons = reviewed.kind === 'draft' ? reviewed.reasons : [];
  return {
    document: `${document.source.collection}/${document.source.slug}`,
    locale: document.settings.locale,
    title: plainPassage(document, 'title'),
    description: plainPassage(document, 'description'),
    state: reviewed.kind,
    withdrawn: reviewed.kind === 'draft' && reviewed.withdrawn,
    reasons,
    reasonsInWords: reasonsInWords(reviewed, shared),
    counts: document.counts,
    machineTranslated: document.machineTranslated,
    digest: document.digest,
    lastReviewed: reviewed.kind === 'approved' ? reviewed.lastReviewed : undefined,
    nextReviewDue: reviewed.kind === 'approved' ? reviewed.nextReviewDue : undefined,
    paths: Object.fromEntries(Object.entries(paths).map(([format, path]) => [format, `${folder}/${path}`])),
    files: files.map(({ path, bytes, digest }) => ({ path: `${folder}/${path}`, bytes: bytes.length, digest })),
  };
}

/** Why a text is a draft, in the source language; nothing where it is none. */
export function reasonsInWords(reviewed: ReviewedDocument, shared: Shared): readonly string[] {
  const words = wordsOf(shared, shared.publication.source.locale);
  return reviewed.kind === 'draft' ? reviewed.reasons.map((reason) => reasonInWords(reason, words)) : [];
}

/** Reads a summary that a collection's build wrote; anything else is a fault to report. */
export function readCollectionSummary(file: string, text: string): Checked<CollectionSummary> {
  try {
    const summary = JSON.parse(text) as CollectionSummary;
    if (summary.format === 'imprimatur.collection/1' && Array.isArray(summary.texts)) return sound(summary);
  } catch {
    // Falls through to the message.
  }
  return faulty(problem('not-json', { file }, 'Found something other than a collection\'s summary.', 'Build the collection again.'));
}
