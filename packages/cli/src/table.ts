/** A table for the terminal: columns padded to their widest cell, numbers to the right, a line under the head. */
export function formatTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) => rows.reduce((width, row) => Math.max(width, row[column]?.length ?? 0), title.length));
  const numeric = head.map((_, column) => rows.some((row) => /^\d+$/.test(row[column] ?? '')) && rows.every((row) => /^(?:\d+|-)$/.test(row[column] ?? '')));
  const pad = (cell: string, column: number): string => (numeric[column] === true ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0));
  const line = (cells: readonly string[]): string => cells.map(pad).join('  ').trimEnd();
  return [line(head), widths.map((width) => '-'.repeat(width)).join('  '), ...rows.map(line), ''].join('\n');
}
