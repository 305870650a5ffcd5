import type { LocaleSettings, OutputFormat, Publication } from '@imprimatur/formats';

/** What partners are told: which texts there are, in which state, and where. Paths are relative to `dist/`. */
export interface IndexInput {
  readonly publication: Publication;
  readonly articles: readonly IndexArticle[];
  readonly bundles: readonly IndexBundle[];
}

/** An article in all its languages. */
export interface IndexArticle {
  /** `<collection>/<slug>` */
  readonly document: string;
  readonly texts: readonly IndexText[];
}

/** An article in one language. */
export interface IndexText {
  readonly settings: LocaleSettings;
  readonly title: string;
  readonly description: string;
  readonly state: 'approved' | 'draft';
  readonly withdrawn: boolean;
  /** Why it is a draft, in English sentences. */
  readonly reasons: readonly string[];
  readonly lastReviewed: string | undefined;
  readonly nextReviewDue: string | undefined;
  readonly digest: string | undefined;
  readonly paths: Readonly<Partial<Record<OutputFormat, string>>>;
}

/** A file to download. */
export interface IndexBundle {
  readonly path: string;
  readonly collection: string;
  readonly locale: string;
  readonly bytes: number;
  readonly digest: string;
}
