import type { SourceDocument } from '@imprimatur/parse';

const known = new WeakMap<SourceDocument, ReadonlySet<string>>();

/** The ids that links within a page lead to; they are the same in all languages. */
export function headingIds(source: SourceDocument): ReadonlySet<string> {
  const before = known.get(source);
  if (before !== undefined) return before;
  const ids = new Set<string>();
  for (const { id } of source.segments.values()) if (id !== undefined) ids.add(id);
  known.set(source, ids);
  return ids;
}
