import type { Check } from '../check.ts';
import { abbreviationTwoMeanings } from './abbreviation-two-meanings.ts';
import { abbreviationUnexpanded } from './abbreviation-unexpanded.ts';
import { absoluteWord } from './absolute-word.ts';
import { bareUrl } from './bare-url.ts';
import { claimUncited } from './claim-uncited.ts';
import { dosingAdvice } from './dosing-advice.ts';
import { headingWithoutText } from './heading-without-text.ts';
import { linkTextEmpty } from './link-text-empty.ts';
import { quantitiesContradict } from './quantities-contradict.ts';
import { readingGrade } from './reading-grade.ts';
import { referenceIncomplete } from './reference-incomplete.ts';
import { referenceOld } from './reference-old.ts';
import { statementsContradict } from './statements-contradict.ts';
import { stigmatisingTerm } from './stigmatising-term.ts';

/** In the order in which they are explained. */
export const articleChecks: readonly Check[] = [
  claimUncited,
  absoluteWord,
  stigmatisingTerm,
  dosingAdvice,
  abbreviationUnexpanded,
  abbreviationTwoMeanings,
  quantitiesContradict,
  statementsContradict,
  readingGrade,
  linkTextEmpty,
  bareUrl,
  headingWithoutText,
  referenceIncomplete,
  referenceOld,
];
