import { characterWidth } from './display-width.ts';

/** What wrapping has to know of a character. */
export interface LineBreakTraits {
  readonly width: 0 | 1 | 2;
  /** It may not start a line: closing punctuation, small kana, marks (UAX #14, CL, CP, EX, NS, CM). */
  readonly clingsToBefore: boolean;
  /** It may not end a line: opening punctuation (UAX #14, OP). */
  readonly clingsToAfter: boolean;
}

/** The traits of a character, remembered: a text uses few characters, each many times. */
export function lineBreakTraits(codePoint: number): LineBreakTraits {
  const before = known.get(codePoint);
  if (before !== undefined) return before;
  const character = String.fromCodePoint(codePoint);
  const width = characterWidth(character);
  const made = { width, clingsToBefore: width === 0 || closing.test(character), clingsToAfter: opening.test(character) };
  known.set(codePoint, made);
  return made;
}

/** Between East Asian characters, and between one and another letter, a line may end without a space (UAX #14, ID). */
export function mayBreakBetween(before: LineBreakTraits, after: LineBreakTraits): boolean {
  return (before.width === 2 || after.width === 2) && !after.clingsToBefore && !before.clingsToAfter;
}

const known = new Map<number, LineBreakTraits>();
const closing = /^[\p{Pe}\p{Pf}、。，．・：；？！,.:;?!%％…‥～〜–—ーぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ々\]\u00A0]$/u;
const opening = /^[\p{Ps}\p{Pi}[\u2066-\u2068\u00A0]$/u;
