import { type Checked, sound } from '@imprimatur/diagnostics';
import { groupsOf, type LockedSegment, readLockAsItStands, type SegmentKey, type SegmentLock, writeLock } from '@imprimatur/formats';
import { isSame } from './same-data.ts';
import { type ChangedTwice, mergedOrder, mergeMaps, type Settled } from './three-way.ts';
import { type FileVersions, type MergeConflict, type MergedFile, readVersions, type Versions } from './versions.ts';

/**
 * Merges locks. The article's text decides at the next sync what each passage says, so the merge sees to the keys: none is
 * lost, none stands twice, and one that a branch retired while the other edited its passage lives on.
 */
export function mergeLock(texts: FileVersions): Checked<MergedFile> {
  const read = readVersions(texts, readLockAsItStands, { segments: [], retired: [] });
  if (read.kind === 'faulty') return read;
  const { base, ours, theirs } = read.value;
  const merged = mergeMaps({ base: byKey(base.segments), ours: byKey(ours.segments), theirs: byKey(theirs.segments) }, settleEntries);
  const { entries, dropped } = withoutClashes(merged.values, byKey(ours.segments));
  const segments = orderOf(read.value).flatMap((key) => entries.get(key) ?? []);
  const text = writeLock({ segments, retired: retiredOf(read.value, entries) });
  const conflicts = [...merged.conflicts, ...[...dropped].map((key): MergeConflict => ({ key, kind: 'minted-twice' }))];
  return sound({ text: texts.ours !== undefined && text === writeLock(ours) ? texts.ours : text, conflicts });
}

function byKey(entries: readonly LockedSegment[]): ReadonlyMap<SegmentKey, LockedSegment> {
  return new Map(entries.map((entry) => [entry.key, entry]));
}

/** Of an edited passage, or a key that both minted, ours' entry stands; where it is not what the article says, sync follows that. */
function settleEntries(_key: SegmentKey, { base, ours, theirs }: ChangedTwice<LockedSegment>): Settled<LockedSegment> {
  if (ours.digest === theirs.digest) return { value: ours };
  return { value: ours, conflict: base === undefined ? 'minted-twice' : 'edited-twice' };
}

/**
 * Keys and anchors that the branches minted without knowing of each other. A text beside a group of its name would have
 * no place in a catalogue: theirs goes, for sync to mint again. A heading of theirs whose anchor ours has keeps its key
 * and gets another anchor.
 */
function withoutClashes(merged: ReadonlyMap<SegmentKey, LockedSegment>, ours: ReadonlyMap<SegmentKey, LockedSegment>): { readonly entries: ReadonlyMap<SegmentKey, LockedSegment>; readonly dropped: ReadonlySet<SegmentKey> } {
  const own = [...merged.values()].filter(({ key }) => ours.has(key));
  const { keys, groups } = namesOf(own.map(({ key }) => key));
  const ids = new Set(own.flatMap((entry) => (isSame(entry, ours.get(entry.key)) ? (entry.id ?? []) : [])));
  const entries = new Map<SegmentKey, LockedSegment>();
  const dropped = new Set<SegmentKey>();
  for (const [key, { id, ...entry }] of merged) {
    const isOurs = isSame(ours.get(key), merged.get(key));
    if (!ours.has(key) && isClash(key, keys, groups)) dropped.add(key);
    else entries.set(key, id === undefined || (!isOurs && ids.has(id)) ? entry : { ...entry, id });
  }
  return { entries, dropped };
}

/** What either retired, and what one of them lost otherwise: a key is never used again, unless it never had a place. */
function retiredOf({ ours, theirs }: Versions<SegmentLock>, entries: ReadonlyMap<SegmentKey, LockedSegment>): readonly LockedSegment[] {
  const { keys, groups } = namesOf(entries.keys());
  const lost = [...ours.segments, ...theirs.segments].filter(({ key }) => !isClash(key, keys, groups));
  const retired = new Map<SegmentKey, LockedSegment>();
  for (const entry of [...ours.retired, ...theirs.retired, ...lost]) if (!entries.has(entry.key) && !retired.has(entry.key)) retired.set(entry.key, entry);
  return [...retired.values()];
}

function namesOf(keys: Iterable<SegmentKey>): { readonly keys: ReadonlySet<string>; readonly groups: ReadonlySet<string> } {
  const all = [...keys];
  return { keys: new Set(all), groups: new Set(all.flatMap(groupsOf)) };
}

/** Whether a key is a group among others, or stands in a group that is a text among them. */
function isClash(key: SegmentKey, keys: ReadonlySet<string>, groups: ReadonlySet<string>): boolean {
  return groups.has(key) || groupsOf(key).some((group) => keys.has(group));
}

/** The order is the article's: where only theirs moved passages, theirs' holds. */
function orderOf({ base, ours, theirs }: Versions<SegmentLock>): readonly SegmentKey[] {
  const keysOf = ({ segments }: SegmentLock): readonly SegmentKey[] => segments.map(({ key }) => key);
  const [before, own, other] = [keysOf(base), keysOf(ours), keysOf(theirs)];
  return !isReordered(before, own) && isReordered(before, other) ? mergedOrder(other, own) : mergedOrder(own, other);
}

function isReordered(before: readonly SegmentKey[], now: readonly SegmentKey[]): boolean {
  const [known, left] = [new Set(before), new Set(now)];
  return !isSame(before.filter((key) => left.has(key)), now.filter((key) => known.has(key)));
}
