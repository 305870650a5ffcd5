import type { LockedSegment, SegmentLock } from '@imprimatur/formats';

/**
 * The lock that belongs to a document: its segments as they are, and every key it once had.
 * A key that came back is no longer among the retired.
 */
export function lockOf(segments: Iterable<Omit<LockedSegment, 'id'> & { readonly id?: string | undefined }>, before: SegmentLock): SegmentLock {
  const now = [...segments].map(({ key, kind, digest, text, id }): LockedSegment => ({ key, kind, digest, text, ...(id === undefined ? {} : { id }) }));
  const alive = new Set(now.map((entry) => entry.key));
  const retired = [...before.retired, ...before.segments].filter((entry) => !alive.has(entry.key));
  return { segments: now, retired };
}
