import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { mendText } from './mend-text.ts';
import { sign, signsIn } from './signs.ts';

/** A translation has no characters that cannot be seen. */
export const invisibleCharacter: PassageCheck = {
  of: 'passage',
  code: 'invisible-character',
  severity: 'error',
  protects: 'quality',
  rule: 'A translation has no invisible characters, but those that its script or an emoji needs.',
  reason: 'They split words for search and screen readers, and can hide text that nobody reviewed.',
  mend: 'Remove it.',
  languages: 'all',
  examples: [
    { locale: 'fr', source: 'Ketamine.', good: 'Kétamine\u00A0!', bad: 'Kéta\u200Bmine.', words: 'Kéta\u200Bmine' },
    { locale: 'de', source: 'Blood pressure.', good: 'Blutdruck 👩\u200D⚕️.', bad: 'Blut\u00ADdruck.' },
    { locale: 'fa', source: 'I go.', good: 'می\u200Cروم.', bad: '\uFEFFمی\u200Cروم.' },
    { locale: 'zh-Hans', source: 'Call a doctor.', good: '请致电医生。', bad: '请致电\u200C医生。' },
  ],
  find,
  fix: (target) => ((signsIn(target) & sign.invisible) === 0 ? target.markdown : mendText(target, (text) => [...text.matchAll(needless(target.language))].map(({ index }) => ({ at: index, remove: 1, insert: '' })))),
};

function find({ target }: PassagePair): readonly Found[] {
  if ((signsIn(target) & sign.invisible) === 0) return [];
  const seen = new Set<string>();
  return [...target.text.matchAll(invisible)]
    .filter(({ 0: shown, index }) => !isNeeded(target.text, shown, index, target.language) && !seen.has(shown) && seen.add(shown))
    .map(({ 0: shown, index }) => ({ ...wordAround(target.text, index), message: `Found ${nameOf(shown)}, expected text that can be seen.` }));
}

const invisible = /\u034F|\u17B4|\u17B5|[\u180B-\u180D]|[\u00AD\u115F\u1160\u180E\u200B-\u200D\u2060-\u2064\u206A-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]/gu;

/** Scripts without spaces, where U+200B says where a line may end. */
const unspaced = new Set(['th', 'lo', 'km', 'my', 'bo', 'dz']);

function isNeeded(text: string, shown: string, at: number, language: string): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 24), at), text.slice(at + shown.length, at + shown.length + 2)];
  if (shown === '\u200B') return unspaced.has(language);
  if (shown === '\u200C') return joining.test(before.slice(-1));
  if (shown === '\u200D') return joining.test(before.slice(-1)) || /[\p{Extended_Pictographic}\p{Emoji_Modifier}]\uFE0F?$/u.test(before);
  // A word joiner keeps '5–10' on one line; within a word, and beside a space, it does nothing.
  if (shown === '\u2060') return !/[\p{L}\s]$/u.test(before) || !/^[\p{L}\s]/u.test(after);
  // The flags of England, Scotland and Wales: a black flag with tags.
  if ((shown.codePointAt(0) ?? 0) > 0xffff) return /\u{1F3F4}[\u{E0000}-\u{E007F}]{0,8}$/u.test(before.slice(-20));
  return shown >= '\u180B' && shown <= '\u180E' && language === 'mn';
}

/** Letters that join to their neighbours, and their marks. */
const joining = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Mongolian}\p{M}]/u;

function wordAround(text: string, at: number): { readonly words: string; readonly at: number } {
  const before = /[^\s]{0,30}$/.exec(text.slice(Math.max(0, at - 30), at))?.[0] ?? '';
  const after = /^[^\s.,;:!?]{0,30}/.exec(text.slice(at))?.[0] ?? '';
  return { words: before + after, at: at - before.length };
}

function needless(language: string): RegExp {
  return unspaced.has(language) ? /\uFEFF/g : /[\u200B\uFEFF]/g;
}

const names: Readonly<Record<string, string>> = { '\u00AD': 'a soft hyphen', '\u200B': 'a zero-width space', '\u200C': 'a zero-width non-joiner', '\u200D': 'a zero-width joiner', '\u2060': 'a word joiner within a word', '\uFEFF': 'a byte order mark' };

function nameOf(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return `${names[character] ?? (character > '\uFFFF' ? 'an invisible tag' : 'an invisible character')} (${code})`;
}
