import { assert, constantFrom, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { bidiLevels, visualOrder } from '../src/form/bidi/bidi-levels.ts';

/** As ICU 72 shows each text from left to right in a right-to-left paragraph, without its controls. */
it.each([
  ['أ 5-10 ب', 'ب 10-5 أ'],
  ['أ -5 ب', 'ب 5- أ'],
  ['أ 10 / 5 ب', 'ب 5 / 10 أ'],
  ['أ 120/80 ب', 'ب 120/80 أ'],
  ['أ 0.5 mg/kg ب', 'ب mg/kg 0.5 أ'],
  ['أ +971 4 555 ب', 'ب 555 4 971+ أ'],
  ['أ \u20665-10\u2069 ب', 'ب 5-10 أ'],
  ['أ \u200e-5 ب', 'ب -5 أ'],
  ['5-10 ب', 'ب 5-10'],
  ['a 5-10 ب', 'ب a 5-10'],
  ['א 5-10 ב', 'ב 5-10 א'],
  ['أ 50% ب', 'ب %50 أ'],
  ['א 50% ב', 'ב 50% א'],
  ['א €5 ב', 'ב €5 א'],
  ['أ 3–5 ب', 'ب 5–3 أ'],
  ['أ 1:2:3 ب', 'ب 1:2:3 أ'],
  ['أ ٣-٥ ب', 'ب ٥-٣ أ'],
  ['أ 1\u00a0000 ب', 'ب 1\u00a0000 أ'],
  ['أ \u206710-20\u2069 ب', 'ب 10-20 أ'],
  ['أ \u20685-10\u2069 ب', 'ب 5-10 أ'],
  ['\u202bab 12\u202c cd', 'cd ab 12'],
  ['\u202dاب\u202c c', 'اب c'],
  ['أ \u202a5-10\u202c ب', 'ب 5-10 أ'],
  ['ab → cd أ', 'أ ab → cd'],
  ['أ → ب', 'ب → أ'],
  ['أ ab 5-10 cd ب', 'ب ab 5-10 cd أ'],
  ['أ 5ُ-6 ب', 'ب 6-5ُ أ'],
  ['أ 10 mg/5 ml ب', 'ب mg/5 ml 10 أ'],
  ['\u2066a \u2067ب 1-2\u2069 c\u2069 أ', 'أ a 2-1 ب c'],
])('%s is seen as %s', (written, seen) => {
  const shown = visualOrder(bidiLevels(written, 1)).map((index) => written[index] ?? '').join('');
  expect(shown.replaceAll(/[\u200E\u200F\u061C\u2066-\u2069]/g, '')).toBe(seen);
});

it('shows every character once, whatever the controls', () => {
  const character = constantFrom('a', 'ا', 'א', '1', '٣', '-', ',', '/', '%', ' ', '\u0651', '\u200e', '\u200f', '\u2066', '\u2067', '\u2068', '\u2069', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '😀');
  assert(
    property(string({ unit: character, maxLength: 60 }), constantFrom(0 as const, 1 as const), (text, paragraph) => {
      const levels = bidiLevels(text, paragraph);
      const shown = visualOrder(levels);
      expect(levels).toHaveLength(text.length);
      expect(shown.toSorted((one, other) => one - other)).toEqual(levels.flatMap((level, index) => (level < 0 ? [] : [index])));
    }),
  );
});
