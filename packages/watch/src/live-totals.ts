import type { LiveTotals } from './live-update.ts';
import type { LiveText } from './text-update.ts';

/** Adds up what is known of all articles' texts. */
export function liveTotals(articles: readonly ReadonlyMap<string, LiveText>[], languages: number): LiveTotals {
  const texts = articles.flatMap((each) => [...each.values()]);
  const count = (wanted: (text: LiveText) => boolean): number => texts.filter(wanted).length;
  return {
    articles: articles.length,
    languages,
    approved: count(({ broken, lastGood }) => !broken && lastGood?.state === 'approved'),
    drafts: count(({ broken, lastGood }) => !broken && lastGood?.state === 'draft'),
    broken: count(({ broken }) => broken),
    stale: texts.reduce((sum, { lastGood }) => sum + (lastGood?.counts.stale ?? 0), 0),
  };
}
