import type { ReadingFormula } from './reading-formula.ts';
import { countSyllables, meanOf, remembered, sentenceLength } from './vowel-groups.ts';

/**
 * The perspicuity of a Spanish text, 0 to 100, higher is easier: F. Szigriszt Pazos, ‘Sistemas predictivos de legibilidad del
 * mensaje escrito: fórmula de perspicuidad’, thesis, Universidad Complutense de Madrid, 1993. The scale INFLESZ (I. M.
 * Barrio-Cantalejo and others, ‘Validación de la Escala INFLESZ para evaluar la legibilidad de los textos dirigidos a
 * pacientes’, Anales del Sistema Sanitario de Navarra 31, 2008, 135–152) calls 55 to 65 normal, 40 to 55 somewhat difficult,
 * less very difficult, and asks for 55 in texts for patients.
 *
 * Limits: it is no school grade, and its authors give none. Syllables are counted from spelling, which in Spanish is nearly exact.
 */
export const szigrisztPazos: ReadingFormula = {
  name: 'perspicuity of Szigriszt-Pazos (INFLESZ scale)',
  parameter: 'inflesz',
  tooHard: 'below',
  fewestWords: 100,
  score: (counts) => 206.835 - 62.3 * meanOf(counts.words, syllables) - sentenceLength(counts),
  isHard: (word) => spanishSyllables(word) >= 5,
};

const syllables = remembered(spanishSyllables);

/**
 * A syllable for each open vowel or stressed closed one; closed vowels beside them belong to it.
 * @example spanishSyllables('psiquiatría') // 4
 */
export function spanishSyllables(word: string): number {
  return countSyllables(word.toLowerCase().replace(/y$/, 'i'), /[iuü]*[aeoáéóíú][iu]?(?![iuü]*[aeoáéóíú])|[iuü]*[aeoáéóíú]|[iuü]+/g);
}
