import { diffArrays } from 'diff';
import type { CriticalItem } from './critical-items.ts';

/** What makes an edit critical: what stood there and what stands there now, empty where nothing does. */
export interface CriticalReason {
  /** `order`: the same words in another order; `short`: a word of a passage of few words; `no-table`: nobody has listed the language's critical words. */
  readonly kind: CriticalItem['kind'] | 'order' | 'short' | 'no-table';
  readonly before: string;
  readonly after: string;
}

/** How two sequences of critical items differ; empty where they are the same, each with the same neighbour. */
export function criticalReasons(before: readonly CriticalItem[], after: readonly CriticalItem[]): readonly CriticalReason[] {
  const { start, end } = sameEnds(before, after);
  const [was, is] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  return [
    ...oneByOne(before.slice(0, start), after.slice(0, start)),
    ...(sameKinds(was, is) ? oneByOne(was, is) : moreOrLess(was, is)),
    ...oneByOne(before.slice(before.length - end), after.slice(after.length - end)),
  ];
}

function sameEnds(before: readonly CriticalItem[], after: readonly CriticalItem[]): { readonly start: number; readonly end: number } {
  const most = Math.min(before.length, after.length);
  const same = (a: CriticalItem | undefined, b: CriticalItem | undefined): boolean => a !== undefined && b !== undefined && keyOf(a) === keyOf(b);
  let start = 0;
  while (start < most && same(before[start], after[start])) start += 1;
  let end = 0;
  while (end < most - start && same(before.at(-1 - end), after.at(-1 - end))) end += 1;
  return { start, end };
}

function keyOf(item: CriticalItem): string {
  return `${item.kind} ${item.value}`;
}

function sameKinds(before: readonly CriticalItem[], after: readonly CriticalItem[]): boolean {
  return before.length === after.length && before.every(({ kind }, at) => kind === after[at]?.kind);
}

/** Items of the same kinds in the same order: each against the one in its place, and what it speaks of. */
function oneByOne(before: readonly CriticalItem[], after: readonly CriticalItem[]): readonly CriticalReason[] {
  return before.flatMap((item, at) => {
    const now = after[at];
    if (now === undefined) return [];
    if (keyOf(item) !== keyOf(now)) return [{ kind: item.kind, before: item.shown, after: now.shown }];
    return item.neighbour === now.neighbour ? [] : [{ kind: item.kind, before: phrase(item), after: phrase(now) }];
  });
}

function phrase({ shown, neighbour }: CriticalItem): string {
  return neighbour === '' ? shown : `${shown} ${neighbour}`;
}

/** Beyond this a passage was written anew, and a finer list of its edits tells nobody anything. */
const mostEdits = 500;

function moreOrLess(before: readonly CriticalItem[], after: readonly CriticalItem[]): readonly CriticalReason[] {
  const changes = diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: mostEdits });
  return changes === undefined ? pairUp(before, after) : walk(changes, before, after);
}

interface Change {
  readonly count: number;
  readonly added: boolean;
  readonly removed: boolean;
}

function walk(changes: readonly Change[], before: readonly CriticalItem[], after: readonly CriticalItem[]): readonly CriticalReason[] {
  const reasons: CriticalReason[] = [];
  let [lost, gained]: [CriticalItem[], CriticalItem[]] = [[], []];
  let [atBefore, atAfter] = [0, 0];
  for (const { count, added, removed } of changes) {
    if (removed) lost.push(...before.slice(atBefore, atBefore + count));
    else if (added) gained.push(...after.slice(atAfter, atAfter + count));
    else {
      reasons.push(...pairUp(lost, gained), ...oneByOne(before.slice(atBefore, atBefore + count), after.slice(atAfter, atAfter + count)));
      [lost, gained] = [[], []];
    }
    if (!added) atBefore += count;
    if (!removed) atAfter += count;
  }
  return [...reasons, ...pairUp(lost, gained)];
}

/** Each lost item with the first gained one of its kind; what is left stands alone. */
function pairUp(lost: readonly CriticalItem[], gained: readonly CriticalItem[]): readonly CriticalReason[] {
  const free = Map.groupBy(gained, ({ kind }) => kind);
  const pairs = lost.map(({ kind, shown }) => ({ kind, before: shown, after: free.get(kind)?.shift()?.shown ?? '' }));
  return [...pairs, ...[...free.values()].flat().map(({ kind, shown }) => ({ kind, before: '', after: shown }))];
}
