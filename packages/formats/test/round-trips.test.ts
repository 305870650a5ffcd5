import { type Acceptance, isLocalDate, isName, isSegmentKey, type LocalDate, type LockedSegment, parseLocale, readCatalogue, readEnvelope, readLock, readState, type SegmentKey, type SegmentLock, writeCatalogue, writeEnvelope, writeLock, writeState } from '@imprimatur/formats';
import { digestOf } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const name = fc.stringMatching(/^[a-z0-9]{1,4}(?:-[a-z0-9]{1,3})?$/);
const words = fc.string({ unit: 'grapheme', minLength: 1 });
const digestOfText = (text: string): ReturnType<typeof digestOf> => digestOf(`x ${text}`);

/** Keys of a tree: none of them is the group of another. */
const keys = fc.uniqueArray(fc.array(name, { minLength: 1, maxLength: 3 }).map((path) => path.join('.') as SegmentKey), { maxLength: 8 }).map((all) =>
  all.filter((key) => !all.some((other) => other.startsWith(`${key}.`))),
);

const locked = (key: SegmentKey): fc.Arbitrary<LockedSegment> =>
  fc.record({ kind: fc.constantFrom('title', 'heading', 'paragraph', 'cell'), text: words, id: fc.option(name, { nil: undefined }) }).map(({ kind, text, id }) => ({
    key,
    kind,
    digest: digestOfText(text),
    text,
    ...(id === undefined ? {} : { id }),
  }));

const lock: fc.Arbitrary<SegmentLock> = keys.chain((all) =>
  fc.tuple(fc.tuple(...all.map(locked)), fc.nat(all.length)).map(([entries, at]) => ({ segments: entries.slice(0, at), retired: entries.slice(at) })),
);

const acceptance: fc.Arbitrary<Acceptance> = fc.record({
  source: words.map(digestOf),
  target: words.map(digestOf),
  origin: fc.constantFrom('human', 'machine', 'memory', 'import'),
  by: words.map((who) => who.trim()).filter((who) => who !== ''),
  at: fc.constantFrom('2026-11-22' as LocalDate, '2024-02-29' as LocalDate),
});

describe('what is written is read again', () => {
  test('a lock', () => {
    fc.assert(
      fc.property(lock, (written) => {
        const read = readLock('a', writeLock(written), digestOfText);
        expect(read).toEqual({ kind: 'sound', value: written, diagnostics: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('a catalogue, one string a line, in the order of the keys', () => {
    fc.assert(
      fc.property(keys.chain((all) => fc.tuple(...all.map((key) => words.map((text) => [key, text] as const)))), (texts) => {
        const text = writeCatalogue(texts);
        const read = readCatalogue('a', text);
        expect(read.kind === 'sound' && new Map(read.value.texts)).toEqual(new Map(texts));
        expect(text.split('\n').filter((line) => /": "/.test(line))).toHaveLength(texts.length);
        for (const [key, written] of texts) {
          const start = read.kind === 'sound' ? read.value.placeOf(key).start : undefined;
          expect(text.split('\n')[(start?.line ?? 0) - 1]?.slice((start?.column ?? 0) - 1).replace(/,$/, '')).toBe(JSON.stringify(written));
        }
      }),
      { numRuns: 300 },
    );
  });

  test('a state', () => {
    fc.assert(
      fc.property(keys.chain((all) => fc.tuple(...all.map((key) => acceptance.map((each) => [key, each] as const)))), (acceptances) => {
        const read = readState('a', writeState(acceptances));
        expect(read.kind === 'sound' && new Map(read.value.records)).toEqual(new Map(acceptances));
      }),
      { numRuns: 300 },
    );
  });

  test('an envelope', () => {
    fc.assert(
      fc.property(words, words, fc.array(fc.record({ keyid: words, sig: words }), { minLength: 1, maxLength: 1 }), (payloadType, payload, signatures) => {
        const envelope = { payloadType, payload, signatures };
        expect(readEnvelope('a', writeEnvelope(envelope))).toEqual({ kind: 'sound', value: envelope, diagnostics: [] });
      }),
    );
  });
});

describe('writing', () => {
  const key = (text: string): SegmentKey => text as SegmentKey;

  test('keys that look like numbers keep their place', () => {
    expect(writeCatalogue([[key('opening.b'), 'x'], [key('opening.2'), 'y'], [key('opening.1'), 'z'], [key('7.heading'), 'h']])).toBe(
      '{\n  "opening": {\n    "b": "x",\n    "2": "y",\n    "1": "z"\n  },\n  "7": {\n    "heading": "h"\n  }\n}\n',
    );
  });

  test('a key that is both a text and a group is a bug in the caller', () => {
    expect(() => writeCatalogue([[key('a'), 'x'], [key('a.b'), 'y']])).toThrow(TypeError);
  });

  test('nothing', () => {
    expect([writeCatalogue([]), writeState([]), writeLock({ segments: [], retired: [] })]).toEqual([
      '{}\n',
      '{\n  "format": "imprimatur.state/1",\n  "segments": {}\n}\n',
      '{\n  "format": "imprimatur.lock/1",\n  "segments": [],\n  "retired": []\n}\n',
    ]);
  });
});

describe('names', () => {
  test.each([['a', true], ['a-b-2', true], ['2', true], ['', false], ['-a', false], ['a-', false], ['a--b', false], ['A', false], ['ä', false], ['a_b', false], ['a.b', false], ['a\n', false], ['..', false], ['x'.repeat(80), true], ['x'.repeat(81), false]])('%j is a name: %s', (word, expected) => {
    expect(isName(word)).toBe(expected);
  });

  test.each([['a.b', true], ['a', true], ['a..b', false], ['.a', false], ['a.', false], ['a.b_other', false], ['__proto__', false]])('%j is a segment key: %s', (word, expected) => {
    expect(isSegmentKey(word)).toBe(expected);
  });

  test.each([['2026-02-28', true], ['2024-02-29', true], ['2026-02-29', false], ['2026-13-01', false], ['2026-1-1', false], ['2026-01-01T00:00', false], ['0000-00-00', false]])('%j is a date: %s', (text, expected) => {
    expect(isLocalDate(text)).toBe(expected);
  });

  test.each([['zh-Hans', true], ['en', true], ['zh-hans', false], ['EN', false], ['iw', false], ['en_GB', false], ['', false], ['../x', false]])('%j is a locale: %s', (tag, expected) => {
    expect(parseLocale(tag) !== undefined).toBe(expected);
  });
});
