/**
 * Writes a table as CSV (RFC 4180): commas, CRLF after every row, quotes where a cell needs them.
 *
 * A spreadsheet takes a cell that begins with = + - @ or a tab for a formula, which could fetch or send something. Such
 * a cell begins with an apostrophe here, and so does one that begins with an apostrophe itself: whoever takes one
 * apostrophe away from the beginning of every cell that has one reads exactly what was written.
 * @example writeCsv([['name', 'note'], ['a, b', '=1+1']]) // 'name,note\r\n"a, b",\'=1+1\r\n'
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(text: string): string {
  const guarded = formula.test(text) ? `'${text}` : text;
  return needsQuotes.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Also what spreadsheets take for these signs: their full-width forms, and after line breaks that they drop. */
const formula = /^[=+\-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20]/;
/** The semicolon is a separator to spreadsheets of many countries, and white space at an end is dropped by some. */
const needsQuotes = /[",;\t\r\n]|^\s|\s$/;
