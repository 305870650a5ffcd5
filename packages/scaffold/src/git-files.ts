/** `.gitattributes` with the lines of a publication added: one kind of line end, and merges key by key. */
export function gitAttributes(text: string | undefined): string {
  return withLines(text, [
    ['* text=auto eol=lf'],
    [
      '# Merged key by key, by the driver that `imprimatur init` sets up in a clone.',
      'content/*/*/segments.lock.json merge=imprimatur',
      'locales/*/*/*.json merge=imprimatur',
    ],
  ]);
}

/** `.gitignore` with the lines of a publication added. */
export function gitIgnore(text: string | undefined): string {
  return withLines(text, [['node_modules/'], ['.turbo/'], ['.imprimatur/'], ['dist/']]);
}

/** Adds the groups of which a line is missing, a comment with them; what is there stays as it is. */
function withLines(text = '', groups: readonly (readonly string[])[]): string {
  const there = new Set(text.split('\n').map((line) => line.trim()));
  const missing = groups.flatMap((group) => (group.every((line) => line.startsWith('#') || there.has(line)) ? [] : group.filter((line) => !there.has(line))));
  if (missing.length === 0) return text;
  return `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${missing.join('\n')}\n`;
}
