/**
 * A text that somebody wrote, as a terminal may have it: controls and bidirectional controls, which could move the cursor or
 * reorder what stands beside it, become visible code points; line breaks become spaces.
 * @example safeText('a\u001B[2Jb') // 'a<U+001B>[2Jb'
 */
export function safeText(text: string): string {
  return text.replace(/\s+/g, ' ').replace(unsafe, (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`);
}

/** Controls, format characters that reorder text (UAX #9), and what has no glyph. */
const unsafe = /[\p{Cc}\p{Cs}\p{Co}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029\uFFF9-\uFFFB]/gu;
