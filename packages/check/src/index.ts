export { type ArticleCheck, type Check, type PassageCheck, type Rule, type TranslationCheck } from './check.ts';
export { checkOf, checks } from './checks.ts';
export { barsRelease, type Finding } from './finding.ts';
export { checkSource, checkTranslation, type TextToCheck, type WordedPassage } from './run-checks.ts';
export { type CheckSettings, checksWithoutTable, refusedSettings, settingsOf } from './settings.ts';
export { fixPassage } from './fix-passage.ts';
