/** Columns that a text takes on a terminal: wide East Asian characters two, marks and invisible controls none (UAX #11). */
export function displayWidth(text: string): number {
  if (isNarrow(text)) return text.length;
  let width = 0;
  for (const character of text) width += characterWidth(character.codePointAt(0) ?? 0);
  return width;
}

/** Whether every character takes one column, as in Latin, Greek, Cyrillic and, without marks, Arabic. */
export function isNarrow(text: string): boolean {
  return !notNarrow.test(text);
}

/** Columns of one character, remembered for all of the basic plane: a text uses few characters, each many times. */
export function characterWidth(codePoint: number): number {
  if (codePoint >= known.length) return measured(codePoint);
  const before = known[codePoint] ?? 0;
  if (before > 0) return before - 1;
  const width = measured(codePoint);
  known[codePoint] = width + 1;
  return width;
}

/** One more than the width; 0 is not known yet. */
const known = new Uint8Array(0x10000);

function measured(codePoint: number): 0 | 1 | 2 {
  const character = String.fromCodePoint(codePoint);
  if (invisible.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}

const notNarrow = /[^\u0020-\u007E\u00A0-\u00AC\u00AE-\u02FF\u0370-\u0482\u048A-\u0590\u0606-\u060F\u061B\u061D-\u064A\u0660-\u066F\u0671-\u06D5\u2010-\u2027\u2030-\u205E]/;
const invisible = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;
const wide = /^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]$/u;
