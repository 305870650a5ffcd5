import type { LockedSegment, SegmentKey, SegmentKind, SegmentLock } from '@imprimatur/formats';
import type { Digest } from '@imprimatur/signing';
import { KeyMint } from './mint-keys.ts';
import { similarityOfWords, wordsOf } from './similarity.ts';
import type { Segment } from './source-document.ts';

/** A segment that has no key yet. */
export interface UnkeyedSegment {
  readonly kind: SegmentKind;
  readonly text: string;
  readonly digest: Digest;
  /** The anchor that the author fixed: `## Heading {#id}`. */
  readonly fixedId: string | undefined;
  /** For a heading its level, else 0. */
  readonly level: number;
}

/** The key of a segment; for a heading its anchor too. */
export interface AssignedKey {
  readonly key: SegmentKey;
  readonly id: string | undefined;
}

/** An edited passage keeps its key when it is at least this much alike within its section, ... */
const alikeWithinSection = 0.6;
/** ... or this much anywhere else. */
const alikeAnywhere = 0.85;

/**
 * Finds for each segment of an article the key that the lock has for it, or mints one.
 * In this order: the same text in place, the same text moved, an edited text within its section,
 * a slightly edited text anywhere. Ties go to the earlier one, so that the result never varies.
 */
export function alignWithLock(segments: readonly UnkeyedSegment[], lock: SegmentLock): readonly AssignedKey[] {
  const matched: (LockedSegment | undefined)[] = segments.map(() => undefined);
  const free = new Set(lock.segments);
  const lockedSections = sectionsOf(lock.segments, (entry) => entry.kind === 'heading');
  const take = (index: number, entry: LockedSegment | undefined): void => {
    if (entry === undefined || !free.has(entry)) return;
    matched[index] = entry;
    free.delete(entry);
  };

  matchFixed(segments, free, take);
  matchExact(segments, matched, free, lockedSections, take);
  matchAlike(segments, matched, free, take, (entry) => entry.kind === 'heading', alikeWithinSection, () => true);
  const home = sectionKeys(segments, matched);
  matchAlike(segments, matched, free, take, () => true, alikeWithinSection, (index, entry) => home[index] === lockedSections.get(entry));
  matchAlike(segments, matched, free, take, () => true, alikeAnywhere, () => true);
  return assignKeys(segments, matched, lock);
}

/** The lock that belongs to a document: its segments as they are, and every key it once had. */
export function lockOf(segments: Iterable<Segment>, before: SegmentLock): SegmentLock {
  const now = [...segments].map(({ key, kind, digest, text, id }): LockedSegment => ({ key, kind, digest, text, ...(id === undefined ? {} : { id }) }));
  const alive = new Set(now.map((entry) => entry.key));
  const retired = [...before.retired, ...before.segments].filter((entry) => !alive.has(entry.key));
  return { segments: now, retired };
}

type Take = (index: number, entry: LockedSegment | undefined) => void;

/** Title and description are always themselves, and so is a heading whose id the author fixed. */
function matchFixed(segments: readonly UnkeyedSegment[], free: ReadonlySet<LockedSegment>, take: Take): void {
  const byRole = new Map<string, LockedSegment>();
  for (const entry of free) {
    if (entry.kind === 'title' || entry.kind === 'description') byRole.set(entry.kind, entry);
    if (entry.kind === 'heading' && entry.id !== undefined) byRole.set(`#${entry.id}`, entry);
  }
  for (const [index, segment] of segments.entries())
    take(index, byRole.get(segment.kind === 'heading' ? `#${segment.fixedId ?? ''}` : segment.kind));
}

function matchExact(
  segments: readonly UnkeyedSegment[],
  matched: readonly (LockedSegment | undefined)[],
  free: ReadonlySet<LockedSegment>,
  lockedSections: ReadonlyMap<LockedSegment, string>,
  take: Take,
): void {
  const same = (segment: { kind: SegmentKind; digest: Digest }): string => `${segment.kind} ${segment.digest}`;
  const byDigest = Map.groupBy(free, same);
  const candidates = (index: number): readonly LockedSegment[] => {
    const segment = segments[index];
    if (segment === undefined || matched[index] !== undefined) return [];
    return (byDigest.get(same(segment)) ?? []).filter((entry) => free.has(entry));
  };
  for (const [index, segment] of segments.entries()) if (segment.kind === 'heading') take(index, candidates(index)[0]);
  const home = sectionKeys(segments, matched);
  for (const index of segments.keys()) take(index, candidates(index).find((entry) => lockedSections.get(entry) === home[index]));
  for (const index of segments.keys()) take(index, candidates(index)[0]);
}

/** Pairs what is left, in order, wherever each is the other's best match and alike enough. */
function matchAlike(
  segments: readonly UnkeyedSegment[],
  matched: readonly (LockedSegment | undefined)[],
  free: ReadonlySet<LockedSegment>,
  take: Take,
  eligible: (entry: LockedSegment) => boolean,
  threshold: number,
  near: (index: number, entry: LockedSegment) => boolean,
): void {
  const entries = [...free].filter(eligible).map((entry) => ({ entry, words: wordsOf(entry.text) }));
  if (entries.length === 0) return;
  const best = new Map<LockedSegment, { index: number; likeness: number }>();
  const wishes: { index: number; entry: LockedSegment; likeness: number }[] = [];
  for (const [index, segment] of segments.entries()) {
    if (matched[index] !== undefined) continue;
    const words = wordsOf(segment.text);
    let wish: { index: number; entry: LockedSegment; likeness: number } | undefined;
    for (const { entry, words: other } of entries) {
      if (entry.kind !== segment.kind || !near(index, entry)) continue;
      const likeness = similarityOfWords(words, other);
      if (likeness < threshold) continue;
      if (wish === undefined || likeness > wish.likeness) wish = { index, entry, likeness };
      const rival = best.get(entry);
      if (rival === undefined || likeness > rival.likeness) best.set(entry, { index, likeness });
    }
    if (wish !== undefined) wishes.push(wish);
  }
  for (const { index, entry } of wishes) if (best.get(entry)?.index === index) take(index, entry);
}

/** The section in which each entry stands, named by its heading's key; `opening` before the first. */
function sectionsOf(entries: readonly LockedSegment[], isHeading: (entry: LockedSegment) => boolean): ReadonlyMap<LockedSegment, string> {
  const sections = new Map<LockedSegment, string>();
  let section = 'opening';
  for (const entry of entries) {
    if (isHeading(entry)) section = entry.key;
    sections.set(entry, section);
  }
  return sections;
}

/** The same for the article's segments, as far as their headings are matched. */
function sectionKeys(segments: readonly UnkeyedSegment[], matched: readonly (LockedSegment | undefined)[]): readonly (string | undefined)[] {
  let section: string | undefined = 'opening';
  return segments.map((segment, index) => {
    if (segment.kind === 'heading') section = matched[index]?.key;
    return section;
  });
}

function assignKeys(segments: readonly UnkeyedSegment[], matched: readonly (LockedSegment | undefined)[], lock: SegmentLock): readonly AssignedKey[] {
  const mint = new KeyMint([...lock.segments, ...lock.retired]);
  for (const segment of segments) if (segment.fixedId !== undefined) mint.reserveId(segment.fixedId);
  const path: { level: number; prefix: string }[] = [];
  return segments.map((segment, index) => {
    const known = matched[index];
    const prefix = path.findLast((heading) => segment.kind !== 'heading' || heading.level < segment.level)?.prefix;
    if (segment.kind !== 'heading') return { key: known?.key ?? mint.leaf(segment, prefix ?? 'opening'), id: undefined };
    const id = segment.fixedId ?? known?.id ?? mint.id(segment.text);
    const key = known?.key ?? mint.heading(id, prefix);
    while (path.length > 0 && (path.at(-1)?.level ?? 0) >= segment.level) path.pop();
    path.push({ level: segment.level, prefix: key.slice(0, -'.heading'.length) });
    return { key, id };
  });
}
