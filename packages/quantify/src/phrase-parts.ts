import { isHan, isPlainLetter } from './characters.ts';
import { foldWord } from './fold.ts';

/** A word of a phrase, folded, or the name of a slot. */
export interface PhrasePart {
  readonly name: string;
  readonly slot: boolean;
  /** Where the next part begins; the phrase's length behind the last one. */
  readonly next: number;
}

/**
 * A phrase such as `{times} a {period}`, made ready to be cut.
 * @example foldPhrase('Twenty‑one') // 'twenty-one'
 */
export function foldPhrase(phrase: string): string {
  return isFolded.test(phrase) ? phrase : phrase.toLowerCase().normalize('NFC').replaceAll('’', "'").replaceAll(/[‐‑–—]/g, '-').trimStart();
}

/** What no composition or folding of signs changes: Latin in lower case, Arabic without its points, Han characters. */
const isFolded = /^[a-z{][a-z{} -]*$|^[\u0621-\u063A\u0641-\u064A{][a-z\u0621-\u063A\u0641-\u064A{} ]*$|^[\u4E00-\u9FFF]+$/;

/**
 * The part of a folded phrase that begins at a place.
 * @example partAt('every {n}', 0) // { name: 'every', slot: false, next: 6 }
 */
export function partAt(phrase: string, start: number): PhrasePart {
  const end = endOfPart(phrase, start);
  const slot = isSlot(phrase, start, end);
  return { name: slot ? phrase.slice(start + 1, end - 1) : foldWord(phrase.slice(start, end)), slot, next: afterSpaces(phrase, end) };
}

/** The words of a phrase, without its slots. */
export function wordsOfPhrase(phrase: string): readonly string[] {
  const folded = foldPhrase(phrase);
  const words: string[] = [];
  for (let start = 0; start < folded.length; ) {
    const { name, slot, next } = partAt(folded, start);
    if (!slot) words.push(name);
    start = next;
  }
  return words;
}

/** The words of a language's phrases, as they are collected. */
export interface PhraseWords {
  /** Those that have been looked at, as they are written: phrases have the same words again and again. */
  readonly written: Set<string>;
  readonly all: Set<string>;
  /** Those of them that stand behind a word that may be any. */
  readonly afterAny: Set<string>;
}

/** Adds the words of a folded phrase, without its slots. */
export function collectWords(phrase: string, { written, all, afterAny }: PhraseWords): void {
  let isBehindAny = false;
  for (let start = 0; start < phrase.length; ) {
    const end = endOfPart(phrase, start);
    const part = phrase.slice(start, end);
    const slot = isSlot(phrase, start, end);
    if (isBehindAny && !slot) afterAny.add(foldWord(part));
    if (!slot && !written.has(part)) {
      written.add(part);
      all.add(foldWord(part));
    }
    isBehindAny = part === '{word}';
    start = afterSpaces(phrase, end);
  }
}

function isSlot(phrase: string, start: number, end: number): boolean {
  return phrase.charCodeAt(start) === 0x7b && end - start > 1;
}

function afterSpaces(phrase: string, end: number): number {
  let next = end;
  while (phrase.charCodeAt(next) === 32) next += 1;
  return next;
}

const part = /\{\w+\}|[\p{L}\p{M}²³]+|\d+|[^\s]/uy;

/** Han characters are tokens of their own. */
function endOfPart(phrase: string, start: number): number {
  if (isHan(phrase.charCodeAt(start))) return start + 1;
  let end = start;
  while (isPlainLetter(phrase.charCodeAt(end))) end += 1;
  if (end > start && (end === phrase.length || phrase.charCodeAt(end) < 0x80)) return end;
  part.lastIndex = start;
  end = start + (part.exec(phrase)?.[0].length ?? 1);
  for (let index = start + 1; index < end; index += 1) if (isHan(phrase.charCodeAt(index))) return index;
  return end;
}
