import type { Digest } from '@imprimatur/signing';
import type { ArticleId } from './prepare-article.ts';

/** An article's name and the digests of its passages. */
export interface ArticleWords {
  readonly id: ArticleId;
  readonly digests: ReadonlySet<Digest>;
}

/** That the history of one name continues under another. */
export interface Rename {
  readonly from: ArticleId;
  readonly to: ArticleId;
}

/** An article is the same under a new name when at least this share of the passages is. */
const sameArticle = 0.5;

/**
 * Finds for each history without an article (a lock or locale files under a name that no article has) the article
 * that continues it: among those without a history of their own, the one that shares most passages, at least half.
 * Where two fit equally well, neither is taken.
 */
export function planRenames(homeless: readonly ArticleWords[], newcomers: readonly ArticleWords[]): readonly Rename[] {
  const pairs = homeless.flatMap((from) => newcomers.map((to) => ({ from, to, share: shareOf(from, to) })).filter(({ share }) => share >= sameArticle));
  return pairs
    .filter(({ from, to, share }) => !pairs.some((other) => (other.from === from) !== (other.to === to) && other.share >= share))
    .map(({ from, to }) => ({ from: from.id, to: to.id }));
}

function shareOf(from: ArticleWords, to: ArticleWords): number {
  if (from.digests.size === 0) return 0;
  return from.digests.intersection(to.digests).size / from.digests.size;
}
