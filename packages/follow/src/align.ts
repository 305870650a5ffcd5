import type { SegmentLock } from '@imprimatur/formats';
import type { Alignment, UnkeyedSegment } from './alignment.ts';
import { assignKeys } from './assign-keys.ts';
import { describeChanges, goneSegments } from './describe-changes.ts';
import { matchEditedAnywhere, matchEditedWithinSections } from './match-alike.ts';
import { bringBackRetired, continueRuns, matchAnywhere, matchUnchanged, matchUnique, matchWithinDocument, matchWithinSections, sameKindAndText, sameText } from './match-exact.ts';
import { matchFixed } from './match-fixed.ts';
import { matchEditedHeadings, matchRepeatedHeadings } from './match-headings.ts';
import { matchSplitAndMerged } from './match-split-and-merged.ts';
import { Matching } from './matching.ts';

/**
 * Finds for each segment of an article the key that the lock has for it, or mints one, and says what happened to it.
 * What is certain comes first: the same text, then headings by their sections, then edited text within a section, then
 * anywhere. A passage whose text still stands is never taken for another. The same input has the same result, always.
 * @example align(segments, lock).changes[0] // { kind: 'edited', before, likeness: 0.9, moved: 'in place' }
 */
export function align(segments: readonly UnkeyedSegment[], lock: SegmentLock): Alignment {
  const matching = new Matching(segments, lock);
  matchFixed(matching);
  matchSame(matching, lock);
  matchEditedHeadings(matching);
  matchSplitAndMerged(matching);
  matchEditedWithinSections(matching);
  matchEditedAnywhere(matching);
  const keys = assignKeys(segments, (index) => matching.entryOf(index), lock);
  return { keys, changes: describeChanges(matching), gone: goneSegments(matching, keys) };
}

function matchSame(matching: Matching, lock: SegmentLock): void {
  const same = sameKindAndText(matching);
  const { headings, passages } = Object.groupBy(lock.retired, ({ kind }) => (kind === 'heading' ? 'headings' : 'passages'));
  matchUnchanged(matching, same);
  matchUnique(matching, same);
  continueRuns(matching, same);
  matchRepeatedHeadings(matching, same);
  bringBackRetired(matching, headings ?? []);
  // A section that was renamed keeps the text that other sections have too.
  matchEditedHeadings(matching);
  for (const sameness of [same, sameText(matching)]) {
    matchWithinSections(matching, sameness);
    matchWithinDocument(matching, sameness);
    matchAnywhere(matching, sameness);
  }
  bringBackRetired(matching, passages ?? []);
}
