import type { ArticleCheck, FoundIn } from '../check.ts';
import { type Expansion, expansionsOf } from './abbreviations-of-text.ts';

/** An abbreviation stands for one thing. */
export const abbreviationTwoMeanings: ArticleCheck = {
  of: 'article',
  runsOn: 'source',
  code: 'abbreviation-two-meanings',
  severity: 'error',
  protects: 'patients',
  rule: 'An abbreviation stands for one thing in the whole text.',
  reason: 'Where ‘BPD’ is borderline personality disorder here and bipolar disorder there, each sentence speaks of either, and a reader is told of a medicine for the wrong illness.',
  mend: 'Find out which is meant in each sentence that uses the letters, and write the other one out everywhere.',
  languages: 'all',
  examples: [
    {
      locale: 'en',
      good: 'It is given for borderline personality disorder (BPD). Borderline Personality Disorders (BPD) differ. Some texts use ‘BPD’ for bipolar disorder.\n',
      bad: 'It is given for borderline personality disorder (BPD).\n\nIt also helps in bipolar disorder (BPD).\n',
      words: 'bipolar disorder (BPD)',
    },
    { locale: 'en', good: 'The heart tracing, or ECG (electrocardiogram), is short. An electrocardiogram (ECG) is safe.\n', bad: 'A pulmonary embolism (PE) is rare. A physical examination (PE) comes first.\n', words: 'physical examination (PE)' },
  ],
  find: (article) => [...byShort(expansionsOf(article)).values()].flatMap(otherMeanings),
};

function byShort(expansions: readonly Expansion[]): ReadonlyMap<string, readonly Expansion[]> {
  const groups = new Map<string, Expansion[]>();
  for (const expansion of expansions) groups.set(expansion.short, [...(groups.get(expansion.short) ?? []), expansion]);
  return groups;
}

function otherMeanings([first, ...later]: readonly Expansion[]): readonly FoundIn[] {
  if (first === undefined) return [];
  return later
    .filter((other) => !isSame(first.long, other.long))
    .map(({ key, short, long, at, shown }) => ({
      key,
      words: shown,
      at,
      message: `Found ‘${short}’ for ‘${long}’, expected ‘${first.long}’, which it stands for elsewhere in the text.`,
      related: [{ key: first.key, words: first.shown, message: `here ‘${short}’ stands for ‘${first.long}’` }],
    }));
}

/** The same words but for spelling, number and small words, or one of them a part of the other. */
function isSame(one: string, other: string): boolean {
  const [a, b] = [wordsIn(one), wordsIn(other)];
  if (a.join('') === b.join('')) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) => long.some((candidate) => isAlike(word, candidate)));
}

const passedOver = new Set(['a', 'an', 'the', 'of', 'and', 'for', 'in', 'de', 'la', 'le', 'du', 'des', 'del', 'der', 'die', 'das', 'und', 'y', 'et']);

function wordsIn(long: string): readonly string[] {
  return long.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !passedOver.has(word));
}

/** ‘behavioral’ and ‘behavioural’, ‘disorder’ and ‘disorders’: what differs stands at the end. */
function isAlike(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length, Math.max(4, Math.min(a.length, b.length) - 4));
  return a.slice(0, length) === b.slice(0, length);
}
