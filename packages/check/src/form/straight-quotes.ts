import type { Found, PassageCheck, PassagePair } from '../check.ts';
import { mendText, type TextEdit } from './mend-text.ts';
import { quotePairs, quotesOf } from './quote-pairs.ts';
import { sign, signsIn } from './signs.ts';

/** Quotation marks and apostrophes are typographic ones. */
export const straightQuotes: PassageCheck = {
  of: 'passage',
  code: 'straight-quotes',
  severity: 'warning',
  protects: 'quality',
  rule: 'Quotation marks and apostrophes are not those of a typewriter, unless the source has them too.',
  reason: 'A page with both kinds looks patched together, and readers trust it less.',
  mend: 'Use ’ and the quotation marks of the language.',
  languages: 'all',
  examples: [
    { locale: 'fr', source: 'One trial.', good: 'L’essai.', bad: "L'essai.", words: "L'essai" },
    { locale: 'de', source: 'A ‘high’ of 6".', good: 'Ein „High“ von 6".', bad: 'Ein "High" von 6".' },
    { locale: 'ar', source: 'A ‘high’.', good: 'شعور «بالنشوة».', bad: 'شعور "بالنشوة".' },
  ],
  find,
  fix: (target) => ((signsIn(target) & sign.straightQuote) === 0 ? target.markdown : mendText(target, (text) => edits(text, target.language))),
};

function find({ source, target }: PassagePair): readonly Found[] {
  if ((signsIn(target) & sign.straightQuote) === 0) return [];
  const apostrophe = source.text.includes("'") ? null : wordWithApostrophe.exec(target.text);
  const quote = /(?<!\d)"/.test(source.text) ? null : straight.exec(target.text);
  const { open, close } = quotesOf(target.language);
  return [
    ...(apostrophe === null ? [] : [{ words: apostrophe[0], at: apostrophe.index, message: `Found the straight apostrophe in ${apostrophe[0]}, expected ’.` }]),
    ...(quote === null ? [] : [{ words: '"', at: quote.index, message: `Found a straight ", expected ${open}${close}.`.replaceAll('\u00A0', ' ') }]),
  ];
}

/** Not after a digit: 5'10" are feet and inches, or minutes and seconds. */
const wordWithApostrophe = /(?<![\p{L}])\p{L}{1,30}'\p{L}{1,30}/u;
const straight = /(?<!\d)"/;

function edits(text: string, language: string): readonly TextEdit[] {
  const { open, close } = quotesOf(language);
  const pairs = /\d"|[«»„“”]/.test(text) ? [] : (quotePairs(text, /"/g) ?? []);
  const quotes = pairs.flatMap(([first, last]) => [{ at: first, remove: 1, insert: open }, { at: last, remove: 1, insert: close }]);
  const apostrophes = [...text.matchAll(/(?<=\p{L})'(?=\p{L})/gu)].map(({ index }) => ({ at: index, remove: 1, insert: '’' }));
  return [...quotes, ...apostrophes].toSorted((one, other) => one.at - other.at);
}
