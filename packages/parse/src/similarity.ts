/**
 * How alike two passages are, from 0 to 1: twice the words they share over all their words (Dice).
 * Takes words rather than texts, so that callers can keep them; `wordsOf` splits scripts without spaces by character.
 */
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
