import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What tells this program from another version of itself, which may find something else in the same files: how large its
 * sources are and when they last changed.
 */
export function programStamp(): string {
  return (stamp ??= stampOf(join(import.meta.dirname, '../..')));
}

let stamp: string | undefined;

function stampOf(folder: string): string {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => sourcesOf(join(folder, name, 'src')))
    .map((file) => statSync(file))
    .map(({ size, mtimeMs }) => `${size}@${mtimeMs}`)
    // Intl says what a number or a word is, and differs from one Node to the next.
    .concat(process.version)
    .join(' ');
}

function sourcesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).toSorted();
  } catch {
    // What lies beside the packages and has no sources is none of them.
    return [];
  }
}
