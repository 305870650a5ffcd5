import type { WordingLists } from '@imprimatur/formats';
import type { ArticleCheck, FoundIn } from '../check.ts';
import type { Passage } from '../passage.ts';
import { findPhrases, type PhraseMatch, withoutHidden } from './find-phrases.ts';
import { placedPassages } from './passages-of-kind.ts';
import { sentenceAt } from './sentences-of-passage.ts';

/** No word promises what no medicine can hold. */
export const absoluteWord: ArticleCheck = {
  of: 'article',
  runsOn: 'every text',
  code: 'absolute-word',
  severity: 'warning',
  protects: 'quality',
  rule: 'A text does not promise: safe, low risk, proven, ideal and the like stand in it only where they are denied or asked about.',
  reason: 'No treatment is safe or works for everybody; a reader who believes so does not watch for harm, and does not ask.',
  mend: 'Say how often, for whom and compared with what, with the reference; or add the harmless phrase to `tolerated` in locales/<locale>/wording.yaml.',
  languages: 'all',
  examples: [
    { locale: 'en', good: 'Nobody knows whether it is safe. Store it in a safe place.\n', bad: 'It is exceptionally safe.\n', words: 'exceptionally safe' },
    { locale: 'en', good: 'It is not a cure. Is it proven?\n', bad: 'It is a safe and effective option.\n', words: 'safe and effective' },
    { locale: 'es', good: 'No es una cura definitiva.\n', bad: 'Es un tratamiento muy seguro.\n' },
    { locale: 'fr', good: 'Il n’est pas sans danger.\n', bad: 'C’est un traitement sans danger.\n' },
    { locale: 'de', good: 'Es ist nicht harmlos.\n', bad: 'Das Mittel ist harmlos.\n' },
    { locale: 'ar', good: 'لا يوجد دواء بلا مخاطر.\n', bad: 'هذا دواء آمن وفعال.\n' },
    { locale: 'zh-Hans', good: '这种药不是没有风险。\n', bad: '这种药安全有效。\n' },
  ],
  find: (article, { wording }) => (wording === undefined ? [] : placedPassages(article).flatMap(({ key, passage }) => promisesIn(passage, wording).map((match) => ({ key, ...foundOf(match, passage) })))),
};

function foundOf({ start, end }: PhraseMatch, { text }: Passage): Pick<FoundIn, 'words' | 'at' | 'message'> {
  const words = text.slice(start, end);
  return { words, at: start, message: `Found ‘${words}’, expected words that do not promise.` };
}

function promisesIn(passage: Passage, { absolute, denying, tolerated }: WordingLists): readonly PhraseMatch[] {
  const matches = findPhrases(passage, absolute);
  if (matches.length === 0) return [];
  const denials = new Map(findPhrases(passage, denying).map((match) => [match.firstWord, match]));
  return withoutHidden(matches, findPhrases(passage, tolerated)).filter((match) => !isTakenBack(match, denials, passage));
}

/** How many words before it a denial may begin; in a script without spaces, signs. */
const reach = { words: 8, signs: 8 };

/** Denied within the clause shortly before, or asked about. */
function isTakenBack(match: PhraseMatch, denials: ReadonlyMap<number, PhraseMatch>, passage: Passage): boolean {
  const sentence = sentenceAt(passage, match.start);
  if (sentence === undefined || /[?？؟]/.test(sentence.text.slice(-3))) return true;
  const far = passage.language === 'zh' ? reach.signs : reach.words;
  return Array.from({ length: far }, (_, back) => denials.get(match.firstWord - 1 - back)).some((denial) => denial !== undefined && denial.start >= sentence.start && denial.end <= match.start && !nextClause.test(passage.text.slice(denial.end, match.start)));
}

/** Behind these a denial says nothing of what follows: ‘it does not take long and is safe’. */
const nextClause = /[,;:，；：،؛]|\b(?:and|but|y|pero|et|mais|und|aber|sondern)\b/i;
