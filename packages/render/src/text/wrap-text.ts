import { characterWidth, isNarrow } from '@imprimatur/diagnostics';
import { mayBreakAt } from './line-break.ts';

/**
 * Breaks a text into lines of at most so many columns: at spaces, and between East Asian characters
 * where no line starts with what closes or ends with what opens (UAX #14). A longer word stays whole.
 */
export function wrapText(text: string, columns: number): readonly string[] {
  const single = text.includes('  ') ? text.replace(/ {2,}/g, ' ').trim() : text.trim();
  const breakFrom = isNarrow(single) ? narrowBreak : wideBreak;
  const lines: string[] = [];
  let from = 0;
  for (let end = breakFrom(single, from, columns); end !== -1; end = breakFrom(single, from, columns)) {
    lines.push(single.slice(from, end));
    from = single[end] === ' ' ? end + 1 : end;
  }
  if (from < single.length) lines.push(single.slice(from));
  return lines;
}

/** Where a line has to end, -1 if the rest fits. Every character takes one column, so that a line's length is its width. */
function narrowBreak(text: string, from: number, columns: number): number {
  const full = from + columns;
  if (full >= text.length) return -1;
  const end = text.lastIndexOf(' ', full);
  return end > from ? end : text.indexOf(' ', full);
}

function wideBreak(text: string, from: number, columns: number): number {
  const full = firstBeyond(text, from, columns);
  if (full === -1) return -1;
  for (let end = full; end > from; end -= 1) if (mayBreakAt(text, end)) return end;
  for (let end = full + 1; end < text.length; end += 1) if (mayBreakAt(text, end)) return end;
  return -1;
}

/** The first character that the columns have no room for. */
function firstBeyond(text: string, from: number, columns: number): number {
  let width = 0;
  for (let at = from; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0;
    width += characterWidth(codePoint);
    if (width > columns) return at;
    at += codePoint > 0xffff ? 2 : 1;
  }
  return -1;
}
