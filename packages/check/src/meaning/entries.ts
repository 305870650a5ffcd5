import type { MeaningLanguage, ModalityClass, NegativeSense } from './language.ts';
import { wordsOf } from './words.ts';

/** What an entry of the tables says. */
export type Meaning =
  | { readonly kind: 'negation'; readonly certain: boolean; readonly senses: readonly NegativeSense[]; readonly ofNouns: boolean; readonly double: boolean }
  | { readonly kind: 'modality'; readonly certain: boolean; readonly of: 'duty' | 'permission'; readonly exempting: boolean }
  | { readonly kind: 'exemption' };

/** One word of an entry, as many entries may have it. */
export interface EntryWord {
  readonly form: 'whole' | 'stem' | 'end';
  readonly text: string;
}

/** A word of an entry where it stands. */
export interface EntryElement {
  readonly word: EntryWord;
  /** Where it may stand: next to the word before, or with a gap between, in the clause or in the whole sentence. */
  readonly reach: 'next' | 'clause' | 'sentence';
}

/** An entry of a language's tables, made ready. */
export interface Entry {
  readonly first: EntryWord;
  readonly rest: readonly EntryElement[];
  readonly meanings: readonly Meaning[];
  /** How many letters it spells out. */
  readonly spelt: number;
}

/** All entries of a language, each with what all lists say of it; entries that have a word alike share it. */
export function entriesOf(language: MeaningLanguage): readonly Entry[] {
  const meanings = new Map<string, Meaning[]>();
  const add = (entries: readonly string[], meaning: Meaning | undefined): void => {
    for (const entry of entries) meanings.set(entry, meaning === undefined ? (meanings.get(entry) ?? []) : withMeaning(meanings.get(entry) ?? [], meaning));
  };
  addNegations(language, add);
  addModality(language, add);
  add(language.harmless, undefined);
  const words: WordsOfEntries = { cut: new Map(), shared: new Map() };
  return [...meanings].flatMap(([text, found]) => entryOf(text, found, language, words));
}

type AddEntries = (entries: readonly string[], meaning: Meaning) => void;

function addNegations({ negation, ofNouns = [], doubleNegations = [] }: MeaningLanguage, add: AddEntries): void {
  for (const entry of negation.certain) add([entry], { kind: 'negation', certain: true, senses: [], ofNouns: ofNouns.includes(entry.split(' ', 1)[0] ?? ''), double: false });
  add(doubleNegations, { kind: 'negation', certain: true, senses: [], ofNouns: true, double: true });
  for (const [sense, entries] of Object.entries(negation.possible)) add(entries, { kind: 'negation', certain: false, senses: [sense as NegativeSense], ofNouns: false, double: false });
}

function addModality({ modality, exempting = [], exemptions = [] }: MeaningLanguage, add: AddEntries): void {
  const sparing = new Set(exempting);
  for (const [name, { certain, possible }] of Object.entries(modality)) {
    const of = (name as ModalityClass) === 'permission' ? 'permission' : 'duty';
    for (const entry of certain) add([entry], { kind: 'modality', certain: true, of, exempting: sparing.has(entry) });
    for (const entry of possible) add([entry], { kind: 'modality', certain: false, of, exempting: sparing.has(entry) });
  }
  add(exemptions, { kind: 'exemption' });
}

/** An entry of several lists: a negation once, certain before possible; a duty and a permission once each. */
function withMeaning(there: readonly Meaning[], meaning: Meaning): Meaning[] {
  const alike = there.find((other) => other.kind === meaning.kind && (other.kind !== 'modality' || meaning.kind !== 'modality' || other.of === meaning.of));
  if (alike === undefined) return [...there, meaning];
  if (alike.kind !== 'negation' || meaning.kind !== 'negation') return [...there];
  return [...there.filter((other) => other !== alike), { ...alike, senses: [...alike.senses, ...meaning.senses] }];
}

function entryOf(text: string, meanings: readonly Meaning[], language: MeaningLanguage, words: WordsOfEntries): readonly Entry[] {
  // "If it does not go away, see a doctor without delay" is no double negation.
  const isDouble = meanings.some((meaning) => meaning.kind === 'negation' && meaning.double);
  const reach = isDouble || language.gapOverCommas === false ? 'clause' : 'sentence';
  const [first, ...rest] = text.split('…').flatMap((part, index) => entryWords(part, language, words).map((word, at): EntryElement => ({ word, reach: index > 0 && at === 0 ? reach : 'next' })));
  return first === undefined ? [] : [{ first: first.word, rest, meanings, spelt: [first, ...rest].reduce((sum, { word }) => sum + word.text.length, 0) }];
}

/** The words of all entries, so that those that are alike are one, and each is cut once. */
interface WordsOfEntries {
  /** By what stands between spaces. */
  readonly cut: Map<string, readonly EntryWord[]>;
  readonly shared: Map<string, EntryWord>;
}

function sharedWord(word: EntryWord, shared: Map<string, EntryWord>): EntryWord {
  const key = `${word.form} ${word.text}`;
  const known = shared.get(key) ?? word;
  shared.set(key, known);
  return known;
}

function entryWords(part: string, language: MeaningLanguage, { cut, shared }: WordsOfEntries): readonly EntryWord[] {
  return part.split(' ').flatMap((written) => {
    const known = cut.get(written);
    if (known !== undefined) return known;
    const words = cutWords(written, language).map((word) => sharedWord(word, shared));
    cut.set(written, words);
    return words;
  });
}

function cutWords(written: string, language: MeaningLanguage): readonly EntryWord[] {
  // A letter holds the place of the star, so that an apostrophe beside it stays part of the word.
  const words = wordsOf(written.replace('*', 'x'), language).map(({ text }) => withoutMarks(text));
  return words
    .map((word, at): EntryWord => {
      if (written.startsWith('*') && at === 0) return { form: 'end', text: word.slice(1) };
      return written.endsWith('*') && at === words.length - 1 ? { form: 'stem', text: word.slice(0, -1) } : { form: 'whole', text: word };
    })
    .filter(({ text }) => text !== '');
}

/** A word without the points and the format characters that may stand in it, which say nothing. */
export function withoutMarks(word: string): string {
  return word.replaceAll(/[\u00AD\u0640\u064B-\u0652\u0670\u200B-\u200D]/g, '');
}
