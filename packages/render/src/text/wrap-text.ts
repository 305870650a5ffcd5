import { isNarrow } from './display-width.ts';
import { lineBreakTraits, mayBreakBetween } from './line-break.ts';

/**
 * Breaks a text into lines of at most so many columns: at spaces, and between East Asian characters
 * where no line starts with what closes or ends with what opens (UAX #14). A longer word stays whole.
 */
export function wrapText(text: string, columns: number): readonly string[] {
  const single = text.includes('  ') ? text.replace(/ {2,}/g, ' ').trim() : text.trim();
  return isNarrow(single) ? wrapNarrow(single, columns) : wrapWide(single, columns);
}

/** Every character takes one column, so that a line's length is its width. */
function wrapNarrow(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let from = 0;
  while (text.length - from > columns) {
    let end = text.lastIndexOf(' ', from + columns);
    if (end <= from) end = text.indexOf(' ', from + columns);
    if (end === -1) break;
    lines.push(text.slice(from, end));
    from = end + 1;
  }
  if (from < text.length) lines.push(text.slice(from));
  return lines;
}

/** One pass: it remembers the last place where the line could end, and how wide the line is behind that place. */
function wrapWide(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let [start, end, next] = [0, 0, 0];
  let [width, widthBehind] = [0, 0];
  let before = spaceTraits;
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? space;
    const traits = lineBreakTraits(codePoint);
    if (codePoint === space) {
      [end, next, widthBehind] = [at, at + 1, 0];
    } else {
      if (before !== spaceTraits && mayBreakBetween(before, traits)) [end, next, widthBehind] = [at, at, 0];
      widthBehind += traits.width;
    }
    width += traits.width;
    if (width > columns && end > start && codePoint !== space) {
      lines.push(text.slice(start, end));
      [start, width] = [next, widthBehind];
      end = start;
    }
    before = traits;
    at += codePoint > 0xffff ? 2 : 1;
  }
  if (start < text.length) lines.push(text.slice(start));
  return lines;
}

const space = 0x20;
const spaceTraits = lineBreakTraits(space);
