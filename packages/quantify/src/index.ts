export { type FoundQuantity, type QuantityReading } from './found-quantity.ts';
export { type QuantityDifference, compareQuantities } from './compare-quantities.ts';
export { quantitiesIn } from './quantities-in.ts';
