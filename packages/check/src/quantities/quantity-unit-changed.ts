import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { marking, quantityDifferences, shownIn } from './quantity-differences.ts';

/** A number of the translation counts what it counts in the source. */
export const quantityUnitChanged: PassageCheck = {
  of: 'passage',
  code: 'quantity-unit-changed',
  severity: 'error',
  protects: 'patients',
  rule: 'Each number of a translation has the unit that it has in the source.',
  reason: 'Between mg and g lies a factor of a thousand, between hours and days one of 24.',
  mend: 'Write the unit of the source, as your language writes it.',
  languages: 'all',
  examples: [
    { locale: 'fr', source: 'Take 5 mg.', good: 'Prenez 5 milligrammes.', bad: 'Prenez 5 g.', words: '5 g' },
    { locale: 'es', source: 'Wait 24 hours.', good: 'Espere 24 horas.', bad: 'Espere 24 días.', words: '24 días' },
    { locale: 'ar', source: 'Inject 10 ml.', good: 'احقن 10 مل.', bad: 'احقن 10 ملغ.', words: '10 ملغ' },
  ],
  find,
};

function find(pair: PassagePair): readonly Found[] {
  return quantityDifferences(pair).flatMap((difference) =>
    difference.kind === 'unit' ? [{ ...marking(difference.target), message: `Found ${shownIn(pair.target, difference.target)}, expected the unit of ${shownIn(pair.source, difference.source)} in the source.` }] : [],
  );
}
