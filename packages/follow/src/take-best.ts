import type { Matching } from './matching.ts';

/** That a segment could be an entry, and how much speaks for it. */
export interface Wish {
  readonly now: number;
  readonly before: number;
  readonly score: number;
}

/**
 * Pairs those first for whom most speaks, so that each pair is the best that both of them could have; of equals, the
 * earlier. Returns how many were paired.
 */
export function takeBest(matching: Matching, wishes: readonly Wish[]): number {
  let taken = 0;
  for (const { now, before } of wishes.toSorted((a, b) => b.score - a.score || a.now - b.now || a.before - b.before)) {
    if (!matching.isFreeNow(now) || !matching.isFreeBefore(before)) continue;
    matching.pair(now, before);
    taken += 1;
  }
  return taken;
}
