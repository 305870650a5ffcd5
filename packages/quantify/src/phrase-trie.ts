import { foldWord } from './fold.ts';
import type { Token } from './token.ts';

/** Phrases of words and slots, by their first word, their second, and so on. */
export interface PhraseTrie<Meaning> {
  readonly words: ReadonlyMap<string, PhraseTrie<Meaning>>;
  readonly slots: ReadonlyMap<string, PhraseTrie<Meaning>>;
  /** The slots again, for the pass over them at each word. */
  readonly slotList: readonly { readonly slot: string; readonly next: PhraseTrie<Meaning> }[];
  readonly meanings: readonly Meaning[];
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

/** A trie while phrases are added. Most nodes are the end of a phrase: those share what is empty. */
interface Growing<Meaning> {
  words: Map<string, Growing<Meaning>>;
  slots: Map<string, Growing<Meaning>>;
  slotList: { readonly slot: string; readonly next: Growing<Meaning> }[];
  meanings: Meaning[];
}

const noEdges = new Map<string, never>();
const none: never[] = [];

/** A trie without phrases. */
export function emptyTrie<Meaning>(): PhraseTrie<Meaning> {
  return emptyNode();
}

function emptyNode<Meaning>(): Growing<Meaning> {
  return { words: noEdges, slots: noEdges, slotList: none, meanings: none };
}

/**
 * Adds a phrase such as `{times} a {period}`.
 * @example addPhrase(trie, 'every {n} {period}', { kind: 'interval' })
 */
export function addPhrase<Meaning>(trie: PhraseTrie<Meaning>, phrase: string, meaning: Meaning): void {
  let node = trie as Growing<Meaning>;
  for (const { name, slot } of partsOfPhrase(phrase)) node = (slot ? node.slots : node.words).get(name) ?? addNode(node, name, slot);
  if (node.meanings.length === 0) node.meanings = [meaning];
  else node.meanings.push(meaning);
}

function addNode<Meaning>(node: Growing<Meaning>, name: string, slot: PhrasePart['slot']): Growing<Meaning> {
  const next = emptyNode<Meaning>();
  const edges = slot ? node.slots : node.words;
  if (edges.size > 0) edges.set(name, next);
  else if (slot) node.slots = new Map([[name, next]]);
  else node.words = new Map([[name, next]]);
  if (slot) node.slotList = [...node.slotList, { slot: name, next }];
  return next;
}

/** The words of a phrase, folded, without its slots. */
export function wordsOfPhrase(phrase: string): readonly string[] {
  return partsOfPhrase(phrase).filter((part) => !part.slot).map((part) => part.name);
}

/** The longest phrase that begins at a token. */
export function longestPhrase<Meaning, Filling>(trie: PhraseTrie<Meaning>, tokens: readonly Token[], index: number, read: ReadSlot<Filling>): PhraseMatch<Meaning, Filling> | undefined {
  // Most words begin nothing.
  const token = tokens[index];
  return trie.slotList.length === 0 && (token === undefined || !trie.words.has(token.text)) ? undefined : follow(trie, tokens, index, read, noFillings);
}

const noFillings: readonly never[] = [];

function follow<Meaning, Filling>(node: PhraseTrie<Meaning>, tokens: readonly Token[], index: number, read: ReadSlot<Filling>, fillings: readonly Filling[]): PhraseMatch<Meaning, Filling> | undefined {
  let best: PhraseMatch<Meaning, Filling> | undefined = node.meanings.length === 0 ? undefined : { end: index, meanings: node.meanings, fillings };
  const token = tokens[index];
  const word = token === undefined ? undefined : node.words.get(token.text);
  if (word !== undefined) best = longer(best, follow(word, tokens, index + 1, read, fillings));
  for (const { slot, next } of node.slotList) {
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

// The tables say the same words thousands of times: each is cut once.
const chunksKnown = new Map<string, readonly PhrasePart[]>();

function partsOfPhrase(phrase: string): readonly PhrasePart[] {
  if (!phrase.includes(' ')) return partsOfChunk(phrase);
  const parts: PhrasePart[] = [];
  for (const chunk of phrase.split(' ')) parts.push(...partsOfChunk(chunk));
  return parts;
}

function partsOfChunk(chunk: string): readonly PhrasePart[] {
  const known = chunksKnown.get(chunk);
  if (known !== undefined) return known;
  const parts = plainWord.test(chunk) ? [{ name: foldWord(chunk), slot: false }] : cutChunk(chunk);
  chunksKnown.set(chunk, parts);
  return parts;
}

/** Letters in lower case that no composition or folding of signs changes: Latin, and Arabic without its points. */
const plainWord = /^(?:[a-z]+|[\u0621-\u063A\u0641-\u064A]+)$/;

function cutChunk(chunk: string): readonly PhrasePart[] {
  return [...chunk.toLowerCase().normalize('NFC').replaceAll('’', "'").replaceAll(/[‐‑–—]/g, '-').matchAll(part)].flatMap((match): readonly PhrasePart[] => {
    if (match[1] !== undefined) return [{ name: match[1], slot: true }];
    // Han characters are tokens of their own.
    return [...match[0].matchAll(/[㐀-鿿豈-﫿〇]|[^㐀-鿿豈-﫿〇]+/g)].map(([name]) => ({ name: foldWord(name), slot: false }));
  });
}
