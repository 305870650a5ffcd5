import { canonicalJson } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

function check(value: unknown, expected: string): void {
  expect(canonicalJson(value)).toBe(expected);
}

test.each<[string, unknown, string]>([
  [
    'RFC 8785, 3.2.2: the sample object',
    JSON.parse('{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],"string":"\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/","literals":[null,true,false]}'),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  ],
  [
    'RFC 8785, 3.2.3: keys by their UTF-16 units',
    { '\u20ac': 'Euro Sign', '\r': 'Carriage Return', '\ufb33': 'Hebrew Letter Dalet With Dagesh', 1: 'One', '\ud83d\ude00': 'Emoji: Grinning Face', '\u0080': 'Control', '\u00f6': 'Latin Small Letter O With Diaeresis' },
    '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis","\u20ac":"Euro Sign","\ud83d\ude00":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
  ],
  [
    'RFC 8785, appendix B: numbers',
    [0, -0, 5e-324, -5e-324, 1.7976931348623157e308, 9007199254740992, 295147905179352830000, 999999999999999900000, 1e21, 9.999999999999997e22, 333333333.3333332, 0.000001, 9.999999999999997e-7],
    '[0,0,5e-324,-5e-324,1.7976931348623157e+308,9007199254740992,295147905179352830000,999999999999999900000,1e+21,9.999999999999997e+22,333333333.3333332,0.000001,9.999999999999997e-7]',
  ],
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
])('%s is refused', (_name, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});

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
