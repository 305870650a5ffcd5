import type { TermWords } from '@imprimatur/formats';
import type { Found, PassageCheck } from '../check.ts';
import type { Passage } from '../passage.ts';
import { stemsOfTerm } from './stems-of-term.ts';
import { placesOf, type TermPlace, termsIn, type TermUse } from './term-words.ts';

/** A word that translations must not use for a term. */
export const termForbidden: PassageCheck = {
  code: 'term-forbidden',
  of: 'passage',
  severity: 'error',
  protects: 'patients',
  rule: 'The translation uses none of the words that locales/terms.yaml forbids for a term of the source.',
  reason: 'A forbidden word names another thing in that language: a French ‘infusion’ is a cup of tea.',
  mend: 'Use the preferred words.',
  languages: 'all',
  examples: [
    { locale: 'fr', source: 'The infusion lasts 40 minutes.', good: 'La perfusion dure 40 minutes.', bad: 'L’infusion dure 40 minutes.', words: 'infusion' },
    { locale: 'zh-Hans', source: 'This page is about borderline personality disorder.', good: '本页介绍边缘型人格障碍。', bad: '本页介绍边缘性人格障碍。', words: '边缘性人格障碍' },
    { locale: 'ar', source: 'Sedation is common.', good: 'التهدئة شائعة.', bad: 'التخدير شائع.', words: 'التخدير' },
  ],
  find: ({ source, target }, { terms, locale }) => {
    const uses = termsIn(source, terms);
    return uses.length === 0 ? [] : uses.flatMap((use) => foundOf(use, target, locale));
  },
};

function foundOf({ term, places }: TermUse, target: Passage, locale: string): readonly Found[] {
  const words = term.words[locale];
  const forbidden = words === undefined ? [] : forbiddenPlaces(words, target);
  if (words === undefined || forbidden.length === 0) return [];
  // Beside the preferred words, as often as the source has the term, the other word says something else.
  if (allowedPlaces(words, target).length >= places.length) return [];
  return forbidden.map(({ start, end }) => ({ words: target.text.slice(start, end), at: start, message: `Found ‘${target.text.slice(start, end)}’, expected ‘${words.preferred}’.` }));
}

/** Where forbidden words stand on their own, not as part of the preferred ones. */
export function forbiddenPlaces(words: TermWords, target: Passage): readonly TermPlace[] {
  if (words.forbidden.length === 0) return [];
  const places = stemsOfTerm(words, target.language).forbidden.flatMap((stems) => placesOf(stems, target));
  if (places.length === 0) return [];
  const allowed = new Set(allowedPlaces(words, target).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, offset) => start + offset)));
  return places.filter(({ start, end }) => !allowed.has(start) && !allowed.has(end - 1));
}

function allowedPlaces(words: TermWords, target: Passage): readonly TermPlace[] {
  return stemsOfTerm(words, target.language).allowed.flatMap((stems) => placesOf(stems, target));
}
