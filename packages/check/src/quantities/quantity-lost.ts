import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { quantityDifferences, shownIn } from './quantity-differences.ts';

/** A number of the source is in the translation. */
export const quantityLost: PassageCheck = {
  of: 'passage',
  code: 'quantity-lost',
  severity: 'error',
  protects: 'patients',
  rule: 'Each number, date, time and frequency of the source is in the translation.',
  reason: 'A dose, a limit or a date that is left out cannot be kept.',
  mend: 'Add what is missing.',
  languages: 'all',
  examples: [
    { locale: 'de', source: 'Take 5 mg twice a day.', good: 'Nehmen Sie zweimal am Tag 5 mg ein.', bad: 'Nehmen Sie 5 mg ein.' },
    { locale: 'zh-Hans', source: 'Do not drive for 24 hours.', good: '24小时内请勿驾车。', bad: '请勿驾车。' },
  ],
  find,
};

function find(pair: PassagePair): readonly Found[] {
  return quantityDifferences(pair).flatMap((difference) => (difference.kind === 'lost' ? [{ message: `Found no counterpart of ${shownIn(pair.source, difference.source)}, expected it as in the source.` }] : []));
}
