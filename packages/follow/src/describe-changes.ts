import type { LockedSegment } from '@imprimatur/formats';
import { AlikeIndex } from './alike-index.ts';
import type { AssignedKey, GoneSegment, SegmentChange } from './alignment.ts';
import { longestRise } from './longest-rise.ts';
import type { Matching } from './matching.ts';
import { likeness } from './similarity.ts';
import { alikeEnoughToSuggest } from './thresholds.ts';

/** What happened to each segment, one a segment, in order. */
export function describeChanges(matching: Matching): readonly SegmentChange[] {
  const inPlace = segmentsInPlace(matching);
  const near = nearestGone(matching);
  return matching.segments.map((segment, now): SegmentChange => {
    if (matching.isReturned(now)) return { kind: 'returned' };
    const whole = matching.splitFrom(now);
    if (whole !== undefined) return { kind: 'split', before: entryAt(matching, whole) };
    const parts = matching.mergedFrom(now);
    if (parts !== undefined) return { kind: 'merged', before: parts.map((before) => entryAt(matching, before)) };
    const before = matching.beforeOf(now);
    if (before === undefined) return { kind: 'new', near: near(now) };
    const entry = entryAt(matching, before);
    if (entry.digest === segment.digest) return { kind: inPlace.has(now) ? 'unchanged' : 'moved' };
    return { kind: 'edited', before: entry, likeness: likeness(matching.tokensNow(now), matching.tokensBefore(before)), moved: inPlace.has(now) ? 'in place' : 'moved' };
  });
}

/** The entries that no segment continues, in the lock's order. */
export function goneSegments(matching: Matching, keys: readonly AssignedKey[]): readonly GoneSegment[] {
  return matching.entries.flatMap((entry, before): readonly GoneSegment[] => {
    const into = matching.mergedInto(before);
    return matching.nowOf(before) === undefined ? [{ entry, mergedInto: into === undefined ? undefined : keys[into]?.key }] : [];
  });
}

/** Those that stand in the order in which most of them stood before; the others moved. */
function segmentsInPlace(matching: Matching): ReadonlySet<number> {
  const matched = [...matching.segments.keys()].filter((now) => matching.beforeOf(now) !== undefined);
  return new Set(longestRise(matched.map((now) => matching.beforeOf(now) ?? -1)).map((place) => matched[place] ?? -1));
}

function nearestGone(matching: Matching): (now: number) => LockedSegment | undefined {
  const index = new AlikeIndex<LockedSegment>();
  for (const before of matching.freeBefore()) index.add(entryAt(matching, before), matching.tokensBefore(before));
  const known = new Map<string, LockedSegment | undefined>();
  return (now) => {
    const text = matching.segments[now]?.text ?? '';
    if (!known.has(text)) known.set(text, index.best(matching.tokensNow(now), alikeEnoughToSuggest, 1)[0]?.item);
    return known.get(text);
  };
}

function entryAt(matching: Matching, before: number): LockedSegment {
  const entry = matching.entries[before];
  if (entry === undefined) throw new RangeError(`the lock has no entry ${before}`);
  return entry;
}
