import { classifyEdit, type GoneSegment, type SegmentChange } from '@imprimatur/follow';
import type { CriticalWords, LockedSegment, SegmentKey } from '@imprimatur/formats';
import type { Segment } from '@imprimatur/parse';
import type { Revision, Step } from './edit-history.ts';
import { agrees, type EditClass, type ExpectedChange, type PassageChange, writeChange } from './passage-change.ts';

/** What the alignment says became of each passage: those of today in their order, then those that are gone. */
export function changesOf({ document }: Step, words: CriticalWords): ReadonlyMap<SegmentKey, PassageChange> {
  const { changes, gone } = document.alignment;
  const today = [...document.segments.values()].map((segment, at): [SegmentKey, PassageChange] => [segment.key, passageChange(segment, changes[at], words)]);
  return new Map([...today, ...gone.map(({ entry, mergedInto }: GoneSegment): [SegmentKey, PassageChange] => [entry.key, { kind: 'gone', into: mergedInto }])]);
}

/**
 * Every passage of which something else became than the history foresees, a line each; none where all is well.
 * @example disagreements(step, words) // ['risks.liver: expected critical, found textual']
 */
export function disagreements(step: Step, words: CriticalWords): readonly string[] {
  const { revision } = step;
  const found = changesOf(step, words);
  const wrong = [...found].flatMap(([key, change]) => {
    const expected = expectedChange(revision, key);
    return agrees(expected, change) ? [] : [`${key}: expected ${writeChange(expected)}, found ${writeChange(change)}`];
  });
  return [...wrong, ...neverFound(revision, found), ...faithless(step, found), ...outOfOrder(step)];
}

/** What a history foresees for a passage: by its own key, by its section, else that nothing changed. */
export function expectedChange({ expect }: Revision, key: SegmentKey): ExpectedChange {
  const sections = [...key.matchAll(/\./g)].map(({ index }) => `${key.slice(0, index)}.*`).toReversed();
  return [key, ...sections].map((pattern) => expect.get(pattern)).find((change) => change !== undefined) ?? { kind: 'unchanged' };
}

function passageChange(segment: Segment, change: SegmentChange | undefined, words: CriticalWords): PassageChange {
  switch (change?.kind) {
    case undefined:
      throw new RangeError(`${segment.key} has no change`);
    case 'edited':
      return { kind: 'edited', edit: classOf(change.before, segment, words), place: change.moved };
    case 'split':
      return { kind: 'split', of: change.before.key };
    case 'merged':
      return { kind: 'merged', from: change.before.map(({ key }) => key) };
    case 'unchanged':
    case 'moved':
    case 'returned':
    case 'new':
      return { kind: change.kind };
  }
}

function classOf(before: LockedSegment, { key, basis }: Segment, words: CriticalWords): EditClass {
  const { kind } = classifyEdit(before.text, basis.text, words);
  if (kind === 'none') throw new Error(`${key} is said to be edited, and is the same`);
  return kind;
}

function neverFound({ expect }: Revision, found: ReadonlyMap<SegmentKey, PassageChange>): readonly string[] {
  const keys = [...found.keys()];
  return [...expect].filter(([pattern]) => !keys.some((key) => key === pattern || (pattern.endsWith('.*') && key.startsWith(pattern.slice(0, -1))))).map(([pattern, change]) => `${pattern}: expected ${writeChange(change)}, found no such passage`);
}

/** What is said to be unchanged or moved has the words it had. */
function faithless({ before, document }: Step, found: ReadonlyMap<SegmentKey, PassageChange>): readonly string[] {
  const texts = new Map(before.segments.map(({ key, text }) => [key, text]));
  const same = [...document.segments.values()].filter(({ key }) => ['unchanged', 'moved'].includes(found.get(key)?.kind ?? ''));
  return same.filter(({ key, basis }) => texts.get(key) !== basis.text).map(({ key }) => `${key}: expected the words it had, found others`);
}

function outOfOrder({ revision: { order }, document }: Step): readonly string[] {
  const found = [...document.segments.keys()].filter((key) => order.includes(key));
  return found.join(' ') === order.join(' ') ? [] : [`expected the order ${order.join(' ')}, found ${found.join(' ')}`];
}
