import type { Check } from '../check.ts';
import { quantityAmbiguous } from './quantity-ambiguous.ts';
import { quantityChanged } from './quantity-changed.ts';
import { quantityGained } from './quantity-gained.ts';
import { quantityLost } from './quantity-lost.ts';
import { quantityUnitChanged } from './quantity-unit-changed.ts';

/** In the order in which they are explained. */
export const quantityChecks: readonly Check[] = [quantityChanged, quantityUnitChanged, quantityLost, quantityGained, quantityAmbiguous];
