import type { Passage } from '../passage.ts';
import type { NegativeSense } from './language.ts';
import { meaningLanguages } from './languages.ts';
import type { Meaning } from './entries.ts';
import { type EntryMatch, matchesIn } from './match-entries.ts';
import { type MeaningTable, meaningTable } from './meaning-table.ts';
import { readPassageWords } from './passage-words.ts';
import type { ReadWord } from './read-word.ts';
import type { Word } from './words.ts';

/** The words of negation and modality in a passage, by sentence. */
export interface MeaningOf {
  /** One for each sentence, in order. */
  readonly sentences: readonly SentenceMeaning[];
  /** Whether no sentence says any of that. */
  readonly isEmpty: boolean;
}

/** What a sentence denies, demands and allows. */
export interface SentenceMeaning {
  readonly negations: readonly Negation[];
  readonly modals: readonly Modal[];
  /** How many phrases say that something may be left: no need, optional, not have to. */
  readonly exemptions: number;
  /** How many commands not to do something there are. */
  readonly commands: number;
  /** How many negations more there might be, were each one written out: "neither stop (n)or change it". */
  readonly spared: number;
}

/** Where an item stands in the passage's text. */
interface Placed {
  /** From its first word to its last. */
  readonly start: number;
  readonly end: number;
}

/** A negation, or what may stand for one. */
export interface Negation extends Placed {
  readonly certain: boolean;
  readonly senses: readonly NegativeSense[];
  /** One of two that cancel each other: "never … without". */
  readonly double: boolean;
  /** Stands behind 'and', or is itself 'nor': another one is expected before it. */
  readonly added: boolean;
}

/** A word of duty (must, should) or permission (may, can). */
export interface Modal extends Placed {
  readonly certain: boolean;
  readonly of: 'duty' | 'permission';
  /** "must not", "darf nicht": a prohibition, which languages say with either. */
  readonly negated: boolean;
  /** "need not": it spares a duty, and forbids nothing. */
  readonly exempts: boolean;
}

/** Reads a passage once; `undefined` where there is no table of its language. */
export function meaningOf(passage: Passage): MeaningOf | undefined {
  const { memory } = passage;
  if (memory.meaning !== undefined) return memory.meaning;
  const language = meaningLanguages.get(passage.language);
  if (language === undefined) return undefined;
  const table = meaningTable(language);
  const { words, vocables } = readPassageWords(passage);
  memory.meaning = readMeaning(words, table, vocables.map((vocable) => (vocable.meaning ??= table.read(vocable.text))));
  return memory.meaning;
}

/**
 * The words of negation and modality among a text's words.
 * @param read what the table knows of each word, where that has been looked up.
 */
export function readMeaning(words: readonly Word[], table: MeaningTable, read: readonly ReadWord[] = words.map(({ text }) => table.read(text))): MeaningOf {
  const matches = matchesIn(words, read, table.language);
  const sentences: SentenceMeaning[] = [];
  let next = 0;
  for (let from = 0; from < words.length; ) {
    const to = sentenceEnd(words, from);
    const first = next;
    while (next < matches.length && (matches[next]?.words[0] ?? 0) < to) next += 1;
    sentences.push(first === next ? nothing : sentenceMeaning(matches.slice(first, next), words, to, table));
    from = to;
  }
  return { sentences, isEmpty: matches.length === 0 };
}

function sentenceEnd(words: readonly Word[], from: number): number {
  let to = from + 1;
  while (to < words.length && words[to]?.before !== 'sentence') to += 1;
  return to;
}

function sentenceMeaning(matches: readonly EntryMatch[], words: readonly Word[], to: number, table: MeaningTable): SentenceMeaning {
  const negations: ReadNegation[] = [];
  for (const match of matches) for (const meaning of match.meanings) if (meaning.kind === 'negation') negations.push(...negationsOf(meaning, match, words, table));
  const denying: ReadonlySet<number> = negations.length === 0 ? noNumbers : new Set(negations.flatMap((negation) => (isVerbal(negation) ? negation.words : [])));
  const modals: Modal[] = [];
  for (const match of matches) {
    for (const meaning of match.meanings) {
      if (meaning.kind !== 'modality') continue;
      const { start, end } = placeOf(match.words, words);
      const negated = isDenied(match.words, denying, words, table);
      modals.push({ start, end, certain: meaning.certain, of: meaning.of, negated, exempts: negated && (meaning.exempting || match.meanings.some(isExemption)) });
    }
  }
  return { negations, modals, exemptions: matches.filter((match) => match.meanings.some((meaning) => isExemption(meaning) || (isExempting(meaning) && isDenied(match.words, denying, words, table)))).length, commands: negations.filter((negation) => isCommand(negation, words, table)).length, spared: sparedIn(negations, words, to, table) };
}

/** A negation with the numbers of its words. */
interface ReadNegation extends Negation {
  readonly ofNouns: boolean;
  readonly words: readonly number[];
}

/** Two of a double one, each at its own words. */
function negationsOf({ certain, senses, ofNouns, double }: Meaning & { readonly kind: 'negation' }, match: EntryMatch, words: readonly Word[], table: MeaningTable): readonly ReadNegation[] {
  const parts = double ? [match.words.slice(0, 1), match.words.slice(1)] : [match.words];
  return parts.map((numbers) => {
    const { start, end } = placeOf(numbers, words);
    return { start, end, certain, senses, ofNouns, double, added: certain && isAdded(numbers[0] ?? 0, words, table), words: numbers };
  });
}

/** How many words may stand between 'and' and the negation: "und ändern Sie auch nichts". */
const reachOfAnd = 4;

/** Whether 'and' stands before a negation in its clause, with something before it; or the negation itself begins so. */
function isAdded(number: number, words: readonly Word[], table: MeaningTable): boolean {
  for (let at = number; at > 0 && at >= number - reachOfAnd; at -= 1) {
    const word = words[at];
    if (word === undefined || word.before === 'sentence') return false;
    if (table.isAdding(word)) return true;
    if (word.before !== 'nothing') return false;
  }
  return false;
}

/** Only of a verb can a negation make a prohibition. */
function isVerbal({ certain, ofNouns }: ReadNegation): boolean {
  return certain && !ofNouns;
}

const noNumbers: ReadonlySet<number> = new Set();

const nothing: SentenceMeaning = { negations: [], modals: [], exemptions: 0, commands: 0, spared: 0 };

function isExemption({ kind }: Meaning): boolean {
  return kind === 'exemption';
}

function isExempting(meaning: Meaning): boolean {
  return meaning.kind === 'modality' && meaning.exempting;
}

/** "Do not", "never" where a clause begins. */
function isCommand({ certain, words: numbers }: ReadNegation, words: readonly Word[], table: MeaningTable): boolean {
  const first = numbers[0] ?? 0;
  const at = [first, first - 1].find((number) => words[number] !== undefined && table.isImperative(words[number]));
  if (!certain || at === undefined) return false;
  const before = words[at - 1];
  return before === undefined || words[at]?.before !== 'nothing' || table.isAdding(before);
}

function placeOf(numbers: readonly number[], words: readonly Word[]): Placed {
  return { start: words[numbers[0] ?? 0]?.start ?? 0, end: words[numbers.at(-1) ?? 0]?.end ?? 0 };
}

/** Whether a word of a negation stands near a modal verb, before or behind it in its clause. */
function isDenied(modal: readonly number[], denying: ReadonlySet<number>, words: readonly Word[], table: MeaningTable): boolean {
  if (denying.size === 0) return false;
  const reach = table.language.prohibitionReach ?? 3;
  const [first = 0, last = 0] = [modal[0], modal.at(-1)];
  const isWithin = (number: number): boolean => words[number]?.before === 'nothing' && !table.beginsClause(words[number]);
  for (let at = first; at <= last; at += 1) if (denying.has(at)) return true;
  for (let at = first; at > first - reach && isWithin(at); at -= 1) if (denying.has(at - 1)) return true;
  for (let at = last + 1; at <= last + reach && isWithin(at); at += 1) if (denying.has(at)) return true;
  return false;
}

/** Each `or` that a negation reaches spares one, and one for each comma between. */
function sparedIn(negations: readonly ReadNegation[], words: readonly Word[], to: number, table: MeaningTable): number {
  const begins = new Set(negations.filter(({ certain }) => certain).map((negation) => negation.words[0]));
  if (begins.size === 0) return 0;
  let [spared, commas, reached] = [0, 0, false];
  let clauseWord = '';
  for (let at = negations[0]?.words[0] ?? to; at < to; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (word.before === 'clause' || table.beginsClause(word)) [reached, clauseWord] = [false, word.text];
    if (word.before === 'comma') commas += 1;
    if (begins.has(at)) [reached, commas] = [true, 0];
    const next = words[at + 1];
    // "people who smoke or who drink": the clauses are alike.
    const reaches = reached || (next !== undefined && next.text === clauseWord);
    const spares = table.isIncluding(word) || (table.isOr(word) && !begins.has(at) && (next === undefined || !table.endsOr(next)));
    if (!reaches || !spares) continue;
    spared += 1 + commas;
    commas = 0;
  }
  return spared;
}
