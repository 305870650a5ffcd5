import type { CheckContext, Found, PassageCheck, PassagePair } from '../check.ts';
import { sign, signsIn } from './signs.ts';

/** A translation is not its source again. */
export const sameAsSource: PassageCheck = {
  of: 'passage',
  code: 'same-as-source',
  severity: 'warning',
  protects: 'quality',
  rule: 'A passage of more than three words is translated: it does not say the same letters as its source, nor is it all in Latin letters where the language has its own.',
  reason: 'A reader who does not know the source language cannot read it.',
  mend: 'Translate the passage; put names that stay as they are into never-translated of locales/terms.yaml.',
  languages: 'all',
  examples: [
    { locale: 'fr', source: 'Call a doctor if it hurts.', good: 'Appelez un médecin si cela fait mal.', bad: 'Call a doctor if it hurts.' },
    { locale: 'es', source: 'Linehan MM. The chain of care in the clinic. Ann Med.', good: 'Linehan MM. La cadena de cuidados en la clínica. Ann Med.', bad: 'Linehan MM. The chain of care in the clinic. Ann Med.' },
    { locale: 'ar', source: 'Call a doctor if it hurts.', good: 'اتصل بطبيب إذا شعرت بألم.', bad: 'Call the doctor if it still hurts.' },
  ],
  find,
};

function find({ source, target }: PassagePair, context: CheckContext): readonly Found[] {
  if (target.language === source.language || (signsIn(target) & sign.latin) === 0) return [];
  const same = target.text === source.text;
  if (!same && !isAllLatin(target.language, signsIn(target))) return [];
  if (plainWords(target.text, context) <= 3) return [];
  return [{ message: same ? 'Found the words of the source, expected their translation.' : 'Found Latin letters alone, expected the script of the language.' }];
}

const ownScript: Readonly<Record<string, number>> = { ar: sign.arabic, fa: sign.arabic, ur: sign.arabic, zh: sign.han, ja: sign.han | sign.kana, ko: sign.hangul, ru: sign.cyrillic, uk: sign.cyrillic, bg: sign.cyrillic, el: sign.greek };

function isAllLatin(language: string, signs: number): boolean {
  const own = ownScript[language];
  return own !== undefined && (signs & own) === 0;
}

/** Words in small letters: names, abbreviations, identifiers and addresses are alike in every language. */
function plainWords(text: string, { terms }: CheckContext): number {
  const kept = new Set(terms.filter(({ neverTranslated }) => neverTranslated).map(({ concept }) => concept));
  return text.split(/\s+/).filter((word) => /^[\p{P}]*\p{Ll}[\p{L}'’-]+[\p{P}]*$/u.test(word) && !/[@/.]\p{L}/u.test(word) && !kept.has(word.replaceAll(/[.,;:()]/g, ''))).length;
}
