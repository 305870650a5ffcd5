import { type Checked, sound } from '@imprimatur/diagnostics';

/** The three versions of something in a merge: where the branches parted, the branch one is on, the branch that comes in. */
export interface Versions<Value> {
  readonly base: Value;
  readonly ours: Value;
  readonly theirs: Value;
}

/** The texts of a file; `undefined` where a version does not have it. */
export type FileVersions = Versions<string | undefined>;

/** A key on which the branches disagreed. Nothing is lost by it; what was made of it is told by its kind. */
export interface MergeConflict {
  readonly key: string;
  /**
   * `two-wordings`, `two-records`: both changed it, both are kept, and neither counts until a translator has chosen.
   * `removed-and-changed`: one removed what the other changed; the change is kept.
   * `edited-twice`: both edited a passage of the source; the article decides, at the next sync.
   * `minted-twice`: both gave one key to passages of their own; theirs gets another key at the next sync.
   */
  readonly kind: 'two-wordings' | 'two-records' | 'removed-and-changed' | 'edited-twice' | 'minted-twice';
}

/** The text of a merged file. */
export interface MergedFile {
  readonly text: string;
  readonly conflicts: readonly MergeConflict[];
}

/** Reads all three versions; their diagnostics name as file the side that they stand in: `base`, `ours` or `theirs`. */
export function readVersions<Value>(texts: FileVersions, read: (file: string, text: string) => Checked<Value>, absent: Value): Checked<Versions<Value>> {
  const version = (side: keyof FileVersions): Checked<Value> => {
    const text = texts[side];
    return text === undefined ? sound(absent) : read(side, text);
  };
  const [base, ours, theirs] = [version('base'), version('ours'), version('theirs')];
  if (base.kind === 'sound' && ours.kind === 'sound' && theirs.kind === 'sound') return sound({ base: base.value, ours: ours.value, theirs: theirs.value });
  return { kind: 'faulty', diagnostics: [...base.diagnostics, ...ours.diagnostics, ...theirs.diagnostics] };
}
