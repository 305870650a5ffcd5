import type { LockedSegment } from '@imprimatur/formats';
import type { Matching } from './matching.ts';
import { isBody } from './outline.ts';
import { sequenceDiff } from './sequence-diff.ts';

/** A number for each segment and each entry; those with the same number hold the same. */
export interface Sameness {
  readonly now: readonly number[];
  readonly before: readonly number[];
}

/** The same words in the same kind of segment. */
export function sameKindAndText(matching: Matching): Sameness {
  return samenessBy(matching, ({ kind, digest }) => `${kind} ${digest}`);
}

/** The same words, be they a paragraph, an item, a cell or other text of the body. */
export function sameText(matching: Matching): Sameness {
  return samenessBy(matching, ({ kind, digest }) => `${isBody(kind) ? 'body' : kind} ${digest}`);
}

/** Most articles did not change at all. */
export function matchUnchanged(matching: Matching, { now, before }: Sameness): void {
  if (now.length !== before.length || now.some((same, at) => same !== before[at])) return;
  for (const at of now.keys()) matching.pair(at, at);
}

/** Text that stands once in the source and once in the lock is itself, wherever it stands. */
export function matchUnique(matching: Matching, { now, before }: Sameness): void {
  const places = Map.groupBy(matching.freeBefore(), (each) => before[each]);
  for (const [same, segments] of Map.groupBy(matching.freeNow(), (each) => now[each])) {
    const entries = places.get(same);
    if (segments.length === 1 && entries?.length === 1) matching.pair(segments[0] ?? 0, entries[0] ?? 0);
  }
}

/**
 * Where two neighbours are neighbours still, so is the next one that is the same: a moved row takes along the cells that
 * other rows have too. Never across a heading, where another section may follow than did before.
 */
export function continueRuns(matching: Matching, sameness: Sameness): void {
  for (const now of matching.segments.keys()) continueRun(matching, sameness, now, 1);
  for (const now of [...matching.segments.keys()].toReversed()) continueRun(matching, sameness, now, -1);
}

/** Text that repeats stays in its section, in order, between what is known of it. */
export function matchWithinSections(matching: Matching, sameness: Sameness): void {
  for (const [now, before] of matching.pairedSections()) matchInOrder(matching, sameness, now.passages, before.passages);
}

/** The same in the whole document. */
export function matchWithinDocument(matching: Matching, sameness: Sameness): void {
  matchInOrder(matching, sameness, [...sameness.now.keys()], [...sameness.before.keys()]);
}

/** Pairs what is the same in order; what is matched already holds its neighbours in place. */
export function matchInOrder(matching: Matching, sameness: Sameness, now: readonly number[], before: readonly number[]): void {
  if (!now.some((each) => matching.isFreeNow(each)) || !before.some((each) => matching.isFreeBefore(each))) return;
  const matched = (entry: number): number => -1 - entry;
  const nobody = sameness.now.length + sameness.before.length;
  const a = now.map((each) => {
    const entry = matching.beforeOf(each);
    return entry === undefined ? (matching.isFreeNow(each) ? (sameness.now[each] ?? nobody) : nobody) : matched(entry);
  });
  const b = before.map((each) => (matching.isFreeBefore(each) ? (sameness.before[each] ?? nobody) : matched(each)));
  for (const [one, other] of sequenceDiff(a, b)) matching.pair(now[one] ?? 0, before[other] ?? 0);
}

/** Text that is left in both is the same text moved: the first is the first, the second the second. */
export function matchAnywhere(matching: Matching, { now, before }: Sameness): void {
  const places = Map.groupBy(matching.freeBefore(), (each) => before[each]);
  for (const [same, segments] of Map.groupBy(matching.freeNow(), (each) => now[each]))
    for (const [turn, entry] of (places.get(same) ?? []).slice(0, segments.length).entries()) matching.pair(segments[turn] ?? 0, entry);
}

/** The very words of an entry that was gone bring back its key; of several, the one that went last. */
export function bringBackRetired(matching: Matching, retired: readonly LockedSegment[]): void {
  const gone = Map.groupBy(retired, ({ kind, digest }) => `${kind} ${digest}`);
  if (gone.size === 0) return;
  for (const now of matching.freeNow()) {
    const segment = matching.segments[now];
    const entry = segment === undefined ? undefined : gone.get(`${segment.kind} ${segment.digest}`)?.pop();
    if (entry !== undefined) matching.bringBack(now, entry);
  }
}

function samenessBy(matching: Matching, name: (each: Pick<LockedSegment, 'kind' | 'digest'>) => string): Sameness {
  const numbers = new Map<string, number>();
  const numberOf = (each: Pick<LockedSegment, 'kind' | 'digest'>): number => {
    const key = name(each);
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, numbers.size);
    return numbers.size - 1;
  };
  return { now: matching.segments.map(numberOf), before: matching.entries.map(numberOf) };
}

function continueRun(matching: Matching, sameness: Sameness, now: number, step: 1 | -1): void {
  const before = matching.beforeOf(now);
  if (before === undefined || matching.beforeOf(now - step) !== before - step) return;
  const [next, nextBefore] = [now + step, before + step];
  if (sameness.now[next] === undefined || sameness.now[next] !== sameness.before[nextBefore]) return;
  if (matching.outlineNow.sectionOf[now] !== matching.outlineNow.sectionOf[next]) return;
  matching.pair(next, nextBefore);
}
