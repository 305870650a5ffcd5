import { type Acceptance, isAcceptance, readState, type StateRecord } from '@imprimatur/formats';
import { mergeFile } from '@imprimatur/merge';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accepted, proposed, stateOf } from './records.ts';
import { merged, named, ordersOf } from './three-versions.ts';

type Case = readonly [what: string, base: StateRecord | undefined, ours: StateRecord | undefined, theirs: StateRecord | undefined, result: StateRecord | undefined, conflict?: string];

const before = accepted('s0 t0 eva 1');
const [ours, theirs] = [accepted('s1 t1 ann 2'), accepted('s1 t2 bob 3')];

/** One record in three versions, and what comes of it. */
const cases: readonly Case[] = [
  ['only ours changed', before, ours, before, ours],
  ['only theirs changed', before, before, theirs, theirs],
  ['only theirs has it', undefined, undefined, theirs, theirs],
  ['ours removed it', before, undefined, before, undefined],
  ['ours removed what theirs changed', before, undefined, theirs, theirs, 'removed-and-changed'],
  ['theirs removed what ours changed', before, ours, undefined, ours, 'removed-and-changed'],
  ['two wordings', before, ours, theirs, { ...ours, rival: theirs }, 'two-records'],
  ['one wording, two sources', before, ours, accepted('s2 t1 bob 3'), { ...ours, rival: accepted('s2 t1 bob 3') }, 'two-records'],
  ['both new', undefined, ours, theirs, { ...ours, rival: theirs }, 'two-records'],
  ['the same, theirs later', before, accepted('s1 t1 ann 2'), accepted('s1 t1 bob 3'), accepted('s1 t1 bob 3')],
  ['the same, ours later', before, accepted('s1 t1 ann 4'), accepted('s1 t1 bob 3'), accepted('s1 t1 ann 4')],
  ['the same on one day, by two', before, accepted('s1 t1 bob 3'), accepted('s1 t1 ann 3'), accepted('s1 t1 ann 3')],
  ['the same, each with a reason', before, accepted('s1 t1 ann 2', { reason: 'r1' }), accepted('s1 t1 bob 3', { reason: 'r2' }), accepted('s1 t1 bob 3', { reason: 'r2\nr1' })],
  ['the same, one with a remark', before, accepted('s1 t1 ann 2', { comment: 'c1' }), accepted('s1 t1 bob 3'), accepted('s1 t1 bob 3', { comment: 'c1' })],
  ['a remark is no decision', before, { ...before, comment: 'c' }, theirs, { ...theirs, comment: 'c' }],
  ['two remarks', before, { ...before, comment: 'c1' }, { ...before, comment: 'c2' }, { ...before, comment: 'c1\nc2' }],
  ['the same line in two remarks', before, { ...before, comment: 'c1\nc2' }, { ...before, comment: 'c2\nc3' }, { ...before, comment: 'c1\nc2\nc3' }],
  ['a remark removed', { ...before, comment: 'c' }, before, { ...theirs, comment: 'c' }, theirs],
  ['remarks of a dispute stay with their records', before, { ...ours, comment: 'c1' }, { ...theirs, comment: 'c2' }, { ...ours, comment: 'c1', rival: { ...theirs, comment: 'c2' } }, 'two-records'],
  ['sync wrote the former source, and ours accepted another wording against it', before, accepted('s0 t1 ann 2'), { ...before, was: 'S0' }, accepted('s0 t1 ann 2', { was: 'S0' })],
  ['sync wrote the former source, and theirs accepted another wording against it', before, { ...before, was: 'S0' }, accepted('s0 t1 ann 2'), accepted('s0 t1 ann 2', { was: 'S0' })],
  ['sync wrote the former source, and ours accepted against another', before, ours, { ...before, was: 'S0' }, ours],
  ['sync removed the former source', { ...before, was: 'S0' }, before, { ...before, was: 'S0', comment: 'c' }, { ...before, comment: 'c' }],
  ['former sources of a dispute stay', before, { ...ours, was: 'S1' }, { ...theirs, was: 'S1' }, { ...ours, was: 'S1', rival: { ...theirs, was: 'S1' } }, 'two-records'],
  ['fields that nobody knows', before, { ...ours, score: 1 } as StateRecord, { ...before, ticket: { id: 2 } } as StateRecord, { ...ours, ticket: { id: 2 }, score: 1 } as StateRecord],
  ['fields that nobody knows, changed twice', before, { ...before, score: 1 } as StateRecord, { ...before, score: 2 } as StateRecord, { ...before, score: 1 } as StateRecord],
  ['the order of fields is no change', before, Object.fromEntries(Object.entries(before).toReversed()) as unknown as StateRecord, theirs, theirs],
  ['ours accepted, theirs has a machine\'s wording', before, ours, proposed('m'), ours],
  ['theirs accepted, ours has a machine\'s wording', before, proposed('m'), theirs, theirs],
  ['two machines', undefined, proposed('m1'), proposed('m2', { comment: 'c' }), proposed('m1', { comment: 'c' })],
  ['a dispute that theirs settled', { ...ours, rival: theirs }, { ...ours, rival: theirs }, theirs, theirs],
  ['a dispute that theirs settled for the same record', { ...ours, rival: theirs }, { ...ours, rival: theirs }, ours, ours],
  ['a dispute that both settled alike', { ...ours, rival: theirs }, accepted('s1 t2 cyd 5'), accepted('s1 t2 dan 6'), accepted('s1 t2 dan 6')],
  ['a dispute that each settled otherwise', { ...ours, rival: theirs }, ours, accepted('s1 t2 dan 6'), { ...ours, rival: accepted('s1 t2 dan 6') }, 'two-records'],
  ['a dispute of ours, and a remark of theirs', before, { ...ours, rival: theirs }, { ...before, comment: 'c' }, { ...ours, rival: theirs, comment: 'c' }],
  ['a dispute of theirs', before, before, { ...ours, rival: theirs }, { ...ours, rival: theirs }],
  ['a third branch, later', before, { ...ours, rival: theirs }, accepted('s1 t3 cyd 4'), { ...ours, rival: accepted('s1 t3 cyd 4') }, 'two-records'],
  ['a third branch, earlier', before, { ...ours, rival: { ...theirs, comment: 'c1' } }, accepted('s1 t3 cyd 1', { comment: 'c2' }), { ...ours, rival: { ...theirs, comment: 'c1\nc2' } }, 'two-records'],
  ['a third branch that agrees with the rival', before, { ...ours, rival: { ...theirs, was: 'S1' } }, accepted('s1 t2 cyd 9', { comment: 'c' }), { ...ours, rival: accepted('s1 t2 cyd 9', { was: 'S1', comment: 'c' }) }, 'two-records'],
  ['a third branch that agrees with ours', before, { ...ours, rival: theirs }, accepted('s1 t1 cyd 9'), { ...accepted('s1 t1 cyd 9'), rival: theirs }],
];

test.each(cases.map((each) => ({ what: each[0], each })))('$what', ({ each: [, base, own, other, result, conflict] }) => {
  const { text, conflicts } = merged('state', { base: stateOf({ k: base }), ours: stateOf({ k: own }), theirs: stateOf({ k: other }) });
  expect([text, named(conflicts)]).toEqual([stateOf({ k: result }), conflict === undefined ? [] : [`${conflict} k`]]);
});

test('fields at the top of the file, and ours\' order with theirs\' new records', () => {
  const base = stateOf({ a: before, c: before }, { tool: 'x', note: 'n' });
  const { text, conflicts } = merged('state', { base, ours: stateOf({ c: before, a: ours }, { tool: 'y', note: 'n' }), theirs: stateOf({ a: before, b: theirs, c: before }, { tool: 'z', other: [1] }) });
  expect([text, conflicts]).toEqual([stateOf({ c: before, a: ours, b: theirs }, { tool: 'y', other: [1] }), []]);
});

test('what changes nothing leaves ours to the byte', () => {
  const own = stateOf({ a: ours }).replaceAll('\n', '\r\n').replace('{"source"', '{ "source"');
  expect(merged('state', { base: stateOf({ a: before }), ours: own, theirs: stateOf({ a: before }) }).text).toBe(own);
});

test.each([
  ['not JSON', '{"format": "imprimatur.state/1", <<<<<<<', 'not-json'],
  ['another format', stateOf({}).replace('state/1', 'state/9'), 'state-tampered'],
  ['a record without a digest', stateOf({ a: { ...before, target: 'x' } as unknown as StateRecord }), 'state-tampered'],
  ['nothing', '', 'not-json'],
])('%s is refused', (_what, text, code) => {
  expect((['base', 'ours', 'theirs'] as const).map((side) => mergeFile('state', { base: stateOf({}), ours: stateOf({}), theirs: stateOf({}), [side]: text }).diagnostics.map((each) => [each.code, each.place.file]))).toEqual(['base', 'ours', 'theirs'].map((side) => [[code, side]]));
});

describe('whatever the branches did', () => {
  const remarks = fc.record({ comment: fc.constantFrom('c1', 'c2', 'c3\nc4'), reason: fc.constantFrom('r1', 'r2'), was: fc.constant('S'), extra: fc.nat(2) }, { requiredKeys: [] });
  const acceptance = fc.tuple(fc.constantFrom('s1', 's2'), fc.constantFrom('t1', 't2', 't3'), fc.constantFrom('ann', 'bob'), fc.integer({ min: 1, max: 4 }), remarks).map(([source, target, by, day, more]) => accepted(`${source} ${target} ${by} ${day}`, more));
  const record: fc.Arbitrary<StateRecord> = fc.oneof({ weight: 4, arbitrary: acceptance }, fc.constantFrom('m1', 'm2').map((target) => proposed(target)));
  const disputed: fc.Arbitrary<StateRecord> = fc.oneof({ weight: 3, arbitrary: record }, fc.tuple(acceptance, acceptance).map(([own, rival]) => ({ ...own, rival })));
  const state = (each: fc.Arbitrary<StateRecord>): fc.Arbitrary<string> => fc.record({ a: fc.option(each, { nil: undefined }), b: fc.option(each, { nil: undefined }) }).map((records) => stateOf(records));
  const branches = (each: fc.Arbitrary<StateRecord>): fc.Arbitrary<Record<'base' | 'ours' | 'theirs' | 'third', string>> => fc.record({ base: state(each), ours: state(each), theirs: state(each), third: state(each) });

  const recordsOf = (text: string): ReadonlyMap<string, StateRecord> => {
    const read = readState('x', text);
    if (read.kind === 'faulty') throw new Error(JSON.stringify(read.diagnostics));
    return read.value.records;
  };
  /** A machine's proposal keeps the dispute of the record that it took the place of. */
  const rivalOf = (each: StateRecord): Acceptance | undefined => (each as Partial<Acceptance>).rival;
  /** Which wording was accepted against which source, of which segment. */
  const statements = (text: string): ReadonlySet<string> => new Set([...recordsOf(text)].flatMap(([key, each]) => [each, rivalOf(each)].flatMap((one) => (isAcceptance(one) ? [`${key} ${one.source} ${one.target}`] : []))));
  const comments = (text: string): ReadonlySet<string> => new Set([...recordsOf(text)].flatMap(([key, each]) => [each, rivalOf(each)].flatMap((one) => one?.comment?.split('\n').map((line) => `${key} ${line}`) ?? [])));
  const missing = (wanted: Iterable<string>, before_: ReadonlySet<string>, there: ReadonlySet<string>): readonly string[] => [...wanted].filter((each) => !before_.has(each) && !there.has(each));

  test('no decision that a branch took is lost, and none is made up', () => {
    fc.assert(fc.property(branches(record), ({ base, ours: own, theirs: other }) => {
      const result = statements(merged('state', { base, ours: own, theirs: other }).text);
      expect(missing([...statements(own), ...statements(other)], statements(base), result)).toEqual([]);
      expect(missing(result, new Set(), new Set([...statements(own), ...statements(other)]))).toEqual([]);
    }), { numRuns: 300 });
  });

  test('no remark that a branch made is lost, not of earlier disputes either', () => {
    fc.assert(fc.property(branches(disputed), ({ base, ours: own, theirs: other }) => {
      const kept = comments(merged('state', { base, ours: own, theirs: other }).text);
      const removed = new Set([...recordsOf(base)].flatMap(([key, each]) => (rivalOf(each) === undefined ? [] : [key])));
      expect(missing([...comments(own), ...comments(other)].filter((each) => !removed.has(each.slice(0, 1))), comments(base), kept)).toEqual([]);
    }), { numRuns: 300 });
  });

  test('two acceptances never count together: they dispute each other, and a rival has no rival', () => {
    fc.assert(fc.property(branches(disputed), ({ base, ours: own, theirs: other }) => {
      const { text, conflicts } = merged('state', { base, ours: own, theirs: other });
      const result = recordsOf(text);
      expect(conflicts.filter(({ key, kind }) => kind === 'two-records' && rivalOf(result.get(key) ?? proposed('')) === undefined)).toEqual([]);
      expect([...result.values()].filter((each) => rivalOf(each)?.rival !== undefined)).toEqual([]);
    }), { numRuns: 150 });
  });

  test('the other direction keeps the same decisions', () => {
    fc.assert(fc.property(branches(record), ({ base, ours: own, theirs: other }) => {
      const [there, back] = [merged('state', { base, ours: own, theirs: other }), merged('state', { base, ours: other, theirs: own })];
      expect(statements(there.text)).toEqual(statements(back.text));
      expect(named(there.conflicts).toSorted()).toEqual(named(back.conflicts).toSorted());
    }), { numRuns: 150 });
  });

  test('merging again changes nothing', () => {
    fc.assert(fc.property(branches(disputed), ({ base, ours: own, theirs: other }) => {
      expect(merged('state', { base, ours: own, theirs: base })).toEqual({ text: own, conflicts: [] });
      const { text } = merged('state', { base, ours: own, theirs: other });
      expect(merged('state', { base: other, ours: text, theirs: other })).toEqual({ text, conflicts: [] });
    }), { numRuns: 150 });
  });

  test('three branches that disagree leave a dispute, in whatever order they come', () => {
    fc.assert(fc.property(branches(acceptance), ({ base, ours: own, theirs: other, third }) => {
      const results = ordersOf([own, other, third]).map((order) => order.reduce((one, two) => merged('state', { base, ours: one, theirs: two }).text));
      for (const key of ['a', 'b']) {
        const decisions = new Set([own, other, third].flatMap((text) => [...statements(text)]).filter((each) => each.startsWith(key) && !statements(base).has(each)));
        for (const result of results.map(recordsOf)) expect([key, decisions.size < 2 || rivalOf(result.get(key) ?? proposed('')) !== undefined]).toEqual([key, true]);
      }
    }), { numRuns: 150 });
  });
});

describe('waivers', () => {
  const waiver = (by: string): object => ({ source: `sha256:${'1'.repeat(64)}`, target: `sha256:${'2'.repeat(64)}`, found: ['Found one.'], by, at: '2026-11-22', reason: 'a title' });
  const withWaivers = (waivers: Readonly<Record<string, Readonly<Record<string, object>>>> | undefined): string => stateOf({ k: before }, waivers === undefined ? {} : { waivers });

  test.each<[string, Parameters<typeof withWaivers>[0], Parameters<typeof withWaivers>[0], Parameters<typeof withWaivers>[0], Parameters<typeof withWaivers>[0]]>([
    ['each branch has one more', undefined, { k: { 'absolute-word': waiver('ann') } }, { k: { 'claim-uncited': waiver('bob') }, l: { 'bare-url': waiver('bob') } }, { k: { 'claim-uncited': waiver('bob'), 'absolute-word': waiver('ann') }, l: { 'bare-url': waiver('bob') } }],
    ['both waived the same', undefined, { k: { 'absolute-word': waiver('ann') } }, { k: { 'absolute-word': waiver('bob') } }, { k: { 'absolute-word': waiver('ann') } }],
    ['one took back what the other renewed', { k: { 'absolute-word': waiver('ann') } }, { k: { 'absolute-word': waiver('bob') } }, undefined, undefined],
    ['one took back what the other left', { k: { 'absolute-word': waiver('ann') } }, undefined, { k: { 'absolute-word': waiver('ann') } }, undefined],
  ])('%s', (_what, base, own, other, result) => {
    expect(merged('state', { base: withWaivers(base), ours: withWaivers(own), theirs: withWaivers(other) }).text).toBe(withWaivers(result));
  });
});
