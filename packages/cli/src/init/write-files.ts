import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, sound } from '@imprimatur/diagnostics';
import { decodeText, limits } from '@imprimatur/formats';
import { DiskFiles } from '@imprimatur/project';
import type { World } from '../world.ts';

/** Files to write in a folder: new ones, and those that may be there already and were only added to. */
export interface FilePlan {
  readonly root: string;
  readonly created: ReadonlyMap<string, string>;
  readonly updated: ReadonlyMap<string, string>;
}

/** Writes all files and prints them as a tree; where a new one is there already, says so for each and writes nothing. */
export function writeFiles({ root, created, updated }: FilePlan, world: World): 'written' | 'unchanged' | 'refused' {
  const inTheWay = new Set([...[...created.keys()].map((path) => inTheWayOfNew(root, path)), ...[...updated.keys()].map((path) => inTheWayOfAddition(root, path))].filter((path) => path !== undefined));
  if (inTheWay.size > 0) {
    for (const path of inTheWay) world.err(`Found ${path}, expected nothing of that name: init writes over no file.\n`);
    world.err('Nothing was written. Move these away, or choose another name.\n');
    return 'refused';
  }
  const notes = new Map([...created.keys()].map((path) => [path, '']));
  const files = new DiskFiles(root);
  for (const [path, text] of created) files.replace(path, text);
  for (const [path, text] of updated) {
    const before = bytesAt(root, path);
    if (before?.toString() === text) continue;
    files.replace(path, text);
    notes.set(path, before === undefined ? '' : '  (changed)');
  }
  world.out(notes.size === 0 ? 'Every file is as it should be.\n' : tree(notes));
  return notes.size === 0 ? 'unchanged' : 'written';
}

/** The text of a file that is added to, line ends as they are; `undefined` where there is none. */
export function textAt(root: string, path: string): Checked<string | undefined> {
  const bytes = bytesAt(root, path);
  if (bytes === undefined) return sound(undefined);
  const decoded = decodeText(path, bytes, limits.data);
  return decoded.kind === 'faulty' ? decoded : sound(bytes.toString());
}

function bytesAt(root: string, path: string): Buffer | undefined {
  return kindAt(root, path) === 'file' ? readFileSync(join(root, path)) : undefined;
}

/** Anything of the same name, or a file where a folder has to be. */
function inTheWayOfNew(root: string, path: string): string | undefined {
  return kindAt(root, path) === 'nothing' ? fileForFolder(root, path) : path;
}

/** A plain file is added to; a link is not, since it may lead anywhere. */
function inTheWayOfAddition(root: string, path: string): string | undefined {
  return kindAt(root, path) === 'other' ? path : fileForFolder(root, path);
}

function fileForFolder(root: string, path: string): string | undefined {
  const folders = path.split('/').slice(0, -1).map((_, depth, names) => names.slice(0, depth + 1).join('/'));
  return folders.find((folder) => kindAt(root, folder) === 'file');
}

function kindAt(root: string, path: string): 'nothing' | 'file' | 'other' {
  try {
    return lstatSync(join(root, path)).isFile() ? 'file' : 'other';
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return 'nothing';
    throw error;
  }
}

/** Paths as a tree, each folder named once. */
function tree(notes: ReadonlyMap<string, string>): string {
  const lines: string[] = [];
  let open: readonly string[] = [];
  for (const [path, note] of [...notes].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const folders = path.split('/').slice(0, -1);
    const shared = folders.findIndex((folder, depth) => folder !== open[depth]);
    for (let depth = shared === -1 ? folders.length : shared; depth < folders.length; depth += 1) lines.push(`${'  '.repeat(depth + 1)}${folders[depth]}/`);
    lines.push(`${'  '.repeat(folders.length + 1)}${path.slice(path.lastIndexOf('/') + 1)}${note}`);
    open = folders;
  }
  return `${lines.join('\n')}\n`;
}
