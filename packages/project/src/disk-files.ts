import { closeSync, type Dirent, existsSync, fsyncSync, lstatSync, mkdirSync, openSync, readdirSync, readSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from './files.ts';

/** In milliseconds. */
const coarsestClock = 2000n;

/** The files of a publication on disk. */
export class DiskFiles implements Files {
  readonly #root: string;
  #count = 0;
  /** Looked at once: there are many files in few folders. */
  readonly #plainFolders = new Set<string>();

  constructor(root: string) {
    this.#root = root;
  }

  read(path: string, limit: number): Uint8Array | undefined {
    const full = join(this.#root, path);
    const stat = lstatSync(full, { throwIfNoEntry: false });
    if (stat?.isFile() !== true || this.#leadsThroughLink(path)) return undefined;
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

  has(path: string): boolean {
    return lstatSync(join(this.#root, path), { throwIfNoEntry: false })?.isFile() === true && !this.#leadsThroughLink(path);
  }

  stamp(path: string): string | undefined {
    const stat = lstatSync(join(this.#root, path), { throwIfNoEntry: false, bigint: true });
    if (stat === undefined) return 'none';
    // The clocks of file systems are coarse, some to two seconds (FAT); ctime is what no tool can set back.
    const age = BigInt(Date.now()) - stat.ctimeMs;
    return age < coarsestClock ? undefined : `${stat.size} ${stat.mtimeNs} ${stat.ctimeNs} ${stat.ino}`;
  }

  files(folder: string): readonly string[] {
    return this.#entries(folder).filter((entry) => entry.isFile()).map((entry) => entry.name).toSorted();
  }

  folders(folder: string): readonly string[] {
    return this.#entries(folder).filter((entry) => entry.isDirectory()).map((entry) => entry.name).toSorted();
  }

  replace(path: string, text: string): void {
    const full = join(this.#root, path);
    this.#refuseLinks(path);
    mkdirSync(dirname(full), { recursive: true });
    // Not beside the file: a run that is killed must not leave a stranger among what people wrote.
    const temporary = this.#temporaryFile();
    const file = openSync(temporary, 'w');
    try {
      writeFileSync(file, text);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, full);
  }

  move(from: string, to: string): void {
    const [source, target] = [join(this.#root, from), join(this.#root, to)];
    if (existsSync(target)) throw new Error(`there is a file ${to} already`);
    this.#refuseLinks(from);
    this.#refuseLinks(to);
    mkdirSync(dirname(target), { recursive: true });
    renameSync(source, target);
    this.#removeEmpty(dirname(source));
  }

  #removeEmpty(folder: string): void {
    if (folder === this.#root || readdirSync(folder).length > 0) return;
    rmdirSync(folder);
    this.#removeEmpty(dirname(folder));
  }

  /** A name of this process's own; what others left when they were killed is removed on the way. */
  #temporaryFile(): string {
    const folder = join(this.#root, '.imprimatur');
    if (this.#count === 0) {
      mkdirSync(folder, { recursive: true });
      for (const name of readdirSync(folder)) {
        const [, owner] = /^writing-(\d+)-\d+$/.exec(name) ?? [];
        if (owner !== undefined && !isRunning(Number(owner))) rmSync(join(folder, name), { force: true });
      }
    }
    this.#count += 1;
    return join(folder, `writing-${process.pid}-${this.#count}`);
  }

  #entries(folder: string): readonly Dirent[] {
    const full = join(this.#root, folder);
    return lstatSync(full, { throwIfNoEntry: false })?.isDirectory() === true && !this.#leadsThroughLink(folder) ? readdirSync(full, { withFileTypes: true }) : [];
  }

  /** A link in place of a folder would show files, such as sign-offs, that git does not hold there. */
  #leadsThroughLink(path: string): boolean {
    const above = dirname(path);
    if (above === '.' || above === '/' || this.#plainFolders.has(above)) return false;
    const stat = lstatSync(join(this.#root, above), { throwIfNoEntry: false });
    if (stat?.isSymbolicLink() === true || this.#leadsThroughLink(above)) return true;
    if (stat?.isDirectory() === true) this.#plainFolders.add(above);
    return false;
  }

  #refuseLinks(path: string): void {
    if (this.#leadsThroughLink(path)) throw new Error(`${path} lies behind a symbolic link; links are not followed. Put a folder in its place.`);
  }
}

function isRunning(processId: number): boolean {
  try {
    return Number.isInteger(processId) && process.kill(processId, 0);
  } catch (error) {
    // EPERM: it runs, and is somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
