import { align, type UnkeyedSegment } from '@imprimatur/follow';
import type { SegmentKind, SegmentLock } from '@imprimatur/formats';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lockAfter, noLock, segment } from './edit-story.ts';

const word = fc.constantFrom('take', 'one', 'tablet', 'daily', 'yes', 'no', 'the', 'dose', '10', 'mg', '{{dose: 5 mg}}', '[@R1]', '药物', 'الدواء', 'heading');
const text = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
const kind = fc.constantFrom<SegmentKind>('paragraph', 'paragraph', 'item', 'cell', 'callout-title', 'alternative', 'caption');
const passage = fc.tuple(kind, text).map(([of, words]) => segment(of, words));
const heading = fc.tuple(text, fc.integer({ min: 2, max: 4 })).map(([words, level]) => segment('heading', words, level));
const body = fc.array(fc.oneof({ weight: 4, arbitrary: passage }, { weight: 1, arbitrary: heading }), { maxLength: 25 });

/** Title and description, then anything; no two headings fix one id, as `parse` sees to. */
const documentWith = (parts: fc.Arbitrary<readonly UnkeyedSegment[]>): fc.Arbitrary<readonly UnkeyedSegment[]> => fc.tuple(text, text, parts).map(([title, description, rest]) => [segment('title', title), segment('description', description), ...rest]);
const document = documentWith(body);

/** A document, and the same after some edits: taken out, put in, moved, a word changed. */
const edited = fc.tuple(document, fc.array(fc.record({ act: fc.constantFrom('remove', 'insert', 'move', 'reword'), at: fc.nat(), to: fc.nat(), passage: fc.oneof(passage, heading), word }), { maxLength: 8 })).map(([before, edits]) => {
  const after = before.slice();
  for (const { act, at, to, passage: inserted, word: other } of edits) {
    const place = 2 + (at % Math.max(1, after.length - 2));
    const [taken] = act === 'insert' ? [inserted] : after.splice(place, 1);
    if (taken === undefined || act === 'remove') continue;
    const put = act === 'reword' ? segment(taken.kind, `${taken.text} ${other}`, taken.level) : taken;
    after.splice(act === 'move' ? 2 + (to % Math.max(1, after.length - 1)) : place, 0, put);
  }
  return { before, after };
});

describe('whatever the document', () => {
  test('one that did not change has no changes', () => {
    fc.assert(fc.property(document, (segments) => {
      const { changes, gone } = align(segments, lockAfter(segments, noLock));
      expect(changes.filter((change) => change.kind !== 'unchanged')).toEqual([]);
      expect(gone).toEqual([]);
    }), { numRuns: 300 });
  });

  test('the lock of an alignment aligns without a change, with the same keys', () => {
    fc.assert(fc.property(edited, ({ before, after }) => {
      const lock = lockAfter(after, lockAfter(before, noLock));
      const again = align(after, lock);
      expect(again.changes.filter((change) => change.kind !== 'unchanged')).toEqual([]);
      expect(lockAfter(after, lock)).toEqual(lock);
    }), { numRuns: 300 });
  });

  test('the same input has the same result, and is left as it was', () => {
    fc.assert(fc.property(edited, ({ before, after }) => {
      const lock = lockAfter(before, noLock);
      const written = JSON.stringify([after, lock]);
      expect(align(after, lock)).toEqual(align(structuredClone(after), structuredClone(lock)));
      expect(JSON.stringify([after, lock])).toBe(written);
    }), { numRuns: 100 });
  });
});

describe('whatever the edits', () => {
  test('every key is one segment\'s, and one of a gone text only where its words are back', () => {
    fc.assert(fc.property(fc.array(edited, { minLength: 1, maxLength: 3 }), (edits) => {
      let lock: SegmentLock = noLock;
      for (const segments of edits.flatMap(({ before, after }) => [before, after])) {
        const alignment = align(segments, lock);
        const keys = alignment.keys.map(({ key }) => key);
        const retired = new Map(lock.retired.map((entry) => [entry.key, entry]));
        expect(new Set(keys).size).toBe(segments.length);
        expect(keys.map((key) => retired.get(key)?.digest)).toEqual(alignment.changes.map(({ kind: change }, at) => (change === 'returned' ? segments[at]?.digest : undefined)));
        lock = lockAfter(segments, lock, alignment);
        const all = [...lock.segments, ...lock.retired].map(({ key }) => key);
        expect(new Set(all).size).toBe(all.length);
      }
    }), { numRuns: 100 });
  });

  test('every entry is continued by one segment, or gone', () => {
    fc.assert(fc.property(edited, ({ before, after }) => {
      const lock = lockAfter(before, noLock);
      const { keys, gone } = align(after, lock);
      const kept = new Set<string>(keys.map(({ key }) => key));
      expect(gone.map(({ entry }) => entry.key)).toEqual(lock.segments.map(({ key }) => key).filter((key) => !kept.has(key)));
    }), { numRuns: 200 });
  });

  test('text that stands once, before and after, keeps its key wherever it stands', () => {
    fc.assert(fc.property(edited, ({ before, after }) => {
      const lock = lockAfter(before, noLock);
      const { keys, changes } = align(after, lock);
      const name = (each: { readonly kind: SegmentKind; readonly digest: string }): string => `${each.kind} ${each.digest}`;
      const [old, today] = [Map.groupBy(lock.segments, name), Map.groupBy(after.entries(), ([, each]) => name(each))];
      for (const [same, [[at] = [-1], ...more]] of today) {
        const [entry, ...others] = old.get(same) ?? [];
        if (entry === undefined || more.length + others.length > 0) continue;
        expect([keys[at]?.key, changes[at]?.kind]).toEqual([entry.key, expect.stringMatching(/^(?:unchanged|moved)$/)]);
      }
    }), { numRuns: 300 });
  });

  test('as many of the same words and kind as stand in both keep their keys', () => {
    fc.assert(fc.property(edited, ({ before, after }) => {
      const lock = lockAfter(before, noLock);
      const { changes } = align(after, lock);
      const count = (list: readonly { readonly kind: SegmentKind; readonly digest: string }[], like: UnkeyedSegment): number => list.filter((each) => each.kind === like.kind && each.digest === like.digest).length;
      for (const each of after) {
        if (each.kind === 'title' || each.kind === 'description') continue;
        const kept = after.filter((other, at) => other.kind === each.kind && other.digest === each.digest && /^(?:unchanged|moved)$/.test(changes[at]?.kind ?? '')).length;
        expect(kept).toBe(Math.min(count(lock.segments, each), count(after, each)));
      }
    }), { numRuns: 200 });
  });

  test('whole sections keep all their keys in any order', () => {
    const section = fc.tuple(fc.array(passage, { maxLength: 6 }), fc.array(fc.tuple(fc.constantFrom('Dose', 'Harms'), fc.array(passage, { minLength: 1, maxLength: 3 })), { maxLength: 2 }));
    const sections = fc.array(section, { minLength: 1, maxLength: 6 }).map((all) =>
      all.map(([passages, parts], at) => [segment('heading', `Section number ${at}`, 2), ...passages, ...parts.flatMap(([name, within]) => [segment('heading', name, 3), ...within])]),
    );
    const shuffled = sections.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(fc.property(shuffled, ([before, after]) => {
      const lock = lockAfter(before.flat(), noLock);
      const starts = new Map(before.map((each, at) => [each, before.slice(0, at).flat().length]));
      const expected = after.flatMap((each) => each.map((_, at) => lock.segments[(starts.get(each) ?? 0) + at]?.key));
      expect(align(after.flat(), lock).keys.map(({ key }) => key)).toEqual(expected);
    }), { numRuns: 300 });
  });
});

describe('a long article', () => {
  const count = 2000;
  const passages = (say: (at: number) => string): readonly UnkeyedSegment[] => Array.from({ length: count }, (_, at) => segment('paragraph', say(at)));
  const before = passages((at) => `passage ${at} tells about thing ${at * 7} and thing ${at * 11} at length`);
  const lock = lockAfter(before, noLock);
  test.each<[string, readonly UnkeyedSegment[], string]>([
    ['all edited', passages((at) => `passage ${at} tells about thing ${at * 7} and thing ${at * 11} in short`), 'edited'],
    ['all in reverse', before.toReversed(), 'moved'],
    ['all the same', passages(() => 'the same words'), 'new'],
    ['all new', passages((at) => `nothing ${at + count} else is ${at * 13 + count} like it`), 'new'],
  ])('%s', (_name, after, expected) => {
    const { changes } = align(after, lock);
    expect(changes.slice(1).filter((change) => change.kind !== expected)).toEqual([]);
  });

  test('all edited and in reverse: each is still itself', () => {
    const { keys, changes } = align(before.map(({ kind: of, text: words }) => segment(of, words.replace('at length', 'in short'))).toReversed(), lock);
    expect(keys.map(({ key }) => key)).toEqual(lock.segments.map(({ key }) => key).toReversed());
    expect(changes.every((change) => change.kind === 'edited' && change.likeness > 0.6)).toBe(true);
  });
});
