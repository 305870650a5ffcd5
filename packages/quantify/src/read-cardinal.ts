import { canonicalNumber, share, shifted } from './canonical-number.ts';
import type { NumberFilling, Read } from './filling.ts';
import type { Lexicon, NumberWord } from './lexicon.ts';
import { longestPhrase, type PhraseTrie } from './phrase-trie.ts';
import type { DigitsToken, Token } from './token.ts';

type NumberRead = Read<NumberFilling>;

/** Reads a number in digits or words with its decimals: `five`, `2.5 million`, `1 ½`, `二点五`. */
export function readCardinal(lexicon: Lexicon, tokens: readonly Token[], index: number): NumberRead | undefined {
  return fractionInDigits(lexicon, tokens, index) ?? withDecimals(lexicon, tokens, readInteger(lexicon, tokens, index));
}

/** The same without decimals in words: the hour of 三点五分. */
export function readInteger(lexicon: Lexicon, tokens: readonly Token[], index: number): NumberRead | undefined {
  const positional = positionalDigits(tokens, index);
  if (positional !== undefined) return positional;
  const group = groupAt(lexicon, tokens, index);
  return group === undefined ? undefined : composed(lexicon, tokens, index, group);
}

interface Group {
  readonly end: number;
  readonly values: readonly string[];
  readonly ambiguous: boolean;
  readonly sort: 'number' | 'share' | 'weak' | 'lone multiplier';
  readonly digits: DigitsToken | undefined;
}

/** What stands before a multiplier: digits, or words up to 999. */
function groupAt(lexicon: Lexicon, tokens: readonly Token[], index: number): Group | undefined {
  const token = tokens[index];
  if (token?.kind === 'digits') return { end: index + 1, ...token.number, sort: 'number', digits: token };
  const found = longestPhrase(lexicon.cardinals, tokens, index, noSlots);
  return found === undefined ? undefined : { end: found.end, values: [...new Set(found.meanings.map((word) => word.value))], ambiguous: false, sort: strongest(found.meanings), digits: undefined };
}

const noSlots = (): undefined => undefined;

function strongest(words: readonly NumberWord[]): NumberWord['sort'] {
  return (['number', 'lone multiplier', 'share', 'weak'] as const).find((sort) => words.some((word) => word.sort === sort)) ?? 'number';
}

/** two million three hundred thousand; 一亿两千万: each multiplier takes what stands before it. */
function composed(lexicon: Lexicon, tokens: readonly Token[], start: number, first: Group): NumberRead {
  const single = firstMultiplier(lexicon, tokens, first);
  if (single === undefined) return { end: first.end, filling: filling(first, first.values, start) };
  let { end, last } = single;
  let total = Number(single.values[0]);
  for (;;) {
    const multiplier = multiplierAt(lexicon, tokens, end);
    if (multiplier !== undefined && multiplier.meaning > last) {
      total *= multiplier.meaning;
      ({ end } = multiplier);
      last = multiplier.meaning;
      continue;
    }
    const rest = restAfter(lexicon, tokens, end, last, first.digits !== undefined);
    if (rest === undefined) break;
    const next = multiplierAt(lexicon, tokens, rest.end);
    const grows = next !== undefined && next.meaning > last;
    total = grows ? (total + rest.value) * next.meaning : total + rest.value * (next?.meaning ?? 1);
    if (next === undefined && rest.isShort) total += rest.value * (last / 10 - 1);
    end = next?.end ?? rest.end;
    last = next?.meaning ?? 1;
  }
  const values = end === single.end ? single.values : [String(total)];
  return { end, filling: filling({ ...first, sort: 'number' }, values, start) };
}

function firstMultiplier(lexicon: Lexicon, tokens: readonly Token[], first: Group): { readonly end: number; readonly last: number; readonly values: readonly string[] } | undefined {
  if (first.sort === 'lone multiplier') return { end: first.end, last: Number(first.values[0]), values: first.values };
  const multiplier = multiplierAt(lexicon, tokens, first.end);
  if (multiplier === undefined) return undefined;
  const places = Math.round(Math.log10(multiplier.meaning));
  return { end: multiplier.end, last: multiplier.meaning, values: first.values.map((value) => (value.includes('/') ? value : shifted(value, places))) };
}

/** 58千克 is 58 kg, not 58,000 g: of a unit and a multiplier the longer wins. */
function multiplierAt(lexicon: Lexicon, tokens: readonly Token[], index: number): { readonly end: number; readonly meaning: number } | undefined {
  const multiplier = one(lexicon.multipliers, tokens, index);
  if (multiplier === undefined) return undefined;
  return (longestPhrase(lexicon.units, tokens, index, noSlots)?.end ?? 0) > multiplier.end ? undefined : multiplier;
}

/** What follows a multiplier and is smaller: two thousand *and five*. Digits only before a multiplier of their own: 1亿*2000*万. */
function restAfter(lexicon: Lexicon, tokens: readonly Token[], end: number, last: number, inDigits: boolean): { readonly end: number; readonly value: number; readonly isShort: boolean } | undefined {
  const join = one(lexicon.joins, tokens, end);
  const group = groupAt(lexicon, tokens, join?.end ?? end) ?? (join === undefined ? undefined : groupAt(lexicon, tokens, end));
  if (group === undefined || group.sort === 'share' || last === 1) return undefined;
  const value = Number(group.values[0]);
  const before = multiplierAt(lexicon, tokens, group.end);
  if ((inDigits || group.digits !== undefined) && before === undefined) return undefined;
  // 三千五 is 3500: a Han digit right behind a multiplier counts a tenth of it.
  return value < last ? { end: group.end, value, isShort: join === undefined && last >= 100 && group.end === end + 1 && value < 10 && hanDigit(tokens[end]) !== undefined } : undefined;
}

function one<Meaning>(trie: PhraseTrie<Meaning>, tokens: readonly Token[], index: number): { readonly end: number; readonly meaning: Meaning } | undefined {
  const found = longestPhrase(trie, tokens, index, noSlots);
  const meaning = found?.meanings[0];
  return found === undefined || meaning === undefined ? undefined : { end: found.end, meaning };
}

function filling(group: Group, values: readonly string[], start: number): NumberFilling {
  return { kind: 'number', values, ambiguous: group.ambiguous, sort: group.sort === 'lone multiplier' ? 'number' : group.sort, units: [], onWord: group.digits?.onWord ?? false, start };
}

/** two point five, 二点五: single digits behind the word. */
function withDecimals(lexicon: Lexicon, tokens: readonly Token[], read: NumberRead | undefined): NumberRead | undefined {
  if (read === undefined || tokens[read.filling.start]?.kind === 'digits') return read;
  const word = one(lexicon.decimalWords, tokens, read.end);
  if (word === undefined) return read;
  const decimals = singleDigits(lexicon, tokens, word.end);
  return decimals.digits === '' ? read : { end: decimals.end, filling: { ...read.filling, sort: 'number', values: read.filling.values.map((value) => canonicalNumber(`${value}.${decimals.digits}`)) } };
}

function singleDigits(lexicon: Lexicon, tokens: readonly Token[], start: number): { readonly end: number; readonly digits: string } {
  let [end, digits] = [start, ''];
  for (let group = wordAt(lexicon, tokens, end); group !== undefined; group = wordAt(lexicon, tokens, end)) {
    digits += group.values[0] ?? '';
    ({ end } = group);
  }
  return { end, digits };
}

function wordAt(lexicon: Lexicon, tokens: readonly Token[], index: number): Group | undefined {
  const group = groupAt(lexicon, tokens, index);
  return group === undefined || group.digits !== undefined || group.sort === 'share' || group.sort === 'lone multiplier' || !/^\d{1,2}$/.test(group.values[0] ?? '') ? undefined : group;
}

/** `1/2`, `140/90`, `3.4/10万`, `1½`, `1 1/2`. */
function fractionInDigits(lexicon: Lexicon, tokens: readonly Token[], index: number): NumberRead | undefined {
  const whole = digitsAt(tokens, index);
  if (whole === undefined) return undefined;
  const pair = pairAt(lexicon, tokens, index);
  if (pair !== undefined) return digitsRead(tokens, index, pair.end, pair.values);
  const behind = digitsAt(tokens, index + 1);
  if (behind === undefined) return undefined;
  const glyph = behind.text.length === 1 && /\D/.test(behind.text) ? { end: index + 2, part: behind.number.values[0] ?? '' } : properFraction(pairAt(lexicon, tokens, index + 1));
  return glyph === undefined ? undefined : digitsRead(tokens, index, glyph.end, [sum(whole.number.values[0] ?? '', glyph.part)]);
}

function digitsAt(tokens: readonly Token[], index: number): DigitsToken | undefined {
  const token = tokens[index];
  return token?.kind === 'digits' ? token : undefined;
}

interface Pair {
  readonly end: number;
  readonly values: readonly string[];
}

function pairAt(lexicon: Lexicon, tokens: readonly Token[], index: number): Pair | undefined {
  const [first, slash, second] = [digitsAt(tokens, index), tokens[index + 1], digitsAt(tokens, index + 2)];
  if (first === undefined || second === undefined || slash?.text !== '/' || slash.spaced || second.spaced) return undefined;
  const below = readInteger(lexicon, tokens, index + 2);
  const [part = '', whole = ''] = [first.number.values[0], below?.filling.values[0]];
  const decimal = /^\d{1,6}$/.test(part) && /^\d{1,6}$/.test(whole) && whole !== '0' && Number(part) < Number(whole) ? [share(Number(part), Number(whole))] : [];
  return { end: below?.end ?? index + 3, values: [...new Set([...decimal, `${part}/${whole}`])] };
}

/** 1/2 of 1 1/2; undefined for 140/90. */
function properFraction(pair: Pair | undefined): { readonly end: number; readonly part: string } | undefined {
  const [first = '', written = first] = pair?.values ?? [];
  const [part = '', whole = ''] = written.split('/');
  return pair !== undefined && Number(part) < Number(whole) ? { end: pair.end, part: first } : undefined;
}

/** A whole number and a share: `2.5`, `7/3`. */
export function sum(whole: string, part: string): string {
  const fraction = /^(\d+)\/(\d+)$/.exec(part);
  if (fraction === null) return whole.includes('.') ? String(Number(whole) + Number(part)) : canonicalNumber(`${whole}.${part.slice(2)}`);
  return share(Number(whole) * Number(fraction[2]) + Number(fraction[1]), Number(fraction[2]));
}

function digitsRead(tokens: readonly Token[], start: number, end: number, values: readonly string[]): NumberRead {
  return { end, filling: { kind: 'number', values, ambiguous: false, sort: 'number', units: [], onWord: digitsAt(tokens, start)?.onWord ?? false, start } };
}

/** 二〇二六: Han digits one by one, as years are written. */
function positionalDigits(tokens: readonly Token[], index: number): NumberRead | undefined {
  let [end, digits] = [index, ''];
  for (let digit = hanDigit(tokens[end]); digit !== undefined; digit = hanDigit(tokens[end])) {
    digits += digit;
    end += 1;
  }
  return digits.length < 3 ? undefined : digitsRead(tokens, index, end, [canonicalNumber(digits)]);
}

/** The digit that a Han character is. */
export function hanDigit(token: Token | undefined): string | undefined {
  const digit = token?.kind === 'word' && token.text.length === 1 ? '〇零一二三四五六七八九'.indexOf(token.text) : -1;
  return digit === -1 ? undefined : String(Math.max(0, digit - 1));
}
