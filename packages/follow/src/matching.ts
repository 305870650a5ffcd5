import type { LockedSegment, SegmentLock } from '@imprimatur/formats';
import type { UnkeyedSegment } from './alignment.ts';
import { lockedLevel, type Outline, outlineOf, type Section } from './outline.ts';
import { type Tokens, tokensOf } from './similarity.ts';

/**
 * What is known so far of which segment is which entry of the lock. Segments are named by where they stand in today's
 * source (`now`), entries by where they stand in the lock (`then`).
 */
export class Matching {
  readonly segments: readonly UnkeyedSegment[];
  readonly entries: readonly LockedSegment[];
  readonly outlineNow: Outline;
  readonly outlineThen: Outline;
  readonly #thenOf: (number | undefined)[];
  readonly #nowOf: (number | undefined)[];
  readonly #returned = new Map<number, LockedSegment>();
  readonly #splits = new Map<number, number>();
  readonly #merges = new Map<number, readonly number[]>();
  readonly #mergedInto = new Map<number, number>();
  readonly #tokensNow: (Tokens | undefined)[] = [];
  readonly #tokensThen: (Tokens | undefined)[] = [];

  constructor(segments: readonly UnkeyedSegment[], lock: SegmentLock) {
    this.segments = segments;
    this.entries = lock.segments;
    this.outlineNow = outlineOf(segments.map(({ kind, level }) => ({ kind, level: level - 1 })));
    this.outlineThen = outlineOf(lock.segments.map((entry) => ({ kind: entry.kind, level: lockedLevel(entry) })));
    this.#thenOf = segments.map(() => undefined);
    this.#nowOf = lock.segments.map(() => undefined);
  }

  /** From here on this segment is this entry, unless one of them is another's already. */
  pair(now: number, then: number): void {
    if (!this.isFreeNow(now) || !this.isFreeThen(then)) return;
    this.#thenOf[now] = then;
    this.#nowOf[then] = now;
  }

  /** This segment is an entry that was gone. */
  bringBack(now: number, entry: LockedSegment): void {
    this.#returned.set(now, entry);
  }

  /** These neighbours were one entry; the one at `heir` keeps its key. */
  split(parts: readonly number[], heir: number, then: number): void {
    this.pair(heir, then);
    for (const now of parts) this.#splits.set(now, then);
  }

  /** This segment was these neighbours, and keeps the key of the one at `heir`. */
  merge(now: number, parts: readonly number[], heir: number): void {
    this.pair(now, heir);
    this.#merges.set(now, parts);
    for (const then of parts) if (then !== heir) this.#mergedInto.set(then, now);
  }

  thenOf(now: number): number | undefined {
    return this.#thenOf[now];
  }

  nowOf(then: number): number | undefined {
    return this.#nowOf[then];
  }

  /** The entry whose key a segment has. */
  entryOf(now: number): LockedSegment | undefined {
    const then = this.#thenOf[now];
    return this.#returned.get(now) ?? (then === undefined ? undefined : this.entries[then]);
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
  mergedInto(then: number): number | undefined {
    return this.#mergedInto.get(then);
  }

  isFreeNow(now: number): boolean {
    return this.#thenOf[now] === undefined && !this.#returned.has(now) && !this.#splits.has(now);
  }

  isFreeThen(then: number): boolean {
    return this.#nowOf[then] === undefined && !this.#mergedInto.has(then);
  }

  freeNow(): readonly number[] {
    return [...this.segments.keys()].filter((now) => this.isFreeNow(now));
  }

  freeThen(): readonly number[] {
    return [...this.entries.keys()].filter((then) => this.isFreeThen(then));
  }

  tokensNow(now: number): Tokens {
    return (this.#tokensNow[now] ??= tokensOf(this.segments[now]?.text ?? ''));
  }

  tokensThen(then: number): Tokens {
    return (this.#tokensThen[then] ??= tokensOf(this.entries[then]?.text ?? ''));
  }

  /** Sections whose headings are matched, and the two openings: today's, and the one that it was. */
  pairedSections(): readonly (readonly [now: Section, then: Section])[] {
    return this.outlineNow.sections.flatMap((section): readonly (readonly [Section, Section])[] => {
      const then = this.sectionThen(section);
      return then === undefined ? [] : [[section, then]];
    });
  }

  /** The section that one of today's was. */
  sectionThen(section: Section): Section | undefined {
    if (section.heading < 0) return this.outlineThen.sections[0];
    const then = this.#thenOf[section.heading];
    return then === undefined ? undefined : this.outlineThen.sectionOf[then];
  }
}
