import type { CheckCode } from '@imprimatur/diagnostics';
import type { Term } from '@imprimatur/formats';
import { mutationTables, type Replacement } from './mutation-tables.ts';

/** One fault, put into one passage of a translation. */
export interface Mutation {
  readonly kind: MutationKind;
  /** The passage with the fault, in Markdown. */
  readonly text: string;
  /** One of these must be found. */
  readonly expected: readonly CheckCode[];
}

/** The kinds of fault that are made, in the order of the table. */
export const mutationKinds = [
  'value times ten',
  'decimal moved',
  'value for a placeholder',
  'number word changed',
  'unit swapped',
  'frequency changed',
  'digits of another script, one wrong',
  'not dropped',
  'not added',
  'must to may',
  'link changed',
  'citation changed',
  'citation lost',
  'placeholder changed',
  'placeholder lost',
  'term swapped',
  'name changed',
  'bracket lost',
  'look-alike letter',
  'zero-width character',
] as const;

/** A kind of fault. */
export type MutationKind = (typeof mutationKinds)[number];

const quantity: readonly CheckCode[] = ['quantity-changed', 'quantity-unit-changed', 'quantity-lost', 'quantity-gained', 'quantity-ambiguous'];
const negation: readonly CheckCode[] = ['negation-lost', 'negation-gained'];

/**
 * Every fault that can be made in a passage, one at a time: where a kind does not fit the passage there is none.
 * @param target the translation in Markdown.
 */
export function mutationsOf(target: string, locale: string, terms: readonly Term[]): readonly Mutation[] {
  const table = mutationTables[locale];
  if (table === undefined) throw new Error(`no table of mutations is for ${locale}`);
  return [
    ...made('value times ten', onWords(target, /\d+(?:[.,]\d+)?/, (number) => `${number}0`), quantity),
    ...made('decimal moved', onWords(target, /\d{2,}/, (number) => `${number.slice(0, -1)}${locale === 'zh-Hans' ? '.' : ','}${number.slice(-1)}`), quantity),
    ...made('value for a placeholder', target.replace(/\{\{[a-z0-9-]+(?:, number)?\}\}/, '7'), [...quantity, 'translation-placeholder']),
    ...made('number word changed', replaced(target, table.numbers), quantity),
    ...made('unit swapped', replaced(target, table.units), quantity),
    ...made('frequency changed', replaced(target, table.frequency), quantity),
    ...made('digits of another script, one wrong', onWords(target, /\d{2,}/, (number) => Array.from(number, (digit, at) => String.fromCodePoint(0x0660 + (Number(digit) + Number(at === 0)) % 10)).join('')), quantity),
    ...made('not dropped', replaced(target, table.notDropped), negation),
    ...made('not added', replaced(target, table.notAdded), [...negation, 'modality-weakened', 'modality-strengthened']),
    ...made('must to may', replaced(target, table.mustToMay), ['modality-weakened', 'modality-strengthened']),
    ...made('link changed', target.replace(/\]\(([^)]+)\)/, '](https://example.org/other)'), ['translation-link']),
    ...made('citation changed', target.replace(/\[@R(\d+)/, '[@R9$1'), ['translation-citation']),
    ...made('citation lost', target.replace(/ ?\[@[^\]]+\]/, ''), ['translation-citation']),
    ...made('placeholder changed', target.replace(/\{\{([a-z0-9-]+)/, '{{$1-2'), ['translation-placeholder']),
    ...made('placeholder lost', target.replace(/\{\{[^}]+\}\}/, ''), ['translation-placeholder']),
    ...made('term swapped', withSwappedTerm(target, locale, terms), ['term-missing', 'term-added', 'term-forbidden']),
    ...made('name changed', withChangedName(target, terms), ['term-translated', 'look-alike-letter']),
    ...made('bracket lost', onWords(target, /[)）]/, () => ''), ['brackets-unbalanced']),
    ...made('look-alike letter', onWords(target, /(?<=\p{Script=Latin})[aeoc](?=\p{Script=Latin})/u, (letter) => lookAlikes[letter] ?? letter), ['look-alike-letter']),
    ...made('zero-width character', onWords(target, /(?<=\p{L})(?=\p{L})/u, () => '\u200B'), ['invisible-character']),
  ].filter(({ text }) => text !== target && text.trim() !== '');
}

const lookAlikes: Readonly<Record<string, string>> = { a: 'а', e: 'е', o: 'о', c: 'с' };

function made(kind: MutationKind, text: string | undefined, expected: readonly CheckCode[]): readonly Mutation[] {
  return text === undefined ? [] : [{ kind, text, expected }];
}

/** What is neither placeholder, citation nor link target: only there letters and digits are words. */
const notWords = /\{\{[^}]*\}\}|\[@[^\]]*\]|\]\([^)]*\)/g;

function onWords(text: string, pattern: RegExp, change: (match: string) => string): string | undefined {
  const pieces = text.split(new RegExp(`(${notWords.source})`));
  const at = pieces.findIndex((piece, index) => index % 2 === 0 && pattern.test(piece));
  return at === -1 ? undefined : pieces.map((piece, index) => (index === at ? piece.replace(pattern, change) : piece)).join('');
}

function replaced(text: string, replacements: readonly Replacement[]): string | undefined {
  for (const [pattern, by] of replacements) if (pattern.test(text)) return text.replace(pattern, by);
  return undefined;
}

/** A concept's words become those of another. */
function withSwappedTerm(text: string, locale: string, terms: readonly Term[]): string | undefined {
  const words = terms.flatMap(({ words: byLocale }) => byLocale[locale]?.preferred.replace(/ \(.*\)$/, '') ?? []);
  const isSpaced = locale !== 'zh-Hans';
  for (const [at, word] of words.entries()) {
    const pattern = new RegExp(isSpaced ? `(?<!\\p{L})${word}(?!\\p{L})` : word, 'iu');
    const swapped = onWords(text, pattern, () => words[(at + 3) % words.length] ?? '');
    if (swapped !== undefined) return swapped;
  }
  return undefined;
}

function withChangedName(text: string, terms: readonly Term[]): string | undefined {
  const name = terms.find(({ neverTranslated, concept }) => neverTranslated && concept.length > 2 && !concept.includes('/') && new RegExp(`(?<![A-Za-z])${concept}(?![A-Za-z])`).test(text))?.concept;
  return name === undefined ? undefined : text.replace(name, `${name.slice(0, -1)}x`);
}
