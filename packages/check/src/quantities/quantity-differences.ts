import type { Quantity } from '@imprimatur/formats';
import { compareQuantities, type FoundQuantity, quantitiesIn, type QuantityDifference } from '@imprimatur/quantify';
import type { Found, PassagePair } from '../check.ts';
import { type Passage, type PassageValue, valueSign } from '../passage.ts';

/** What differs between the quantities of a passage and of its translation; the five checks of quantities share it. */
export function quantityDifferences({ source, target }: PassagePair): readonly QuantityDifference[] {
  const { memory } = target;
  if (memory.quantitiesCompared?.source === source) return memory.quantitiesCompared.differences;
  const differences = compareQuantities(quantitiesOf(source), quantitiesOf(target));
  memory.quantitiesCompared = { source, differences };
  return differences;
}

/** The quantities of a passage, read once. */
export function quantitiesOf({ memory, text, values, locale }: Passage): readonly FoundQuantity[] {
  return (memory.quantities ??= quantitiesIn(text, values.map(quantityOf), locale));
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
