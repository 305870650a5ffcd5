import { lockOf } from '@imprimatur/follow';
import type { SegmentLock } from '@imprimatur/formats';
import type { SourceDocument } from './source-document.ts';

/** The lock that belongs to an article as it stands: each segment with what translations are accepted against. */
export function lockOfDocument({ segments }: SourceDocument, before: SegmentLock): SegmentLock {
  return lockOf(segments.values().map(({ key, kind, id, basis }) => ({ key, kind, id, text: basis.text, digest: basis.digest })), before);
}
