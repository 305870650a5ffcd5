import { closeSync, type Dirent, fsyncSync, lstatSync, mkdirSync, openSync, readdirSync, readSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from './files.ts';

/** The files of a publication on disk. */
export class DiskFiles implements Files {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  read(path: string, limit: number): Uint8Array | undefined {
    const full = join(this.#root, path);
    const stat = lstatSync(full, { throwIfNoEntry: false });
    if (stat?.isFile() !== true) return undefined;
    const file = openSync(full, 'r');
    try {
      const bytes = new Uint8Array(Math.min(stat.size, limit + 1));
      let at = 0;
      for (let count = -1; count !== 0 && at < bytes.length; at += count) count = readSync(file, bytes, at, bytes.length - at, null);
      return bytes.subarray(0, at);
    } finally {
      closeSync(file);
    }
  }

  files(folder: string): readonly string[] {
    return this.#entries(folder).filter((entry) => entry.isFile()).map((entry) => entry.name).toSorted();
  }

  folders(folder: string): readonly string[] {
    return this.#entries(folder).filter((entry) => entry.isDirectory()).map((entry) => entry.name).toSorted();
  }

  replace(path: string, text: string): void {
    const full = join(this.#root, path);
    mkdirSync(dirname(full), { recursive: true });
    const temporary = `${full}.${process.pid}.tmp`;
    const file = openSync(temporary, 'w');
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, full);
  }

  #entries(folder: string): readonly Dirent[] {
    const full = join(this.#root, folder);
    return lstatSync(full, { throwIfNoEntry: false })?.isDirectory() === true ? readdirSync(full, { withFileTypes: true }) : [];
  }
}
