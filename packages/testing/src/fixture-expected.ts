import { compareDiagnostics, type Diagnostic, type Place } from '@imprimatur/diagnostics';

/** Diagnostics as `expected.txt` has them: one a line, sorted, with hint and related places below. */
export function printDiagnostics(diagnostics: readonly Diagnostic[]): string {
  const lines = diagnostics.toSorted(compareDiagnostics).flatMap(({ severity, code, place, message, hint, related = [] }) => [
    `${severity} ${code} ${printPlace(place)} ${message}`,
    ...(hint === undefined ? [] : [`  hint: ${hint}`]),
    ...related.map((other) => `  see: ${printPlace(other.place)} ${other.message}`),
  ]);
  return lines.map((line) => `${visible(line)}\n`).join('');
}

function printPlace({ file, start, segment }: Place): string {
  const position = start === undefined ? '' : `:${start.line}:${start.column}`;
  return `${file}${position}${segment === undefined ? '' : ` (${segment})`}`;
}

/** What cannot be seen is written as its code point. */
function visible(text: string): string {
  return text.replace(/[\p{C}\u2028\u2029]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
}
