import type { LocaleSettings, Publication } from '@imprimatur/formats';
import type { ReviewedDocument } from '@imprimatur/review';
import type { Words } from '@imprimatur/translate';

/** All that a page is made of. */
export interface PageInput {
  readonly reviewed: ReviewedDocument;
  /** Of the page's locale. */
  readonly words: Words;
  readonly publication: Publication;
  /** All locales of this article in the publication's order, this one included. */
  readonly languages: readonly PageLanguage[];
  /** For a live view alone, never for what is published: the HTML says of each passage which segment it is, in `data-segment`. */
  readonly marks?: 'segments';
}

/** A language that the article is in. */
export interface PageLanguage {
  readonly settings: LocaleSettings;
  readonly state: 'approved' | 'draft';
}

/** What `render` writes; `typst` is the source of the PDF. */
export type RenderFormat = 'html' | 'print' | 'typst' | 'txt' | 'json';
