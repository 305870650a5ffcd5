import { type Project, DiskFiles, DiskOutputs, layout, readProject } from '@imprimatur/project';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { report } from './report.ts';
import type { World } from './world.ts';

/** A publication on disk, found from the folder in which the command was called. */
export interface OpenProject {
  readonly root: string;
  readonly project: Project;
  readonly outputs: () => DiskOutputs;
}

/** Finds and reads the publication; prints what is wrong with it and gives `undefined` where it cannot be used. */
export function openProject(world: World): OpenProject | undefined {
  const root = findRoot(world.folder);
  if (root === undefined) {
    world.err(`Found no ${layout.publication} here or in a folder above, expected the folder of a publication.\n`);
    return undefined;
  }
  const files = new DiskFiles(root);
  const project = readProject(files);
  if (report(project.diagnostics, files, world) || project.kind === 'faulty') return undefined;
  return { root, project: project.value, outputs: () => new DiskOutputs(join(root, 'dist'), join(root, '.imprimatur', `staging-${world.processId}`)) };
}

/** The folder of the publication that a folder lies in, or is. */
export function findRoot(folder: string): string | undefined {
  if (existsSync(join(folder, layout.publication))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : findRoot(above);
}
