import type { LockedSegment, SegmentLock } from '@imprimatur/formats';
import type { AssignedKey, UnkeyedSegment } from './alignment.ts';
import { KeyMint } from './mint-keys.ts';

/** The key of the entry that a segment continues, or a new one; for a heading its anchor too, alike no other. */
export function assignKeys(segments: readonly UnkeyedSegment[], entryOf: (index: number) => LockedSegment | undefined, lock: SegmentLock): readonly AssignedKey[] {
  const mint = new KeyMint([...lock.segments, ...lock.retired]);
  const fixed = new Set(segments.flatMap(({ fixedId }) => fixedId ?? []));
  for (const id of fixed) mint.reserveId(id);
  const path: { level: number; prefix: string }[] = [];
  return segments.map((segment, index) => {
    const known = entryOf(index);
    const prefix = path.findLast((heading) => segment.kind !== 'heading' || heading.level < segment.level)?.prefix;
    if (segment.kind !== 'heading') return { key: known?.key ?? mint.leaf(segment, prefix ?? 'opening'), id: undefined };
    // The author may have given the anchor of a heading that was gone, and is back, to another.
    const kept = known?.id === undefined || fixed.has(known.id) ? undefined : known.id;
    const id = segment.fixedId ?? kept ?? mint.id(segment.text);
    const key = known?.key ?? mint.heading(id, prefix);
    while (path.length > 0 && (path.at(-1)?.level ?? 0) >= segment.level) path.pop();
    path.push({ level: segment.level, prefix: key.slice(0, -'.heading'.length) });
    return { key, id };
  });
}
