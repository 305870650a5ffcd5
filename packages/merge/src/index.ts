export { type FileKind, kindOfPath } from './kind-of-path.ts';
export { mergeFile } from './merge-file.ts';
export { type FileVersions, type MergeConflict, type MergedFile } from './versions.ts';
