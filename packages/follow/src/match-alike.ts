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
  for (const [now, before] of matching.pairedSections()) matchAlike(matching, { now: now.passages, before: before.passages, threshold: alikeWithinSection, groupOf: (kind) => kind });
}

/** Slightly edited passages that moved to another section, or became an item, a cell, a callout. */
export function matchEditedAnywhere(matching: Matching): void {
  matchAlike(matching, { now: [...matching.segments.keys()], before: [...matching.entries.keys()], threshold: alikeAnywhere, groupOf: (kind) => (isBody(kind) ? 'body' : kind) });
}

/** Where to look for the same passages: their places in the source and in the lock, in order, be they free or matched. */
interface Scope {
  readonly now: readonly number[];
  readonly before: readonly number[];
  readonly threshold: number;
  /** Only segments of one group may be each other. */
  readonly groupOf: (kind: SegmentKind) => string;
}

function matchAlike(matching: Matching, scope: Scope): void {
  const gaps = gapsIn(matching, scope);
  const before = Map.groupBy(scope.before.filter((each) => matching.isFreeBefore(each)), (each) => scope.groupOf(kindBefore(matching, each)));
  if (before.size === 0) return;
  for (const [group, now] of Map.groupBy(scope.now.filter((each) => matching.isFreeNow(each)), (each) => scope.groupOf(kindNow(matching, each))))
    matchGroup(matching, now, before.get(group) ?? [], scope.threshold, gaps);
}

/** Who lost all whom it wished for to another wishes again, as long as that leads anywhere. */
function matchGroup(matching: Matching, group: readonly number[], entries: readonly number[], threshold: number, gaps: Gaps): void {
  let now = group;
  for (let round = 0; round < mostRounds && now.length > 0; round += 1) {
    const before = entries.filter((each) => matching.isFreeBefore(each));
    const wishes = wishesOf(matching, now, before, threshold, gaps);
    if (takeBest(matching, wishes) === 0) return;
    const wishing = new Set(wishes.map((wish) => wish.now));
    now = now.filter((each) => wishing.has(each) && matching.isFreeNow(each));
  }
}

const mostRounds = 4;

function wishesOf(matching: Matching, now: readonly number[], before: readonly number[], threshold: number, gaps: Gaps): readonly Wish[] {
  const alike = alikeEntries(matching, before, threshold);
  const wishing = now.filter((each) => alike(each).length > 0);
  const inPlace = entriesInPlace(wishing, before, gaps);
  return wishing.flatMap((each) => {
    const found = new Map(alike(each).map(({ item, likeness: score }) => [item, score]));
    for (const entry of inPlace(each)) {
      const score = found.get(entry) ?? likeness(matching.tokensNow(each), matching.tokensBefore(entry));
      if (score >= threshold) found.set(entry, score);
    }
    return [...found].map(([entry, score]) => ({ now: each, before: entry, score: score + (gaps.now.get(each) === gaps.before.get(entry) ? inPlaceBonus : 0) }));
  });
}

/** The entries most alike to a segment; asked once for all segments with the same text. */
function alikeEntries(matching: Matching, before: readonly number[], threshold: number): (now: number) => readonly Alike<number>[] {
  const index = new AlikeIndex<number>();
  for (const each of before) index.add(each, matching.tokensBefore(each));
  const known = new Map<string, readonly Alike<number>[]>();
  return (now) => {
    const text = matching.segments[now]?.text ?? '';
    const found = known.get(text) ?? index.best(matching.tokensNow(now), threshold, mostCandidates);
    known.set(text, found);
    return found;
  };
}

/**
 * The entries that stood about where a segment stands, counted from either end, of the gap and of all: of many that are
 * equally alike, these are the likely ones.
 */
function entriesInPlace(now: readonly number[], before: readonly number[], gaps: Gaps): (now: number) => readonly number[] {
  const ends = [{ now, before }, { now: now.toReversed(), before: before.toReversed() }];
  const around = ends.flatMap((lists) => [placesAround(lists.now, lists.before, gaps), placesAround(lists.now, lists.before, noGaps)]);
  return (each) => around.flatMap((placesOf) => placesOf(each));
}

/** Numbers both sides of each gap, and finds the entries with about the number of a segment. */
function placesAround(now: readonly number[], before: readonly number[], gaps: Gaps): (now: number) => readonly number[] {
  const entries = Map.groupBy(before, (each) => gaps.before.get(each));
  const turns = new Map([...Map.groupBy(now, (each) => gaps.now.get(each)).values()].flatMap((gap) => gap.map((each, turn) => [each, turn] as const)));
  return (each) => {
    const turn = turns.get(each) ?? 0;
    return entries.get(gaps.now.get(each))?.slice(Math.max(0, turn - 2), turn + 3) ?? [];
  };
}

const noGaps: Gaps = { now: new Map(), before: new Map() };

/** For each segment and each entry the number of matched neighbours before it that kept their order. */
interface Gaps {
  readonly now: ReadonlyMap<number, number>;
  readonly before: ReadonlyMap<number, number>;
}

function gapsIn(matching: Matching, scope: Scope): Gaps {
  const within = new Set(scope.before);
  const matched = scope.now.filter((now) => within.has(matching.beforeOf(now) ?? -1));
  const kept = new Set(longestRise(matched.map((now) => matching.beforeOf(now) ?? -1)).map((place) => matched[place] ?? -1));
  return { now: countBefore(scope.now, (now) => kept.has(now)), before: countBefore(scope.before, (before) => kept.has(matching.nowOf(before) ?? -1)) };
}

function countBefore(places: readonly number[], counts: (place: number) => boolean): ReadonlyMap<number, number> {
  let count = 0;
  return new Map(
    places.map((place) => {
      const passed = count;
      if (counts(place)) count += 1;
      return [place, passed];
    }),
  );
}

function kindNow(matching: Matching, now: number): SegmentKind {
  return matching.segments[now]?.kind ?? 'paragraph';
}

function kindBefore(matching: Matching, before: number): SegmentKind {
  return matching.entries[before]?.kind ?? 'paragraph';
}
