import { watch } from 'chokidar';
import { relative, sep } from 'node:path';

/** Saved files within this time are one save: a command, or an editor that saves all, writes many. In milliseconds. */
const burst = 30;

/**
 * Tells of saved, new and removed files under content/ and locales/, with paths relative to the folder;
 * resolves when everything that is saved from now on will be told.
 * @returns what stops it.
 */
export async function watchFiles(folder: string, tell: (paths: ReadonlySet<string>) => void, fail: (error: unknown) => void): Promise<() => Promise<void>> {
  const watcher = watch(['content', 'locales'], { cwd: folder, ignoreInitial: true, followSymlinks: false, ignored: (path) => isIgnored(folder, path) });
  let saved = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    const paths = saved;
    [saved, timer] = [new Set(), undefined];
    tell(paths);
  };
  watcher.on('all', (event, path) => {
    if (event === 'addDir' || event === 'unlinkDir') return;
    saved.add(path.split(sep).join('/'));
    timer ??= setTimeout(flush, burst);
  });
  const stop = async (): Promise<void> => {
    clearTimeout(timer);
    await watcher.close();
  };
  watcher.on('error', fail);
  try {
    await new Promise<void>((resolve, reject) => watcher.once('ready', resolve).once('error', reject));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** By the path within the publication: the publication itself may lie in a folder of any name. */
function isIgnored(folder: string, path: string): boolean {
  return relative(folder, path).split(sep).some((name) => name === 'node_modules' || (name.startsWith('.') && name !== '..') || name.endsWith('.tmp'));
}
