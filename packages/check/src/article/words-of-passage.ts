import type { Passage } from '../passage.ts';
import { letterKind, wordBounds, type WordCut } from './letters.ts';

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
export function wordsOfPassage({ memory, text }: Passage): readonly PassageWord[] {
  return (memory.plainWords ??= wordsOf(text));
}

const anyOfWords = letterKind.letter | letterKind.number | letterKind.mark;
const wordCut: WordCut = { alone: letterKind.han, first: anyOfWords, later: anyOfWords, pattern: /\p{Script=Han}|[[\p{L}\p{N}\p{M}]--\p{Script=Han}]+/gv };
const smallGap = /[ \u00A0\u202F\-\u2010\u2011\u2013'’]/;

/**
 * The words of a text, in order.
 * @example wordsOf('Life-changing!').map(({ text }) => text) // ['life', 'changing']
 */
export function wordsOf(text: string): readonly PassageWord[] {
  const found: PassageWord[] = [];
  const bounds = wordBounds(text, wordCut);
  let before = -1;
  for (let index = 0; index < bounds.length; index += 2) {
    const [start = 0, end = 0] = [bounds[index], bounds[index + 1]];
    found.push({ start, end, text: comparable(text.slice(start, end)), followsOn: before !== -1 && isSmallGap(text, before, start) });
    before = end;
  }
  return found;
}

function isSmallGap(text: string, start: number, end: number): boolean {
  return start === end || (start + 1 === end && (text.charCodeAt(start) === 32 || smallGap.test(text.charAt(start))));
}

function comparable(word: string): string {
  return word.toLowerCase().replace(/[\u0640\u064B-\u065F\u0670]/g, '');
}
