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

/** The passages of a text with their kinds, in document order; put together once for all checks. */
export function placedPassages(article: TextUnderCheck): readonly PlacedPassage[] {
  const known = placed.get(article);
  if (known !== undefined) return known;
  const found = place(article);
  placed.set(article, found);
  return found;
}

const placed = new WeakMap<TextUnderCheck, readonly PlacedPassage[]>();

function place({ document, passages }: TextUnderCheck): readonly PlacedPassage[] {
  const found: PlacedPassage[] = [];
  for (const [key, passage] of passages) {
    const kind = document.segments.get(key)?.kind;
    if (kind !== undefined) found.push({ key, kind, passage });
  }
  return found;
}

/** The passages that read as running text, in document order. */
export function runningPassages(article: TextUnderCheck): readonly PlacedPassage[] {
  return placedPassages(article).filter(({ kind }) => runningText.has(kind));
}
