import { type Checked, sound } from '@imprimatur/diagnostics';
import { readMemory, type RememberedTranslation, writeMemory } from '@imprimatur/formats';
import { mergeRecords } from './merge-records.ts';
import { type FileVersions, type MergedFile, readVersions } from './versions.ts';

/** Merges memories: all that either has, ours' first, and the same translation of the same passage once. */
export function mergeMemory(texts: FileVersions): Checked<MergedFile> {
  const read = readVersions(texts, readMemory, []);
  if (read.kind === 'faulty') return read;
  const { ours, theirs } = read.value;
  const merged = new Map<string, RememberedTranslation>();
  for (const entry of [...ours, ...theirs]) {
    const identity = JSON.stringify([entry.key, entry.source?.digest, entry.text ?? null]);
    const known = merged.get(identity);
    merged.set(identity, known === undefined ? entry : { ...known, record: recordOfBoth(known, entry) });
  }
  const text = writeMemory([...merged.values()]);
  return sound({ text: texts.ours !== undefined && text === writeMemory(ours) ? texts.ours : text, conflicts: [] });
}

function recordOfBoth(ours: RememberedTranslation, theirs: RememberedTranslation): RememberedTranslation['record'] {
  if (ours.record === undefined || theirs.record === undefined) return ours.record ?? theirs.record;
  return mergeRecords({ base: undefined, ours: ours.record, theirs: theirs.record }).value;
}
