import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { mendText } from './mend-text.ts';
import { sign, signsIn } from './signs.ts';
import { spacingEdits } from './spacing-edits.ts';

/** Marks have the spaces of their language. */
export const localSpacing: PassageCheck = {
  of: 'passage',
  code: 'local-spacing',
  severity: 'warning',
  protects: 'quality',
  rule: 'Punctuation has the spaces of its language: no-break ones in French before : ; ! ? » and after «, none elsewhere, and one within German abbreviations.',
  reason: 'A mark at the beginning of a line looks like a fault, and readers trust the page less.',
  mend: 'Run imprimatur check --fix, or type the space yourself.',
  languages: ['en', 'es', 'fr', 'de', 'ar', 'zh'],
  examples: [
    { locale: 'fr', source: 'What is BPD?', good: 'Qu’est-ce que le TPB\u202F? Voir https://example.org à 12:30.', bad: 'Qu’est-ce que le TPB ?', words: 'TPB ?' },
    { locale: 'fr', source: 'A ‘high’.', good: 'Un «\u00A0high\u00A0».', bad: 'Un «high».' },
    { locale: 'de', source: 'For example ketamine.', good: 'Zum Beispiel, z.\u00A0B. Ketamin.', bad: 'Also z.B. Ketamin.', words: 'z.B.' },
    { locale: 'es', source: 'Stop, now.', good: 'Pare, ahora, en proporción 1 : 2.', bad: 'Pare , ahora.' },
    { locale: 'ar', source: 'What is it?', good: 'ما هو؟', bad: 'ما هو ؟' },
    { locale: 'zh-Hans', source: 'Stop, now.', good: '现在停下，好吗？', bad: '现在停下 ，好吗？' },
  ],
  find,
  fix: (target) => mendText(target, (text) => spacingEdits(text, target.locale)),
};

function find({ target }: PassagePair): readonly Found[] {
  if (target.language === 'fr' && (signsIn(target) & (sign.tallMark | sign.quote)) === 0 && !spaceBeforeLow.test(target.text)) return [];
  if (target.language !== 'fr' && !spaceBeforeMark.test(target.text) && !(target.language === 'de' && (signsIn(target) & sign.address) !== 0)) return [];
  return spacingEdits(target.text, target.locale).map(({ at, remove, found, expected }) => ({ ...around(target.text, at, remove), message: `Found ${found}, expected ${expected}.` }));
}

const spaceBeforeLow = /[ \u00A0\u202F][,.]/;
const spaceBeforeMark = /[ \u00A0\u202F\u3000][:;!?,.،。，、；：？！؛؟]/;

function around(text: string, at: number, remove: number): { readonly words: string; readonly at: number } {
  const before = /[^\s«]{0,20}$/.exec(text.slice(Math.max(0, at - 20), at))?.[0] ?? '';
  const after = /^[^\s]{0,20}/.exec(text.slice(at + remove))?.[0] ?? '';
  const lead = before === '' && text[at - 1] === '«' ? '«' : before;
  return { words: lead + text.slice(at, at + remove) + after, at: at - lead.length };
}
