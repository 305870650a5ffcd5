import type { Diagnostic } from '@imprimatur/diagnostics';
import type { Locale, SegmentKey } from '@imprimatur/formats';
import type { StatusCounts } from '@imprimatur/translate';

/** What came of a look at saved files. */
export type LiveUpdate =
  | ArticleUpdate
  | { readonly kind: 'removed'; readonly article: string }
  /** Files that all articles share were saved: they are in use now, or broken and the ones before stay. */
  | { readonly kind: 'shared'; readonly files: readonly string[]; readonly broken: boolean; readonly diagnostics: readonly Diagnostic[] }
  /** The disk refused, in its own words; what was to be read stays as it was last seen. */
  | { readonly kind: 'unreadable'; readonly message: string }
  /** Everything that was waiting has been looked at. */
  | { readonly kind: 'settled'; readonly totals: LiveTotals };

/** One article after a look at its files. */
export interface ArticleUpdate {
  readonly kind: 'article';
  /** `<collection>/<slug>` */
  readonly article: string;
  /** Its own files were saved, it is looked at for the first time, or what all articles share has changed. */
  readonly cause: 'saved' | 'first-look' | 'shared';
  /** One a locale, in the publication's order. */
  readonly texts: readonly TextUpdate[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One text after a look at its files. */
export interface TextUpdate {
  readonly locale: Locale;
  readonly broken: boolean;
  /** Whether it was broken before, and is good again. */
  readonly mended: boolean;
  /** Whether there is a good page: of now, or of before the text was broken. */
  readonly shown: boolean;
  /** Passages whose wording is new or another than in the last good text. */
  readonly changed: readonly SegmentKey[];
  readonly gone: readonly SegmentKey[];
  /** Passages that have this status now and had another before, or have it anew since their source changed again; in the order of the text. */
  readonly became: BecameStatus;
  readonly state: TextState;
  /** None where there was no good text before. */
  readonly stateBefore: TextState | undefined;
  readonly counts: StatusCounts;
}

/** What a passage of a translation can become. */
export type BecameStatus = Readonly<Record<'accepted' | 'stale' | 'unaccepted' | 'missing', readonly SegmentKey[]>>;

/** What `review` says of a text; `unknown` while it has never been read in a good state. */
export type TextState = 'approved' | 'draft' | 'unknown';

/** The whole publication in figures. */
export interface LiveTotals {
  readonly articles: number;
  readonly languages: number;
  readonly approved: number;
  readonly drafts: number;
  readonly broken: number;
  readonly stale: number;
}

/**
 * Whether a reader of the terminal or of a page has to be told.
 * @example if (isNews(update)) print(update);
 */
export function isNews(update: LiveUpdate): boolean {
  if (update.kind !== 'article' || update.cause === 'saved') return true;
  if (update.cause === 'first-look') return update.texts.some(({ broken }) => broken);
  return update.texts.some(isChanged);
}

/** Whether anything about a text is other than before. */
export function isChanged({ broken, mended, changed, gone, became, state, stateBefore }: TextUpdate): boolean {
  return broken || mended || changed.length > 0 || gone.length > 0 || Object.values(became).some((keys) => keys.length > 0) || state !== stateBefore;
}
