import { begin, beginningsOfSlots } from './beginnings.ts';
import { prefixUnits } from './international-units.ts';
import type { Lexicon } from './lexicon.ts';
import { grown, type PhraseTrie } from './phrase-trie.ts';

/** What must stand behind a word for a quantity to begin with it. */
export interface Start {
  /** It may be a quantity on its own, or begin one in ways that are not looked at here. */
  readonly alone: boolean;
  /** An article: one of what follows. */
  readonly article: boolean;
  /** Words that may follow. */
  readonly seconds: ReadonlySet<string>;
  /** What may follow, as the bits of `begin`. */
  readonly slots: number;
  /** Whether any word may follow. */
  readonly anyWord: boolean;
}

/** How quantities begin with a word; `undefined` where no phrase has it. */
export function startOf(lexicon: Lexicon, word: string): Start | undefined {
  const bits = lexicon.begins.get(word);
  const known = bits === undefined ? undefined : lexicon.starts.get(word);
  if (known !== undefined || bits === undefined) return known;
  const start = findStart(lexicon, word, bits);
  lexicon.starts.set(word, start);
  return start;
}

function findStart(lexicon: Lexicon, word: string, bits: number): Start {
  const tries: readonly PhraseTrie<unknown>[] = [lexicon.cardinals, lexicon.spans, lexicon.negatives, lexicon.measures, lexicon.ordinals, lexicon.ordinalPhrases, lexicon.times, lexicon.phrases, lexicon.articles];
  const nodes = tries.flatMap((trie) => trie.words.get(word) ?? []);
  const article = lexicon.articles.words.get(word);
  const alone = prefixUnits.has(word) || (bits & (begin.month | begin.adverb | begin.unit)) !== 0 || nodes.length === 0 || nodes.some((node) => node !== article && node.meanings.length > 0);
  return { alone, article: article !== undefined, ...followersOf(nodes.map(grown)) };
}

function followersOf(nodes: readonly PhraseTrie<unknown>[]): Pick<Start, 'seconds' | 'slots' | 'anyWord'> {
  const slots = nodes.flatMap((node) => [...node.slots.keys()]);
  return {
    seconds: new Set(nodes.flatMap((node) => [...node.words.keys()])),
    slots: slots.reduce((bits, slot) => bits | bitsOf(slot), 0),
    anyWord: slots.includes('word'),
  };
}

function bitsOf(slot: string): number {
  return slot === 'unit' || slot === 'period' ? begin.unitWord : (beginningsOfSlots[slot] ?? 0);
}
