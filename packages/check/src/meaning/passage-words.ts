import type { Passage } from '../passage.ts';
import { meaningLanguages } from './languages.ts';
import { readWords, type WordsRead, type Writing } from './words.ts';

/** A passage's words with what is known of each, read once. */
export function readPassageWords({ memory, text, language }: Passage): WordsRead {
  return (memory.words ??= readWords(text, writingOf(language)));
}

/** How a language writes its words; one without a table as most do. */
export function writingOf(language: string): Writing {
  return meaningLanguages.get(language) ?? otherWriting;
}

const otherWriting: Writing = { words: 'apart', apostrophe: 'ends a word' };
