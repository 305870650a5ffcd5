import type { Files, Outputs } from './files.ts';

/** The twin of `DiskFiles` for tests: a publication in a map. */
export class MemoryFiles implements Files {
  readonly contents: Map<string, Uint8Array>;

  constructor(contents: Iterable<readonly [string, Uint8Array | string]> = []) {
    this.contents = new Map([...contents].map(([path, content]) => [path, typeof content === 'string' ? new TextEncoder().encode(content) : content]));
  }

  read(path: string, limit: number): Uint8Array | undefined {
    return this.contents.get(path)?.subarray(0, limit + 1);
  }

  has(path: string): boolean {
    return this.contents.has(path);
  }

  /** Memory has no clock. */
  stamp(_path: string): string | undefined {
    return undefined;
  }

  files(folder: string): readonly string[] {
    return this.#below(folder).filter((rest) => !rest.includes('/')).toSorted();
  }

  folders(folder: string): readonly string[] {
    return [...new Set(this.#below(folder).filter((rest) => rest.includes('/')).map((rest) => rest.slice(0, rest.indexOf('/'))))].toSorted();
  }

  replace(path: string, text: string): void {
    this.contents.set(path, new TextEncoder().encode(text));
  }

  move(from: string, to: string): void {
    const bytes = this.contents.get(from);
    if (bytes === undefined || this.contents.has(to)) throw new Error(`cannot move ${from} to ${to}`);
    this.contents.set(to, bytes);
    this.contents.delete(from);
  }

  #below(folder: string): readonly string[] {
    const prefix = `${folder}/`;
    return [...this.contents.keys()].filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  }
}

/** The twin of `DiskOutputs` for tests. */
export class MemoryOutputs implements Outputs {
  readonly contents: Map<string, Uint8Array> = new Map();
  #staged: Map<string, Uint8Array> = new Map();

  stage(path: string, bytes: Uint8Array): boolean {
    this.#staged.set(path, bytes);
    return !same(this.contents.get(path), bytes);
  }

  open(path: string): (chunk: Uint8Array) => void {
    this.#staged.set(path, new Uint8Array());
    return (chunk) => void this.#staged.set(path, Buffer.concat([this.#staged.get(path) ?? new Uint8Array(), chunk]));
  }

  commit(owns: (path: string) => boolean): { readonly written: number; readonly unchanged: number; readonly removed: number } {
    const changed = [...this.#staged].filter(([path, bytes]) => !same(this.contents.get(path), bytes));
    const gone = [...this.contents.keys()].filter((path) => owns(path) && !this.#staged.has(path));
    for (const [path, bytes] of changed) this.contents.set(path, bytes);
    for (const path of gone) this.contents.delete(path);
    const unchanged = this.#staged.size - changed.length;
    this.discard();
    return { written: changed.length, unchanged, removed: gone.length };
  }

  discard(): void {
    this.#staged = new Map();
  }

  read(path: string): Uint8Array | undefined {
    return this.contents.get(path);
  }

  files(folder: string): readonly string[] {
    return new MemoryFiles(this.contents).files(folder);
  }
}

function same(a: Uint8Array | undefined, b: Uint8Array): boolean {
  return a !== undefined && Buffer.from(a).equals(b);
}
