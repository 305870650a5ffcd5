/** No spaces at line ends, one empty line at most, none at either end. */
export function tidy(text: string): string {
  const trimmed = text.includes(' \n') || text.endsWith(' ') ? text.split('\n').map(trimLine).join('\n') : text;
  const single = trimmed.includes('\n\n\n') ? trimmed.replace(/\n{3,}/g, '\n\n') : trimmed;
  return single.replace(/^\n+/, '').replace(/\n{1,2}$/, '');
}

function trimLine(line: string): string {
  return line.endsWith(' ') ? line.trimEnd() : line;
}
