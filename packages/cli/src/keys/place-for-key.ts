import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { layout } from '@imprimatur/project';
import type { World } from '../world.ts';

/** Where a new private key may be written, or a sentence that says what to do. */
export type PlaceForKey = { readonly kind: 'place'; readonly path: string } | { readonly kind: 'refused'; readonly message: string };

/** A private key never enters a repository, and never takes the place of another file. */
export function placeForKey(out: string, world: World): PlaceForKey {
  const folder = realFolder(dirname(resolve(world.folder, out)));
  if (folder === undefined) return refuse(`Found no folder ${dirname(out)}, expected one that is there.`);
  const path = join(folder, basename(resolve(world.folder, out)));
  if (existsSync(path)) return refuse(`Found a file at ${out}, expected none: a key is never written over. Choose another name.`);
  const shared = sharedFolder(folder);
  if (shared === undefined || world.git?.(folder, ['check-ignore', '--', path]) !== undefined) return { kind: 'place', path };
  return refuse(`Found ${out} in ${shared}, which is shared through git, expected a place that git ignores: a private key never enters a repository. Choose a place outside, such as ${join('~', 'imprimatur-key.pem')}, or add the file to .gitignore first.`);
}

function realFolder(folder: string): string | undefined {
  return existsSync(folder) && statSync(folder).isDirectory() ? realpathSync(folder) : undefined;
}

/** The publication or the repository that a folder lies in, or is. */
function sharedFolder(folder: string): string | undefined {
  if ([layout.publication, '.git'].some((name) => existsSync(join(folder, name)))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : sharedFolder(above);
}

function refuse(message: string): PlaceForKey {
  return { kind: 'refused', message };
}
