import type { Checked } from '@imprimatur/diagnostics';
import type { FileKind } from './kind-of-path.ts';
import { mergeCatalogue } from './merge-catalogue.ts';
import { mergeLock } from './merge-lock.ts';
import { mergeMemory } from './merge-memory.ts';
import { mergeState } from './merge-state.ts';
import type { FileVersions, MergedFile } from './versions.ts';

/**
 * Merges the three versions of a file key by key, without ever a conflict marker; faulty where one of them is not a file
 * of its kind.
 * @example mergeFile('catalogue', { base: '{"a": "x"}', ours: '{"a": "y"}', theirs: '{"a": "z"}' }) // text '{"a": "y", "a~other": "z"}'
 */
export function mergeFile(kind: FileKind, texts: FileVersions): Checked<MergedFile> {
  switch (kind) {
    case 'lock':
      return mergeLock(texts);
    case 'catalogue':
      return mergeCatalogue(texts);
    case 'state':
      return mergeState(texts);
    case 'memory':
      return mergeMemory(texts);
  }
}
