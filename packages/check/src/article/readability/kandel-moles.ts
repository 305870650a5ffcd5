import type { ReadingFormula } from './reading-formula.ts';
import { countSyllables, meanOf, remembered, sentenceLength } from './vowel-groups.ts';

/**
 * Flesch's reading ease fitted to French, 0 to 100, higher is easier: L. Kandel and A. Moles, ‘Application de l’indice de
 * Flesch à la langue française’, Cahiers d’études de radio-télévision 19, 1958, 253–274. Read on Flesch's scale: 60 to 70
 * standard, 50 to 60 fairly difficult, 30 to 50 difficult.
 *
 * Limits: it is no school grade. Later texts quote the coefficients 209, 1.15 and 68 instead of 207, 1.015 and 73.6, which
 * most programs use and which stand here. Syllables are estimated from spelling; a silent e counts as in speech, not verse.
 */
export const kandelMoles: ReadingFormula = {
  name: 'reading ease of Kandel and Moles',
  parameter: 'kandel-moles',
  tooHard: 'below',
  fewestWords: 100,
  score: (counts) => 207 - 1.015 * sentenceLength(counts) - 73.6 * meanOf(counts.words, syllables),
  isHard: (word) => frenchSyllables(word) >= 4,
};

const syllables = remembered(frenchSyllables);

/**
 * Groups of vowels, less the silent e at the end.
 * @example frenchSyllables('médecine') // 3
 */
export function frenchSyllables(word: string): number {
  const plain = word.toLowerCase().replace(/^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]/, '');
  const spoken = plain.length > 3 ? plain.replace(/(?:[^aeiouyàâéèêëîïôöùûüœ]es?|[iué]es?)$/, (end) => end[0] ?? '') : plain;
  return countSyllables(spoken, /[aeiouyàâäèêëîôöùûüœæ]+|[éï]/g);
}
