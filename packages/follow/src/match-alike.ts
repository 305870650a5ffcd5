import type { SegmentKind } from '@imprimatur/formats';
import { type Alike, AlikeIndex } from './alike-index.ts';
import { longestRise } from './longest-rise.ts';
import type { Matching } from './matching.ts';
import { isBody } from './outline.ts';
import { likeness } from './similarity.ts';
import { takeBest, type Wish } from './take-best.ts';
import { alikeAnywhere, alikeWithinSection, inPlaceBonus, mostCandidates } from './thresholds.ts';

/** Edited passages that stayed in their section: of the same kind, and each the best that the other could have. */
export function matchEditedWithinSections(matching: Matching): void {
  for (const [now, then] of matching.pairedSections()) matchAlike(matching, { now: now.passages, then: then.passages, threshold: alikeWithinSection, groupOf: (kind) => kind });
}

/** Slightly edited passages that moved to another section, or became an item, a cell, a callout. */
export function matchEditedAnywhere(matching: Matching): void {
  matchAlike(matching, { now: [...matching.segments.keys()], then: [...matching.entries.keys()], threshold: alikeAnywhere, groupOf: (kind) => (isBody(kind) ? 'body' : kind) });
}

/** Where to look for the same passages: their places in the source and in the lock, in order, be they free or matched. */
interface Scope {
  readonly now: readonly number[];
  readonly then: readonly number[];
  readonly threshold: number;
  /** Only segments of one group may be each other. */
  readonly groupOf: (kind: SegmentKind) => string;
}

function matchAlike(matching: Matching, scope: Scope): void {
  const gaps = gapsIn(matching, scope);
  const then = Map.groupBy(scope.then.filter((each) => matching.isFreeThen(each)), (each) => scope.groupOf(kindThen(matching, each)));
  if (then.size === 0) return;
  for (const [group, now] of Map.groupBy(scope.now.filter((each) => matching.isFreeNow(each)), (each) => scope.groupOf(kindNow(matching, each))))
    matchGroup(matching, now, then.get(group) ?? [], scope.threshold, gaps);
}

/** Who lost all whom it wished for to another wishes again, as long as that leads anywhere. */
function matchGroup(matching: Matching, group: readonly number[], entries: readonly number[], threshold: number, gaps: Gaps): void {
  let now = group;
  for (let round = 0; round < mostRounds && now.length > 0; round += 1) {
    const then = entries.filter((each) => matching.isFreeThen(each));
    const wishes = wishesOf(matching, now, then, threshold, gaps);
    if (takeBest(matching, wishes) === 0) return;
    const wishing = new Set(wishes.map((wish) => wish.now));
    now = now.filter((each) => wishing.has(each) && matching.isFreeNow(each));
  }
}

const mostRounds = 4;

function wishesOf(matching: Matching, now: readonly number[], then: readonly number[], threshold: number, gaps: Gaps): readonly Wish[] {
  const alike = alikeEntries(matching, then, threshold);
  const inPlace = entriesInPlace(now, then, gaps);
  return now.flatMap((each) => {
    const found = new Map(alike(each).map(({ item, likeness: score }) => [item, score]));
    for (const entry of inPlace(each)) {
      const score = found.get(entry) ?? likeness(matching.tokensNow(each), matching.tokensThen(entry));
      if (score >= threshold) found.set(entry, score);
    }
    return [...found].map(([entry, score]) => ({ now: each, then: entry, score: score + (gaps.now.get(each) === gaps.then.get(entry) ? inPlaceBonus : 0) }));
  });
}

/** The entries most alike to a segment; asked once for all segments with the same text. */
function alikeEntries(matching: Matching, then: readonly number[], threshold: number): (now: number) => readonly Alike<number>[] {
  const index = new AlikeIndex<number>();
  for (const each of then) index.add(each, matching.tokensThen(each));
  const known = new Map<string, readonly Alike<number>[]>();
  return (now) => {
    const text = matching.segments[now]?.text ?? '';
    const found = known.get(text) ?? index.best(matching.tokensNow(now), threshold, mostCandidates);
    known.set(text, found);
    return found;
  };
}

/** The entries that stood about where a segment stands: of many that are equally alike, these are the likely ones. */
function entriesInPlace(now: readonly number[], then: readonly number[], gaps: Gaps): (now: number) => readonly number[] {
  const entries = Map.groupBy(then, (each) => gaps.then.get(each) ?? 0);
  const turns = new Map([...Map.groupBy(now, (each) => gaps.now.get(each) ?? 0).values()].flatMap((gap) => gap.map((each, turn) => [each, turn] as const)));
  return (each) => {
    const turn = turns.get(each) ?? 0;
    return (entries.get(gaps.now.get(each) ?? 0) ?? []).slice(Math.max(0, turn - 2), turn + 3);
  };
}

/** For each segment and each entry the number of matched neighbours before it that kept their order. */
interface Gaps {
  readonly now: ReadonlyMap<number, number>;
  readonly then: ReadonlyMap<number, number>;
}

function gapsIn(matching: Matching, scope: Scope): Gaps {
  const within = new Set(scope.then);
  const matched = scope.now.filter((now) => within.has(matching.thenOf(now) ?? -1));
  const kept = new Set(longestRise(matched.map((now) => matching.thenOf(now) ?? -1)).map((place) => matched[place] ?? -1));
  return { now: countBefore(scope.now, (now) => kept.has(now)), then: countBefore(scope.then, (then) => kept.has(matching.nowOf(then) ?? -1)) };
}

function countBefore(places: readonly number[], counts: (place: number) => boolean): ReadonlyMap<number, number> {
  let count = 0;
  return new Map(
    places.map((place) => {
      const before = count;
      if (counts(place)) count += 1;
      return [place, before];
    }),
  );
}

function kindNow(matching: Matching, now: number): SegmentKind {
  return matching.segments[now]?.kind ?? 'paragraph';
}

function kindThen(matching: Matching, then: number): SegmentKind {
  return matching.entries[then]?.kind ?? 'paragraph';
}
