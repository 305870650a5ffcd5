import { displayWidth } from './display-width.ts';
import type { Diagnostic, Place, Severity } from './diagnostic.ts';
import { placeOfWords } from './place-of-words.ts';

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

function formatFrame(diagnostic: Diagnostic, read: SourceReader, paint: (severity: Severity, text: string) => string): string {
  const place = placeIn(diagnostic.place, read);
  const lines = [
    `${paint(diagnostic.severity, `${diagnostic.severity} ${diagnostic.code}`)}  ${formatPlace({ place })}`,
    `  ${printable(diagnostic.message)}`,
    ...excerpt(place, place.start === undefined ? undefined : read(place.file)),
  ];
  if (diagnostic.hint !== undefined) lines.push(`  hint: ${printable(diagnostic.hint)}`);
  for (const related of diagnostic.related ?? []) lines.push(`  see ${formatPlace({ place: placeIn(related.place, read) })}: ${printable(related.message)}`);
  return `${lines.join('\n')}\n`;
}

/** Narrowed to the words that are meant, where the file can be read. */
function placeIn(place: Place, read: SourceReader): Place {
  const text = place.words === undefined ? undefined : read(place.file);
  return text === undefined ? place : placeOfWords(place, text);
}

function formatPlace({ place }: Pick<Diagnostic, 'place'>): string {
  const position = place.start === undefined ? '' : `:${place.start.line}:${place.start.column}`;
  return `${printable(place.file)}${position}${place.segment === undefined ? '' : ` (${place.segment})`}`;
}

const widestExcerpt = 100;
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

function excerpt({ start, end, words }: Place, text: string | undefined): readonly string[] {
  if (start === undefined) return [];
  const line = text?.split(/\r\n?|\n/, start.line)[start.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const from = Math.max(0, start.column - 1 - widestExcerpt / 2);
  const cut = line.slice(from, from + widestExcerpt);
  const shown = printable(cut);
  const length = end !== undefined && end.line === start.line ? end.column - start.column : 1;
  const before = cut.slice(0, start.column - 1 - from);
  const marked = cut.slice(before.length, before.length + Math.max(1, length));
  const gutter = String(start.line);
  // A terminal may reorder what runs from right to left, and marks would point beside it: the words are said instead.
  const marks = rightToLeft.test(shown) ? (words === undefined ? [] : [printable(words.text)]) : [`${' '.repeat(displayWidth(printable(before)))}${'^'.repeat(Math.max(1, displayWidth(printable(marked))))}`];
  return [`  ${gutter} | ${shown}`, ...marks.map((mark) => `  ${' '.repeat(gutter.length)} | ${mark}`)];
}

/** Content is untrusted: it must not reach the terminal as control codes or reorder the line. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '\u00B7');
}
