/**
 * Counts the syllables of a word by its groups of vowels, at least one.
 * @example countSyllables('table', /[aeiou]+/g) // 2
 */
export function countSyllables(word: string, nucleus: RegExp): number {
  return Math.max(1, word.match(nucleus)?.length ?? 0);
}

/** The mean over words, such as syllables a word. */
export function meanOf(words: readonly string[], measure: (word: string) => number): number {
  return words.length === 0 ? 0 : words.reduce((sum, word) => sum + measure(word), 0) / words.length;
}

/** The share of words that fit, in percent. */
export function percentOf(words: readonly string[], fits: (word: string) => boolean): number {
  return words.length === 0 ? 0 : (words.filter((word) => fits(word)).length / words.length) * 100;
}

/** Words a sentence. */
export function sentenceLength({ words, sentences }: { readonly words: readonly string[]; readonly sentences: number }): number {
  return words.length / Math.max(1, sentences);
}
