import type { Quantity } from '@imprimatur/formats';
import { compareQuantities, type FoundQuantity, quantitiesIn, type QuantityDifference } from '@imprimatur/quantify';
import type { Found, PassagePair } from '../check.ts';
import { type Passage, type PassageValue, valueSign } from '../passage.ts';

const quantities = new WeakMap<Passage, readonly FoundQuantity[]>();
const differences = new WeakMap<Passage, { readonly source: Passage; readonly found: readonly QuantityDifference[] }>();

/** What differs between the quantities of a passage and of its translation; the five checks of quantities share it. */
export function quantityDifferences({ source, target }: PassagePair): readonly QuantityDifference[] {
  const known = differences.get(target);
  if (known?.source === source) return known.found;
  const found = compareQuantities(quantitiesOf(source), quantitiesOf(target));
  differences.set(target, { source, found });
  return found;
}

/** The quantities of a passage, read once. */
export function quantitiesOf(passage: Passage): readonly FoundQuantity[] {
  const known = quantities.get(passage);
  if (known !== undefined) return known;
  const found = quantitiesIn(passage.text, passage.values.map(quantityOf), passage.locale);
  quantities.set(passage, found);
  return found;
}

/** The words of a translation that a finding marks. */
export function marking(target: FoundQuantity): Pick<Found, 'words' | 'at'> {
  return target.shown.includes(valueSign) ? {} : { words: target.shown, at: target.start };
}

/** A quantity as people write it; a value by its name. */
export function shownIn(passage: Passage, quantity: FoundQuantity): string {
  let next = passage.text.slice(0, quantity.start).split(valueSign).length - 1;
  return quantity.shown.replaceAll(valueSign, () => `{{${passage.values[next++]?.name ?? ''}}}`);
}

/** `{{dose, number}}` prints no unit: it stands in the words. */
function quantityOf({ value, form }: PassageValue): Quantity | undefined {
  if (value === undefined || value.kind === 'contact') return undefined;
  return form === 'full' ? value : { ...value, unit: undefined };
}
