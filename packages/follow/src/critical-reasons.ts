import { diffArrays } from 'diff';
import type { CriticalItem } from './critical-items.ts';
import { sameEnds } from './same-ends.ts';

/** What makes an edit critical: what stood there and what stands there now, empty where nothing does. */
export interface CriticalReason {
  /** `order`: the same words in another order; `short`: a word of a passage of few words; `no-table`: nobody has listed the language's critical words. */
  readonly kind: CriticalItem['kind'] | 'order' | 'short' | 'no-table';
  readonly before: string;
  readonly after: string;
}

/** How two sequences of critical items differ; empty where they are the same, each with the same neighbour. */
export function criticalReasons(before: readonly CriticalItem[], after: readonly CriticalItem[]): readonly CriticalReason[] {
  const { start, end } = sameEnds(before, after, keyOf);
  const [was, is] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  return [
    ...oneByOne(before.slice(0, start), after.slice(0, start)),
    ...(sameKinds(was, is) ? oneByOne(was, is) : moreOrLess(was, is)),
    ...oneByOne(before.slice(before.length - end), after.slice(after.length - end)),
  ];
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
  let [atBefore, atAfter] = [0, 0];
  let lost: CriticalItem[] = [];
  let gained: CriticalItem[] = [];
  const reasons: (readonly CriticalReason[])[] = [];
  for (const { count, added, removed } of changes) {
    const [was, is] = [added ? [] : before.slice(atBefore, atBefore + count), removed ? [] : after.slice(atAfter, atAfter + count)];
    if (removed) for (const item of was) lost.push(item);
    else if (added) for (const item of is) gained.push(item);
    else {
      reasons.push(pairUp(lost, gained), oneByOne(was, is));
      [lost, gained] = [[], []];
    }
    [atBefore, atAfter] = [atBefore + was.length, atAfter + is.length];
  }
  return [...reasons, pairUp(lost, gained)].flat();
}

/** Each lost item with the first gained one of its kind that is still free; what is left stands alone. */
function pairUp(lost: readonly CriticalItem[], gained: readonly CriticalItem[]): readonly CriticalReason[] {
  const gainedOf = Map.groupBy(gained, ({ kind }) => kind);
  const lostOf = Map.groupBy(lost, ({ kind }) => kind);
  return [...new Set([...lostOf.keys(), ...gainedOf.keys()])].flatMap((kind) => {
    const [was, is] = [lostOf.get(kind) ?? [], gainedOf.get(kind) ?? []];
    return Array.from({ length: Math.max(was.length, is.length) }, (_, at) => ({ kind, before: was[at]?.shown ?? '', after: is[at]?.shown ?? '' }));
  });
}
