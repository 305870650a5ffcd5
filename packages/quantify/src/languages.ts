import type { QuantityLanguage } from './language.ts';
import { arabic } from './languages/ar.ts';
import { german } from './languages/de.ts';
import { english } from './languages/en.ts';
import { spanish } from './languages/es.ts';
import { french } from './languages/fr.ts';
import { chinese } from './languages/zh.ts';

/** The tables, by the primary subtag of a locale. */
export const languages: ReadonlyMap<string, QuantityLanguage> = new Map([
  ['ar', arabic],
  ['de', german],
  ['en', english],
  ['es', spanish],
  ['fr', french],
  ['zh', chinese],
]);
