import { writingOf } from './passage-words.ts';
import type { Vocable } from './vocabulary.ts';
import { wordStem } from './word-stem.ts';
import { readWords } from './words.ts';

/** The stem of a word, found once; languages that share a vocabulary have no stems. */
export function stemOf(vocable: Vocable, language: string): string {
  return (vocable.stem ??= wordStem(vocable.text, language));
}

/** The stem of an Arabic word, and what is left of it without و ف and ب ل ك before it. */
export function stemFormsOf(vocable: Vocable, language: string): readonly string[] {
  return (vocable.stemForms ??= arabicForms(stemOf(vocable, language)));
}

function arabicForms(stem: string): readonly string[] {
  return [stem, stem.replace(/^[وفبلك]/, ''), stem.replace(/^[وف][بلك]/, '')];
}

/** The stems of the words of a text. */
export function stemsOfText(text: string, language: string): readonly string[] {
  return readWords(text, writingOf(language)).vocables.map((vocable) => stemOf(vocable, language));
}
