/** What Unicode says of a character, as far as words are cut by it; one bit each. */
export const letterKind = { known: 1, letter: 2, number: 4, mark: 8, han: 16, small: 32, half: 64, joiner: 128, value: 256 } as const;

/** The kinds of a UTF-16 code unit, looked up once for each. */
export function letterKindsOf(code: number): number {
  return kinds[code] || lookUp(code);
}

const kinds = new Uint16Array(0x10000);

function lookUp(code: number): number {
  const character = String.fromCharCode(code);
  let bits: number = letterKind.known;
  for (const [bit, pattern] of patterns) if (pattern.test(character)) bits |= bit;
  kinds[code] = bits;
  return bits;
}

const patterns: readonly (readonly [bit: number, pattern: RegExp])[] = [
  [letterKind.letter, /\p{L}/u],
  [letterKind.number, /\p{N}/u],
  [letterKind.mark, /\p{M}/u],
  [letterKind.han, /\p{Script=Han}/u],
  [letterKind.small, /\p{Ll}/u],
  [letterKind.half, /[\uD800-\uDFFF]/],
  [letterKind.joiner, /['’-]/],
  [letterKind.value, /\uFFFC/],
];

/** Which characters make a word; a Han character is always one of its own. */
export interface WordCut {
  /** Kinds that are words of their own. */
  readonly alone: number;
  readonly first: number;
  readonly later: number;
  /** The same as a pattern, for texts with characters beyond the basic plane. */
  readonly pattern: RegExp;
}

/**
 * Where the words of a text begin and end, in turns.
 * @example wordBounds('on it', cut) // [0, 2, 3, 5]
 */
export function wordBounds(text: string, cut: WordCut): readonly number[] {
  const bounds: number[] = [];
  const { length } = text;
  for (let at = 0; at < length; ) {
    const kind = letterKindsOf(text.charCodeAt(at));
    if ((kind & half) !== 0) return boundsByPattern(text, cut.pattern);
    const start = at;
    at += 1;
    if ((kind & cut.alone) === 0) {
      if ((kind & cut.first) === 0) continue;
      while (at < length && goesOn(letterKindsOf(text.charCodeAt(at)), cut.later)) at += 1;
    }
    bounds.push(start, at);
  }
  return bounds;
}

/** Beside the loop that reads every character, so that it looks nothing up. */
const { half, han }: { readonly half: number; readonly han: number } = letterKind;

function goesOn(kind: number, later: number): boolean {
  return (kind & later) !== 0 && (kind & han) === 0;
}

function boundsByPattern(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: word, index }) => [index, index + word.length]);
}

/** Whether a small letter stands between two places of a text. */
export function hasSmallLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) {
    const kind = letterKindsOf(text.charCodeAt(at));
    if ((kind & letterKind.small) !== 0) return true;
    if ((kind & half) !== 0) return /\p{Ll}/u.test(text.slice(at, end));
  }
  return false;
}
