import type { ReadingFormula } from './reading-formula.ts';
import { countSyllables, percentOf, sentenceLength } from './vowel-groups.ts';

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
    const { words } = counts;
    const long = percentOf(words, (word) => germanSyllables(word) >= 3);
    const lettered = percentOf(words, (word) => word.replace(/[^\p{L}]/gu, '').length > 6);
    const short = percentOf(words, (word) => germanSyllables(word) === 1);
    return 0.1935 * long + 0.1672 * sentenceLength(counts) + 0.1297 * lettered - 0.0327 * short - 0.875;
  },
  isHard: (word) => germanSyllables(word) >= 5,
};

/**
 * A syllable for each vowel or diphthong.
 * @example germanSyllables('Behandlung') // 3
 */
export function germanSyllables(word: string): number {
  return countSyllables(word.toLowerCase(), /aa|ee|oo|ie|ei|ai|au|eu|äu|oi|[aeiouäöüyáéàè]/g);
}
