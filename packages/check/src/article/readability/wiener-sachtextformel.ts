import type { ReadingFormula } from './reading-formula.ts';
import { countSyllables, percentOf, remembered, sentenceLength } from './vowel-groups.ts';

/**
 * The first new Wiener Sachtextformel: the Austrian school grade (Schulstufe, 4 to 15) for which a German non-fiction text is
 * fit. R. Bamberger and E. Vanecek, ‘Lesen – Verstehen – Lernen – Schreiben’, Wien: Jugend und Volk, 1984.
 *
 * Limits: it was fitted to school books; above 15 it says only ‘very hard’. German compounds count as long words however
 * familiar they are. A Schulstufe is not a U.S. grade, and neither is turned into the other here.
 */
export const wienerSachtextformel: ReadingFormula = {
  name: 'school grade of the Wiener Sachtextformel',
  parameter: 'schulstufe',
  tooHard: 'above',
  fewestWords: 100,
  score: (counts) => {
    const lengths = counts.words.map(lengthOf);
    const long = percentOf(lengths, (length) => (length & manySyllables) !== 0);
    const lettered = percentOf(lengths, (length) => (length & manyLetters) !== 0);
    const short = percentOf(lengths, (length) => (length & oneSyllable) !== 0);
    return 0.1935 * long + 0.1672 * sentenceLength(counts) + 0.1297 * lettered - 0.0327 * short - 0.875;
  },
  isHard: (word) => germanSyllables(word) >= 5,
};

/** How long a word is, in bits. */
const [manySyllables, oneSyllable, manyLetters] = [1, 2, 4];

const lengthOf = remembered((word) => {
  const syllables = germanSyllables(word);
  const letters = word.replace(/[^\p{L}]/gu, '').length;
  return (syllables >= 3 ? manySyllables : 0) | (syllables === 1 ? oneSyllable : 0) | (letters > 6 ? manyLetters : 0);
});

/**
 * A syllable for each vowel or diphthong.
 * @example germanSyllables('Behandlung') // 3
 */
export function germanSyllables(word: string): number {
  return countSyllables(word.toLowerCase(), /aa|ee|oo|ie|ei|ai|au|eu|äu|oi|[aeiouäöüyáéàè]/g);
}
