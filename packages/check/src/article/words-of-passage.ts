import type { Passage } from '../passage.ts';

/** A word of a passage; in a script without spaces, a sign. */
export interface PassageWord {
  readonly start: number;
  readonly end: number;
  /** What it is compared by: lower case, without Arabic vowel signs. */
  readonly text: string;
  /** Whether nothing but a space, a hyphen or an apostrophe stands between it and the word before. */
  readonly followsOn: boolean;
}

/** The words of a passage, found once. */
export function wordsOfPassage(passage: Passage): readonly PassageWord[] {
  const known = words.get(passage);
  if (known !== undefined) return known;
  const found = wordsOf(passage.text);
  words.set(passage, found);
  return found;
}

const words = new WeakMap<Passage, readonly PassageWord[]>();

const wordPattern = /\p{Script=Han}|[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+/gv;
const smallGap = /^[ \u00A0\u202F\-\u2010\u2011\u2013'’]?$/;

/**
 * The words of a text, in order.
 * @example wordsOf('Life-changing!').map(({ text }) => text) // ['life', 'changing']
 */
export function wordsOf(text: string): readonly PassageWord[] {
  const found: PassageWord[] = [];
  let end = -1;
  for (const match of text.matchAll(wordPattern)) {
    const gap = end === -1 ? undefined : text.slice(end, match.index);
    found.push({ start: match.index, end: match.index + match[0].length, text: comparable(match[0]), followsOn: gap !== undefined && smallGap.test(gap) });
    end = match.index + match[0].length;
  }
  return found;
}

function comparable(word: string): string {
  return word.toLowerCase().replace(/[\u0640\u064B-\u065F\u0670]/g, '');
}
