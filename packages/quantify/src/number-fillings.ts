import { canonicalNumber, share } from './canonical-number.ts';
import type { Filling, NumberFilling, Read } from './filling.ts';
import type { PhraseMatch } from './phrase-trie.ts';
import { sum } from './read-cardinal.ts';

/** A number without anything special. */
export const plainNumber: NumberFilling = { kind: 'number', values: [], ambiguous: false, sort: 'number', units: [], onWord: false, start: 0 };

/** As a canonical decimal; values of an article are doubles. */
export function written(value: number): string {
  const text = String(Math.abs(value));
  return (value < 0 ? '-' : '') + (text.includes('e') ? text : canonicalNumber(text));
}

export function multiplierOf(value: string): number {
  return [1e12, 1e9, 1e6, 1e3].find((each) => Number(value) % each === 0) ?? 1;
}

function withPart(value: string, part: string, multiplier: number | undefined): string {
  return multiplier === undefined || part.includes('/') ? sum(value, part) : String(Number(value) + Number(part) * multiplier);
}

export function withShare(number: NumberFilling, mixed: PhraseMatch<string, Filling>): Read<NumberFilling> {
  const units = mixed.fillings.flatMap((each) => (each.kind === 'unit' ? each.units : []));
  return { end: mixed.end, filling: { ...number, sort: 'number', values: number.values.flatMap((value) => mixed.meanings.map((part) => withPart(value, part, number.multiplier))), units } };
}

function shareValues(a: string, b: string): readonly string[] {
  if (!/^\d{1,9}(?:\.\d{1,3})?$/.test(a) || !/^\d{1,9}$/.test(b) || Number(a) >= Number(b) || Number(b) < 2) return [];
  return a.includes('.') ? [`${a}/${b}`] : [`${a}/${b}`, share(Number(a), Number(b))];
}

/** 1 : 10 and 1/10 are one value. */
export function ratio(found: PhraseMatch<unknown, Filling>, first: NumberFilling, second: NumberFilling): Read<NumberFilling> | undefined {
  if (first.units.length + second.units.length > 0 || first.sort === 'share' || second.sort === 'share') return undefined;
  const values = first.values.flatMap((a) => second.values.map((b) => `${a}/${b}`));
  return { end: found.end, filling: { ...plainNumber, values, ambiguous: first.ambiguous || second.ambiguous, start: first.start } };
}

export function proportion(found: PhraseMatch<unknown, Filling>, part: NumberFilling, whole: NumberFilling): Read<NumberFilling> | undefined {
  if (part.sort === 'share' || whole.sort === 'share' || part.units.length + whole.units.length > 0) return undefined;
  const values = part.values.flatMap((a) => whole.values.flatMap((b) => shareValues(a, b)));
  if (values.length === 0) return undefined;
  return { end: found.end, filling: { ...plainNumber, values: [...new Set(values)], ambiguous: part.ambiguous || whole.ambiguous, start: Math.min(part.start, whole.start) } };
}
