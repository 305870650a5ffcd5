import type { ReadingFormula } from './reading-formula.ts';
import { countSyllables, meanOf, remembered, sentenceLength } from './vowel-groups.ts';

/**
 * The Flesch-Kincaid grade level of an English text: the U.S. school grade whose pupils understand it, about 3 to 17.
 * J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, ‘Derivation of new readability formulas for Navy enlisted
 * personnel’, Research Branch Report 8-75, Naval Air Station Memphis, 1975.
 *
 * Limits: it sees length alone. Short unknown words (‘graft’) score as easy, long known ones (‘medicine’) as hard; syllables
 * are estimated from spelling, which is right for about nine words in ten.
 */
export const fleschKincaid: ReadingFormula = {
  name: 'Flesch-Kincaid grade level',
  parameter: 'grade',
  tooHard: 'above',
  fewestWords: 100,
  score: (counts) => 0.39 * sentenceLength(counts) + 11.8 * meanOf(counts.words, syllables) - 15.59,
  isHard: (word) => englishSyllables(word) >= 4,
};

const syllables = remembered(englishSyllables);

/**
 * Syllables by spelling: groups of vowels, less the silent e at the end.
 * @example englishSyllables('medicine') // 3
 */
export function englishSyllables(word: string): number {
  const plain = word.toLowerCase().replace(/[^a-z]/g, '');
  if (plain.length <= 3) return 1;
  const spoken = plain.replace(/(?:[^laeiouy]es|[^aeioutd]ed|[^laeiouy]e)$/, (end) => end[0] ?? '').replace(/^y/, '');
  return countSyllables(spoken, /iou(?=r)|[aeiouy]{1,2}/g);
}
