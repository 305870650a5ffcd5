import type { MeantWords, Place, Position } from './diagnostic.ts';

/**
 * Narrows a place to the words that are meant, in the file's text; the place as it is where it names no words, or they
 * cannot be found as they are written there.
 * @example placeOfWords({ file: 'a.json', start: { line: 2, column: 3 }, words: { text: '50 mg', nth: 0 } }, text)
 */
export function placeOfWords(place: Place, text: string): Place {
  const { words, start, end } = place;
  if (words === undefined || start === undefined) return place;
  const from = offsetOf(start, text);
  const to = end === undefined ? endOfLine(from, text) : offsetOf(end, text);
  const found = findNth(text.slice(from, to), words, formsIn(place.file, words.text));
  if (found === undefined) return place;
  return { ...place, start: positionAt(from + found.start, text), end: positionAt(from + found.end, text) };
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** How words are written in a file: JSON escapes quotes and line breaks. */
function formsIn(file: string, words: string): readonly string[] {
  const escaped = JSON.stringify(words).slice(1, -1);
  return file.endsWith('.json') ? [escaped, words] : [words];
}

/** As they are written; else with any white space between them, as Markdown breaks its lines. */
function findNth(text: string, { text: words, nth }: MeantWords, forms: readonly string[]): Range | undefined {
  for (const written of forms) {
    const start = nthIndexOf(text, written, nth);
    if (start !== -1) return { start, end: start + written.length };
  }
  const spaced = new RegExp(words.split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\s+'), 'g');
  const match = [...text.matchAll(spaced)].at(nth);
  return match === undefined ? undefined : { start: match.index, end: match.index + match[0].length };
}

/** The last one where there are fewer: markup may hide some. */
function nthIndexOf(text: string, words: string, nth: number): number {
  let at = -1;
  for (let count = 0; count <= nth; count += 1) {
    const next = text.indexOf(words, at + 1);
    if (next === -1) return at;
    at = next;
  }
  return at;
}

function offsetOf({ line, column }: Position, text: string): number {
  let offset = 0;
  for (let at = 1; at < line; at += 1) {
    const next = text.indexOf('\n', offset);
    if (next === -1) return text.length;
    offset = next + 1;
  }
  return Math.min(offset + column - 1, text.length);
}

function endOfLine(offset: number, text: string): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}

function positionAt(offset: number, text: string): Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  let line = 1;
  for (let at = before.indexOf('\n'); at !== -1; at = before.indexOf('\n', at + 1)) line += 1;
  return { line, column: offset - lineStart + 1 };
}
