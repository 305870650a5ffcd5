import type { Passage } from '../passage.ts';
import { type PassageWord, wordsOf, wordsOfPassage } from './words-of-passage.ts';

/** Where an entry of a list stands in a passage. */
export interface PhraseMatch {
  readonly start: number;
  readonly end: number;
  readonly entry: string;
  /** Its first word, counted among the passage's. */
  readonly firstWord: number;
}

/**
 * Where the entries of a list stand in a passage: of those that begin at one word the longest, none within another.
 * Entries are in the pattern language of the lists: a word, `stem*`, `*end`, several words.
 * @example findPhrases(passage, ['safe', 'safe and effective'])
 */
export function findPhrases(passage: Passage, entries: readonly string[]): readonly PhraseMatch[] {
  const table = tableOf(entries);
  const words = wordsOfPassage(passage);
  const matches: PhraseMatch[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const phrase = longestAt(table, words, at);
    if (phrase === undefined) continue;
    const last = at + phrase.elements.length - 1;
    matches.push({ start: words[at]?.start ?? 0, end: words[last]?.end ?? 0, entry: phrase.entry, firstWord: at });
    at = last;
  }
  return matches;
}

/** The matches that lie in none of the others' reach: `safe` in ‘a safe place’ is hidden by the phrase. */
export function withoutHidden(matches: readonly PhraseMatch[], hiding: readonly PhraseMatch[]): readonly PhraseMatch[] {
  let next = 0;
  return matches.filter(({ start, end }) => {
    // Both lists are in the order of the text, and neither holds entries that overlap.
    while ((hiding[next]?.end ?? Infinity) <= start) next += 1;
    return (hiding[next]?.start ?? Infinity) >= end;
  });
}

interface Phrase {
  readonly entry: string;
  readonly elements: readonly Element[];
}

interface Element {
  readonly form: 'whole' | 'stem' | 'end';
  readonly text: string;
}

/** Phrases by the text of their first word, and the lengths that stems and ends have. */
interface PhraseTable {
  readonly whole: Map<string, Phrase[]>;
  readonly stem: Map<string, Phrase[]>;
  readonly end: Map<string, Phrase[]>;
  readonly stemLengths: Set<number>;
  readonly endLengths: Set<number>;
}

const tables = new WeakMap<readonly string[], PhraseTable>();

function tableOf(entries: readonly string[]): PhraseTable {
  const known = tables.get(entries);
  if (known !== undefined) return known;
  const table: PhraseTable = { whole: new Map(), stem: new Map(), end: new Map(), stemLengths: new Set(), endLengths: new Set() };
  for (const entry of entries) add(table, { entry, elements: elementsOf(entry) });
  tables.set(entries, table);
  return table;
}

function add(table: PhraseTable, phrase: Phrase): void {
  const [first] = phrase.elements;
  if (first === undefined) return;
  const phrases = table[first.form].get(first.text);
  if (phrases === undefined) table[first.form].set(first.text, [phrase]);
  else phrases.push(phrase);
  if (first.form === 'stem') table.stemLengths.add(first.text.length);
  if (first.form === 'end') table.endLengths.add(first.text.length);
}

function elementsOf(entry: string): readonly Element[] {
  return entry.split(' ').flatMap((part) => {
    const words = wordsOf(part.replace('*', ''));
    return words.map(({ text }, at): Element => {
      if (part.startsWith('*') && at === 0) return { form: 'end', text };
      return part.endsWith('*') && at === words.length - 1 ? { form: 'stem', text } : { form: 'whole', text };
    });
  });
}

function longestAt(table: PhraseTable, words: readonly PassageWord[], at: number): Phrase | undefined {
  const first = words[at]?.text ?? '';
  let best: Phrase | undefined;
  const weigh = (phrases: readonly Phrase[] = []): void => {
    for (const phrase of phrases) if (phrase.elements.length > (best?.elements.length ?? 0) && fitsAt(phrase, words, at)) best = phrase;
  };
  weigh(table.whole.get(first));
  for (const length of table.stemLengths) if (length <= first.length) weigh(table.stem.get(first.slice(0, length)));
  for (const length of table.endLengths) if (length <= first.length) weigh(table.end.get(first.slice(first.length - length)));
  return best;
}

function fitsAt({ elements }: Phrase, words: readonly PassageWord[], at: number): boolean {
  return elements.every((element, offset) => {
    const word = words[at + offset];
    return word !== undefined && (offset === 0 || (word.followsOn && fits(element, word.text)));
  });
}

function fits({ form, text }: Element, word: string): boolean {
  switch (form) {
    case 'whole':
      return word === text;
    case 'stem':
      return word.startsWith(text);
    case 'end':
      return word.endsWith(text);
  }
}
