import { isSame } from './same-data.ts';
import type { MergeConflict, Versions } from './versions.ts';

/** What becomes of a key that both branches changed. */
export interface Settled<Value> {
  readonly value: Value;
  /** Where people should hear of it. */
  readonly conflict?: MergeConflict['kind'];
}

/** A key that stands in both branches, changed in both, to different values. */
export interface ChangedTwice<Value> {
  readonly base: Value | undefined;
  readonly ours: Value;
  readonly theirs: Value;
}

/** A merged map, in ours' order. */
export interface MergedMap<Key, Value> {
  readonly values: ReadonlyMap<Key, Value>;
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Merges maps key by key: one branch's change wins over no change, a deletion is a change, equal changes are one, and a
 * change wins over a deletion. What both changed is for `settle`.
 * @example mergeMaps({ base: new Map(), ours: new Map([['a', 1]]), theirs: new Map([['b', 2]]) }, (_key, { ours }) => ({ value: ours })).values // a 1, b 2
 */
export function mergeMaps<Key extends string, Value>(
  maps: Versions<ReadonlyMap<Key, Value>>,
  settle: (key: Key, versions: ChangedTwice<Value>) => Settled<Value>,
): MergedMap<Key, Value> {
  const values = new Map<Key, Value>();
  const conflicts: MergeConflict[] = [];
  for (const key of mergedOrder([...maps.ours.keys()], [...maps.theirs.keys()])) {
    const settled = mergeValue({ base: maps.base.get(key), ours: maps.ours.get(key), theirs: maps.theirs.get(key) }, (versions) => settle(key, versions));
    if (settled === undefined) continue;
    values.set(key, settled.value);
    if (settled.conflict !== undefined) conflicts.push({ key, kind: settled.conflict });
  }
  return { values, conflicts };
}

/** Merges one value by the same rules; `undefined` is its absence. */
export function mergeValue<Value>({ base, ours, theirs }: Versions<Value | undefined>, settle: (versions: ChangedTwice<Value>) => Settled<Value>): Settled<Value> | undefined {
  if (isSame(ours, theirs) || isSame(theirs, base)) return ours === undefined ? undefined : { value: ours };
  if (isSame(ours, base)) return theirs === undefined ? undefined : { value: theirs };
  if (ours !== undefined && theirs !== undefined) return settle({ base, ours, theirs });
  const value = ours ?? theirs;
  return value === undefined ? undefined : { value, conflict: 'removed-and-changed' };
}

/**
 * Ours' order, with what only theirs has behind the nearest predecessor that it had there.
 * @example mergedOrder(['a', 'b'], ['a', 'x', 'b', 'y']) // ['a', 'x', 'b', 'y']
 */
export function mergedOrder<Key>(ours: readonly Key[], theirs: readonly Key[]): readonly Key[] {
  const known = new Set(ours);
  const first: Key[] = [];
  const behind = new Map<Key, Key[]>();
  let row = first;
  for (const key of theirs) {
    if (known.has(key)) behind.set(key, (row = []));
    else row.push(key);
  }
  return [...first, ...ours.flatMap((key) => [key, ...(behind.get(key) ?? [])])];
}
