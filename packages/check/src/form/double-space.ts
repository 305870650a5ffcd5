import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { mendText, type TextEdit } from './mend-text.ts';
import { sign, signsIn } from './signs.ts';

/** One space between two words. */
export const doubleSpace: PassageCheck = {
  of: 'passage',
  code: 'double-space',
  severity: 'warning',
  protects: 'quality',
  rule: 'Between two words stands one space, whatever its kind.',
  reason: 'A no-break space beside a plain one makes a hole in the line, and words that should stay together part.',
  mend: 'Keep one of the spaces.',
  languages: 'all',
  examples: [
    { locale: 'fr', source: 'What is it?', good: 'Qu’est-ce\u202F?', bad: 'Qu’est-ce que c’est \u202F?' },
    { locale: 'de', source: 'Take 5 mg.', good: 'Nehmen Sie 5\u00A0mg.', bad: 'Nehmen Sie 5\u00A0 mg.' },
  ],
  find,
  fix: (target) => (twoSpaces.test(target.text) ? mendText(target, oneEach) : target.markdown),
};

function find({ target }: PassagePair): readonly Found[] {
  if (!target.text.includes('  ') && (signsIn(target) & sign.wideSpace) === 0) return [];
  const found = twoSpaces.exec(target.text);
  if (found === null) return [];
  const before = /\S{0,20}$/.exec(target.text.slice(Math.max(0, found.index - 20), found.index))?.[0] ?? '';
  const after = /^\S{0,20}/.exec(target.text.slice(found.index + found[0].length))?.[0] ?? '';
  return [{ words: before + found[0] + after, at: found.index - before.length, message: `Found ${found[0].length} spaces after ${before === '' ? 'the value' : before}, expected one.` }];
}

const twoSpaces = /[ \u00A0\u2000-\u200A\u202F\u205F\u3000]{2,}/;
const spaces = /[ \u00A0\u2000-\u200A\u202F\u205F\u3000]{2,}/g;

/** A no-break space was put there for a reason: it stays. */
function oneEach(text: string): readonly TextEdit[] {
  return [...text.matchAll(spaces)].map(({ 0: shown, index }) => ({ at: index, remove: shown.length, insert: /[\u202F\u00A0]/.exec(shown)?.[0] ?? shown[0] ?? ' ' }));
}
