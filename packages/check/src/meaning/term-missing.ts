import type { Term, TermWords } from '@imprimatur/formats';
import type { PassageCheck } from '../check.ts';
import type { Passage } from '../passage.ts';
import { quoted } from './quoted.ts';
import { forbiddenPlaces } from './term-forbidden.ts';
import { holdsWords, termsIn } from './term-words.ts';

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
  find: ({ source, target }, { terms, locale }) =>
    termsIn(source, terms).flatMap(({ term, places }) => {
      const words = term.words[locale];
      if (words === undefined || termsIn(target, terms).some((use) => use.term === term) || isUsed(words, target) || isQuoted(term, source, target) || forbiddenPlaces(words, target).length > 0) return [];
      return [{ message: `Found no ‘${words.preferred}’, expected it for ${quoted(places.slice(0, 1), source)} of the source.` }];
    }),
};

/** In its words, in any form and order, or abbreviated. */
export function isUsed({ preferred, abbreviation, accepted }: TermWords, target: Passage): boolean {
  return (abbreviation !== undefined && target.text.includes(abbreviation)) || [preferred, ...accepted].some((words) => holdsWords(words, target));
}

/** A language without an abbreviation of its own may show the source's. */
function isQuoted(term: Term, source: Passage, target: Passage): boolean {
  const abbreviation = term.words[source.locale]?.abbreviation;
  return abbreviation !== undefined && term.words[target.locale]?.abbreviation === undefined && target.text.includes(abbreviation);
}
