import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { marking, quantityDifferences, shownIn } from './quantity-differences.ts';

/** A number of the translation can be read in one way only. */
export const quantityAmbiguous: PassageCheck = {
  of: 'passage',
  code: 'quantity-ambiguous',
  severity: 'error',
  protects: 'patients',
  rule: 'A number can be read in one way only, in every country of its language.',
  reason: 'In Spanish, 1.000 is a thousand in Madrid and one in Mexico.',
  mend: 'Write thousands with a no-break space, or without any sign.',
  languages: 'all',
  examples: [
    { locale: 'es', source: 'Take 1,000 mg.', good: 'Tome 1000 mg.', bad: 'Tome 1.000 mg.', words: '1.000 mg' },
    { locale: 'fr', source: 'It was given to 1,500 people.', good: 'Il a été administré à 1 500 personnes.', bad: 'Il a été administré à 1.500 personnes.', words: '1.500' },
  ],
  find,
};

function find(pair: PassagePair): readonly Found[] {
  return quantityDifferences(pair).flatMap((difference) =>
    difference.kind === 'ambiguous'
      ? [{ ...marking(difference.target), message: `Found ${shownIn(pair.target, difference.target)}, which can be read as ${valuesOf(difference.target)}, expected a number with one reading.` }]
      : [],
  );
}

function valuesOf({ readings }: { readonly readings: readonly { readonly value: string }[] }): string {
  return [...new Set(readings.map(({ value }) => value))].join(' or ');
}
