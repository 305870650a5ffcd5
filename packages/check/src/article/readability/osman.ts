import type { ReadingFormula } from './reading-formula.ts';
import { meanOf, remembered, sentenceLength } from './vowel-groups.ts';

/**
 * OSMAN, the readability of an Arabic text, about 0 to 100, higher is easier: M. El-Haj and P. Rayson, ‘OSMAN – A novel Arabic
 * readability metric’, LREC 2016, 250–255. It adds hard words (more than five letters), syllables, complex words (more than four
 * syllables) and their Faseeh letters (ئ ء ؤ ذ ظ, and وا or ون at the end), each a word.
 *
 * Limits: the authors count in text with vowel signs, which another program adds: one for a short vowel, two for a long one.
 * Articles have no vowel signs, so that every letter but the last is taken to have its vowel, which is one for each letter but
 * the last: too many where letters stand without a vowel. Scores are therefore comparable with each other alone, and may
 * pass 100. It is no school grade.
 */
export const osman: ReadingFormula = {
  name: 'OSMAN score',
  parameter: 'osman',
  tooHard: 'below',
  fewestWords: 100,
  score: (counts) => 200.791 - 1.015 * sentenceLength(counts) - 24.181 * meanOf(counts.words, weight),
  isHard: (word) => plainLetters(word).length > 7,
};

/** What a word adds to the score: its syllables, and each of the three ways in which it is hard. */
const weight = remembered((word) => {
  const plain = plainLetters(word);
  const syllables = arabicSyllables(word);
  return syllables + count(plain.length > 5) + count(syllables > 4) + count(syllables > 4 && faseeh.test(plain));
});

const faseeh = /[ئءؤذظ]|وا$|ون$/;

/** Without vowel signs and the article, which the authors' segmenter splits off. */
function plainLetters(word: string): string {
  return word.replace(/[\u0640\u064B-\u065F\u0670]/g, '').replace(/^(?:وال|بال|فال|كال|ال|لل)/, '');
}

/**
 * The weight of a word's syllables, estimated by its letters.
 * @example arabicSyllables('كتاب') // 3, a short one and a long one that counts twice
 */
export function arabicSyllables(word: string): number {
  return Math.max(1, plainLetters(word).length - 1);
}

function count(fits: boolean): number {
  return fits ? 1 : 0;
}
