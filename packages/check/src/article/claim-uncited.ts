import type { WordingLists } from '@imprimatur/formats';
import type { ArticleCheck, FoundIn } from '../check.ts';
import { type Passage, valueSign } from '../passage.ts';
import { findPhrases, type PhraseMatch, withoutHidden } from './find-phrases.ts';
import { type PlacedPassage, runningPassages } from './passages-of-kind.ts';
import { type Sentence, sentencesOfPassage } from './sentences-of-passage.ts';

/** A claim of evidence, a share or a number of people has its reference in the sentence. */
export const claimUncited: ArticleCheck = {
  of: 'article',
  runsOn: 'source',
  code: 'claim-uncited',
  severity: 'warning',
  protects: 'quality',
  rule: 'A sentence that claims evidence, or gives a share or a number of people, cites its reference: in the sentence, or after a full stop for the sentences before it.',
  reason: 'Nobody can check ‘in one study’ without knowing which; such sentences are how wrong beliefs about a medicine travel.',
  mend: 'Cite the reference in the sentence, as in [@R1], or take the claim out.',
  languages: 'all',
  examples: [
    { locale: 'en', frontMatter: 'references: [{ id: R1, type: book, title: T }]', good: 'In one study, sleep got better [@R1].\n', bad: 'In one study, sleep got better.\n\nIt rained [@R1].\n', words: 'In one study' },
    { locale: 'en', frontMatter: 'references: [{ id: R1, type: book, title: T }]', good: 'Of them, 30% slept better. Most felt rested. [@R1]\n', bad: 'Of them, 30% slept better. Most felt rested [@R1].\n', words: '30%' },
    { locale: 'en', frontMatter: 'values: { group: { value: 22 } }\nreferences: [{ id: R1, type: book, title: T }]', good: 'There were {{group}} people [@R1].\n', bad: 'There were {{group}} people. Sleep got better [@R1].\n', words: 'people' },
    { locale: 'fr', frontMatter: 'references: [{ id: R1, type: book, title: T }]', good: 'Que montrent les études ? Les études montrent peu de choses [@R1].\n', bad: 'Les études montrent un effet.\n\nIl pleut [@R1].\n' },
  ],
  find: (article, { wording }) => {
    if (wording === undefined) return [];
    const passages = runningPassages(article);
    const found = passages.flatMap((placed, index) => uncitedClaims(placed, passages[index + 1], wording));
    return found.length > 0 && article.document.frontMatter.references.length === 0 ? [noReferences(found.length), ...found] : found;
  },
};

function noReferences(claims: number): FoundIn {
  return { path: ['references'], message: `Found ${claims === 1 ? 'a claim' : `${claims} claims`} and no reference in the whole text, expected a list of references.`, hint: 'List what the text relies on under `references:`, and cite each where the text uses it.' };
}

function uncitedClaims({ key, passage }: PlacedPassage, after: PlacedPassage | undefined, wording: WordingLists): readonly FoundIn[] {
  const claims = claimsOf(passage, wording);
  if (claims.length === 0) return [];
  let next = 0;
  return sentencesOfPassage(passage).flatMap((sentence): readonly FoundIn[] => {
    while ((claims[next]?.start ?? Infinity) < sentence.start) next += 1;
    const claim = claims[next];
    if (claim === undefined || claim.start >= sentence.end || (claim.kind === 'number' && advises.test(sentence.text)) || sentence.references.length > 0 || isQuestion(sentence) || (isLeadIn(sentence) && isCited(after))) return [];
    const words = passage.text.slice(claim.start, claim.end);
    return [{ key, words, at: claim.start, message: `Found ${words.includes(valueSign) ? 'a number of people' : `‘${words}’`} in a sentence that cites nothing, expected its reference.` }];
  });
}

/** A number in advice is no result: ‘it should stay above 92%’. */
const advises = /\b(?:should|must|do not|don['’]t|ask|call|tell)\b|^(?:Reduce|Increase|Keep|Lower|Raise|Draw|Use|Take|Apply|Mix|Dilute)\b/i;

function isQuestion({ text }: Sentence): boolean {
  return /[?？؟]/.test(text.slice(-3));
}

/** ‘The trial found:’ stands for the list after it. */
function isLeadIn({ text }: Sentence): boolean {
  return /[:：]$/.test(text);
}

function isCited(placed: PlacedPassage | undefined): boolean {
  return placed !== undefined && sentencesOfPassage(placed.passage).some(({ references }) => references.length > 0);
}

interface Claim extends Pick<PhraseMatch, 'start' | 'end'> {
  readonly kind: 'phrase' | 'number';
}

/** In the order of the text. */
function claimsOf(passage: Passage, { claims, counted, tolerated }: WordingLists): readonly Claim[] {
  const phrases = findPhrases(passage, claims);
  const people = /[\d\uFFFC]/.test(passage.text) ? findPhrases(passage, counted) : [];
  if (phrases.length + people.length === 0) return sharesOf(passage);
  const hiding = findPhrases(passage, tolerated);
  return [...withoutHidden(phrases, hiding).map(({ start, end }) => ({ kind: 'phrase' as const, start, end })), ...withoutHidden(people, hiding).flatMap((match) => withNumber(match, passage)), ...sharesOf(passage)].toSorted((a, b) => a.start - b.start);
}

/** A number, and at most one word between it and whom it counts: ‘22 adult patients’. */
const numberBefore = new RegExp(`(?:\\d[\\d.,\\u202F\\u00A0]{0,12}|${valueSign})\\s?(?:[\\p{L}-]{1,20} )?$`, 'u');

function withNumber({ start, end }: PhraseMatch, { text }: Passage): readonly Claim[] {
  const from = Math.max(0, start - 40);
  const number = numberBefore.exec(text.slice(from, start));
  return number === null ? [] : [{ kind: 'number', start: from + number.index, end }];
}

/** A share, unless it is the strength of a product, or the name of an interval. */
const share = /\d\s?(?:[%‰٪％]|per ?cent\b|percent\b|pour ?cent\b|por ciento\b|Prozent\b)(?![\s\u00A0-]?(?:CI\b|confidence|solution|sodium|saline|glucose|dextrose|cream|gel\b|ointment|alcohol|strength|lidocaine|hydrocortisone|Lösung|Creme|Salbe|Konfidenz|crème|pommade|IC\b|solución|crema|pomada))/g;

function sharesOf({ text, values }: Passage): readonly Claim[] {
  const written = [...text.matchAll(share)].map(({ index, 0: shown }) => ({ kind: 'number' as const, start: startOfNumber(text, index), end: index + shown.length }));
  let value = -1;
  const shown = values.length === 0 ? [] : [...text.matchAll(/\uFFFC/g)].flatMap(({ index }) => {
    value += 1;
    const what = values[value]?.value;
    return what !== undefined && what.kind !== 'contact' && what.unit === 'percent' ? [{ kind: 'number' as const, start: index, end: index + 1 }] : [];
  });
  return [...written, ...shown];
}

function startOfNumber(text: string, at: number): number {
  return at - (/[\d.,]*$/.exec(text.slice(Math.max(0, at - 12), at))?.[0].length ?? 0);
}
