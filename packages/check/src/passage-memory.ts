import type { FoundQuantity, QuantityDifference } from '@imprimatur/quantify';
import type { Sentence } from './article/sentences-of-passage.ts';
import type { PassageWord } from './article/words-of-passage.ts';
import type { PassageParts } from './form/passage-parts.ts';
import type { MeaningDifference } from './meaning/compare-meaning.ts';
import type { MeaningOf } from './meaning/read-meaning.ts';
import type { TermUse } from './meaning/term-words.ts';
import type { WordsRead } from './meaning/words.ts';
import type { Passage } from './passage.ts';

/**
 * What checks have found out about a passage, each part from when it is first asked for. It follows from the passage alone,
 * so that it makes no difference who asks first. A field costs less than a weak map for each part.
 */
export interface PassageMemory {
  words: WordsRead | undefined;
  meaning: MeaningOf | undefined;
  /** The terms and names that stand in it, of a list. */
  uses: { readonly terms: readonly unknown[]; readonly uses: readonly TermUse[] } | undefined;
  names: { readonly terms: readonly unknown[]; readonly names: readonly string[] } | undefined;
  /** What was found beside a source. */
  compared: { readonly source: Passage; readonly differences: readonly MeaningDifference[] } | undefined;
  quantities: readonly FoundQuantity[] | undefined;
  quantitiesCompared: { readonly source: Passage; readonly differences: readonly QuantityDifference[] } | undefined;
  sentences: readonly Sentence[] | undefined;
  /** As lists of phrases are compared with them. */
  plainWords: readonly PassageWord[] | undefined;
  signs: number | undefined;
  parts: PassageParts | undefined;
}

/** The memory of a passage of which nothing is known yet. */
export function emptyMemory(): PassageMemory {
  return { words: undefined, meaning: undefined, uses: undefined, names: undefined, compared: undefined, quantities: undefined, quantitiesCompared: undefined, sentences: undefined, plainWords: undefined, signs: undefined, parts: undefined };
}
