import type { SegmentKey } from '@imprimatur/formats';
import type { TextUnderCheck } from '../check.ts';
import { type Passage, valueSign } from '../passage.ts';
import { placedPassages } from './passages-of-kind.ts';

/** A place where an abbreviation stands in a text. */
export interface AbbreviationUse {
  readonly key: SegmentKey;
  readonly passage: Passage;
  /** Without the s of the plural. */
  readonly short: string;
  /** As it stands there. */
  readonly shown: string;
  readonly at: number;
}

/** A place where a text says what an abbreviation stands for. */
export interface Expansion {
  readonly key: SegmentKey;
  readonly short: string;
  /** The words it stands for, as written. */
  readonly long: string;
  /** Where the words begin. */
  readonly at: number;
  /** Words, bracket and abbreviation, as they stand there. */
  readonly shown: string;
}

/** Two to six signs with at least two capitals side by side, or a capital in front: ‘BPD’, ‘MAOIs’, ‘CYP2D6’. */
const abbreviation = /(?<![\p{L}\p{N}.-])\p{Lu}[\p{Lu}\p{N}]{1,5}(?=s?(?![\p{L}\p{N}]))s?/gu;

/** Every abbreviation of a text, in document order. */
export function abbreviationsOf(article: TextUnderCheck): readonly AbbreviationUse[] {
  return placedPassages(article).flatMap(({ key, passage }): readonly AbbreviationUse[] => {
    // Words in capitals alone are loud, not short.
    if (!/\p{Ll}/u.test(passage.text) && passage.text.length > 12) return [];
    return [...passage.text.matchAll(abbreviation)].filter(([shown]) => /\p{Lu}.*\p{Lu}/u.test(shown)).map(({ index, 0: shown }) => ({ key, passage, short: singular(shown), shown, at: index }));
  });
}

/** ‘borderline personality disorder (BPD)’: the bracket holds the abbreviation, in quotes or not, and perhaps a word on it. */
const inBrackets = /[(（]\s*["“‘«„]?\s*(\p{Lu}[\p{Lu}\p{N}]{1,5}s?)(?![\p{L}\p{N}])["”’»“]?[^()（）]{0,40}[)）]/gu;

/** Where a text says what its abbreviations stand for, where the words before the bracket hold the letters. */
export function expansionsOf(article: TextUnderCheck): readonly Expansion[] {
  return placedPassages(article).flatMap(({ key, passage: { text } }) => {
    if (!/[(（]/.test(text)) return [];
    return [...text.matchAll(inBrackets)].flatMap(({ index, 0: bracket, 1: shown = '' }): readonly Expansion[] => {
      const before = wordsBefore(text, index);
      const long = longFormOf(singular(shown), before);
      if (long === undefined) return [];
      const at = index - (before.length - before.lastIndexOf(long));
      return [{ key, short: singular(shown), long: long.trim(), at, shown: text.slice(at, index + bracket.length) }];
    });
  });
}

/** Whether a place says what the abbreviation stands for: it stands in brackets behind words, or words in brackets stand behind it. */
export function isExplainedAt({ passage: { text }, at, shown }: AbbreviationUse): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  const after = text.slice(at + shown.length, at + shown.length + 60);
  return (opensBracket.test(before) && closesBracket.test(after)) || explainsBehind.test(after);
}

/** ‘tracing of the heart (also called an ’ */
const opensBracket = /[\p{L}\p{N}]["”’»]?\s?[(（]\s*(?:(?:or|also|called|known|as|abbreviated|short|for|an?|the)\s){0,4}["“‘«„]?$/u;
/** ‘)’, ‘, in short)’, ‘” en anglais)’ */
const closesBracket = /^["”’»“]?\s?(?:[)）,،，]|(?:in|en|for|auf)\s)/u;
/** ‘ (a type of antidepressant)’, ‘ stands for’ */
const explainsBehind = /^["”’»]?\s?[(（]\s*["“‘«„]?\p{L}+[\s-]\p{L}|^["”’»]? (?:stands for|is short for|means|steht für|bedeutet|significa|signifie)\s/u;

function singular(shown: string): string {
  return shown.replace(/s$/, '');
}

/** What may be the long form: the words of the same clause, at most a dozen. */
function wordsBefore(text: string, at: number): string {
  const clause = /[^.;:!?()（）。；：،,，]*$/u.exec(text.slice(Math.max(0, at - 120), at))?.[0] ?? '';
  return clause.trimEnd().length === clause.length ? clause : `${clause.trimEnd()} `;
}

/** Words that a long form does not begin with. */
const smallWords = new Set(['a', 'an', 'the', 'of', 'in', 'into', 'on', 'at', 'for', 'with', 'by', 'to', 'from', 'and', 'or', 'is', 'are', 'as', 'but', 'called', 'like', 'than', 'this', 'that', 'some', 'other', 'including']);

/**
 * The shortest words before a bracket that hold the abbreviation's letters in their order, the first at the beginning of a
 * word: A. Schwartz and M. Hearst, ‘A simple algorithm for identifying abbreviation definitions in biomedical text’, Pacific
 * Symposium on Biocomputing 2003, 451–462. At most min(n + 5, 2n) words for n letters, as there.
 * @example longFormOf('BPD', 'people with borderline personality disorder ') // 'borderline personality disorder '
 */
export function longFormOf(short: string, before: string): string | undefined {
  if (before.includes(valueSign)) return undefined;
  const lower = before.toLowerCase();
  let at = lower.length;
  for (let index = short.length - 1; index >= 0; index -= 1) {
    const letter = (short[index] ?? '').toLowerCase();
    at = index === 0 ? lastAtWordStart(lower, letter, at) : at <= 0 ? -1 : lower.lastIndexOf(letter, at - 1);
    if (at < 0) return undefined;
  }
  const long = before.slice(at);
  const words = long.trim().split(/[\s-]+/);
  const fits = words.length <= Math.min(short.length + 5, short.length * 2) && long.trim().length > short.length && !smallWords.has((words[0] ?? '').toLowerCase());
  return fits ? long : undefined;
}

function lastAtWordStart(text: string, letter: string, before: number): number {
  let at = before;
  while (at > 0) {
    at = text.lastIndexOf(letter, at - 1);
    if (at <= 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '')) return at;
  }
  return -1;
}
