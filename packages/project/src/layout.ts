import type { ArticleId } from '@imprimatur/pipeline';

/** Where the files that people own lie, relative to the publication's folder. */
export interface Layout {
  readonly publication: string;
  readonly policy: string;
  readonly reviewers: string;
  readonly licence: string;
  readonly terms: string;
  readonly content: string;
  readonly interface: (locale: string) => string;
  /** Words whose change in a source text can hurt. */
  readonly criticalWords: (locale: string) => string;
  /** Words that reviewers watch over. */
  readonly wording: (locale: string) => string;
  readonly articleFolder: (id: ArticleId) => string;
  /** A folder a release, by version. */
  readonly releases: string;
  readonly candidate: (version: string) => string;
  readonly releaseApprovals: (version: string) => string;
  /** The page that a reviewer read, and the ticket that says what it showed; output, not the publication's own. */
  readonly reviewPage: (id: ArticleId, locale: string, part: 'html' | 'json') => string;
  readonly signOffs: (id: ArticleId, locale: string) => string;
  /** `catalogue`, `state` and `memory` of an article in a locale differ by their ending. */
  readonly translation: (id: ArticleId, locale: string, part: 'catalogue' | 'state' | 'memory') => string;
}

/** The layout of every publication. */
export const layout: Layout = {
  publication: 'content/publication.yaml',
  policy: 'content/policy.yaml',
  reviewers: 'content/reviewers.yaml',
  licence: 'content/LICENSE.txt',
  terms: 'locales/terms.yaml',
  content: 'content',
  interface: (locale) => `locales/${locale}/interface.json`,
  criticalWords: (locale) => `locales/${locale}/critical-words.yaml`,
  wording: (locale) => `locales/${locale}/wording.yaml`,
  releases: 'content/releases',
  candidate: (version) => `content/releases/${version}/candidate.json`,
  releaseApprovals: (version) => `content/releases/${version}/approvals`,
  articleFolder: ({ collection, slug }) => `content/${collection}/${slug}`,
  reviewPage: ({ collection, slug }, locale, part) => `.imprimatur/reviews/${locale}/${collection}/${slug}.${part}`,
  signOffs: ({ collection, slug }, locale) => `content/${collection}/${slug}/signoffs/${locale}`,
  translation: ({ collection, slug }, locale, part) => `locales/${locale}/${collection}/${slug}${part === 'catalogue' ? '' : `.${part}`}.json`,
};
