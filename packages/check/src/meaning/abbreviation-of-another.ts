import type { Term } from '@imprimatur/formats';
import type { CheckContext, Found, PassageCheck, PassagePair } from '../check.ts';
import type { Passage } from '../passage.ts';
import type { Abbreviation } from './abbreviations.ts';
import { readPassageWords } from './passage-words.ts';
import { quoted } from './quoted.ts';
import { isUsed } from './term-missing.ts';
import { termIndex, termsFrom } from './term-index.ts';
import { type TermUse, termsIn } from './term-words.ts';

/** An abbreviation that stands for another thing in the translation's language. */
export const abbreviationOfAnother: PassageCheck = {
  code: 'abbreviation-of-another',
  of: 'passage',
  severity: 'error',
  protects: 'patients',
  rule: 'The translation abbreviates a term as its language does, and no other term in that way.',
  reason: 'BPD is borderline personality disorder in one text and bipolar disorder in another: a reader takes one illness for the other.',
  mend: 'Use the abbreviation of locales/terms.yaml for this term, or its words.',
  languages: 'all',
  examples: [
    { locale: 'es', source: 'Some people with BPD have depression.', good: 'Algunas personas con TLP tienen depresión.', bad: 'Algunas personas con BPD tienen depresión.', words: 'BPD' },
    { locale: 'fr', source: 'Some people with BPD have depression.', good: 'Certaines personnes qui ont un TPB sont déprimées.', bad: 'Certaines personnes qui ont un TLP sont déprimées.', words: 'TLP' },
    { locale: 'es', source: 'Bipolar disorder is a different condition.', good: 'El trastorno bipolar es otra enfermedad.', bad: 'El TLP es otra enfermedad.', words: 'TLP' },
  ],
  find: (pair, context) => {
    const used = abbreviationsIn(pair.target, context.terms);
    if (used.length === 0) return [];
    const uses = termsIn(pair.source, context.terms);
    return used.flatMap((use) => [...foreignAbbreviation(use, uses, pair, context), ...otherTerm(use, uses, pair, context)]);
  },
};

/** Where an abbreviation stands in a translation. */
interface AbbreviationUse extends Abbreviation {
  readonly at: number;
}

function abbreviationsIn(target: Passage, terms: readonly Term[]): readonly AbbreviationUse[] {
  const index = termIndex(terms, target.locale, target.language);
  const { vocables, words } = readPassageWords(target);
  const found: AbbreviationUse[] = [];
  for (let at = 0; at < vocables.length; at += 1) {
    const vocable = vocables[at];
    const from = vocable === undefined ? undefined : termsFrom(vocable, index);
    if (from !== undefined) for (const abbreviation of from.abbreviations) found.push({ ...abbreviation, at: words[at]?.start ?? 0 });
  }
  return found;
}

/** Another language's abbreviation of a term that the source speaks of, where this language has one of its own that is nowhere in the passage. */
function foreignAbbreviation({ letters, term, locales, at }: AbbreviationUse, uses: readonly TermUse[], { target }: PassagePair, { locale }: CheckContext): readonly Found[] {
  const own = term.words[locale]?.abbreviation;
  if (own === undefined || locales.includes(locale) || target.text.includes(own) || !uses.some((use) => use.term === term)) return [];
  return [{ words: letters, at, message: `Found ‘${letters}’, expected ‘${own}’, as this language abbreviates it.` }];
}

/** This language's abbreviation of a term that the source does not speak of, where another term of the source is nowhere in the passage. */
function otherTerm({ letters, term, locales, at }: AbbreviationUse, uses: readonly TermUse[], { source, target }: PassagePair, { locale }: CheckContext): readonly Found[] {
  if (!locales.includes(locale) || uses.some((use) => use.term === term)) return [];
  const missing = uses.find((use) => use.term.words[locale] !== undefined && !isUsed(use.term.words[locale], target));
  return missing === undefined ? [] : [{ words: letters, at, message: `Found ‘${letters}’, which stands for ${term.concept.replaceAll('-', ' ')}, expected ${quoted(missing.places.slice(0, 1), source)} of the source.` }];
}
