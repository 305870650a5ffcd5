import type { Term, TermWords } from '@imprimatur/formats';
import type { Found, PassageCheck } from '../check.ts';
import type { Passage } from '../passage.ts';
import { quoted } from './quoted.ts';
import { forbiddenPlaces } from './term-forbidden.ts';
import { stemsOfTerm } from './stems-of-term.ts';
import { holdsWords, termsIn, type TermUse } from './term-words.ts';

/** A term that the translation does not use. */
export const termMissing: PassageCheck = {
  code: 'term-missing',
  of: 'passage',
  severity: 'warning',
  protects: 'quality',
  rule: 'Where the source uses a term of locales/terms.yaml, the translation uses its words.',
  reason: 'A reader who meets another word for the same thing takes it for another thing.',
  mend: 'Use the preferred words, or add these under `accepted` in locales/terms.yaml.',
  languages: 'all',
  examples: [
    { locale: 'fr', source: 'Ketamine can raise blood pressure.', good: 'La kétamine peut augmenter la pression artérielle.', bad: 'La kétamine peut augmenter la tension.' },
    { locale: 'de', source: 'Ketamine is a controlled substance.', good: 'Ketamin zählt zu den kontrollierten Substanzen.', bad: 'Ketamin ist eine Droge.' },
    { locale: 'es', source: 'It may cause dissociation.', good: 'Puede causar disociación.', bad: 'Puede causar una sensación extraña.' },
    { locale: 'zh-Hans', source: 'Ketamine may raise blood pressure.', good: '氯胺酮可能使血压升高。', bad: '开他敏可能使血压升高。' },
  ],
  find: ({ source, target }, { terms, locale }) => {
    const uses = termsIn(source, terms);
    if (uses.length === 0) return [];
    const named = termsIn(target, terms);
    return uses.flatMap((use) => (named.some(({ term }) => term === use.term) ? [] : foundOf(use, source, target, locale)));
  },
};

function foundOf({ term, places }: TermUse, source: Passage, target: Passage, locale: string): readonly Found[] {
  const words = term.words[locale];
  if (words === undefined || isUsed(words, target) || isQuoted(term, source, target) || forbiddenPlaces(words, target).length > 0) return [];
  return [{ message: `Found no ‘${words.preferred}’, expected it for ${quoted(places.slice(0, 1), source)} of the source.` }];
}

/** In its words, in any form and order, or abbreviated. */
export function isUsed(words: TermWords, target: Passage): boolean {
  return (words.abbreviation !== undefined && target.text.includes(words.abbreviation)) || stemsOfTerm(words, target.language).allowed.some((stems) => holdsWords(stems, target));
}

/** A language without an abbreviation of its own may show the source's. */
function isQuoted(term: Term, source: Passage, target: Passage): boolean {
  const abbreviation = term.words[source.locale]?.abbreviation;
  return abbreviation !== undefined && term.words[target.locale]?.abbreviation === undefined && target.text.includes(abbreviation);
}
