import { type Place, placeOfWords } from '@imprimatur/diagnostics';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

const catalogue = '{\n  "a": "Take 5 mg, then 5 mg.",\n  "b": "Say \\"no\\" and 5 mg."\n}\n';
const lineOf = (line: number, column: number, endColumn: number): Place => ({ file: 'a.json', start: { line, column }, end: { line, column: endColumn } });

test.each<[string, Place, string]>([
  ['the first of two', { ...lineOf(2, 8, 31), words: { text: '5 mg', nth: 0 } }, '2:14-2:18'],
  ['the second of two', { ...lineOf(2, 8, 31), words: { text: '5 mg', nth: 1 } }, '2:25-2:29'],
  ['one more than there are: the last', { ...lineOf(2, 8, 31), words: { text: '5 mg', nth: 7 } }, '2:25-2:29'],
  ['not in another passage', { ...lineOf(3, 8, 30), words: { text: '5 mg', nth: 0 } }, '3:24-3:28'],
  ['as JSON escapes them', { ...lineOf(3, 8, 30), words: { text: 'Say "no"', nth: 0 } }, '3:9-3:19'],
  ['not there: the whole passage', { ...lineOf(2, 8, 31), words: { text: '50 mg', nth: 0 } }, '2:8-2:31'],
  ['no words: the whole passage', lineOf(2, 8, 31), '2:8-2:31'],
  ['no end: to the end of the line', { file: 'a.json', start: { line: 2, column: 8 }, words: { text: 'then', nth: 0 } }, '2:20-2:24'],
])('%s', (_name, place, expected) => {
  const { start, end } = placeOfWords(place, catalogue);
  expect(`${start?.line}:${start?.column}-${end?.line}:${end?.column}`).toBe(expected);
});

test('words that Markdown breaks over lines', () => {
  const text = 'One.\n\nResearch\nshows it.\n';
  expect(placeOfWords({ file: 'a.md', start: { line: 3, column: 1 }, end: { line: 4, column: 10 }, words: { text: 'Research shows', nth: 0 } }, text)).toMatchObject({ start: { line: 3, column: 1 }, end: { line: 4, column: 6 } });
});

test('whatever stands in a text is found where it stands', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, words, after) => {
      const text = `${before}${words}${after}`;
      const lines = text.split('\n');
      const whole: Place = { file: 'a', start: { line: 1, column: 1 }, end: { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 }, words: { text: words, nth: 0 } };
      const { start, end } = placeOfWords(whole, text);
      const offset = (position: typeof start): number => lines.slice(0, (position?.line ?? 1) - 1).reduce((sum, line) => sum + line.length + 1, 0) + (position?.column ?? 1) - 1;
      expect(text.slice(offset(start), offset(end))).toBe(words);
    }),
  );
});

test('a pattern in the words is no pattern', () => {
  expect(placeOfWords({ file: 'a', start: { line: 1, column: 1 }, words: { text: '(a+)+$ b', nth: 0 } }, `${'a'.repeat(10_000)} (a+)+$  b`)).toMatchObject({ start: { line: 1, column: 10_002 } });
});
