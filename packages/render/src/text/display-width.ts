/** Columns that a text takes on a terminal: wide East Asian characters two, marks and invisible controls none (UAX #11). */
export function displayWidth(text: string): number {
  if (isNarrow(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Whether every character takes one column, as in Latin, Greek and Cyrillic. */
export function isNarrow(text: string): boolean {
  return !notNarrow.test(text);
}

/** Columns of one character. */
export function characterWidth(character: string): 0 | 1 | 2 {
  if (invisible.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

const notNarrow = /[^\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u0590\u2010-\u2027\u2030-\u205E]/;
const invisible = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
const wide = /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]$/u;
