import type { SegmentKey } from '@imprimatur/formats';
import type { PreparedArticle } from '@imprimatur/pipeline';
import type { Digest } from '@imprimatur/signing';
import type { SegmentStatus, StatusCounts } from '@imprimatur/translate';
import type { TextState } from './live-update.ts';

/** What is remembered of every good text, so that the next save can be compared with it. */
export interface Snapshot {
  readonly state: Exclude<TextState, 'unknown'>;
  readonly counts: StatusCounts;
  /** A line a passage: key, status, the digests of its wording and of its source. A publication may have half a million, which as objects take several times the room. */
  readonly passages: string;
}

/** A passage as a snapshot knows it. */
export interface RememberedPassage {
  readonly status: SegmentStatus;
  /** The first digits of its digest: enough to see a change. */
  readonly wording: string;
  /** The same of the source that it is measured against, values included. */
  readonly source: string;
}

/** One text of a prepared article, approved or a draft. */
export type Text = PreparedArticle['texts'][number];

/** The snapshot of a text. */
export function snapshotOf({ kind, document }: Text): Snapshot {
  const lines = [...document.segments.values()].map(({ key, status, digest }) => {
    const source = document.source.segments.get(key)?.basis.digest ?? digest;
    // In the source locale a value that is written another way changes the wording as well.
    return `${key} ${status} ${beginningOf(status === 'source' ? source : digest)} ${beginningOf(source)}`;
  });
  return { state: kind, counts: document.counts, passages: lines.join('\n') };
}

function beginningOf(digest: Digest): string {
  const start = 'sha256:'.length;
  return digest.slice(start, start + 16);
}

/** The passages of a snapshot, in the order of the text. */
export function passagesOf({ passages }: Snapshot): ReadonlyMap<SegmentKey, RememberedPassage> {
  return new Map(passages.split('\n').map((line) => {
    const [key, status, wording = '', source = ''] = line.split(' ');
    return [key as SegmentKey, { status: status as SegmentStatus, wording, source }];
  }));
}
