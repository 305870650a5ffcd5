import { meaningLanguages } from './languages.ts';

/** The languages that the checks of negation and modality know. */
export const languagesOfMeaning: readonly string[] = [...meaningLanguages.keys()];
