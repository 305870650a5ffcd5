import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { marking, quantityDifferences, shownIn } from './quantity-differences.ts';

/** A number of the translation is in the source. */
export const quantityGained: PassageCheck = {
  of: 'passage',
  code: 'quantity-gained',
  severity: 'error',
  protects: 'patients',
  rule: 'A translation has no number, date, time or frequency that the source does not have.',
  reason: 'A dose or a limit that nobody wrote is followed as if a clinician had.',
  mend: 'Remove it, or write it as the source does.',
  languages: 'all',
  examples: [
    { locale: 'es', source: 'Take it with water.', good: 'Tómelo con agua.', bad: 'Tome 2 comprimidos con agua.', words: '2 comprimidos' },
    { locale: 'fr', source: 'Rest after the treatment.', good: 'Reposez-vous après le traitement.', bad: 'Reposez-vous 12 heures après le traitement.', words: '12 heures' },
  ],
  find,
};

function find(pair: PassagePair): readonly Found[] {
  return quantityDifferences(pair).flatMap((difference) =>
    difference.kind === 'gained' ? [{ ...marking(difference.target), message: `Found ${shownIn(pair.target, difference.target)}, expected no quantity that the source does not have.` }] : [],
  );
}
