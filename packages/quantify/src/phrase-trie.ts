import { foldWord } from './fold.ts';
import type { Token } from './token.ts';

/** Phrases of words and slots, by their first word, their second, and so on. */
export interface PhraseTrie<Meaning> {
  readonly words: Map<string, PhraseTrie<Meaning>>;
  readonly slots: Map<string, PhraseTrie<Meaning>>;
  readonly meanings: Meaning[];
}

/** A phrase found in a text. */
export interface PhraseMatch<Meaning, Filling> {
  /** The index behind its last token. */
  readonly end: number;
  readonly meanings: readonly Meaning[];
  /** What its slots hold, in order. */
  readonly fillings: readonly Filling[];
}

/** Reads what a slot names from a token on; `fillings` are those of the slots before it in the phrase. */
export type ReadSlot<Filling> = (slot: string, index: number, fillings: readonly Filling[]) => { readonly end: number; readonly filling: Filling } | undefined;

/** A trie without phrases. */
export function emptyTrie<Meaning>(): PhraseTrie<Meaning> {
  return { words: new Map(), slots: new Map(), meanings: [] };
}

/**
 * Adds a phrase such as `{times} a {period}`.
 * @example addPhrase(trie, 'every {n} {period}', { kind: 'interval' })
 */
export function addPhrase<Meaning>(trie: PhraseTrie<Meaning>, phrase: string, meaning: Meaning): void {
  let node = trie;
  for (const part of partsOfPhrase(phrase)) {
    const edges = part.slot ? node.slots : node.words;
    let next = edges.get(part.name);
    if (next === undefined) edges.set(part.name, (next = emptyTrie<Meaning>()));
    node = next;
  }
  node.meanings.push(meaning);
}

/** The words of a phrase, folded, without its slots. */
export function wordsOfPhrase(phrase: string): readonly string[] {
  return partsOfPhrase(phrase).filter((part) => !part.slot).map((part) => part.name);
}

/** The longest phrase that begins at a token. */
export function longestPhrase<Meaning, Filling>(trie: PhraseTrie<Meaning>, tokens: readonly Token[], index: number, read: ReadSlot<Filling>): PhraseMatch<Meaning, Filling> | undefined {
  return follow(trie, tokens, index, read, []);
}

function follow<Meaning, Filling>(node: PhraseTrie<Meaning>, tokens: readonly Token[], index: number, read: ReadSlot<Filling>, fillings: readonly Filling[]): PhraseMatch<Meaning, Filling> | undefined {
  let best: PhraseMatch<Meaning, Filling> | undefined = node.meanings.length === 0 ? undefined : { end: index, meanings: node.meanings, fillings };
  const token = tokens[index];
  const word = token === undefined ? undefined : node.words.get(token.text);
  if (word !== undefined) best = longer(best, follow(word, tokens, index + 1, read, fillings));
  for (const [slot, next] of node.slots) {
    const filled = read(slot, index, fillings);
    if (filled !== undefined) best = longer(best, follow(next, tokens, filled.end, read, [...fillings, filled.filling]));
  }
  // 8-hourly, 5-mg: a hyphen between a slot and what follows says nothing.
  if (word === undefined && fillings.length > 0 && token?.text === '-' && !token.spaced && node.meanings.length === 0) best = longer(best, follow(node, tokens, index + 1, read, fillings));
  return best;
}

function longer<Match extends { readonly end: number }>(first: Match | undefined, second: Match | undefined): Match | undefined {
  return first === undefined || (second !== undefined && second.end > first.end) ? second : first;
}

const part = /\{(\w+)\}|[\p{L}\p{M}²³]+|\d+|[^\s]/gu;

interface PhrasePart {
  readonly name: string;
  readonly slot: boolean;
}

function partsOfPhrase(phrase: string): readonly PhrasePart[] {
  return [...phrase.toLowerCase().normalize('NFC').replaceAll('’', "'").replaceAll(/[‐‑–—]/g, '-').matchAll(part)].flatMap((match): readonly PhrasePart[] => {
    if (match[1] !== undefined) return [{ name: match[1], slot: true }];
    // Han characters are tokens of their own.
    return [...match[0].matchAll(/[㐀-鿿豈-﫿〇]|[^㐀-鿿豈-﫿〇]+/g)].map(([name]) => ({ name: foldWord(name), slot: false }));
  });
}
