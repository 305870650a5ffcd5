import type { LocaleSettings, Origin, SegmentKey } from '@imprimatur/formats';
import type { Inline, SourceDocument } from '@imprimatur/parse';
import type { Digest } from '@imprimatur/signing';
import type { FormattedValue } from './format-values.ts';

/** An article in one locale: the source's skeleton with this locale's text in it. */
export interface LocalizedDocument {
  readonly source: SourceDocument;
  readonly settings: LocaleSettings;
  readonly segments: ReadonlyMap<SegmentKey, LocalizedSegment>;
  readonly values: ReadonlyMap<string, FormattedValue>;
  readonly counts: StatusCounts;
  /** Whether every segment is accepted against today's source: a whole article or nothing. */
  readonly ready: boolean;
  /** Whether any accepted wording was written by a machine. */
  readonly machineTranslated: boolean;
  /** Who accepted the translations, sorted; none of them may sign where the policy separates the duties. */
  readonly translators: readonly string[];
  /** What a sign-off covers; there is none while the article is not ready. */
  readonly digest: Digest | undefined;
}

/**
 * Where a segment's translation stands: `source` in the source locale itself; `accepted` against
 * today's source; `stale` when the source changed since; `unaccepted` when nobody accepted this
 * wording; `missing`.
 */
export type SegmentStatus = 'source' | 'accepted' | 'stale' | 'unaccepted' | 'missing';

/** One segment as this locale shows it. */
export interface LocalizedSegment {
  readonly key: SegmentKey;
  readonly status: SegmentStatus;
  readonly origin: Origin | undefined;
  /** What is shown: the source's words where a draft falls back to them. */
  readonly inlines: readonly Inline[];
  /** The locale's own wording, accepted or not, whatever is shown; empty where it is missing. */
  readonly wording: readonly Inline[];
  /** Whether `inlines` are in the source's language although the page is in another. */
  readonly fallsBack: boolean;
  /** Canonical Markdown of the locale's own wording, accepted or not; empty when missing. */
  readonly text: string;
  /** The digest of `text`. */
  readonly digest: Digest;
}

/** How many segments are in each status. */
export type StatusCounts = Readonly<Record<SegmentStatus, number>>;
