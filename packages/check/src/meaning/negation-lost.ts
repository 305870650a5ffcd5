import type { PassageCheck } from '../check.ts';
import { meaningDifferences } from './compare-meaning.ts';
import { quoted } from './quoted.ts';
import { languagesOfMeaning } from './languages-of-meaning.ts';

/** A 'not' that the translation lost. */
export const negationLost: PassageCheck = {
  code: 'negation-lost',
  of: 'passage',
  severity: 'error',
  protects: 'patients',
  rule: 'Each negation of the source has its counterpart in the translation.',
  reason: 'Without its ‘not’ a sentence says the opposite: a reader does what they must not do, or leaves out what they need.',
  mend: 'Put the negation back, or say the same in other words.',
  languages: languagesOfMeaning,
  examples: [
    { locale: 'fr', source: 'Do not stop taking this medicine.', good: 'N’arrêtez pas de prendre ce médicament.', bad: 'Arrêtez de prendre ce médicament.' },
    { locale: 'de', source: 'Do not drive after a dose.', good: 'Setzen Sie sich nach einer Dosis nicht ans Steuer.', bad: 'Setzen Sie sich nach einer Dosis ans Steuer.' },
    { locale: 'es', source: 'There was no placebo group.', good: 'No hubo grupo de placebo.', bad: 'Hubo un grupo de placebo.' },
    { locale: 'ar', source: 'Do not take it with alcohol.', good: 'لا تتناوله مع الكحول.', bad: 'تناوله مع الكحول.' },
    { locale: 'zh-Hans', source: 'Do not take it with alcohol.', good: '请勿与酒同服。', bad: '请与酒同服。' },
  ],
  find: (pair) =>
    meaningDifferences(pair)
      .filter(({ kind }) => kind === 'negation-lost')
      .map(({ source, target }) => ({ message: target.length === 0 ? `Found no negation, expected ${quoted(source, pair.source)} of the source.` : `Found ${quoted(target, pair.target)} alone, expected ${quoted(source, pair.source)} of the source.` })),
};
