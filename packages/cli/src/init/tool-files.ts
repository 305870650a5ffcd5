import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { ToolPins, ToolWords } from '@imprimatur/scaffold';

/** The folder of the tool itself. */
export const toolRoot: string = join(import.meta.dirname, '../../../..');

/** The words of pages, the critical words and the lists for reviewers of the languages that the tool brings. */
export function readToolWords(): ToolWords {
  return { interfaces: readEach('interface.json'), criticalWords: readEach('critical-words.yaml'), wording: readEach('wording.yaml') };
}

/** What the tool's package.json pins. */
export function readToolPins(): ToolPins {
  const manifest = JSON.parse(readFileSync(join(toolRoot, 'package.json'), 'utf8')) as {
    readonly packageManager: string;
    readonly devDependencies: Readonly<Record<string, string>>;
    readonly optionalDependencies: Readonly<Record<string, string>>;
  };
  const { packageManager, devDependencies, optionalDependencies } = manifest;
  return { packageManager, turbo: devDependencies['turbo'] ?? '*', node: optionalDependencies };
}

/** Whether a publication brings the tool, so that `npx imprimatur` finds it: in its package.json, or because it lies in the tool's own repository. */
export function bringsTool(root: string): boolean {
  const file = join(root, 'package.json');
  const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
  return /"@imprimatur\/cli"\s*:|"tool\/packages\/\*"/.test(text) || existsSync(join(root, 'packages/cli/bin/imprimatur.mjs'));
}

/** How to call the tool in a publication: as its package.json brings it, else from where it is running now. */
export function commandIn(root: string): string {
  return bringsTool(root) ? 'npx imprimatur' : `npx --prefix ${inShell(pathFrom(root, toolRoot))} imprimatur`;
}

/** A path relative to a folder, with forward slashes. */
export function pathFrom(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/') || '.';
}

/** A word of a command line, in quotes where it has to be. */
export function inShell(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

function readEach(name: string): ReadonlyMap<string, string> {
  const folder = join(toolRoot, 'locales');
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry): [string, string] => [entry.name, join(folder, entry.name, name)]);
  return new Map(files.filter(([, file]) => existsSync(file)).map(([locale, file]) => [locale, readFileSync(file, 'utf8')]));
}
