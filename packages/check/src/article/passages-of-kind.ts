import type { SegmentKey, SegmentKind } from '@imprimatur/formats';
import type { TextUnderCheck } from '../check.ts';
import type { Passage } from '../passage.ts';

/** A passage with what it is in the article. */
export interface PlacedPassage {
  readonly key: SegmentKey;
  readonly kind: SegmentKind;
  readonly passage: Passage;
}

/** What reads as running text: neither title nor heading, nor the words that stand for a picture. */
export const runningText: ReadonlySet<SegmentKind> = new Set(['paragraph', 'item', 'cell', 'caption']);

/** The passages of a text with their kinds, in document order. */
export function placedPassages({ document, passages }: TextUnderCheck): readonly PlacedPassage[] {
  return [...passages].flatMap(([key, passage]) => {
    const kind = document.segments.get(key)?.kind;
    return kind === undefined ? [] : [{ key, kind, passage }];
  });
}

/** The passages that read as running text, in document order. */
export function runningPassages(article: TextUnderCheck): readonly PlacedPassage[] {
  return placedPassages(article).filter(({ kind }) => runningText.has(kind));
}
