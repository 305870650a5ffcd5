import { wordsIn } from './corpus-vocabulary.ts';

/** Translates a passage's Markdown. */
export type TranslatePassage = (passage: string) => string;

/** Placeholders, citations and link targets, which stay; words; spaces; the two marks that change with the script. */
const part = /\{\{[^}]*\}\}|\[@[^\]]*\]|\]\([^)]*\)|[A-Za-z]+|, |\. |[.,]| /g;

/** Translates into a locale word by word; markup, citations and placeholders stay where they are. */
export function passageTranslator(locale: string): TranslatePassage {
  const words = wordsIn(locale);
  const marks = marksOf(locale);
  return (passage) =>
    passage.replace(part, (found) => {
      const mark = marks.get(found);
      if (mark !== undefined) return mark;
      return /^[A-Za-z]/.test(found) ? inLocale(found, words) : found;
    });
}

function inLocale(word: string, words: ReadonlyMap<string, string>): string {
  const known = words.get(word);
  if (known !== undefined) return known;
  const small = words.get(word.toLowerCase());
  if (small === undefined) throw new Error(`the vocabulary has no word ${word}`);
  return `${small.charAt(0).toUpperCase()}${small.slice(1)}`;
}

/** Chinese has marks of its own and no spaces; Arabic has its own comma. */
function marksOf(locale: string): ReadonlyMap<string, string> {
  if (locale === 'zh-Hans') return new Map([[' ', ''], [', ', '，'], [',', '，'], ['. ', '。'], ['.', '。']]);
  return locale === 'ar' ? new Map([[', ', '، '], [',', '،']]) : new Map();
}
