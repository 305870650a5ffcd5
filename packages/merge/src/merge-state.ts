import { type Checked, sound } from '@imprimatur/diagnostics';
import { emptyState, readState, type TranslationState, writeState } from '@imprimatur/formats';
import { mergeRecords } from './merge-records.ts';
import { mergeWaivers } from './merge-waivers.ts';
import { mergeMaps } from './three-way.ts';
import { type FileVersions, type MergedFile, readVersions } from './versions.ts';

/** Merges states record by record; of other fields at the top that both changed, ours' stand. */
export function mergeState(texts: FileVersions): Checked<MergedFile> {
  const read = readVersions(texts, readState, emptyState);
  if (read.kind === 'faulty') return read;
  const { base, ours, theirs } = read.value;
  const records = mergeMaps({ base: base.records, ours: ours.records, theirs: theirs.records }, (_key, versions) => mergeRecords(versions));
  const fields = mergeMaps({ base: fieldsOf(base), ours: fieldsOf(ours), theirs: fieldsOf(theirs) }, (_name, versions) => ({ value: versions.ours }));
  const waivers = mergeWaivers({ base: base.others['waivers'], ours: ours.others['waivers'], theirs: theirs.others['waivers'] });
  const text = writeState(records.values, { ...Object.fromEntries(fields.values), ...(waivers === undefined ? {} : { waivers }) });
  const isAsBefore = texts.ours !== undefined && text === writeState(ours.records, ours.others);
  return sound({ text: isAsBefore ? texts.ours : text, conflicts: records.conflicts });
}

function fieldsOf({ others }: TranslationState): ReadonlyMap<string, unknown> {
  return new Map(Object.entries(others).filter(([name]) => name !== 'waivers'));
}
