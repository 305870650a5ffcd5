import { entriesOf } from './entries.ts';
import type { MeaningLanguage } from './language.ts';
import { type ReadWord, wordReader } from './read-word.ts';
import type { Word } from './words.ts';

/** A language's entries, made ready for look-ups. */
export interface MeaningTable {
  readonly language: MeaningLanguage;
  /** What the table knows of a word, in lower case. */
  readonly read: (text: string) => ReadWord;
  readonly beginsClause: (word: Word) => boolean;
  readonly isOr: (word: Word) => boolean;
  readonly endsOr: (word: Word) => boolean;
  readonly isIncluding: (word: Word) => boolean;
  readonly isAdding: (word: Word) => boolean;
  readonly isImperative: (word: Word) => boolean;
}

/** A language's table made ready, once for each. */
export function meaningTable(language: MeaningLanguage): MeaningTable {
  const known = tables.get(language);
  if (known !== undefined) return known;
  const table = compile(language);
  tables.set(language, table);
  return table;
}

const tables = new WeakMap<MeaningLanguage, MeaningTable>();

function compile(language: MeaningLanguage): MeaningTable {
  return {
    language,
    read: wordReader(language, entriesOf(language)),
    beginsClause: memberOf(language.clauseWords ?? []),
    isOr: memberOf(language.or ?? []),
    endsOr: memberOf(language.orEnds ?? []),
    isIncluding: memberOf(language.including ?? []),
    isAdding: memberOf(language.adding ?? []),
    isImperative: memberOf(language.imperatives ?? []),
  };
}

function memberOf(words: readonly string[]): (word: Word) => boolean {
  const set = new Set(words);
  return ({ text }) => set.has(text);
}
