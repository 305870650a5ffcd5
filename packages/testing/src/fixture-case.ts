import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { readYaml } from '@imprimatur/formats';
import { signed, type SignStep } from './fixture-signing.ts';

/** Where the fixtures lie: `_base`, a good publication, and one folder a case. */
export const fixturesFolder: string = join(import.meta.dirname, '../fixtures');

/** A publication by path, as `MemoryFiles` takes it. */
export type Contents = ReadonlyMap<string, Uint8Array>;

/** `case.yaml`: why there is the case, and what is done to the base's files; a `*` in the path of one stands for a digest. */
interface WrittenCase {
  readonly why?: string;
  /** What should not lie in git: a text that repeats, or bytes in hexadecimal. */
  readonly generate?: readonly ({ readonly path: string; readonly prefix?: string; readonly repeat: string; readonly times: number; readonly suffix?: string } | { readonly path: string; readonly bytes: string })[];
  readonly copy?: readonly { readonly from: string; readonly to: string }[];
  /** `find` stands there exactly once, unless every occurrence is replaced. */
  readonly patch?: readonly { readonly path: string; readonly find: string; readonly replace: string; readonly every?: true }[];
  /** Records of the base with another payload, signed with a demonstration key or left with the signature that they had. */
  readonly sign?: readonly SignStep[];
}

/** The names of all cases, sorted. */
export function caseNames(): readonly string[] {
  return readdirSync(fixturesFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== '_base').map((entry) => entry.name).toSorted();
}

/** Every file below a folder, by its path within it. */
export function readFolder(folder: string): Contents {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.toSorted().map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)]));
}

/** The base with a case's files laid over it, then what is generated, then copies, then patches, then signatures. */
export function applyCase(name: string, base: Contents): Contents {
  const folder = join(fixturesFolder, name);
  const contents = new Map(base);
  for (const [path, bytes] of readFolder(join(folder, 'files'))) {
    if (path.endsWith('.removed')) remove(path.slice(0, -'.removed'.length), contents);
    else contents.set(path, bytes);
  }
  const { generate = [], copy = [], patch = [], sign = [] } = readCase(join(folder, 'case.yaml'));
  for (const { from, to } of copy) {
    const path = onePath(from, contents);
    contents.set(withSameStar(to, from, path), contents.get(path) ?? new Uint8Array());
  }
  for (const file of generate) contents.set(file.path, 'bytes' in file ? Buffer.from(file.bytes, 'hex') : Buffer.from(`${file.prefix ?? ''}${file.repeat.repeat(file.times)}${file.suffix ?? ''}`));
  for (const edit of patch) {
    const path = onePath(edit.path, contents);
    contents.set(path, Buffer.from(patched(textAt(path, contents), edit)));
  }
  for (const step of sign) {
    const { path, text } = signed(onePath(step.from, contents), step, (other) => textAt(other, contents));
    contents.set(path, Buffer.from(text));
  }
  return contents;
}

function readCase(file: string): WrittenCase {
  if (!existsSync(file)) return {};
  const read = readYaml(file, readFileSync(file, 'utf8'));
  if (read.kind === 'faulty') throw new Error(`${file}: ${JSON.stringify(read.diagnostics)}`);
  return read.value.value as WrittenCase;
}

function textAt(path: string, contents: Contents): string {
  return Buffer.from(contents.get(path) ?? []).toString();
}

/** A `*` in the name of a copy stands for what it stands for in the original. */
function withSameStar(to: string, from: string, path: string): string {
  const [before = '', after = ''] = from.split('*');
  return to.replace('*', path.slice(before.length, path.length - after.length));
}

function remove(path: string, contents: Map<string, Uint8Array>): void {
  if (!contents.delete(path)) throw new Error(`the base has no file ${path} to remove`);
}

function onePath(pattern: string, contents: Contents): string {
  const [before = '', after] = pattern.split('*');
  const [path, ...others] = [...contents.keys()].filter((each) => (after === undefined ? each === pattern : each.startsWith(before) && each.endsWith(after)));
  if (path === undefined || others.length > 0) throw new Error(`${pattern} is ${others.length === 0 ? 'no file' : 'several files'} of the base`);
  return path;
}

function patched(text: string, { path, find, replace, every }: NonNullable<WrittenCase['patch']>[number]): string {
  const parts = text.split(find);
  if (parts.length < 2 || (every === undefined && parts.length > 2)) throw new Error(`${path} holds ${JSON.stringify(find)} ${parts.length - 1} times`);
  return parts.join(replace);
}
