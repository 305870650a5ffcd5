import type { TextUnderCheck } from '../check.ts';
import { placedPassages } from './passages-of-kind.ts';
import { sentencesOfPassage } from './sentences-of-passage.ts';

/** The sentences that cite each reference, by its id. */
export function sentencesByReference(article: TextUnderCheck): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { passage } of placedPassages(article))
    for (const { text, references } of sentencesOfPassage(passage))
      for (const id of references) {
        const sentences = found.get(id);
        if (sentences === undefined) found.set(id, [text]);
        else sentences.push(text);
      }
  return found;
}
