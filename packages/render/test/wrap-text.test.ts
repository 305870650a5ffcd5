import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '@imprimatur/diagnostics';
import { wrapText } from '../src/text/wrap-text.ts';

function check(text: string, columns: number, expected: readonly string[]): void {
  expect(wrapText(text, columns)).toEqual(expected);
}

describe('wrapText', () => {
  it('breaks at spaces', () => check('one two three', 8, ['one two', 'three']));
  it('fills a line to the last column', () => check('one two', 7, ['one two']));
  it('keeps a long word whole', () => check('a sha256:0123456789 b', 8, ['a', 'sha256:0123456789', 'b']));
  it('takes no-break spaces for letters', () => check('take 75\u00A0mg now', 9, ['take', '75\u00A0mg now']));
  it('breaks between Chinese characters', () => check('一二三四五', 6, ['一二三', '四五']));
  it('starts no line with closing punctuation', () => check('一二三。四', 6, ['一二', '三。四']));
  it('ends no line with opening punctuation', () => check('一二（三）', 6, ['一二', '（三）']));
  it('breaks between Chinese and Latin', () => check('服用NMDA受体', 8, ['服用NMDA', '受体']));
  it('has nothing to say of nothing', () => check('  ', 5, []));

  it('loses nothing and breaks no line that fits', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'B', 'é', '中', '文', '。', '（', 'م', '\u0301', '\u2068', '\u2069', '😀', '9'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 4, max: 30 }), (words, columns) => {
        const text = words.join(' ');
        const lines = wrapText(text, columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of lines) {
          expect(line).toBe(line.trim());
          expect(displayWidth(line) <= columns || !line.includes(' ') || /[中文。（😀]/u.test(line)).toBe(true);
        }
      }),
    );
  });
});
