import type { CheckContext, Found, PassageCheck, PassagePair } from '../check.ts';
import { bidiLevels } from './bidi/bidi-levels.ts';
import { sign, signsIn } from './signs.ts';

/** An arrow between right-to-left words points the way they are read. */
export const arrowDirection: PassageCheck = {
  of: 'passage',
  code: 'arrow-direction',
  severity: 'warning',
  protects: 'quality',
  rule: 'Where the source says with → what leads to what, a right-to-left text says it with ←.',
  reason: 'Arrows are not mirrored: between Arabic words, → points from the result back to the cause.',
  mend: 'Write ← between right-to-left words.',
  languages: ['ar', 'fa', 'he', 'ur'],
  examples: [
    { locale: 'ar', source: 'Settings → Language', good: 'الإعدادات ← اللغة', bad: 'الإعدادات → اللغة', words: '→' },
    { locale: 'ar', source: 'Choose File → Print.', good: 'اختر \u2066File → Print\u2069.', bad: 'اختر ملف → طباعة.' },
  ],
  find,
};

function find({ source, target }: PassagePair, { direction }: CheckContext): readonly Found[] {
  if (direction !== 'rtl' || (signsIn(target) & signsIn(source) & sign.arrow) === 0 || !rightward.test(source.text)) return [];
  const at = target.text.search(rightward);
  const level = at === -1 ? 0 : (bidiLevels(target.text, 1)[at] ?? 0);
  return level % 2 === 1 ? [{ words: target.text[at] ?? '', at, message: `Found ${target.text[at] ?? ''} between right-to-left words, expected ←.` }] : [];
}

const rightward = /[→⇒⟶⟹➔➜➝➞➡]/;
