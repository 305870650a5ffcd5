import type { Matching } from './matching.ts';

/** Title and description are always themselves, and so is a heading whose id the author fixed. */
export function matchFixed(matching: Matching): void {
  const places = new Map<string, number>();
  for (const [before, { kind, id }] of matching.entries.entries()) {
    if (kind === 'title' || kind === 'description') places.set(kind, before);
    if (kind === 'heading' && id !== undefined) places.set(`#${id}`, before);
  }
  for (const [now, { kind, fixedId }] of matching.segments.entries()) {
    const before = places.get(kind === 'heading' ? `#${fixedId ?? ''}` : kind);
    if (before !== undefined) matching.pair(now, before);
  }
}
