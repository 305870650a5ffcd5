/** A publication's files, wherever they lie. Paths are relative, with forward slashes. */
export interface Files {
  /** The bytes of a plain file, at most `limit` + 1 of them; `undefined` where there is none. Links are not followed. */
  readonly read: (path: string, limit: number) => Uint8Array | undefined;
  /** Whether there is a plain file. */
  readonly has: (path: string) => boolean;
  /**
   * A word that is another one whenever the file is another; `undefined` where the file changed so lately that its next
   * change could look the same.
   */
  readonly stamp: (path: string) => string | undefined;
  /** The names of the plain files in a folder, sorted; none where there is no such folder. */
  readonly files: (folder: string) => readonly string[];
  /** The names of the folders in a folder, sorted. */
  readonly folders: (folder: string) => readonly string[];
  /** Replaces a file as a whole, or not at all. */
  readonly replace: (path: string, text: string) => void;
  /** Moves a file to a path where there is none; its folder, where that leaves it empty, goes too. */
  readonly move: (from: string, to: string) => void;
}

/** The output folder. Nothing in it changes before `commit`. */
export interface Outputs {
  /** Stages a file; says whether it differs from the one in place. */
  readonly stage: (path: string, bytes: Uint8Array) => boolean;
  /** Stages a file piece by piece. */
  readonly open: (path: string) => (chunk: Uint8Array) => void;
  /** Puts everything staged in place and removes files that `owns` claims and nothing staged. */
  readonly commit: (owns: (path: string) => boolean) => { readonly written: number; readonly unchanged: number; readonly removed: number };
  /** Forgets everything staged: the last good output stays. */
  readonly discard: () => void;
  /** A file that is in place. */
  readonly read: (path: string) => Uint8Array | undefined;
  readonly files: (folder: string) => readonly string[];
}
