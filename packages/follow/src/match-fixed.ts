import type { Matching } from './matching.ts';

/** Title and description are always themselves, and so is a heading whose id the author fixed. */
export function matchFixed(matching: Matching): void {
  const places = new Map<string, number>();
  for (const [then, { kind, id }] of matching.entries.entries()) {
    if (kind === 'title' || kind === 'description') places.set(kind, then);
    if (kind === 'heading' && id !== undefined) places.set(`#${id}`, then);
  }
  for (const [now, { kind, fixedId }] of matching.segments.entries()) {
    const then = places.get(kind === 'heading' ? `#${fixedId ?? ''}` : kind);
    if (then !== undefined) matching.pair(now, then);
  }
}
