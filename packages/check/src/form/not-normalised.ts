import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { mendText } from './mend-text.ts';
import { sign, signsIn } from './signs.ts';

/** A translation is written in the plain codes of its characters. */
export const notNormalised: PassageCheck = {
  of: 'passage',
  code: 'not-normalised',
  severity: 'error',
  protects: 'quality',
  rule: 'Each character has its plain code: no ligatures, positional Arabic forms, radicals or mathematical letters in words, and NFC throughout.',
  reason: 'Text copied from a PDF looks right, but search, screen readers and these checks do not know its letters.',
  mend: 'Run imprimatur check --fix, or type the words again.',
  languages: 'all',
  examples: [
    { locale: 'fr', source: 'Effective.', good: 'Efficace.', bad: 'E\uFB03cace.', words: '\uFB03' },
    { locale: 'ar', source: 'Medicine.', good: 'دواء.', bad: '\uFEA9\uFEED\uFE8D\uFE80.' },
    { locale: 'zh-Hans', source: 'Use.', good: '用法。', bad: '\u2F64法。' },
    { locale: 'de', source: 'Dose.', good: 'Dosis 5 µg, 10².', bad: '𝐃𝐨𝐬𝐢𝐬.' },
  ],
  find,
  fix: (target) => (hasOther(target.text, signsIn(target)) ? mendText(target, plainly) : target.markdown),
};

function find({ source, target }: PassagePair): readonly Found[] {
  if (mayCompose.test(target.markdown) && target.markdown.normalize('NFC') !== target.markdown) return [{ message: 'Found text that is not in NFC, expected composed characters.' }];
  if (!hasOther(target.text, signsIn(target))) return [];
  return [...target.text.matchAll(other)].filter(({ 0: shown }) => !source.text.includes(shown)).slice(0, 1).map(({ 0: shown, index }) => ({ words: shown, at: index, message: `Found ${shown}, another code for ${shown.normalize('NFKC')}, expected the plain one.` }));
}

/** All but characters that NFC leaves alone wherever they stand: Latin and Arabic letters, Chinese characters, their punctuation. */
const mayCompose = /[^\0-\u02FF\u060C\u061B\u061F\u0621-\u063A\u0641-\u064A\u2010-\u2027\u202F\u3001-\u3011\u4E00-\u9FFF\uFF01-\uFF5E\uFFFC]/;

/** What fonts once needed; superscripts, ½, µ and full-width letters mean what they are, and so do whole words such as U+FDFA. */
const other = /(?:[\uFB00-\uFB06\uFB13-\uFB17\uFB50-\uFDCF\uFE70-\uFEFC\u2F00-\u2FD5\uF900-\uFAFF]|[\u{1D400}-\u{1D7CB}])+/gu;

function hasOther(text: string, signs: number): boolean {
  return (signs & sign.compatible) !== 0 && /[\uFB00-\uFB06\uFB13-\uFB17\uFB50-\uFDCF\uFE70-\uFEFC\u2F00-\u2FD5\uF900-\uFAFF]|[\u{1D400}-\u{1D7CB}]/u.test(text);
}

function plainly(text: string): readonly { readonly at: number; readonly remove: number; readonly insert: string }[] {
  return [...text.matchAll(other)].map(({ 0: shown, index }) => ({ at: index, remove: shown.length, insert: shown.normalize('NFKC') }));
}
