import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Outputs } from './files.ts';

/**
 * The output folder on disk. Changed files wait in a staging folder on the same file system, so
 * that each goes into place by one rename, and only when the whole run has succeeded.
 */
export class DiskOutputs implements Outputs {
  readonly #target: string;
  readonly #staging: string;
  readonly #staged = new Set<string>();
  readonly #unchanged = new Set<string>();
  readonly #open = new Map<string, number>();
  readonly #folders = new Set<string>();
  readonly #there = new Map<string, boolean>();

  /** @param target the output folder. @param staging a folder beside it that is this run's alone. */
  constructor(target: string, staging: string) {
    this.#target = target;
    this.#staging = staging;
    rmSync(staging, { recursive: true, force: true });
  }

  stage(path: string, bytes: Uint8Array): boolean {
    if (this.#isInPlace(path, bytes)) {
      this.#unchanged.add(path);
      return false;
    }
    writeFileSync(this.#stagedPath(path), bytes);
    this.#staged.add(path);
    return true;
  }

  open(path: string): (chunk: Uint8Array) => void {
    const file = openSync(this.#stagedPath(path), 'w');
    this.#open.set(path, file);
    return (chunk) => void writeSync(file, chunk);
  }

  commit(owns: (path: string) => boolean): { readonly written: number; readonly unchanged: number; readonly removed: number } {
    for (const [path, file] of this.#open) {
      closeSync(file);
      const staged = join(this.#staging, path);
      if (this.#isInPlace(path, readFileSync(staged))) this.#unchanged.add(path);
      else this.#staged.add(path);
    }
    this.#open.clear();
    for (const path of this.#staged) {
      this.#makeFolder(join(this.#target, dirname(path)));
      renameSync(join(this.#staging, path), join(this.#target, path));
    }
    const removed = this.#removeUnclaimed(owns);
    this.discard();
    return { written: this.#staged.size, unchanged: this.#unchanged.size, removed };
  }

  discard(): void {
    for (const file of this.#open.values()) closeSync(file);
    this.#open.clear();
    rmSync(this.#staging, { recursive: true, force: true });
  }

  read(path: string): Uint8Array | undefined {
    const full = join(this.#target, path);
    return statSync(full, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(full) : undefined;
  }

  files(folder: string): readonly string[] {
    const full = join(this.#target, folder);
    if (statSync(full, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
    return readdirSync(full, { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => entry.name).toSorted();
  }

  #isInPlace(path: string, bytes: Uint8Array): boolean {
    if (!this.#isThere(dirname(path))) return false;
    const full = join(this.#target, path);
    const stat = statSync(full, { throwIfNoEntry: false });
    return stat?.isFile() === true && stat.size === bytes.length && readFileSync(full).equals(bytes);
  }

  /** Whether a folder is in place; asked once, since nothing is put there before the end. */
  #isThere(folder: string): boolean {
    const known = this.#there.get(folder);
    if (known !== undefined) return known;
    const there = existsSync(join(this.#target, folder));
    this.#there.set(folder, there);
    return there;
  }

  #stagedPath(path: string): string {
    const full = join(this.#staging, path);
    this.#makeFolder(dirname(full));
    return full;
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
  }

  #removeUnclaimed(owns: (path: string) => boolean): number {
    let removed = 0;
    if (statSync(this.#target, { throwIfNoEntry: false })?.isDirectory() !== true) return removed;
    for (const entry of readdirSync(this.#target, { recursive: true, withFileTypes: true })) {
      const full = join(entry.parentPath, entry.name);
      const path = relative(this.#target, full).split(sep).join('/');
      if (entry.isDirectory() || this.#staged.has(path) || this.#unchanged.has(path) || !owns(path)) continue;
      rmSync(full);
      removed += 1;
      this.#removeEmpty(dirname(full));
    }
    return removed;
  }

  #removeEmpty(folder: string): void {
    if (folder === this.#target || readdirSync(folder).length > 0) return;
    rmdirSync(folder);
    this.#removeEmpty(dirname(folder));
  }
}
