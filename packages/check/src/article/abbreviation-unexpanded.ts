import type { Term } from '@imprimatur/formats';
import type { ArticleCheck, CheckContext } from '../check.ts';
import type { Passage } from '../passage.ts';
import { abbreviationsOf, type AbbreviationUse, isExplainedAt } from './abbreviations-of-text.ts';
import { hasSmallLetter } from './letters.ts';
import { wordsOfPassage } from './words-of-passage.ts';

/** Every abbreviation is spelt out once. */
export const abbreviationUnexpanded: ArticleCheck = {
  of: 'article',
  runsOn: 'source',
  code: 'abbreviation-unexpanded',
  severity: 'warning',
  protects: 'quality',
  rule: 'A text says once what each of its abbreviations stands for, unless everybody knows it or locales/terms.yaml has it as a name.',
  reason: 'A reader who does not know the letters looks them up, and may find another meaning.',
  mend: 'Spell it out where it first stands, as in ‘borderline personality disorder (BPD)’; or add the name to `never-translated` in locales/terms.yaml.',
  languages: 'all',
  examples: [
    { locale: 'en', good: 'Ask for an electrocardiogram (ECG). The ECG takes a minute.\n', bad: 'Ask for an ECG before the first dose.\n', words: 'ECG' },
    { locale: 'en', good: 'MAOIs (a type of antidepressant) can raise it. Schedule III, vitamin B12, the UK: do NOT worry.\n', bad: 'SSRIs can raise it. The doctor may stop SSRIs.\n', words: 'SSRIs' },
    { locale: 'de', good: 'Dialektisch-Behaviorale Therapie (DBT) hilft. Eine DBT dauert ein Jahr.\n', bad: 'Eine DBT dauert ein Jahr.\n', words: 'DBT' },
  ],
  find: (article, context) => {
    const uses = abbreviationsOf(article).filter((use) => !isKnown(use, context));
    const explained = new Set(uses.filter(isExplainedAt).map(({ short }) => short));
    const small = smallWords(article.passages);
    const first = new Map<string, AbbreviationUse>();
    for (const use of uses) if (!explained.has(use.short) && !first.has(use.short) && !isLoudWord(use, small)) first.set(use.short, use);
    return [...first.values()].map(({ key, shown, at }) => ({ key, words: shown, at, message: `Found ‘${shown}’, which the text never spells out, expected what it stands for.` }));
  },
};

/** What every reader knows better by its letters. */
const wellKnown = new Set(['UK', 'US', 'USA', 'EU', 'UN', 'DNA', 'RNA', 'PDF', 'TV', 'CD', 'DVD', 'SMS', 'ID', 'OK', 'AM', 'PM', 'PC', 'FAQ', 'COVID', 'QR', 'UE', 'EUA', 'EE', 'UU', 'ADN', 'ARN', 'DNS', 'EAU', 'IU', 'UI', 'IE', 'BCE', 'AD', 'BC', 'ISBN', 'ISSN', 'PMID', 'DOI', 'ATC', 'CAS', 'URL']);

/** A name, a unit, a vitamin, a number in Roman letters after what it numbers, or known to all. */
function isKnown({ short, at, passage }: AbbreviationUse, { terms }: CheckContext): boolean {
  return wellKnown.has(short) || /^\p{Lu}\d+$/u.test(short) || namesOf(terms).has(short) || (/^[IVXL]+$/.test(short) && /(?:(?<!\p{L})(?!(?:An?|The|Your|This|Each|Any|No|If)\s)\p{Lu}[\p{L}.]*|phase|type|stage|class|schedule|grade|factor|part|step|table|bipolar|fase|tipo|clase|classe|Stufe|Typ)[\s\u00A0]$/u.test(passage.text.slice(Math.max(0, at - 24), at)));
}

const names = new WeakMap<readonly Term[], ReadonlySet<string>>();

function namesOf(terms: readonly Term[]): ReadonlySet<string> {
  const known = names.get(terms);
  if (known !== undefined) return known;
  const found = new Set(terms.filter(({ neverTranslated }) => neverTranslated).flatMap(({ concept }) => concept.split(' ')));
  names.set(terms, found);
  return found;
}

/** ‘do NOT’: a word of the language in capitals, for it stands in the text in small letters too, or is one of these. */
const loud = new Set(['NOT', 'NO', 'DO', 'DON', 'NEVER', 'ALWAYS', 'AND', 'OR', 'ONLY', 'MUST', 'STOP', 'ALL', 'ANY', 'IF', 'THE', 'YOU', 'YOUR', 'IS', 'IT', 'MAY', 'CAN', 'BEFORE', 'AFTER', 'MORE', 'LESS', 'CALL', 'NOW', 'KEEP', 'WARN']);

function isLoudWord({ short, shown }: AbbreviationUse, small: ReadonlySet<string>): boolean {
  return loud.has(shown) || (/^\p{Lu}+$/u.test(short) && small.has(short.toLowerCase()));
}

/** The words that stand somewhere in the text in other than capitals alone. */
function smallWords(passages: ReadonlyMap<string, Passage>): ReadonlySet<string> {
  const small = new Set<string>();
  for (const passage of passages.values()) for (const { start, end, text } of wordsOfPassage(passage)) if (hasSmallLetter(passage.text, start, end)) small.add(text);
  return small;
}
