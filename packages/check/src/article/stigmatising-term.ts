import type { WordingLists } from '@imprimatur/formats';
import type { ArticleCheck, FoundIn } from '../check.ts';
import { findPhrases, withoutHidden } from './find-phrases.ts';
import { type PlacedPassage, placedPassages } from './passages-of-kind.ts';

/** No word judges the people that the text is about. */
export const stigmatisingTerm: ArticleCheck = {
  of: 'article',
  runsOn: 'every text',
  code: 'stigmatising-term',
  severity: 'warning',
  protects: 'quality',
  rule: 'A text speaks of a person with a condition, and does not judge.',
  reason: 'A reader who is called an addict or a sufferer reads no further, and asks nobody for help.',
  mend: 'Use the better word; or add the harmless phrase to `tolerated` in locales/<locale>/wording.yaml.',
  languages: 'all',
  examples: [
    { locale: 'en', good: 'She has depression. An alcoholic drink adds to the effect.\n', bad: 'She suffers from depression.\n', words: 'suffers from' },
    { locale: 'en', good: 'The warning names abuse and misuse. It can be addictive.\n', bad: 'He was an addict.\n', words: 'addict' },
    { locale: 'en', good: 'A borderline result is tested again.\n', bad: 'A borderline often feels empty.\n', words: 'A borderline' },
    { locale: 'es', good: 'Personas con esquizofrenia.\n', bad: 'Los esquizofrénicos.\n' },
    { locale: 'fr', good: 'Elle a un épisode dépressif.\n', bad: 'Elle souffre de dépression.\n' },
    { locale: 'de', good: 'Menschen mit einer Abhängigkeit.\n', bad: 'Er ist Alkoholiker.\n' },
    { locale: 'ar', good: 'شخص لديه اكتئاب.\n', bad: 'شخص يعاني من الاكتئاب.\n' },
    { locale: 'zh-Hans', good: '有精神疾病的人。\n', bad: '他是个疯子。\n' },
  ],
  find: (article, { wording }) => (wording === undefined ? [] : placedPassages(article).flatMap((placed) => termsIn(placed, wording))),
};

function termsIn({ key, passage }: PlacedPassage, wording: WordingLists): readonly FoundIn[] {
  const matches = findPhrases(passage, entriesOf(wording.stigmatising));
  if (matches.length === 0) return [];
  return withoutHidden(matches, findPhrases(passage, wording.tolerated)).map(({ start, end, entry }) => {
    const words = passage.text.slice(start, end);
    const better = wording.stigmatising[entry] ?? '';
    return { key, words, at: start, message: `Found ‘${words}’, expected words that do not judge.`, hint: `Write: ${better}.` };
  });
}

/** One list for one table, so that it is made ready once. */
function entriesOf(stigmatising: WordingLists['stigmatising']): readonly string[] {
  const known = lists.get(stigmatising);
  if (known !== undefined) return known;
  const entries = Object.keys(stigmatising);
  lists.set(stigmatising, entries);
  return entries;
}

const lists = new WeakMap<WordingLists['stigmatising'], readonly string[]>();
