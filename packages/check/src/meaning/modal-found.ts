import type { Found, PassagePair } from '../check.ts';
import type { MeaningDifference } from './compare-meaning.ts';
import { quoted } from './quoted.ts';

type Kind = MeaningDifference['kind'];

/** What the two checks of modality report of the differences of their kinds. */
export function modalFound(differences: readonly MeaningDifference[], kinds: readonly Kind[], pair: PassagePair): readonly Found[] {
  return differences.length === 0 ? [] : differences.filter(({ kind }) => kinds.includes(kind)).map((difference) => foundOf(difference, pair));
}

function foundOf({ kind, source, target }: MeaningDifference, pair: PassagePair): Found {
  switch (kind) {
    case 'modality-weakened':
      return marked(ofClass(target, 'permission'), pair, `expected what ${quoted(ofClass(source, 'duty'), pair.source)} says in the source`);
    case 'modality-strengthened':
      return marked(ofClass(target, 'duty'), pair, `expected what ${quoted(ofClass(source, 'permission'), pair.source)} says in the source`);
    case 'prohibition-weakened':
      return marked(target, pair, `which leaves it to the reader, expected the prohibition ${quoted(source, pair.source)} of the source`);
    case 'prohibition-made':
      return marked(target, pair, `which forbids it, expected that it need not be done: ${quoted(source, pair.source)} in the source`);
    case 'negation-lost':
    case 'negation-gained':
      throw new Error(`${kind} is no difference of modality`);
  }
}

function ofClass(items: MeaningDifference['source'], of: 'duty' | 'permission'): MeaningDifference['source'] {
  return items.filter((item) => 'of' in item && item.of === of);
}

/** Marked where there is one alone. */
function marked(items: MeaningDifference['source'], pair: PassagePair, expected: string): Found {
  const message = `Found ${quoted(items, pair.target)}, ${expected}.`;
  const [first] = items;
  return items.length === 1 && first !== undefined ? { message, words: pair.target.text.slice(first.start, first.end), at: first.start } : { message };
}
