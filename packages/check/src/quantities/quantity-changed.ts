import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { marking, quantityDifferences, shownIn } from './quantity-differences.ts';

/** A number of the translation is the number of the source. */
export const quantityChanged: PassageCheck = {
  of: 'passage',
  code: 'quantity-changed',
  severity: 'error',
  protects: 'patients',
  rule: 'Each number, date, time and frequency of a translation has the value that it has in the source.',
  reason: 'A patient who takes 50 mg where 5 mg was meant can die of it.',
  mend: 'Write the value of the source, with the separators of your language.',
  languages: 'all',
  examples: [
    { locale: 'de', source: 'Take 5 mg twice a day.', good: 'Nehmen Sie zweimal täglich 5 mg ein.', bad: 'Nehmen Sie zweimal täglich 50 mg ein.', words: '50 mg' },
    { locale: 'de', source: 'The dose was 1,000 mg.', good: 'Die Dosis betrug 1.000 mg.', bad: 'Die Dosis betrug 1,000 mg.', words: '1,000 mg' },
    { locale: 'fr', source: 'Come back in three weeks.', good: 'Revenez dans trois semaines.', bad: 'Revenez dans treize semaines.', words: 'treize semaines' },
    { locale: 'zh-Hans', source: 'Take it three times a day.', good: '每天服用三次。', bad: '每天服用两次。', words: '每天服用两次' },
    { locale: 'es', source: 'The clinic opens at 8 a.m.', good: 'La clínica abre a las 8:00.', bad: 'La clínica abre a las 20:00.', words: 'a las 20:00' },
  ],
  find,
};

function find(pair: PassagePair): readonly Found[] {
  return quantityDifferences(pair).flatMap((difference) =>
    difference.kind === 'changed' ? [{ ...marking(difference.target), message: `Found ${shownIn(pair.target, difference.target)}, expected ${shownIn(pair.source, difference.source)} as in the source.` }] : [],
  );
}
