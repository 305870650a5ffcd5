import { type Checked, sound } from '@imprimatur/diagnostics';
import { DiskFiles, reservedFolders } from '@imprimatur/project';
import { addCollection, newCollection } from '@imprimatur/scaffold';
import { exitCodes } from '../exit-codes.ts';
import { report } from '../report.ts';
import type { World } from '../world.ts';
import { wrongName } from './answers.ts';
import { bringsTool, commandIn } from './tool-files.ts';
import { textAt, writeFiles } from './write-files.ts';

/** `imprimatur init collection`: a folder of articles that is built and distributed as a unit. */
export function initCollection(root: string, name: string, world: World): number {
  const wrong = reservedFolders.includes(name) ? `Found the collection ${name}, expected another name: the program keeps its own files in content/${name}.` : wrongName('collection', name);
  if (wrong !== undefined) {
    world.err(`${wrong}\n`);
    return exitCodes.wrongUse;
  }
  const tasks = tasksWith(root, name);
  if (report(tasks.diagnostics, new DiskFiles(root), world) || tasks.kind === 'faulty') return exitCodes.contentProblems;
  const created = newCollection({ name, tool: bringsTool(root) ? 'in package.json' : 'elsewhere' });
  if (writeFiles({ root, created, updated: tasks.value }, world) === 'refused') return exitCodes.wrongUse;
  const alone = tasks.value.size === 0 ? 'Found no turbo.json, so no task was added.\n' : '';
  world.out(`${alone}\nNext:\n  ${commandIn(root)} init article ${name}/first-article --title "The title"\n  ${bringsTool(root) ? 'npm install' : `${commandIn(root)} check`}\n`);
  return exitCodes.done;
}

/** A publication may do without the task runner. */
function tasksWith(root: string, name: string): Checked<ReadonlyMap<string, string>> {
  const text = textAt(root, 'turbo.json');
  if (text.kind === 'faulty') return text;
  if (text.value === undefined) return sound(new Map());
  const added = addCollection(text.value, name);
  return added.kind === 'faulty' ? added : sound(new Map([['turbo.json', added.value]]));
}
