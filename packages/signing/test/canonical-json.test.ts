import { canonicalJson, isJsonValue } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hex, readVectors } from './vectors.ts';

function check(value: unknown, expected: string): void {
  expect(canonicalJson(value)).toBe(expected);
}

interface PublishedVectors {
  readonly numbers: readonly { readonly bits: string; readonly text: string | null }[];
  readonly objects: readonly { readonly name: string; readonly input: string; readonly canonical: string }[];
}

describe('RFC 8785', () => {
  const { numbers, objects } = readVectors('rfc8785.json') as PublishedVectors;

  const numberOf = (bits: string): number => Buffer.from(bits, 'hex').readDoubleBE();

  test.each(numbers.flatMap(({ bits, text }) => (text === null ? [] : [{ bits, text }])))('appendix B: $bits is $text', ({ bits, text }) => {
    check(numberOf(bits), text);
  });

  test.each(numbers.filter(({ text }) => text === null))('appendix B: $bits has no form in JSON', ({ bits }) => {
    expect(() => canonicalJson(numberOf(bits))).toThrow(TypeError);
  });

  test.each(objects)('$name', ({ input, canonical }) => {
    check(JSON.parse(input), new TextDecoder('utf-8', { fatal: true }).decode(hex(canonical)));
  });
});

test.each<[string, unknown, string]>([
  ['no normalisation of text', ['\u00e4', 'a\u0308'], '["\u00e4","a\u0308"]'],
  ['order within, and lists as they are', { b: [{ d: 1, c: 2 }, []], a: {} }, '{"a":{},"b":[{"c":2,"d":1},[]]}'],
])('%s', (_name, value, expected) => {
  check(value, expected);
});

test.each<[string, unknown]>([
  ['undefined', undefined],
  ['undefined in an object', { a: undefined }],
  ['undefined in a list', [undefined]],
  ['a hole in a list', Object.assign([1, 2], { length: 3 })],
  ['NaN', { a: [Number.NaN] }],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['a function', { a: () => 1 }],
  ['a symbol', Symbol('a')],
  ['a bigint', 1n],
  ['a Map', { a: new Map([['b', 1]]) }],
  ['a Set', new Set([1])],
  ['a Date', new Date(0)],
  ['bytes', new Uint8Array(2)],
  ['an object with toJSON', { toJSON: () => 1 }],
  ['half a surrogate pair in a text', ['\ud83d']],
  ['half a surrogate pair in a name', { '\udead': 1 }],
  ['lists nested 65 deep', nested(65)],
  ['objects nested 65 deep', JSON.parse(`${'{"a":'.repeat(65)}1${'}'.repeat(65)}`)],
  ['lists nested deeper than the stack', nested(200_000)],
  ['a list within itself', withinItself()],
])('%s is refused', (_name, value) => {
  expect(isJsonValue(value)).toBe(false);
  expect(() => canonicalJson(value)).toThrow(TypeError);
});

test('lists nested 64 deep have a form', () => {
  expect(isJsonValue(nested(64))).toBe(true);
  check(nested(64), `${'['.repeat(64)}${']'.repeat(64)}`);
});

function nested(depth: number): unknown {
  return JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
}

function withinItself(): unknown {
  const list: unknown[] = [];
  list.push(list);
  return list;
}

test('one text for one value, whatever the order of its keys', () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: 'binary' }), (value) => {
      const text = canonicalJson(value);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(canonicalJson(reversed(value))).toBe(text);
    }),
    { numRuns: 200 },
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toReversed().map(([name, item]) => [name, reversed(item)]));
}
