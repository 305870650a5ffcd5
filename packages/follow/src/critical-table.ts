import type { CriticalWords } from '@imprimatur/formats';
import { cosmeticForm } from './cosmetic-form.ts';
import { type PassageToken, tokensOfPassage } from './passage-tokens.ts';

/** What an entry of the table is about; `harmless` ones hide the entries within them. */
export type EntryKind = 'negation' | 'modality' | 'number' | 'unit' | 'frequency' | 'comparison' | 'harmless';

/** Where an entry stands in a passage: how many tokens it takes, and what it is compared by. */
export interface TableMatch {
  readonly kind: EntryKind;
  readonly length: number;
  readonly value: string;
  /** How many of its letters the entry spells out. */
  readonly spelt: number;
}

/** A table made ready for look-ups. */
export interface CriticalTable {
  /** The longest entry that begins at a token. */
  readonly matchAt: (tokens: readonly PassageToken[], at: number) => TableMatch | undefined;
  readonly passedOver: ReadonlySet<string>;
}

/** A table made ready, once for each `CriticalWords`. */
export function criticalTable(words: CriticalWords): CriticalTable {
  const known = tables.get(words);
  if (known !== undefined) return known;
  const table = compile(words);
  tables.set(words, table);
  return table;
}

const tables = new WeakMap<CriticalWords, CriticalTable>();

/** One word of an entry. */
interface Element {
  readonly form: 'whole' | 'stem' | 'end';
  readonly text: string;
}

interface Entry {
  readonly kind: EntryKind;
  readonly elements: readonly Element[];
  readonly spelt: number;
}

/** Entries by the first word's text, and the lengths that such texts have. */
interface EntryIndex {
  readonly byText: Map<string, Entry[]>;
  readonly lengths: Set<number>;
}

function compile(words: CriticalWords): CriticalTable {
  const entries = kindsOfLists.flatMap(([list, kind]) => words[list].map((text) => entryOf(kind, text)));
  const indexes = { whole: indexOf(entries, 'whole'), stem: indexOf(entries, 'stem'), end: indexOf(entries, 'end') };
  const prefixes = words.prefixes.map(comparable);
  return {
    passedOver: new Set(words.passedOver.map(comparable)),
    matchAt: (tokens, at) => longest(formsOf(tokens[at], prefixes).flatMap((first) => candidates(indexes, first).flatMap((entry) => matchOf(entry, tokens, at, first) ?? []))),
  };
}

/** In this order: of entries that are alike, the kind that comes first is named. */
const kindsOfLists = [
  ['negation', 'negation'],
  ['modality', 'modality'],
  ['numbers', 'number'],
  ['units', 'unit'],
  ['frequency', 'frequency'],
  ['comparison', 'comparison'],
  ['harmless', 'harmless'],
] as const;

function comparable(word: string): string {
  return tokensOfPassage(cosmeticForm(word)).map(({ text }) => text).join('');
}

function entryOf(kind: EntryKind, text: string): Entry {
  const elements = elementsOf(text);
  return { kind, elements, spelt: elements.reduce((sum, { text: word }) => sum + word.length, 0) };
}

function elementsOf(text: string): readonly Element[] {
  return text.split(' ').flatMap((part) => {
    // A letter holds the place of the star, so that the apostrophe of n'* stays part of the word.
    const words = tokensOfPassage(cosmeticForm(part.replace('*', 'x'))).map((token) => token.text);
    const elements = words.map((word, at): Element => {
      if (part.startsWith('*') && at === 0) return { form: 'end', text: word.slice(1) };
      return part.endsWith('*') && at === words.length - 1 ? { form: 'stem', text: word.slice(0, -1) } : { form: 'whole', text: word };
    });
    // In a script without spaces the star stands alone, and says nothing: every entry may stand within a word.
    return elements.filter((element) => element.text !== '');
  });
}

function indexOf(entries: readonly Entry[], form: Element['form']): EntryIndex {
  const index: EntryIndex = { byText: new Map(), lengths: new Set() };
  for (const entry of entries) {
    const [first] = entry.elements;
    if (first?.form !== form) continue;
    index.lengths.add(first.text.length);
    const there = index.byText.get(first.text);
    if (there === undefined) index.byText.set(first.text, [entry]);
    else there.push(entry);
  }
  return index;
}

/** A word as it stands, then without one, two or three prefixes; at least two letters stay. */
function formsOf(token: PassageToken | undefined, prefixes: readonly string[]): readonly string[] {
  if (token === undefined) return [];
  if (token.kind !== 'word' || prefixes.length === 0) return [token.text];
  const forms = new Set([token.text]);
  let last = [token.text];
  for (let round = 0; round < 3 && last.length > 0; round += 1) {
    last = last.flatMap((form) => prefixes.filter((prefix) => form.length > prefix.length + 1 && form.startsWith(prefix)).map((prefix) => form.slice(prefix.length)));
    for (const form of last) forms.add(form);
  }
  return [...forms];
}

function candidates({ whole, stem, end }: Readonly<Record<Element['form'], EntryIndex>>, word: string): readonly Entry[] {
  const found = [...(whole.byText.get(word) ?? [])];
  for (const length of stem.lengths) if (length <= word.length) found.push(...(stem.byText.get(word.slice(0, length)) ?? []));
  for (const length of end.lengths) if (length <= word.length) found.push(...(end.byText.get(word.slice(word.length - length)) ?? []));
  return found;
}

/** An entry compared with the tokens from here; `first` is the first token's text, perhaps without its prefix. */
function matchOf(entry: Entry, tokens: readonly PassageToken[], at: number, first: string): TableMatch | undefined {
  const texts = entry.elements.map((element, offset) => {
    const text = offset === 0 ? first : tokens[at + offset]?.text;
    return text !== undefined && fits(element, text) ? text : undefined;
  });
  if (texts.length === 0 || texts.includes(undefined)) return undefined;
  const exactUnit = entry.kind === 'unit' && first === tokens[at]?.text && entry.elements.every(({ form }) => form === 'whole');
  const value = exactUnit ? tokens.slice(at, at + texts.length).map(({ shown }) => unitAsWritten(shown)).join(' ') : texts.join(' ');
  return { kind: entry.kind, length: texts.length, value, spelt: entry.spelt };
}

function fits(element: Element, text: string): boolean {
  switch (element.form) {
    case 'whole':
      return text === element.text;
    case 'stem':
      return text.startsWith(element.text);
    case 'end':
      return text.endsWith(element.text);
  }
}

/** Case tells mg from Mg; the litre is written l and L. */
function unitAsWritten(unit: string): string {
  return unit.replaceAll('μ', 'µ').replace(/^([mdcµnk]?)[lL]$/u, '$1l');
}

/** The most tokens, then the most letters spelt out; among equals the first, which is of the more telling kind. */
function longest(matches: readonly TableMatch[]): TableMatch | undefined {
  let best: TableMatch | undefined;
  for (const match of matches) if (best === undefined || match.length > best.length || (match.length === best.length && match.spelt > best.spelt)) best = match;
  return best;
}
