import { join } from 'node:path';
import { type Checked, gather, sound } from '@imprimatur/diagnostics';
import { editorSettings, editorSettingsFile, gitAttributes, schemaFiles } from '@imprimatur/scaffold';
import type { World } from '../world.ts';
import { bringsTool, inShell, toolRoot } from './tool-files.ts';
import { textAt } from './write-files.ts';

/** The files of a publication that serve editors and git, brought up to this version of the tool; nothing in them is lost. */
export function toolingFiles(root: string): Checked<ReadonlyMap<string, string>> {
  const settings = textAt(root, editorSettingsFile);
  const attributes = textAt(root, '.gitattributes');
  const added = gather([
    settings.kind === 'faulty' ? settings : editorSettings(settings.value),
    attributes.kind === 'faulty' ? attributes : sound(gitAttributes(attributes.value)),
  ]);
  if (added.kind === 'faulty') return added;
  const [newSettings = '', newAttributes = ''] = added.value;
  return sound(new Map([...schemaFiles(), [editorSettingsFile, newSettings], ['.gitattributes', newAttributes]]));
}

/** Tells git in this clone how to merge translations, and says what it did: git takes no drivers from a repository. */
export function setUpMerges(root: string, world: World): string {
  const prefix = world.git?.(root, ['rev-parse', '--show-prefix']);
  if (prefix === undefined) return 'git: found no repository here, so merges of translations were not set up. Run git init, then imprimatur init.\n';
  const driver = mergeDriver(root, prefix);
  if (world.git?.(root, ['config', '--get', 'merge.imprimatur.driver']) === driver) return 'git: merges of translations are set up in this clone.\n';
  const done = [['merge.imprimatur.name', 'Imprimatur: key by key'], ['merge.imprimatur.driver', driver]].every((setting) => world.git?.(root, ['config', ...setting]) !== undefined);
  if (!done) return `git: could not set merge.imprimatur.driver. Set it yourself:\n  git config merge.imprimatur.driver ${inShell(driver)}\n`;
  return `git: merges translations key by key in this clone (git config merge.imprimatur.driver).\n`;
}

/**
 * The command that git runs from the top of the work tree, in a shell. The publication's own Node comes first, since the one
 * of the system may be too old. Where the publication does not bring the tool, this copy of it is named, in this clone alone.
 */
function mergeDriver(root: string, prefix: string): string {
  const versions = 'merge-driver %O %A %B %P';
  const folder = `${prefix}node_modules/.bin`;
  if (bringsTool(root) && inShell(folder) === folder) return `PATH="$PWD/${folder}:$PATH" ${folder}/imprimatur ${versions}`;
  return `${inShell(process.execPath)} ${inShell(join(toolRoot, 'packages/cli/bin/imprimatur.mjs'))} ${versions}`;
}
