import type { LockedSegment, SegmentLock } from '@imprimatur/formats';
import type { UnkeyedSegment } from './alignment.ts';
import { lockedLevel, type Outline, outlineOf, type Section } from './outline.ts';
import { type Tokens, tokensOf } from './similarity.ts';

/**
 * What is known so far of which segment is which entry of the lock. Segments are named by where they stand in today's
 * source (`now`), entries by where they stand in the lock (`before`).
 */
export class Matching {
  readonly segments: readonly UnkeyedSegment[];
  readonly entries: readonly LockedSegment[];
  readonly outlineNow: Outline;
  readonly outlineBefore: Outline;
  readonly #beforeOf: (number | undefined)[];
  readonly #nowOf: (number | undefined)[];
  readonly #returned = new Map<number, LockedSegment>();
  readonly #splits = new Map<number, number>();
  readonly #merges = new Map<number, readonly number[]>();
  readonly #mergedInto = new Map<number, number>();
  readonly #tokensNow: (Tokens | undefined)[] = [];
  readonly #tokensBefore: (Tokens | undefined)[] = [];

  constructor(segments: readonly UnkeyedSegment[], lock: SegmentLock) {
    this.segments = segments;
    this.entries = lock.segments;
    this.outlineNow = outlineOf(segments.map(({ kind, level }) => ({ kind, level: level - 1 })));
    this.outlineBefore = outlineOf(lock.segments.map((entry) => ({ kind: entry.kind, level: lockedLevel(entry) })));
    this.#beforeOf = segments.map(() => undefined);
    this.#nowOf = lock.segments.map(() => undefined);
  }

  /** From here on this segment is this entry, unless one of them is another's already. */
  pair(now: number, before: number): void {
    if (!this.isFreeNow(now) || !this.isFreeBefore(before)) return;
    this.#beforeOf[now] = before;
    this.#nowOf[before] = now;
  }

  /** This segment is an entry that was gone. */
  bringBack(now: number, entry: LockedSegment): void {
    this.#returned.set(now, entry);
  }

  /** These neighbours were one entry; the one at `heir` keeps its key. */
  split(parts: readonly number[], heir: number, before: number): void {
    this.pair(heir, before);
    for (const now of parts) this.#splits.set(now, before);
  }

  /** This segment was these neighbours, and keeps the key of the one at `heir`. */
  merge(now: number, parts: readonly number[], heir: number): void {
    this.pair(now, heir);
    this.#merges.set(now, parts);
    for (const before of parts) if (before !== heir) this.#mergedInto.set(before, now);
  }

  beforeOf(now: number): number | undefined {
    return this.#beforeOf[now];
  }

  nowOf(before: number): number | undefined {
    return this.#nowOf[before];
  }

  /** The entry whose key a segment has. */
  entryOf(now: number): LockedSegment | undefined {
    const before = this.#beforeOf[now];
    return this.#returned.get(now) ?? (before === undefined ? undefined : this.entries[before]);
  }

  isReturned(now: number): boolean {
    return this.#returned.has(now);
  }

  /** The entry that a segment was a part of. */
  splitFrom(now: number): number | undefined {
    return this.#splits.get(now);
  }

  /** The entries that were joined into a segment. */
  mergedFrom(now: number): readonly number[] | undefined {
    return this.#merges.get(now);
  }

  /** The segment into which an entry was joined that has another one's key. */
  mergedInto(before: number): number | undefined {
    return this.#mergedInto.get(before);
  }

  isFreeNow(now: number): boolean {
    return this.#beforeOf[now] === undefined && !this.#returned.has(now) && !this.#splits.has(now);
  }

  isFreeBefore(before: number): boolean {
    return this.#nowOf[before] === undefined && !this.#mergedInto.has(before);
  }

  freeNow(): readonly number[] {
    return [...this.segments.keys()].filter((now) => this.isFreeNow(now));
  }

  freeBefore(): readonly number[] {
    return [...this.entries.keys()].filter((before) => this.isFreeBefore(before));
  }

  tokensNow(now: number): Tokens {
    return (this.#tokensNow[now] ??= tokensOf(this.segments[now]?.text ?? ''));
  }

  tokensBefore(before: number): Tokens {
    return (this.#tokensBefore[before] ??= tokensOf(this.entries[before]?.text ?? ''));
  }

  /** Sections whose headings are matched, and the two openings: today's, and the one that it was. */
  pairedSections(): readonly (readonly [now: Section, before: Section])[] {
    return this.outlineNow.sections.flatMap((section): readonly (readonly [Section, Section])[] => {
      const before = this.sectionBefore(section);
      return before === undefined ? [] : [[section, before]];
    });
  }

  /** The section that one of today's was. */
  sectionBefore(section: Section): Section | undefined {
    if (section.heading < 0) return this.outlineBefore.sections[0];
    const before = this.#beforeOf[section.heading];
    return before === undefined ? undefined : this.outlineBefore.sectionOf[before];
  }
}
