import { beginningsOfSlots } from './beginnings.ts';
import { partAt, type PhrasePart } from './phrase-parts.ts';
import type { Token } from './token.ts';

/** Phrases of words and slots, by their first word, their second, and so on: what goes on behind a node is there once it is `grown`. */
export interface PhraseTrie<Meaning> {
  readonly words: ReadonlyMap<string, PhraseTrie<Meaning>>;
  readonly slots: ReadonlyMap<string, PhraseTrie<Meaning>>;
  /** The slots again, for the pass over them at each word. */
  readonly slotList: readonly SlotEdge<PhraseTrie<Meaning>>[];
  readonly meanings: readonly Meaning[];
}

/** A slot of a node, and what follows it. */
interface SlotEdge<Node> {
  readonly slot: string;
  /** A token must have one of these bits of `begin` to begin it. */
  readonly needs: number;
  readonly next: Node;
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

/** A folded phrase with what it means. */
export interface Phrase<Meaning> {
  readonly text: string;
  readonly meaning: Meaning;
}

/** What is left of a phrase behind a node. */
interface Waiting<Meaning> {
  readonly phrase: Phrase<Meaning>;
  /** Where the next part begins. */
  readonly start: number;
}

/**
 * A node while it grows. Tables have tens of thousands of phrases, of which a text comes near to a few hundred: what goes on
 * behind a node waits there until somebody looks. Most nodes are the end of a phrase: those share what is empty.
 */
interface Growing<Meaning> {
  words: Map<string, Growing<Meaning>>;
  slots: Map<string, Growing<Meaning>>;
  slotList: SlotEdge<Growing<Meaning>>[];
  meanings: Meaning[];
  waiting: Waiting<Meaning>[];
}

const noEdges = new Map<string, never>();
const none: never[] = [];

/** The trie of some phrases, such as `{times} a {period}`. */
export function makeTrie<Meaning>(phrases: readonly Phrase<Meaning>[]): PhraseTrie<Meaning> {
  const root = emptyNode<Meaning>();
  for (const phrase of phrases) addPart(root, phrase, 0);
  return root;
}

/** A node with all that goes on behind it; before that it has its meanings alone. The root of a trie is grown. */
export function grown<Meaning>(trie: PhraseTrie<Meaning>): PhraseTrie<Meaning> {
  const node = trie as Growing<Meaning>;
  if (node.waiting.length === 0) return node;
  const { waiting } = node;
  node.waiting = none;
  for (const { phrase, start } of waiting) addPart(node, phrase, start);
  return node;
}

/** Adds the part of a phrase that begins at a place; the rest waits behind it. */
function addPart<Meaning>(node: Growing<Meaning>, phrase: Phrase<Meaning>, start: number): void {
  const { name, slot, next } = partAt(phrase.text, start);
  const behind = (slot ? node.slots : node.words).get(name) ?? addNode(node, name, slot);
  if (next < phrase.text.length) behind.waiting = withOneMore(behind.waiting, { phrase, start: next });
  else behind.meanings = withOneMore(behind.meanings, phrase.meaning);
}

function emptyNode<Meaning>(): Growing<Meaning> {
  return { words: noEdges, slots: noEdges, slotList: none, meanings: none, waiting: none };
}

/** What is empty is shared, and never added to. */
function withOneMore<Item>(list: Item[], item: Item): Item[] {
  if (list.length === 0) return [item];
  list.push(item);
  return list;
}

/** Units may begin with any word: one that is not known here may still bring its unit. */
const anything = 0;

function addNode<Meaning>(node: Growing<Meaning>, name: string, slot: PhrasePart['slot']): Growing<Meaning> {
  const next = emptyNode<Meaning>();
  const edges = slot ? node.slots : node.words;
  if (edges.size > 0) edges.set(name, next);
  else if (slot) node.slots = new Map([[name, next]]);
  else node.words = new Map([[name, next]]);
  if (slot) node.slotList = [...node.slotList, { slot: name, needs: beginningsOfSlots[name] ?? anything, next }];
  return next;
}

/** The longest phrase that begins at a token. */
export function longestPhrase<Meaning, Filling>(trie: PhraseTrie<Meaning>, tokens: readonly Token[], index: number, read: ReadSlot<Filling>): PhraseMatch<Meaning, Filling> | undefined {
  // Most words begin nothing.
  const token = tokens[index];
  return trie.slotList.length === 0 && (token === undefined || !trie.words.has(token.text)) ? undefined : follow(trie, tokens, index, read, noFillings);
}

const noFillings: readonly never[] = [];

function follow<Meaning, Filling>(from: PhraseTrie<Meaning>, tokens: readonly Token[], index: number, read: ReadSlot<Filling>, fillings: readonly Filling[]): PhraseMatch<Meaning, Filling> | undefined {
  const node = grown(from);
  let best: PhraseMatch<Meaning, Filling> | undefined = node.meanings.length === 0 ? undefined : { end: index, meanings: node.meanings, fillings };
  const token = tokens[index];
  const word = token === undefined ? undefined : node.words.get(token.text);
  if (word !== undefined) best = longer(best, follow(word, tokens, index + 1, read, fillings));
  const begins = token === undefined ? 0 : token.begins;
  for (const { slot, needs, next } of node.slotList) {
    if (needs !== anything && (begins & needs) === 0) continue;
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
