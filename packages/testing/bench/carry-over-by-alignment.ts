import type { SegmentChange } from '@imprimatur/follow';
import type { SegmentKey } from '@imprimatur/formats';
import type { Step } from '../src/edit-history.ts';
import type { CarryOver } from './carry-over.ts';

/** What the alignment puts beside each passage of a revision, where translators had kept up with the one before. */
export function carryOverByAlignment({ before, document }: Step): ReadonlyMap<SegmentKey, CarryOver> {
  const translated = new Map([...before.retired, ...before.segments].map(({ key, text }) => [key, text]));
  return new Map([...document.segments.keys()].map((key, at) => [key, carryOver(key, document.alignment.changes[at], translated)]));
}

function carryOver(key: SegmentKey, change: SegmentChange | undefined, translated: ReadonlyMap<SegmentKey, string>): CarryOver {
  switch (change?.kind) {
    case undefined:
      throw new RangeError(`${key} has no change`);
    case 'unchanged':
    case 'moved':
    case 'returned':
      return { kind: 'done', madeFor: translated.get(key) ?? '' };
    case 'edited':
    case 'split':
      return { kind: 'marked', from: [change.before.key] };
    case 'merged':
      return { kind: 'marked', from: change.before.map((entry) => entry.key) };
    case 'new':
      return { kind: 'open', suggested: change.near?.key };
  }
}
