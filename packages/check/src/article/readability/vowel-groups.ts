/**
 * Counts the syllables of a word by its groups of vowels, at least one.
 * @example countSyllables('table', /[aeiou]+/g) // 2
 */
export function countSyllables(word: string, nucleus: RegExp): number {
  return Math.max(1, word.match(nucleus)?.length ?? 0);
}

/**
 * A measure of words that is worked out once for each: texts say the same words again and again.
 * @example const syllables = remembered(englishSyllables)
 */
export function remembered(measure: (word: string) => number): (word: string) => number {
  const known = new Map<string, number>();
  return (word) => {
    const there = known.get(word);
    if (there !== undefined) return there;
    if (known.size >= mostRemembered) known.clear();
    const measured = measure(word);
    known.set(word, measured);
    return measured;
  };
}

/** A bound that no text of people reaches. */
const mostRemembered = 50_000;

/** The mean over words, such as syllables a word. */
export function meanOf(words: readonly string[], measure: (word: string) => number): number {
  return words.length === 0 ? 0 : words.reduce((sum, word) => sum + measure(word), 0) / words.length;
}

/** The share of what fits, in percent. */
export function percentOf<Item>(items: readonly Item[], fits: (item: Item) => boolean): number {
  let count = 0;
  for (const item of items) if (fits(item)) count += 1;
  return items.length === 0 ? 0 : (count / items.length) * 100;
}

/** Words a sentence. */
export function sentenceLength({ words, sentences }: { readonly words: readonly string[]; readonly sentences: number }): number {
  return words.length / Math.max(1, sentences);
}
