/**
 * A value as JSON that a terminal may have: what could move the cursor or reorder text is written as an escape, which
 * reads as the same character.
 * @example safeJson('a\u009Bb') // '"a\\u009bb"\n'
 */
export function safeJson(value: unknown): string {
  const json = JSON.stringify(value, null, 2);
  return `${json.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}

/** JSON.stringify escapes the controls below U+0020 itself; the line feeds that are left are its own. */
const unsafe = /[\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029\uFFF9-\uFFFB]/g;
