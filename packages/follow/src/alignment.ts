import type { LockedSegment, SegmentKey, SegmentKind } from '@imprimatur/formats';
import type { Digest } from '@imprimatur/signing';

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

/** Which segment of today's source continues which entry of the lock. */
export interface Alignment {
  /** One a segment, in order. */
  readonly keys: readonly AssignedKey[];
  /** What happened to each segment since the lock was written, in the same order. */
  readonly changes: readonly SegmentChange[];
  /** The entries of the lock that no segment continues, in the lock's order. */
  readonly gone: readonly GoneSegment[];
}

/** What happened to a segment since the lock was written. */
export type SegmentChange =
  | { readonly kind: 'unchanged' }
  /** The same words at another place. */
  | { readonly kind: 'moved' }
  /** The very words of a retired entry are back, under its old key. */
  | { readonly kind: 'returned' }
  /** `likeness` of the words from 0 to 1; a heading may be quite another and still be the heading of its section. */
  | { readonly kind: 'edited'; readonly before: LockedSegment; readonly likeness: number; readonly moved: 'in place' | 'moved' }
  /** This segment and its neighbours were `before`; one of them has its key. */
  | { readonly kind: 'split'; readonly before: LockedSegment }
  /** These were joined into this segment, which has the key of one of them. */
  | { readonly kind: 'merged'; readonly before: readonly LockedSegment[] }
  /** `near`: the gone entry that is most alike, for a suggestion only. */
  | { readonly kind: 'new'; readonly near: LockedSegment | undefined };

/** An entry of the lock that no segment continues. */
export interface GoneSegment {
  readonly entry: LockedSegment;
  /** The key of the segment that its words were joined into. */
  readonly mergedInto: SegmentKey | undefined;
}
