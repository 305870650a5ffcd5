import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergedOrder, mergeMaps } from '../src/three-way.ts';

/** Maps as `a1 b2`. */
const mapOf = (written: string): ReadonlyMap<string, string> => new Map(written.split(' ').filter((entry) => entry !== '').map((entry) => [entry.slice(0, 1), entry.slice(1)]));

/** base, ours, theirs, what comes of it, and the keys on which they disagreed. */
const cases: readonly (readonly [what: string, base: string, ours: string, theirs: string, merged: string, conflicts: string])[] = [
  ['no change', 'a1 b2', 'a1 b2', 'a1 b2', 'a1 b2', ''],
  ['a change of ours', 'a1', 'a2', 'a1', 'a2', ''],
  ['a change of theirs', 'a1', 'a1', 'a2', 'a2', ''],
  ['the same change', 'a1', 'a2', 'a2', 'a2', ''],
  ['two changes', 'a1', 'a2', 'a3', 'a2+3', 'a'],
  ['two new ones', '', 'a2', 'a3', 'a2+3', 'a'],
  ['the same new one', '', 'a2', 'a2', 'a2', ''],
  ['a deletion of ours', 'a1 b2', 'b2', 'a1 b2', 'b2', ''],
  ['a deletion of theirs', 'a1 b2', 'a1 b2', 'b2', 'b2', ''],
  ['both delete', 'a1', '', '', '', ''],
  ['ours deletes, theirs changes', 'a1', '', 'a2', 'a2', 'a'],
  ['theirs deletes, ours changes', 'a1', 'a2', '', 'a2', 'a'],
  ['ours\' order', 'a1 b2', 'b2 a1', 'a1 b2', 'b2 a1', ''],
  ['new ones of theirs behind their predecessors', 'a1 b2 c3', 'c3 b2 a1', 'x0 a1 y1 z2 b2 c3 q9', 'x0 c3 q9 b2 a1 y1 z2', ''],
  ['a new one behind one that ours deleted', 'a1 b2 c3', 'a1 c3', 'a1 b2 x1 c3', 'a1 x1 c3', ''],
  ['one that lives on because theirs changed it', 'a1 b2 c3', 'a1 c3', 'a1 b4 c3', 'a1 b4 c3', 'b'],
];

test.each(cases)('%s', (_what, base, ours, theirs, expected, conflicts) => {
  const result = mergeMaps({ base: mapOf(base), ours: mapOf(ours), theirs: mapOf(theirs) }, (_key, both) => ({ value: `${both.ours}+${both.theirs}`, conflict: 'two-wordings' }));
  expect([...result.values].map(([key, value]) => key + value).join(' ')).toBe(expected);
  expect(result.conflicts.map(({ key }) => key).join(' ')).toBe(conflicts);
});

describe('the order', () => {
  const keys = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 8 });

  test('has every key once, and ours as they stood', () => {
    fc.assert(fc.property(keys, keys, (ours, theirs) => {
      const order = mergedOrder(ours, theirs);
      expect(order.toSorted()).toEqual([...new Set([...ours, ...theirs])].toSorted());
      expect(order.filter((key) => ours.includes(key))).toEqual(ours);
    }));
  });

  test('has a key of theirs right behind its nearest predecessor, or behind others that came with it', () => {
    fc.assert(fc.property(keys, keys, (ours, theirs) => {
      const order = mergedOrder(ours, theirs);
      for (const key of theirs.filter((each) => !ours.includes(each))) expect(order[order.indexOf(key) - 1]).toBe(theirs[theirs.indexOf(key) - 1]);
    }));
  });
});
