import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { type MeaningDifference, meaningDifferences } from './compare-meaning.ts';
import { languagesOfMeaning } from './languages-of-meaning.ts';
import { quoted } from './quoted.ts';

/** A 'not' that only the translation has. */
export const negationGained: PassageCheck = {
  code: 'negation-gained',
  of: 'passage',
  severity: 'error',
  protects: 'patients',
  rule: 'Each negation of the translation has its counterpart in the source.',
  reason: 'With a ‘not’ more a sentence says the opposite: a reader leaves out a medicine that they need, or a warning is turned round.',
  mend: 'Take the negation out, or say the same in other words.',
  languages: languagesOfMeaning,
  examples: [
    { locale: 'fr', source: 'Take 5 mg twice a day.', good: 'Prenez 5 mg deux fois par jour.', bad: 'Ne prenez pas 5 mg deux fois par jour.', words: 'Ne prenez pas' },
    { locale: 'de', source: 'It was approved in the United States.', good: 'Es wurde in den USA zugelassen.', bad: 'Es wurde in den USA nicht zugelassen.', words: 'nicht' },
    { locale: 'es', source: 'Talk to your doctor first.', good: 'Hable primero con su médico.', bad: 'No hable primero con su médico.', words: 'No' },
    { locale: 'ar', source: 'This medicine helps.', good: 'هذا الدواء يفيد.', bad: 'هذا الدواء لا يفيد.', words: 'لا' },
    { locale: 'zh-Hans', source: 'Take it with food.', good: '请与食物同服。', bad: '请勿与食物同服。' },
  ],
  find: (pair) =>
    meaningDifferences(pair)
      .filter(({ kind }) => kind === 'negation-gained')
      .map((difference) => foundOf(difference, pair)),
};

/** Which of several is in excess cannot be told: they are named, and the first is marked where it is alone. */
function foundOf({ source, target }: MeaningDifference, pair: PassagePair): Found {
  const expected = source.length === 0 ? 'none' : `${quoted(source, pair.source)} alone`;
  const message = `Found ${quoted(target, pair.target)}, expected ${expected}, as in the source.`;
  const [first] = target;
  return target.length === 1 && first !== undefined ? { message, words: pair.target.text.slice(first.start, first.end), at: first.start } : { message };
}
