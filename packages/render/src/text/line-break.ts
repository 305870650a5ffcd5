import { characterWidth } from '@imprimatur/diagnostics';

/**
 * Whether a line may end before this place: at a space, and between East Asian characters, or one and another letter,
 * without a space (UAX #14, ID).
 */
export function mayBreakAt(text: string, at: number): boolean {
  const after = text.codePointAt(at) ?? space;
  if (after === space) return true;
  const before = codePointBefore(text, at);
  if (before === space || (characterWidth(before) < 2 && characterWidth(after) < 2)) return false;
  return !clingsToBefore(after) && !opening.test(String.fromCodePoint(before));
}

/** Whether it may not start a line: closing punctuation, small kana, marks (UAX #14, CL, CP, EX, NS, CM), half of a pair. */
function clingsToBefore(codePoint: number): boolean {
  return characterWidth(codePoint) === 0 || closing.test(String.fromCodePoint(codePoint));
}

function codePointBefore(text: string, at: number): number {
  const pair = at > 1 ? (text.codePointAt(at - 2) ?? 0) : 0;
  return pair > 0xffff ? pair : text.charCodeAt(at - 1);
}

const space = 0x20;
const closing = /^[\p{Pe}\p{Pf}、。，．・：；？！,.:;?!%％…‥～〜–—ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々\]\u00A0\uDC00-\uDFFF]$/u;
/** It may not end a line: opening punctuation (UAX #14, OP). */
const opening = /^[\p{Ps}\p{Pi}[\u2066-\u2068\u00A0]$/u;
