import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Files, MemoryFiles, type Project, readProject } from '@imprimatur/project';
import { LivePublication } from '../src/live-publication.ts';
import type { ArticleUpdate, LiveUpdate } from '../src/live-update.ts';

const base = join(import.meta.dirname, '../../testing/fixtures/_base');

export const medicine: string = 'medicines/sample-medicine';
export const guide: string = 'guides/reading-a-leaflet';
export const source: string = `content/${medicine}/index.md`;
export const spanish: string = `locales/es/${medicine}.json`;

/** The fixtures' publication in memory, already looked at once. */
export interface Sample {
  readonly files: MemoryFiles;
  readonly live: LivePublication;
  /** Replaces a text that must stand in the file. */
  readonly edit: (path: string, found: string, replacement: string) => void;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  /** Everything that a look at these saved files finds. */
  readonly save: (...paths: readonly string[]) => readonly LiveUpdate[];
}

export function sample(): Sample {
  const files = new MemoryFiles(globSync('{content,locales}/**/*.*', { cwd: base }).map((path) => [path, readFileSync(join(base, path))] as const));
  const live = new LivePublication(projectOf(files));
  const save = (...paths: readonly string[]): readonly LiveUpdate[] => {
    live.note(paths);
    return allUpdates(live);
  };
  save();
  const read = (path: string): string => new TextDecoder().decode(files.contents.get(path));
  const write = (path: string, text: string): void => files.replace(path, text);
  return { files, live, read, write, save, edit: (path, found, replacement) => write(path, replaced(read(path), found, replacement)) };
}

/** The fixtures' publication on disk, in a folder of its own. */
export interface SampleFolder {
  readonly folder: string;
  readonly edit: (path: string, found: string, replacement: string) => void;
  readonly remove: () => void;
}

export function sampleFolder(): SampleFolder {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-watch-'));
  for (const part of ['content', 'locales']) cpSync(join(base, part), join(folder, part), { recursive: true });
  return {
    folder,
    edit: (path, found, replacement) => writeFileSync(join(folder, path), replaced(readFileSync(join(folder, path), 'utf8'), found, replacement)),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function projectOf(files: Files): Project {
  const project = readProject(files);
  if (project.kind === 'faulty') throw new Error(JSON.stringify(project.diagnostics));
  return project.value;
}

export function allUpdates(live: LivePublication): readonly LiveUpdate[] {
  const updates: LiveUpdate[] = [];
  for (let update = live.next(); update !== undefined; update = live.next()) updates.push(update);
  return updates;
}

/** The one update of an article among others. */
export function ofArticle(updates: readonly LiveUpdate[], name: string): ArticleUpdate {
  const found = updates.filter((update) => update.kind === 'article' && update.article === name);
  const [update] = found;
  if (found.length !== 1 || update?.kind !== 'article') throw new Error(`${found.length} updates of ${name}`);
  return update;
}

function replaced(text: string, found: string, replacement: string): string {
  if (!text.includes(found)) throw new Error(`the file does not hold ${found}`);
  return text.replace(found, () => replacement);
}
