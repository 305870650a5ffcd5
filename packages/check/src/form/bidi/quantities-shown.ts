import { bidiLevels, visualOrder } from './bidi-levels.ts';

/** A quantity whose characters are seen in another order than they are written. */
export interface ReorderedQuantity {
  readonly at: number;
  readonly written: string;
  /** As it is seen, from left to right. */
  readonly seen: string;
}

/**
 * The left-to-right quantities of a right-to-left text that are shown in another order.
 * @example reorderedQuantities('خذ 5-10 أقراص')[0]?.seen // '10-5'
 */
export function reorderedQuantities(text: string): readonly ReorderedQuantity[] {
  const quantities = [...text.matchAll(quantity)].filter(({ 0: written }) => !isGroupedOnce(written));
  if (quantities.length === 0) return [];
  const order = visualOrder(bidiLevels(text, 1));
  const position = new Map(order.map((index, place) => [index, place]));
  return quantities.flatMap(({ 0: written, index: at }): readonly ReorderedQuantity[] => {
    const places = Array.from({ length: written.length }, (_, offset) => position.get(at + offset) ?? -1);
    if (places.every((place, offset) => offset === 0 || place > (places[offset - 1] ?? -1))) return [];
    const seen = places.map((place, offset) => ({ place, character: written[offset] ?? '' })).toSorted((one, other) => one.place - other.place);
    return [{ at, written, seen: seen.map(({ character }) => character).join('') }];
  });
}

/**
 * A signed number; two numbers with a sign of range or ratio between them (a product is one from either end); groups of digits; a number with a unit per
 * another. Numbers in Arabic-Indic digits run as their readers expect, and so does a number before one unit.
 */
const quantity =
  /(?<![\d.,\p{L}])[+\-−]\d+(?:[.,]\d+)*|(?<![\d.,])\d+(?:[.,]\d+)*(?:[ \u00A0\u202F]?[-–—−/:][ \u00A0\u202F]?\d+(?:[.,]\d+)*)+|(?<![\d.,])\d+(?: \d{2,})+|(?<![\d.,])\d+(?:[.,]\d+)*[ \u00A0\u202F]?[A-Za-zµμ]+\/[A-Za-z\d]+/gu;

/** `2019 45` is a year and what comes after it; `10 000` and `0800 123` belong together. */
function isGroupedOnce(written: string): boolean {
  return /^\d+ \d+$/.test(written) && !/^(?:0\d+ \d+|[1-9]\d{0,2} \d{3})$/.test(written);
}
