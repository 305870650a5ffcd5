import { readdirSync } from 'node:fs';
import { DiskFiles } from '@imprimatur/project';
import { exitCodes } from '../exit-codes.ts';
import { findRoot } from '../open-project.ts';
import { report } from '../report.ts';
import type { World } from '../world.ts';
import { initPublication } from './init-publication.ts';
import { setUpMerges, toolingFiles } from './set-up-clone.ts';
import { commandIn } from './tool-files.ts';
import { writeFiles } from './write-files.ts';

/** Plain `imprimatur init`: sets up a clone of a publication; in an empty folder, begins one. */
export function initHere(world: World): number {
  const root = findRoot(world.folder);
  if (root !== undefined) return setUp(root, world);
  if (readdirSync(world.folder).every((name) => name === '.git')) return initPublication('.', {}, world);
  world.err('Found files but no publication in this folder, expected a publication or an empty folder. imprimatur init publication --help tells how to begin one here.\n');
  return exitCodes.wrongUse;
}

function setUp(root: string, world: World): number {
  const updated = toolingFiles(root);
  if (report(updated.diagnostics, new DiskFiles(root), world) || updated.kind === 'faulty') return exitCodes.contentProblems;
  const written = writeFiles({ root, created: new Map(), updated: updated.value }, world);
  world.out(`${written === 'written' ? 'Editors find the schemas of this version of the tool there. Commit what changed.\n' : ''}${setUpMerges(root, world)}\nNext:\n  ${commandIn(root)} check\n  ${commandIn(root)} status\n`);
  return exitCodes.done;
}
