import type { ReadingFormula } from './reading-formula.ts';
import { sentenceLength } from './vowel-groups.ts';

/**
 * The mean length of a Chinese sentence in signs. This is no readability formula: those published for Chinese need a dictionary
 * (lists of common words or of strokes, and word segmentation), which this package does not have. A long mean sentence is the
 * one thing that all of them agree makes a text harder.
 *
 * Limits: it does not see rare signs or terms.
 */
export const sentenceLengthInSigns: ReadingFormula = {
  name: 'mean number of signs a sentence',
  parameter: 'signs',
  tooHard: 'above',
  fewestWords: 200,
  score: sentenceLength,
  isHard: () => false,
};
