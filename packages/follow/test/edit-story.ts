import { align, type Alignment, type GoneSegment, lockOf, type SegmentChange, type UnkeyedSegment } from '@imprimatur/follow';
import type { SegmentKind, SegmentLock } from '@imprimatur/formats';
import { digestOf } from '@imprimatur/signing';

/** No keys yet. */
export const noLock: SegmentLock = { segments: [], retired: [] };

const marks: Readonly<Record<string, SegmentKind>> = { '%': 'title', '?': 'description', '-': 'item', '=': 'cell', '!': 'callout-title', '@': 'alternative', '"': 'caption' };

/**
 * A document in one line: `## A {#id} | a paragraph | - an item | = a cell | ! a callout's title`;
 * `% title`, `? description`, `@ alternative text`, `" caption`.
 */
export function segmentsOf(line: string): readonly UnkeyedSegment[] {
  return line.split(' | ').filter((each) => each !== '').map(segmentOf);
}

/** One segment, as it is before it has a key. */
export function segment(kind: SegmentKind, text: string, level = 0, fixedId?: string): UnkeyedSegment {
  return { kind, text, level, fixedId, digest: digestOf(new TextEncoder().encode(text)) };
}

function segmentOf(written: string): UnkeyedSegment {
  const heading = /^(#+) (.*?)(?: \{#([a-z0-9-]+)\})?$/.exec(written);
  if (heading !== null) return segment('heading', heading[2] ?? '', heading[1]?.length ?? 2, heading[3]);
  const kind = written[1] === ' ' ? marks[written[0] ?? ''] : undefined;
  return kind === undefined ? segment('paragraph', written) : segment(kind, written.slice(2));
}

/** The lock after a document was aligned with the one before. */
export function lockAfter(segments: readonly UnkeyedSegment[], lock: SegmentLock, { keys }: Alignment = align(segments, lock)): SegmentLock {
  return lockOf(segments.map(({ kind, text, digest }, at) => ({ kind, text, digest, ...keyAt(keys, at) })), lock);
}

/** What became of every segment: `a.one`, `a.one edited, moved`, `a.two new near a.one`; then of what is gone. */
export function outcomeOf({ keys, changes, gone }: Alignment): string {
  return [...changes.map((change, at) => `${keyAt(keys, at).key}${inWords(change)}`), ...gone.map(goneInWords)].join(' | ');
}

function keyAt(keys: Alignment['keys'], at: number): Alignment['keys'][number] {
  const key = keys[at];
  if (key === undefined) throw new RangeError(`segment ${at} has no key`);
  return key;
}

function inWords(change: SegmentChange): string {
  switch (change.kind) {
    case 'unchanged':
      return '';
    case 'moved':
    case 'returned':
      return ` ${change.kind}`;
    case 'edited':
      return change.moved === 'moved' ? ' edited, moved' : ' edited';
    case 'split':
      return ` part of ${change.before.key}`;
    case 'merged':
      return ` joined from ${change.before.map(({ key }) => key).join(' + ')}`;
    case 'new':
      return change.near === undefined ? ' new' : ` new near ${change.near.key}`;
  }
}

function goneInWords({ entry, mergedInto }: GoneSegment): string {
  return mergedInto === undefined ? `${entry.key} gone` : `${entry.key} gone into ${mergedInto}`;
}
