import { readMemory, type RememberedTranslation, type SegmentKey, writeMemory } from '@imprimatur/formats';
import { mergeFile } from '@imprimatur/merge';
import { digestOf } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accepted, proposed } from './records.ts';
import { merged, ordersOf } from './three-versions.ts';

/** An entry as `key source text`, with `-` for what is not known. */
function entry(written: string, record?: RememberedTranslation['record']): RememberedTranslation {
  const [key = '', source = '', text = ''] = written.split(' ');
  return { key: key as SegmentKey, source: source === '-' ? undefined : { digest: digestOf(source), text: source }, text: text === '-' ? undefined : text, record };
}

const [one, two] = [accepted('s t ann 1'), accepted('s t bob 2', { comment: 'c' })];

const cases: readonly (readonly [what: string, ours: readonly RememberedTranslation[], theirs: readonly RememberedTranslation[], result: readonly RememberedTranslation[]])[] = [
  ['nothing', [], [], []],
  ['ours, then what only theirs has', [entry('a s1 t1'), entry('b s2 t2')], [entry('a s1 t1'), entry('c s3 t3')], [entry('a s1 t1'), entry('b s2 t2'), entry('c s3 t3')]],
  ['another source, or another text, is another entry', [entry('a s1 t1')], [entry('a s2 t1'), entry('a s1 t2'), entry('b s1 t1')], [entry('a s1 t1'), entry('a s2 t1'), entry('a s1 t2'), entry('b s1 t1')]],
  ['an unknown source is one of its own', [entry('a - t1')], [entry('a - t1'), entry('a s1 t1')], [entry('a - t1'), entry('a s1 t1')]],
  ['a record without a text', [entry('a s1 -', one)], [entry('a s1 -', one)], [entry('a s1 -', one)]],
  ['the record that one of them has', [entry('a s1 t1')], [entry('a s1 t1', one)], [entry('a s1 t1', one)]],
  ['the later of two records, with both remarks', [entry('a s1 t1', one)], [entry('a s1 t1', two)], [entry('a s1 t1', two)]],
  ['an acceptance rather than a proposal', [entry('a s1 t1', proposed('t'))], [entry('a s1 t1', one)], [entry('a s1 t1', one)]],
  ['one entry twice', [entry('a s1 t1'), entry('a s1 t1')], [], [entry('a s1 t1')]],
];

test.each(cases)('%s', (_what, ours, theirs, result) => {
  expect(merged('memory', { base: undefined, ours: writeMemory(ours), theirs: writeMemory(theirs) })).toEqual({ text: writeMemory(result), conflicts: [] });
});

test('what changes nothing leaves ours to the byte', () => {
  const ours = writeMemory([entry('a s1 t1')]).replaceAll('\n', '\r\n');
  expect(merged('memory', { base: writeMemory([]), ours, theirs: writeMemory([]) }).text).toBe(ours);
});

test('a record may hold anything', () => {
  const odd = entry('a s1 t1', { comment: 1, rival: 'x', at: [], was: null } as unknown as RememberedTranslation['record']);
  const { text } = merged('memory', { base: undefined, ours: writeMemory([odd]), theirs: writeMemory([entry('a s1 t1', { ...two, rival: { rival: {} } } as unknown as RememberedTranslation['record'])]) });
  expect(readMemory('x', text)).toMatchObject({ kind: 'sound', value: [{ key: 'a', record: { by: 'bob' } }] });
});

test.each([
  ['not JSON', '=======\n', 'not-json'],
  ['another format', '{"format": "imprimatur.memory/9", "entries": []}', 'wrong-value'],
  ['nothing', '', 'not-json'],
])('%s is refused', (_what, text, code) => {
  const sound = writeMemory([]);
  expect((['base', 'ours', 'theirs'] as const).map((side) => mergeFile('memory', { base: sound, ours: sound, theirs: sound, [side]: text }).diagnostics.map((each) => [each.code, each.place.file]))).toEqual(['base', 'ours', 'theirs'].map((side) => [[code, side]]));
});

describe('whatever the branches did', () => {
  const memory = fc.array(fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('-', 's1', 's2'), fc.constantFrom('-', 't1', 't2'), fc.constantFrom(undefined, one, two)).map(([key, source, text, record]) => entry(`${key} ${source} ${text}`, record)), { maxLength: 5 });
  const identities = (entries: readonly RememberedTranslation[]): readonly string[] => entries.map(({ key, source, text }) => `${key} ${source?.text ?? '-'} ${text ?? '-'}`);
  const of = (ours: readonly RememberedTranslation[], theirs: readonly RememberedTranslation[]): readonly RememberedTranslation[] => {
    const read = readMemory('x', merged('memory', { base: writeMemory([]), ours: writeMemory(ours), theirs: writeMemory(theirs) }).text);
    return read.kind === 'sound' ? read.value : [];
  };

  test('three branches keep every entry once, in whatever order they come', () => {
    fc.assert(fc.property(memory, memory, memory, (...branches) => {
      const wanted = [...new Set(branches.flatMap(identities))].toSorted();
      for (const order of ordersOf(branches)) expect(identities(order.reduce(of, [])).toSorted()).toEqual(wanted);
    }), { numRuns: 200 });
  });
});
