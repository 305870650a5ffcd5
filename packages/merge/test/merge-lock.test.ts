import { type LockedSegment, readLockAsItStands, type SegmentKey, type SegmentLock, writeLock } from '@imprimatur/formats';
import { mergeFile } from '@imprimatur/merge';
import { digestOf } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merged, named, ordersOf } from './three-versions.ts';

/** An entry as `key=text`, a heading as `key#anchor=text`. */
function entry(written: string): LockedSegment {
  const [name = '', text = ''] = written.split('=');
  const [key = '', id] = name.split('#');
  return { key: key as SegmentKey, kind: id === undefined ? 'paragraph' : 'heading', digest: digestOf(text), text, ...(id === undefined ? {} : { id }) };
}

/** A lock as `alive alive | retired retired`. */
function lockOf(written: string): SegmentLock {
  const [segments = [], retired = []] = written.split('|').map((part) => part.split(' ').filter((each) => each !== '').map(entry));
  return { segments, retired };
}

function show(text: string): string {
  const lock = lockIn(text);
  const list = (entries: readonly LockedSegment[]): string => entries.map(({ key, id, text: said }) => `${key}${id === undefined ? '' : `#${id}`}=${said}`).join(' ');
  return `${list(lock.segments)} | ${list(lock.retired)}`.trim();
}

function lockIn(text: string): SegmentLock {
  const read = readLockAsItStands('x', text);
  if (read.kind === 'faulty') throw new Error(JSON.stringify(read.diagnostics));
  return read.value;
}

const cases: readonly (readonly [what: string, base: string, ours: string, theirs: string, result: string, conflicts?: readonly string[]])[] = [
  ['each edited another passage', 'a=1 b=2', 'a=x b=2', 'a=1 b=y', 'a=x b=y |'],
  ['both edited one', 'a=1', 'a=x', 'a=y', 'a=x |', ['edited-twice a']],
  ['both edited it alike', 'a=1', 'a=x', 'a=x', 'a=x |'],
  ['new passages of theirs behind their predecessors', 'a=1 b=2', 'a=1 n=3 b=2', 'm=0 a=1 b=2 o=4', 'm=0 a=1 n=3 b=2 o=4 |'],
  ['both minted one key for one passage', '', 'a=1', 'a=1', 'a=1 |'],
  ['both minted one key for two passages', '', 'a=1', 'a=2', 'a=1 |', ['minted-twice a']],
  ['ours retired it', 'a=1 b=2', 'b=2 | a=1', 'a=1 b=2', 'b=2 | a=1'],
  ['theirs retired it', 'a=1 b=2', 'a=1 b=2', 'b=2 | a=1', 'b=2 | a=1'],
  ['both retired it', 'a=1', '| a=1', '| a=1', '| a=1'],
  ['theirs retired what ours edited', 'a=1', 'a=x', '| a=1', 'a=x |', ['removed-and-changed a']],
  ['ours retired what theirs edited', 'a=1 b=2', 'b=2 | a=1', 'a=y b=2', 'a=y b=2 |', ['removed-and-changed a']],
  ['ours has it back', '| a=1', 'a=1', '| a=1', 'a=1 |'],
  ['theirs has it back', '| a=1', '| a=1', 'a=1', 'a=1 |'],
  ['each retired another', 'a=1 b=2', 'b=2 | a=1', 'a=1 | b=2', '| a=1 b=2'],
  ['minted, and minted and retired again', '', 'a=1', '| a=2', 'a=1 |'],
  ['a key that was lost by hand is retired', 'a=1 b=2', 'b=2', 'a=1 b=2', 'b=2 | a=1'],
  ['only theirs moved passages', 'a=1 b=2 c=3', 'a=1 n=9 b=x c=3', 'c=3 a=1 b=2', 'c=3 a=1 n=9 b=x |'],
  ['both moved passages', 'a=1 b=2 c=3', 'b=2 a=1 c=3', 'c=3 a=1 b=2', 'b=2 a=1 c=3 |'],
  ['one anchor for two headings', 'a=1', 'a=1 x.dose.heading#dose=D', 'a=1 y.dose.heading#dose=E', 'a=1 y.dose.heading=E x.dose.heading#dose=D |'],
  ['an anchor that theirs fixed and ours minted', 'a.heading#a=1', 'a.heading#a=1 b.heading#b=2', 'a.heading#b=1', 'a.heading=1 b.heading#b=2 |'],
  ['a heading of ours, and a passage of theirs of its name', '', 'x.dose.heading#dose=D', 'x.dose=E', 'x.dose.heading#dose=D |', ['minted-twice x.dose']],
  ['a passage of ours, and a heading of theirs of its name', '', 'x.dose=D', 'x.dose.heading#dose=E x.dose.one=F', 'x.dose=D |', ['minted-twice x.dose.heading', 'minted-twice x.dose.one']],
];

test.each(cases.map((each) => ({ what: each[0], each })))('$what', ({ each: [, base, ours, theirs, result, conflicts = []] }) => {
  const { text, conflicts: found } = merged('lock', { base: writeLock(lockOf(base)), ours: writeLock(lockOf(ours)), theirs: writeLock(lockOf(theirs)) });
  expect([show(text), named(found)]).toEqual([result, conflicts]);
});

test('what changes nothing leaves ours to the byte', () => {
  const ours = writeLock(lockOf('a=x b=2')).replaceAll('\n', '\r\n').replace('"kind":', '"kind": ');
  expect(merged('lock', { base: writeLock(lockOf('a=1 b=2')), ours, theirs: writeLock(lockOf('a=1 b=2')) }).text).toBe(ours);
});

test.each([
  ['not JSON', '<<<<<<< HEAD\n', 'not-json'],
  ['another format', writeLock(lockOf('')).replace('lock/1', 'lock/9'), 'lock-tampered'],
  ['an unknown field', writeLock(lockOf('a=1')).replace('"kind"', '"sort":1,"kind"'), 'lock-tampered'],
  ['a key twice', writeLock(lockOf('a=1 | a=1')), 'lock-tampered'],
  ['nothing', '', 'not-json'],
])('%s is refused', (_what, text, code) => {
  const sound = writeLock(lockOf('a=1'));
  expect((['base', 'ours', 'theirs'] as const).map((side) => mergeFile('lock', { base: sound, ours: sound, theirs: sound, [side]: text }).diagnostics.map((each) => [each.code, each.place.file]))).toEqual(['base', 'ours', 'theirs'].map((side) => [[code, side]]));
});

describe('whatever the branches did', () => {
  const keys = ['a', 'b', 'c', 'x.d', 'x.e', 'x.d.heading', 'y.heading', 'z.heading'];
  const names = fc.shuffledSubarray(keys).map((some) => some.filter((key) => !some.some((other) => other.startsWith(`${key}.`))));
  const lock = fc.tuple(names, fc.array(fc.constantFrom('1', '2', '3', '4'), { minLength: 8, maxLength: 8 }), fc.nat(8)).map(([some, texts, alive]) => {
    const ids = ['p', 'q', 'r'];
    const entries = some.map((key, index) => entry(`${key}${key.endsWith('heading') ? `#${ids.pop() ?? ''}` : ''}=${texts[index] ?? ''}`));
    return { segments: entries.slice(0, alive), retired: entries.slice(alive) };
  });
  const branches: fc.Arbitrary<Record<'base' | 'ours' | 'theirs' | 'third', SegmentLock>> = fc.record({ base: lock, ours: lock, theirs: lock, third: lock });
  const of = ({ base, ours, theirs }: Readonly<Record<'base' | 'ours' | 'theirs', SegmentLock>>): SegmentLock => lockIn(merged('lock', { base: writeLock(base), ours: writeLock(ours), theirs: writeLock(theirs) }).text);
  const all = ({ segments, retired }: SegmentLock): readonly LockedSegment[] => [...segments, ...retired];
  const keysOf = (entries: readonly LockedSegment[]): readonly string[] => entries.map(({ key }) => key);

  test('no key stands twice, no anchor either, no text is a group, and digests are those of the texts', () => {
    fc.assert(fc.property(branches, (written) => {
      const result = of(written);
      const known = keysOf(all(result));
      const alive = keysOf(result.segments);
      const ids = result.segments.flatMap(({ id }) => id ?? []);
      expect([new Set(known).size, new Set(ids).size]).toEqual([known.length, ids.length]);
      expect(alive.filter((key) => alive.some((other) => other.startsWith(`${key}.`)))).toEqual([]);
      expect(all(result).filter(({ text, digest }) => digestOf(text) !== digest)).toEqual([]);
    }), { numRuns: 300 });
  });

  test('no key is forgotten, but for one that had no place beside ours', () => {
    fc.assert(fc.property(branches, (written) => {
      const result = of(written);
      const alive = keysOf(result.segments);
      const clashes = (key: string): boolean => alive.some((other) => other.startsWith(`${key}.`) || key.startsWith(`${other}.`));
      expect(keysOf([...all(written.ours), ...all(written.theirs)]).filter((key) => !keysOf(all(result)).includes(key) && !clashes(key))).toEqual([]);
    }), { numRuns: 150 });
  });

  test('what is alive was alive in a branch, and what a branch edited is alive', () => {
    fc.assert(fc.property(branches, ({ base, ours, theirs }) => {
      const result = of({ base, ours, theirs });
      const before = new Map(base.segments.map(({ key, digest }) => [key, digest]));
      const own = keysOf(ours.segments);
      expect(keysOf(result.segments).filter((key) => !own.includes(key) && !keysOf(theirs.segments).includes(key))).toEqual([]);
      expect(ours.segments.filter(({ key, digest }) => before.get(key) !== digest && !keysOf(result.segments).includes(key))).toEqual([]);
    }), { numRuns: 150 });
  });

  test('merging again changes nothing', () => {
    fc.assert(fc.property(branches, ({ base, ours, theirs }) => {
      expect(of({ base, ours, theirs: base }).segments).toEqual(ours.segments);
      expect(merged('lock', { base: writeLock(base), ours: writeLock(base), theirs: writeLock(theirs) }).conflicts).toEqual([]);
      const result = of({ base, ours, theirs });
      expect(of({ base: theirs, ours: result, theirs })).toEqual(result);
    }), { numRuns: 150 });
  });

  test('three branches keep the keys, in whatever order they come', () => {
    fc.assert(fc.property(branches, ({ base, ours, theirs, third }) => {
      for (const order of ordersOf([ours, theirs, third])) {
        const result = order.reduce((one, two) => of({ base, ours: one, theirs: two }));
        const known = keysOf(all(result));
        const alive = keysOf(result.segments);
        const clashes = (key: string): boolean => alive.some((other) => other.startsWith(`${key}.`) || key.startsWith(`${other}.`));
        expect(keysOf([ours, theirs, third].flatMap(all)).filter((key) => !known.includes(key) && !clashes(key))).toEqual([]);
      }
    }), { numRuns: 150 });
  });
});
