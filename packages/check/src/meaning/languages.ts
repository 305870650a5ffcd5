import type { MeaningLanguage } from './language.ts';
import { arabic } from './languages/ar.ts';
import { chinese } from './languages/zh.ts';
import { english } from './languages/en.ts';
import { french } from './languages/fr.ts';
import { german } from './languages/de.ts';
import { spanish } from './languages/es.ts';

/** The tables that there are, by primary subtag. */
export const meaningLanguages: ReadonlyMap<string, MeaningLanguage> = new Map([
  ['en', english],
  ['es', spanish],
  ['fr', french],
  ['de', german],
  ['ar', arabic],
  ['zh', chinese],
]);
