/** One document to set: it may read its own assets and nothing else. */
export interface TypesetJob {
  /** Stands as the file name in diagnostics. */
  readonly name: string;
  /** Typst markup. All text in it stands in string literals. */
  readonly source: string;
  /** Bytes by the path that the source uses, such as `media/figure.svg`. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}
