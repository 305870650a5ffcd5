import { foldWord } from './fold.ts';
import type { QuantityLanguage, Separators } from './language.ts';

/** What the lexer asks of a language. */
export interface Vocabulary {
  readonly separators: Separators;
  readonly numericDates: QuantityLanguage['numericDates'];
  readonly prefixes: readonly string[];
  readonly silentPrefixes: readonly string[];
  readonly suffixes: readonly string[];
  readonly joins: readonly string[];
  /** What a word or a sign may begin, as the bits of `begin`. */
  readonly begins: (word: string) => number;
  /** The parts of words that were read before, as they are written. */
  readonly partsKnown: Map<string, readonly WordPart[]>;
  /** The signs and Han characters that were read before, by their codes. */
  readonly signsKnown: Map<number, WordPart>;
  /** Whether a folded word stands in any phrase. */
  readonly has: (word: string) => boolean;
  /** Whether a word begins as a number's compound does; most words do not. */
  readonly mayBeCompound: (word: string) => boolean;
  /** Whether a word may be written onto the digits behind it: a clitic, a currency. */
  readonly mayTouchDigits: (word: string) => boolean;
  /** Whether letters written onto the digits before them make a name of both: `5HT`, `3D`. */
  readonly isIdentifierTail: (letters: string) => boolean;
}

/** A part of a word, with what it may begin. */
export interface WordPart {
  readonly text: string;
  readonly begins: number;
}

/** The parts of a word as it is written; most words of a text were read before. */
export function partsOfWord(letters: string, vocabulary: Vocabulary): readonly WordPart[] {
  const known = vocabulary.partsKnown.get(letters);
  if (known !== undefined) return known;
  const parts = splitWord(foldWord(letters), vocabulary).map((text) => ({ text, begins: vocabulary.begins(text) }));
  // A text of nothing but new words must not fill the memory.
  if (vocabulary.partsKnown.size >= mostKnown) vocabulary.partsKnown.clear();
  vocabulary.partsKnown.set(letters, parts);
  return parts;
}

/** A sign or a Han character, by its UTF-16 code. */
export function signPart(code: number, { signsKnown, begins }: Vocabulary): WordPart {
  const known = signsKnown.get(code);
  if (known !== undefined) return known;
  const text = String.fromCharCode(code);
  const part = { text, begins: begins(text) };
  signsKnown.set(code, part);
  return part;
}

const mostKnown = 20_000;

/**
 * The parts of a word that stand for themselves: clitics before it, and German compounds.
 * @example splitWord('zweimal', german) // ['zwei', 'mal']
 */
function splitWord(word: string, vocabulary: Vocabulary): readonly string[] {
  if (vocabulary.has(word) || word.length > longestWord) return [word];
  return withoutPrefixes(word, vocabulary) ?? (vocabulary.mayBeCompound(word) ? withoutSuffixes(word, vocabulary) : undefined) ?? [word];
}

/** Longer runs of letters are no words: they are not looked into. */
const longestWord = 60;

function withoutPrefixes(word: string, vocabulary: Vocabulary): readonly string[] | undefined {
  for (const prefix of vocabulary.prefixes) {
    const rest = word.startsWith(prefix) ? word.slice(prefix.length) : '';
    if (rest.length < 2) continue;
    const parts = vocabulary.has(rest) ? [rest] : withoutPrefixes(rest, vocabulary);
    if (parts !== undefined) return vocabulary.silentPrefixes.includes(prefix) ? parts : [prefix, ...parts];
  }
  return undefined;
}

function withoutSuffixes(word: string, vocabulary: Vocabulary): readonly string[] | undefined {
  for (const suffix of vocabulary.suffixes) {
    const at = word.indexOf(suffix);
    if (at === -1) continue;
    const head = partsOf(word.slice(0, at), vocabulary);
    const tail = partsOf(word.slice(at + suffix.length), vocabulary);
    if (head !== undefined && tail !== undefined) return [...head, suffix, ...tail];
  }
  return undefined;
}

function partsOf(part: string, vocabulary: Vocabulary): readonly string[] | undefined {
  if (part === '') return [];
  if (vocabulary.has(part)) return [part];
  const join = vocabulary.joins.find((each) => part.startsWith(each) && vocabulary.has(part.slice(each.length)));
  return join === undefined ? withoutSuffixes(part, vocabulary) : [join, part.slice(join.length)];
}
