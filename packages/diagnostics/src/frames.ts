import type { Diagnostic, Severity } from './diagnostic.ts';

/** Hands in the text of a file for its excerpt, or `undefined` where it cannot be shown. */
export type SourceReader = (file: string) => string | undefined;

/**
 * Diagnostics as people read them in a terminal: place, message, the line with its marks, hint.
 * @param paint colours a piece of text by severity; the identity where colours are not wanted.
 */
export function formatFrames(
  diagnostics: readonly Diagnostic[],
  read: SourceReader,
  paint: (severity: Severity, text: string) => string = (_severity, text) => text,
): string {
  return diagnostics.map((diagnostic) => formatFrame(diagnostic, read, paint)).join('\n');
}

function formatFrame(
  diagnostic: Diagnostic,
  read: SourceReader,
  paint: (severity: Severity, text: string) => string,
): string {
  const lines = [
    `${paint(diagnostic.severity, `${diagnostic.severity} ${diagnostic.code}`)}  ${formatPlace(diagnostic)}`,
    `  ${printable(diagnostic.message)}`,
    ...excerpt(diagnostic, read),
  ];
  if (diagnostic.hint !== undefined) lines.push(`  hint: ${printable(diagnostic.hint)}`);
  for (const related of diagnostic.related ?? [])
    lines.push(`  see ${formatPlace(related)}: ${printable(related.message)}`);
  return `${lines.join('\n')}\n`;
}

function formatPlace({ place }: Pick<Diagnostic, 'place'>): string {
  const position = place.start === undefined ? '' : `:${place.start.line}:${place.start.column}`;
  return `${printable(place.file)}${position}${place.segment === undefined ? '' : ` (${place.segment})`}`;
}

const widestExcerpt = 100;

function excerpt(diagnostic: Diagnostic, read: SourceReader): readonly string[] {
  const { file, start, end } = diagnostic.place;
  if (start === undefined) return [];
  const line = read(file)?.split(/\r\n?|\n/, start.line)[start.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const from = Math.max(0, start.column - 1 - widestExcerpt / 2);
  const shown = printable(line.slice(from, from + widestExcerpt));
  const length = end !== undefined && end.line === start.line ? end.column - start.column : 1;
  const marks = '^'.repeat(Math.max(1, Math.min(length, widestExcerpt - (start.column - 1 - from))));
  const gutter = String(start.line);
  return [`  ${gutter} | ${shown}`, `  ${' '.repeat(gutter.length)} | ${' '.repeat(start.column - 1 - from)}${marks}`];
}

/** Content is untrusted: it must not reach the terminal as control codes or reorder the line. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\u00B7');
}
