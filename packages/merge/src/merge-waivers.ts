import { isRecord } from '@imprimatur/formats';
import { mergeMaps } from './three-way.ts';
import type { Versions } from './versions.ts';

/**
 * Merges the waivers of two branches, each by itself. One that a branch took back stays taken back, whatever the other
 * made of it: letting a finding pass again is for a person to do. Of two for the same finding ours' stands.
 */
export function mergeWaivers(waivers: Versions<unknown>): Readonly<Record<string, unknown>> | undefined {
  const { base, ours, theirs } = { base: flat(waivers.base), ours: flat(waivers.ours), theirs: flat(waivers.theirs) };
  const taken = new Set([...base.keys()].filter((name) => !ours.has(name) || !theirs.has(name)));
  const standing = [...mergeMaps({ base, ours, theirs }, (_name, versions) => ({ value: versions.ours })).values].filter(([name]) => !taken.has(name));
  return standing.length === 0 ? undefined : nested(standing);
}

/** By passage and check: neither name has a space. */
function flat(waivers: unknown): ReadonlyMap<string, unknown> {
  if (!isRecord(waivers)) return new Map();
  return new Map(Object.entries(waivers).flatMap(([key, byCheck]) => (isRecord(byCheck) ? Object.entries(byCheck).map(([check, waiver]): [string, unknown] => [`${key} ${check}`, waiver]) : [])));
}

function nested(waivers: readonly (readonly [string, unknown])[]): Readonly<Record<string, unknown>> {
  const passages = Map.groupBy(waivers, ([name]) => name.split(' ', 1)[0] ?? '');
  return Object.fromEntries([...passages].map(([key, some]) => [key, Object.fromEntries(some.map(([name, waiver]) => [name.slice(key.length + 1), waiver]))]));
}
