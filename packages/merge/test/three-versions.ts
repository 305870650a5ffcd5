import { type FileKind, type FileVersions, type MergeConflict, mergeFile } from '@imprimatur/merge';

/** What a sound merge gives; a faulty one is a failure of the test. */
export function merged(kind: FileKind, texts: FileVersions): { readonly text: string; readonly conflicts: readonly MergeConflict[] } {
  const result = mergeFile(kind, texts);
  if (result.kind === 'faulty') throw new Error(`${kind}: ${JSON.stringify(result.diagnostics)} in ${JSON.stringify(texts)}`);
  return result.value;
}

/** `kind key`, as tables of tests write conflicts. */
export function named(conflicts: readonly MergeConflict[]): readonly string[] {
  return conflicts.map(({ kind, key }) => `${kind} ${key}`);
}

/** All orders of some branches. */
export function ordersOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return items.length === 0 ? [[]] : items.flatMap((item, at) => ordersOf(items.toSpliced(at, 1)).map((rest) => [item, ...rest]));
}
