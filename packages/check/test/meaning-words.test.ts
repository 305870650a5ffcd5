import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsOf, type Writing } from '../src/meaning/words.ts';

const english: Writing = { words: 'apart', apostrophe: 'within a word' };
const french: Writing = { words: 'apart', apostrophe: 'ends a word' };
const chinese: Writing = { words: 'together', apostrophe: 'within a word' };

/** The words with what stands before each: `|` a sentence's beginning, `;` a clause's, `,` a comma. */
function check(text: string, writing: Writing, expected: string): void {
  const signs = { nothing: '', bracket: '( ', comma: ', ', clause: '; ', sentence: '| ' };
  expect(wordsOf(text, writing).map(({ text: word, before }) => signs[before] + word).join(' ')).toBe(expected);
}

describe('the words of a text', () => {
  it.each([
    ['Don’t stop. Go on!', english, "don't stop | go on"],
    ['Take it, or not; do not (ever) stop', english, 'take it , or not ; do not ( ever ( stop'],
    ['sugar-free at 2.5 mg', english, 'sugar free at 2 5 mg'],
    ['No. 5 is here. Then rest', english, 'no 5 is here | then rest'],
    ['It was ‘safe.’ Then not.', english, 'it was safe | then not'],
    ['N’arrêtez pas aujourd’hui', french, "n' arrêtez pas aujourd' hui"],
    ['请勿停药。FDA说，可以。', chinese, '请 勿 停 药 | fda 说 , 可 以'],
    ['لا تتوقف، ثم استرح؟ نعم', english, 'لا تتوقف , ثم استرح | نعم'],
    ['am 1. Mai z. B. um 8 Uhr', english, 'am 1 mai z b um 8 uhr'],
    ['about \uFFFCmg', english, 'about \uFFFC mg'],
    ['', english, ''],
    ['… — !', english, ''],
  ])('%s', (text, writing, expected) => check(text, writing, expected));

  it('stand where they are said to, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(english, french, chinese), (text, writing) => {
        let end = 0;
        for (const word of wordsOf(text, writing)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(word.end).toBeGreaterThan(word.start);
          end = word.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('keep their places where small letters are longer', () => {
    const [, word] = wordsOf('İİ not', english);
    expect(word).toEqual({ text: 'not', start: 3, end: 6, before: 'nothing' });
  });

  it.each(['.'.repeat(200_000), "a'".repeat(100_000), '不'.repeat(200_000), ' \n'.repeat(100_000)])('are found in endless texts', (text) => {
    expect(wordsOf(text, french).length).toBeLessThanOrEqual(text.length);
  });
});
