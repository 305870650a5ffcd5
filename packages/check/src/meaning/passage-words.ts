import type { Term } from '@imprimatur/formats';
import type { Passage } from '../passage.ts';
import type { MeaningDifference } from './compare-meaning.ts';
import { meaningLanguages } from './languages.ts';
import type { MeaningOf } from './read-meaning.ts';
import type { TermUse } from './term-words.ts';
import { type Word, wordsOf, type Writing } from './words.ts';

/** What is known of a passage, each part from when it is first asked for. One weak entry a passage: they cost more than they hold. */
export interface PassageMemory {
  words: readonly Word[] | undefined;
  meaning: MeaningOf | undefined;
  uses: { readonly terms: readonly Term[]; readonly uses: readonly TermUse[] } | undefined;
  /** What was found beside a source. */
  compared: { readonly source: Passage; readonly differences: readonly MeaningDifference[] } | undefined;
}

const memories = new WeakMap<Passage, PassageMemory>();

/** The memory of a passage. */
export function memoryOf(passage: Passage): PassageMemory {
  const known = memories.get(passage);
  if (known !== undefined) return known;
  const memory: PassageMemory = { words: undefined, meaning: undefined, uses: undefined, compared: undefined };
  memories.set(passage, memory);
  return memory;
}

/** A passage's words, found once. */
export function wordsOfPassage(passage: Passage): readonly Word[] {
  const memory = memoryOf(passage);
  memory.words ??= wordsOf(passage.text, writingOf(passage.language));
  return memory.words;
}

/** How a language writes its words; one without a table as most do. */
export function writingOf(language: string): Writing {
  return meaningLanguages.get(language) ?? otherWriting;
}

const otherWriting: Writing = { words: 'apart', apostrophe: 'ends a word' };
