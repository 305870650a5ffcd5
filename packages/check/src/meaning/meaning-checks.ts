import type { Check } from '../check.ts';
import { abbreviationOfAnother } from './abbreviation-of-another.ts';
import { modalityStrengthened } from './modality-strengthened.ts';
import { modalityWeakened } from './modality-weakened.ts';
import { negationGained } from './negation-gained.ts';
import { negationLost } from './negation-lost.ts';
import { termForbidden } from './term-forbidden.ts';
import { termAdded } from './term-added.ts';
import { termMissing } from './term-missing.ts';
import { termTranslated } from './term-translated.ts';

/** In the order in which they are explained. */
export const meaningChecks: readonly Check[] = [negationLost, negationGained, modalityWeakened, modalityStrengthened, termMissing, termAdded, termForbidden, termTranslated, abbreviationOfAnother];
