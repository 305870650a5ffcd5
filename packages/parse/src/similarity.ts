/**
 * How alike two passages are, from 0 to 1: twice the words they share over all their words (Dice).
 * Scripts without spaces are compared by character.
 */
export function similarity(a: string, b: string): number {
  return similarityOfWords(wordsOf(a), wordsOf(b));
}

/** The comparison itself, for callers that keep the words. */
export function similarityOfWords(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) {
      shared += 1;
      counts.set(word, left - 1);
    }
  }
  return (2 * shared) / (a.length + b.length);
}

/** Words, numbers, placeholders and citations; single characters where the script has no spaces. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\{\{[^}]*\}\}|\[@[^\]]*\]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}\p{N}.,]*[\p{L}\p{M}\p{N}]/gu) ?? [];
}
