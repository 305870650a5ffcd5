import type { TermWords } from '@imprimatur/formats';
import type { PassageCheck } from '../check.ts';
import type { Passage } from '../passage.ts';
import { placesOf, type TermPlace, termsIn } from './term-words.ts';

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
  find: ({ source, target }, { terms, locale }) =>
    termsIn(source, terms).flatMap(({ term, places }) => {
      const words = term.words[locale];
      if (words === undefined || words.forbidden.length === 0) return [];
      // Beside the preferred words, as often as the source has the term, the other word says something else.
      const preferred = [words.preferred, ...words.accepted].flatMap((phrase) => placesOf(phrase, target));
      return preferred.length >= places.length
        ? []
        : forbiddenPlaces(words, target).map(({ start, end }) => ({ words: target.text.slice(start, end), at: start, message: `Found ‘${target.text.slice(start, end)}’, expected ‘${words.preferred}’.` }));
    }),
};

/** Where forbidden words stand on their own, not as part of the preferred ones. */
export function forbiddenPlaces({ preferred, accepted, forbidden }: TermWords, target: Passage): readonly TermPlace[] {
  const places = forbidden.flatMap((phrase) => placesOf(phrase, target));
  if (places.length === 0) return [];
  const allowed = new Set([preferred, ...accepted].flatMap((phrase) => placesOf(phrase, target)).flatMap(({ start, end }) => Array.from({ length: end - start }, (_, offset) => start + offset)));
  return places.filter(({ start, end }) => !allowed.has(start) && !allowed.has(end - 1));
}
