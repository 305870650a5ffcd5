import { existsSync, mkdtempSync, readFileSync, rmSync, statfsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { makeCorpus } from '../src/corpus.ts';

/** A corpus of 1,000 articles in 6 locales, its outputs, their staged copies and Hugo's take less. */
const wantedBytes = 4e9;

/** A folder in memory where there is room, so that the disk is not what is measured; else among the temporary files. Removed when the process ends. */
export function makeScratchFolder(): string {
  const folder = mkdtempSync(join(hasRoom('/dev/shm') ? '/dev/shm' : tmpdir(), 'imprimatur-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      rmSync(folder, { recursive: true, force: true });
      process.kill(process.pid, signal);
    });
  return folder;
}

function hasRoom(folder: string): boolean {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > wantedBytes;
}

/** Writes a corpus with the repository's own interface words. */
export function writeCorpus(folder: string, articles: number, locales: number): void {
  const interfaceWords = (locale: string): string => readFileSync(new URL(`../../../locales/${locale}/interface.json`, import.meta.url), 'utf8');
  const made = new Set<string>();
  for (const [path, text] of makeCorpus({ articles, locales, seed: 1, interfaceWords })) {
    const full = join(folder, path);
    if (!made.has(dirname(full))) mkdirSync(dirname(full), { recursive: true });
    made.add(dirname(full));
    writeFileSync(full, text);
  }
}
