import type { CheckContext, Found, PassageCheck, PassagePair } from '../check.ts';
import { reorderedQuantities } from './bidi/quantities-shown.ts';
import { sign, signsIn } from './signs.ts';

/** A quantity in a right-to-left text is seen in the order in which it is written. */
export const quantityReordered: PassageCheck = {
  of: 'passage',
  code: 'quantity-reordered',
  severity: 'error',
  protects: 'patients',
  rule: 'Between right-to-left words, a range, ratio, signed number, telephone number or rate in European digits is seen as it is written.',
  reason: 'The order of its parts depends on the word before it: 120 / 80 can be shown as 80 / 120, and a telephone number from its end.',
  mend: 'Put U+2066 before it and U+2069 after it, write it in words, or use a placeholder.',
  languages: ['ar', 'fa', 'he', 'ur'],
  examples: [
    { locale: 'ar', source: 'Take 5-10 tablets.', good: 'خذ \u20665-10\u2069 أقراص.', bad: 'خذ 5-10 أقراص.', words: '5-10' },
    { locale: 'ar', source: 'Blood pressure: 120 / 80.', good: 'ضغط الدم: 120/80.', bad: 'ضغط الدم: 120 / 80.' },
    { locale: 'ar', source: 'Store at -5 degrees.', good: 'يُحفظ عند \u200E-5 درجات.', bad: 'يُحفظ عند -5 درجات.', words: '-5' },
    { locale: 'ar', source: 'A dose of 0.5 mg/kg.', good: 'جرعة 0.5 ملغ/كغ.', bad: 'جرعة 0.5 mg/kg.' },
    { locale: 'ar', source: 'Call +971 4 555 0188.', good: 'اتصل على \u2066+971 4 555 0188\u2069 الآن.', bad: 'اتصل على +971 4 555 0188 الآن.' },
  ],
  find,
};

function find({ target }: PassagePair, { direction }: CheckContext): readonly Found[] {
  if (direction !== 'rtl' || (signsIn(target) & sign.digit) === 0) return [];
  return reorderedQuantities(target.text).map(({ at, written, seen }) => ({ words: written, at, message: `Found ${written}, which is shown as ${seen}, expected it to be seen as it is written.` }));
}
