import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { sign, signsIn } from './signs.ts';

/** A word is written in the letters of one script. */
export const lookAlikeLetter: PassageCheck = {
  of: 'passage',
  code: 'look-alike-letter',
  severity: 'error',
  protects: 'quality',
  rule: 'A word is written in one script: no Cyrillic, Greek or full-width letter in a Latin word, no Persian one in an Arabic word, no letter O in a number.',
  reason: 'It looks right and is another word: search does not find it, a screen reader spells it out, and checks pass it by.',
  mend: 'Type the word again on the keyboard of its language.',
  languages: 'all',
  examples: [
    { locale: 'es', source: 'Ketamine is a medicine.', good: 'La ketamina es un β-fármaco de 5 µg.', bad: 'La ket\u0430mina es un medicamento.', words: 'ket\u0430mina' },
    { locale: 'fr', source: 'Take 10 mg.', good: 'Prenez 10 μg d’IFNγ et de H2O.', bad: 'Prenez 1O mg.', words: '1O' },
    { locale: 'ar', source: 'Call a doctor.', good: 'اتصل بطبيب في المستشفى.', bad: 'اتصل بطب\u06ccب.', words: 'بطب\u06ccب' },
    { locale: 'de', source: 'The dose is small.', good: 'Die Dosis ist klein (TNF-α).', bad: 'Die D\u03bfsis ist klein.' },
    { locale: 'zh-Hans', source: 'Ketamine and BPD.', good: '氯胺酮和ＢＰＤ。', bad: '氯胺酮和B\u0420D。', words: '氯胺酮和B\u0420D' },
  ],
  find,
};

function find({ source, target }: PassagePair): readonly Found[] {
  const signs = signsIn(target);
  const mayMix = (signs & sign.latin) !== 0 && (signs & (sign.cyrillic | sign.greek | sign.fullWidthLatin)) !== 0;
  const isPersian = target.language === 'ar' && (signs & sign.arabicTwin) !== 0;
  const holdsO = (signs & sign.digit) !== 0 && letterO.test(target.text);
  if (!mayMix && !isPersian && !holdsO) return [];
  return [
    ...(mayMix ? mixedWords(target.text, source.text) : []),
    ...(isPersian ? wordsWith(persian, 'a Persian or Urdu letter', target.text, source.text) : []),
    ...(holdsO ? numbersWithO(target.text, source.text) : []),
  ];
}

const word = /[\p{L}\p{M}]+/gu;

/** Latin letters and, of Greek, those alone that look like them: NFκB and IFNγ are words of the field. */
const mixtures: readonly (readonly [letter: RegExp, name: string])[] = [
  [/\p{Script=Cyrillic}/u, 'a Cyrillic letter'],
  [/[ΑΒΕΖΗΙΚΜΝΟΡΤΥΧιορυ]/, 'a Greek letter'],
  [/[\uFF21-\uFF3A\uFF41-\uFF5A]/, 'a full-width letter'],
];

function mixedWords(text: string, source: string): readonly Found[] {
  return mixtures.flatMap(([letter, name]) => wordsWith(letter, name, text, source).filter(({ words }) => /[A-Za-z\u00C0-\u024F]/.test(words)));
}

function wordsWith(letter: RegExp, name: string, text: string, source: string): readonly (Found & { readonly words: string })[] {
  if (!letter.test(text)) return [];
  return [...text.matchAll(word)]
    .filter(({ 0: words }) => letter.test(words) && !source.includes(words))
    .map(({ 0: words, index }) => ({ words, at: index, message: `Found ${name}, ${code(letter.exec(words)?.[0] ?? '')}, in ${words}, expected letters of one script.` }));
}

/** Farsi yeh, keheh, heh doachashmee, heh goal, yeh barree: no Arabic word has them. */
const persian = /[\u06A9\u06CC\u06BE\u06C1\u06D2]/;

const letterO = /\d[OО\u039F](?!\p{L})/u;
const numberWithO = /(?<![\p{L}\p{N}.,])\d+[OО\u039F](?![\p{L}\p{N}])/gu;

function numbersWithO(text: string, source: string): readonly Found[] {
  return [...text.matchAll(numberWithO)].filter(({ 0: words }) => !source.includes(words)).map(({ 0: words, index }) => ({ words, at: index, message: `Found the letter O at the end of ${words}, expected the digit 0.` }));
}

function code(letter: string): string {
  return `${letter} (U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;
}
