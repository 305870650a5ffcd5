import { characterKinds, kind } from './character-kinds.ts';
import { endsSentence } from './sentence-ends.ts';
import { type Vocable, vocableAt, vocabularyOf } from './vocabulary.ts';

/** A word of a text, as entries of the tables are compared with it. */
export interface Word {
  /** In lower case. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one. */
  readonly before: 'nothing' | 'bracket' | 'comma' | 'clause' | 'sentence';
}

/** How a language writes its words. */
export interface Writing {
  readonly words: 'apart' | 'together';
  readonly apostrophe: 'ends a word' | 'within a word';
}

/** The words of a text, and what is known of each. */
export interface WordsRead {
  readonly words: readonly Word[];
  /** As many, in the same order. */
  readonly vocables: readonly Vocable[];
}

/**
 * The words of a text, with where clauses and sentences begin. Hyphens part words.
 * @example wordsOf('Don’t stop. Go on.', english).map(({ text }) => text) // ["don't", 'stop', 'go', 'on']
 */
export function wordsOf(text: string, writing: Writing): readonly Word[] {
  return readWords(text, writing).words;
}

/** The words of a text with what is known of each. One look at each character. */
export function readWords(text: string, writing: Writing): WordsRead {
  const vocabulary = vocabularyOf(writing);
  const kinds = characterKinds();
  const words: Word[] = [];
  const vocables: Vocable[] = [];
  let before = 0;
  for (let at = 0; at < text.length; ) {
    const sign = kinds[text.charCodeAt(at)] ?? firstOfWords;
    if (sign < firstOfWords || sign === apostropheSign) {
      if (sign > before && sign !== apostropheSign) before = sign === stopSign ? afterStop(text, at, words[words.length - 1], before) : sign;
      at += 1;
      continue;
    }
    const end = endOfWord(text, at, kinds, writing);
    const vocable = vocableAt(vocabulary, text, at, end);
    vocables.push(vocable);
    words.push({ text: vocable.text, start: at, end, before: breaks[before] ?? 'nothing' });
    before = 0;
    at = end;
  }
  return { words, vocables };
}

/** Beside the loops that read every character, so that they look nothing up. */
const { letter: firstOfWords, han: hanSign, value: valueMark, apostrophe: apostropheSign, latinStop: stopSign, sentence: sentenceSign } = kind;

/** By their kinds' numbers. */
const breaks: readonly Word['before'][] = ['nothing', 'bracket', 'comma', 'clause', 'sentence'];

function afterStop(text: string, at: number, last: Word | undefined, before: number): number {
  return before !== sentenceSign && endsSentence(text, at, last) ? sentenceSign : before;
}

function endOfWord(text: string, start: number, kinds: Uint8Array, { words, apostrophe }: Writing): number {
  const { length } = text;
  const first = kinds[text.charCodeAt(start)];
  if (first === valueMark || (first === hanSign && words === 'together')) return start + 1;
  let end = start + 1;
  for (; end < length; end += 1) {
    const sign = kinds[text.charCodeAt(end)];
    if (sign === firstOfWords || (sign === hanSign && words === 'apart')) continue;
    if (sign !== apostropheSign) break;
    const next = kinds[text.charCodeAt(end + 1)];
    if (apostrophe === 'ends a word' && (next === firstOfWords || next === undefined)) return end + 1;
    if (next !== firstOfWords && next !== hanSign) break;
  }
  return end;
}
