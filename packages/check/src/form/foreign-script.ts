import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { sign, signsIn } from './signs.ts';

/** A translation is written in the script of its language. */
export const foreignScript: PassageCheck = {
  of: 'passage',
  code: 'foreign-script',
  severity: 'error',
  protects: 'quality',
  rule: 'A translation is written in the scripts of its language and of its source.',
  reason: 'Letters that the reader cannot read are left from another language or another file.',
  mend: 'Translate or remove the words in the other script.',
  languages: 'all',
  examples: [
    { locale: 'fr', source: 'Call a doctor.', good: 'Appelez un médecin.', bad: 'Appelez un 医生.', words: '医生' },
    { locale: 'zh-Hans', source: 'Beta-blockers help.', good: 'β受体阻滞剂有帮助。', bad: 'β受体阻滞剂の有帮助。', words: 'の' },
    { locale: 'ar', source: 'Call a doctor.', good: 'اتصل بطبيب.', bad: 'اتصل بطبيب врач.' },
    { locale: 'de', source: 'A beta blocker.', good: 'Ein β-Blocker mit 5 kΩ.', bad: 'Ein βήτα-Blocker.' },
    { locale: 'es', source: 'Call a doctor.', good: 'Llame a un médico.', bad: 'Llame a un רופא.' },
  ],
  find,
};

function find({ source, target }: PassagePair): readonly Found[] {
  const foreign = signsIn(target) & anyScript & ~signsIn(source) & ~scriptsOf(target.locale);
  if (foreign === 0) return [];
  return letters.flatMap(([bit, name, run]): readonly Found[] => {
    const first = (foreign & bit) === 0 ? null : run.exec(target.text);
    return first === null ? [] : [{ words: first[0], at: first.index, message: `Found ${name}, ${first[0]}, expected the script of the language.` }];
  });
}

const anyScript = sign.latin | sign.greek | sign.cyrillic | sign.arabic | sign.han | sign.kana | sign.hangul | sign.rare;

/** A single Greek letter is a sign of mathematics, chemistry and physics. */
const letters: readonly (readonly [bit: number, name: string, run: RegExp])[] = [
  [sign.latin, 'Latin letters', /\p{Script=Latin}+/u],
  [sign.greek, 'Greek letters', /\p{Script=Greek}{2,}/u],
  [sign.cyrillic, 'Cyrillic letters', /\p{Script=Cyrillic}+/u],
  [sign.arabic, 'Arabic letters', /\p{Script=Arabic}+/u],
  [sign.han, 'Chinese characters', /\p{Script=Han}+/u],
  [sign.kana, 'Japanese letters', /[\p{Script=Hiragana}\p{Script=Katakana}]+/u],
  [sign.hangul, 'Korean letters', /\p{Script=Hangul}+/u],
  [sign.rare, 'letters of another script', /(?:(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Common}\p{Script=Inherited}])\p{L})+/u],
];

const known = new Map<string, number>();

/** The scripts that a locale is written in; Latin names and units are at home in all. */
function scriptsOf(locale: string): number {
  const before = known.get(locale);
  if (before !== undefined) return before;
  const made = (scripts[new Intl.Locale(locale).maximize().script ?? ''] ?? sign.rare) | sign.latin;
  known.set(locale, made);
  return made;
}

const scripts: Readonly<Record<string, number>> = {
  Latn: sign.latin,
  Grek: sign.greek,
  Cyrl: sign.cyrillic,
  Arab: sign.arabic,
  Hans: sign.han,
  Hant: sign.han,
  Jpan: sign.han | sign.kana,
  Kore: sign.hangul | sign.han,
};
