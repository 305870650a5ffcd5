import { withoutValues } from './without-values.ts';

/**
 * The words of a passage, ready to be compared.
 * The second `the` of a passage is the word `the 2`, so that both sets hold every occurrence.
 */
export interface Tokens {
  /** Words, numbers, signs, placeholders and citations, in reading order. */
  readonly words: ReadonlySet<string>;
  /** Pairs of neighbouring letters of a short passage's words; `undefined` for a longer one. */
  readonly letters: ReadonlySet<string> | undefined;
}

/** In passages of up to so many words, a word with another ending is not another word. */
export const fewWords = 3;
/** Letters are kept of passages that could still be like one of few words. */
const mostWordsWithLetters = 12;

/**
 * How alike two passages are, from 0 to 1: twice what they share over all they have (Dice), counted in words;
 * where one of them has three words or fewer, in letters too, whichever is more.
 * @example likeness(tokensOf('Medicine'), tokensOf('Medicines')) // 0.93
 */
export function likeness(a: Tokens, b: Tokens): number {
  const inWords = dice(a.words, b.words);
  if (Math.min(a.words.size, b.words.size) > fewWords || a.letters === undefined || b.letters === undefined) return inWords;
  return Math.max(inWords, dice(a.letters, b.letters));
}

/**
 * Splits a passage into what likeness counts. Scripts that are written without spaces count in pairs of characters.
 * @example tokensOf('Take {{dose}} daily.').words // Set { 'take', '{{dose}}', 'daily' }
 */
export function tokensOf(text: string): Tokens {
  const words = wordsIn(text);
  return {
    words: numbered(words),
    letters: words.length > mostWordsWithLetters ? undefined : numbered(words.flatMap((word) => (/^\p{L}/u.test(word) ? pairsIn(word) : [word]))),
  };
}

/** Written without spaces between words. */
const run = String.raw`[[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]&&[\p{L}\p{M}]]`;
const letter = String.raw`[[\p{L}\p{M}\p{N}]--${run}]`;
const token = new RegExp(String.raw`\{\{[^\{\}]*\}\}|\[@[^\[\]]*\]|(?<run>${run}+)|${letter}+(?:[.,'’]${letter}+)*|[%‰°\p{Sc}\p{Sm}]`, 'gv');

function wordsIn(text: string): readonly string[] {
  const words: string[] = [];
  for (const match of withoutValues(text).toLowerCase().matchAll(token)) {
    const characters = match.groups?.['run'];
    if (characters === undefined) words.push(match[0]);
    else for (const pair of pairsIn(characters)) words.push(pair);
  }
  // A dash or a question mark alone is like itself, and so is nothing.
  return words.length === 0 ? [text] : words;
}

/** Neighbouring characters, two by two; one alone as itself. */
function pairsIn(word: string): readonly string[] {
  const characters = Array.from(word);
  return characters.length === 1 ? characters : characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`);
}

function numbered(words: readonly string[]): ReadonlySet<string> {
  const set = new Set<string>();
  const counts = new Map<string, number>();
  for (const word of words) {
    if (!set.has(word)) {
      set.add(word);
      continue;
    }
    const count = (counts.get(word) ?? 1) + 1;
    counts.set(word, count);
    set.add(`${word} ${count}`);
  }
  return set;
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}
