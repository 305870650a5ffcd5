/** A table in Markdown: the first column to the left, the others, which hold numbers, to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |\n`;
  return [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows].map(line).join('');
}
