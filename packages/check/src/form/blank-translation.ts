import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { anyLetter, sign, signsIn } from './signs.ts';

/** A translation has words where its source has words. */
export const blankTranslation: PassageCheck = {
  of: 'passage',
  code: 'blank-translation',
  severity: 'error',
  protects: 'patients',
  rule: 'A translation has words where its source has words.',
  reason: 'The reader gets an empty line, or a value without what is said about it.',
  mend: 'Translate the passage, or remove its key to leave it open.',
  languages: 'all',
  examples: [
    { locale: 'de', source: 'Call a doctor.', good: 'Rufen Sie einen Arzt.', bad: '–' },
    { locale: 'ar', source: 'Take {{dose}} every morning.', good: 'تناول {{dose}} كل صباح.', bad: '{{dose}}.' },
    { locale: 'zh-Hans', source: 'Call a doctor.', good: '请致电医生。', bad: '\u3000。' },
  ],
  find,
};

function find({ source, target }: PassagePair): readonly Found[] {
  if ((signsIn(target) & anyLetter & ~sign.rare) !== 0 || /\p{L}/u.test(target.text)) return [];
  const words = source.text.match(/\p{L}{2,}/gu)?.length ?? 0;
  const holdsValues = (signsIn(target) & sign.digit) !== 0 || target.values.length > 0;
  // 'From 2019 to 2023' may well become '2019–2023'.
  if (words < (holdsValues ? 3 : 1)) return [];
  return [{ message: `Found ${holdsValues ? 'values alone' : 'no words'}, expected words as in the source.` }];
}
