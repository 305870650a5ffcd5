import { spawn } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, watch, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '@imprimatur/cli';
import { writeCorpus } from '../bench/scratch-folder.ts';
import { Chance } from '../src/corpus-random.ts';
import { fixtureWorld } from '../src/fixture-base.ts';
import type { Outcome } from './run.ts';

const program = join(import.meta.dirname, '../../cli/bin/imprimatur.mjs');
const [articles, locales, kills] = [4, 6, 200];
const firstTarget = 'es';
/** The last article gets another name, so that its history moves too. */
const renamed = { from: `topic-${articles}`, to: 'topic-renamed' };

/**
 * `sync` after edits in every article, killed at 200 moments: each file is then as before or as after, there is no other,
 * and the next run comes to the same bytes as one that nobody disturbed.
 */
export async function checkKilledSync(): Promise<readonly Outcome[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'imprimatur-system-'));
  try {
    const edited = join(scratch, 'edited');
    await makeEdited(edited);
    const before = readAll(edited);
    const undisturbed = join(scratch, 'undisturbed');
    linkAll(before, edited, undisturbed);
    const started = Date.now();
    const code = await syncIn(undisturbed, undefined);
    if (code !== 0) return [{ name: 'killed sync', fault: `undisturbed, it ends with ${code}` }];
    const after = readAll(undisturbed);
    const times = [...after.keys()].filter((path) => !isSame(before, after, path)).map((path) => statSync(join(undisturbed, path)).ctimeMs - started);
    const killed = await killAll({ scratch, edited, before, firstWrite: Math.min(...times), lastWrite: Math.max(...times) });
    return await judge(killed, { before, after, edited });
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

type Contents = ReadonlyMap<string, Buffer>;

/** A translated publication whose author then changed every article, and has not run `sync` yet. */
async function makeEdited(folder: string): Promise<void> {
  writeCorpus(folder, articles, locales);
  await syncWithin(folder);
  for (let number = 1; number <= articles; number += 1) {
    const path = join(folder, `content/collection-1/topic-${number}/index.md`);
    const text = readFileSync(path, 'utf8').replaceAll(`/${renamed.from}/`, `/${renamed.to}/`);
    const [opening = '', first = '', second = '', ...rest] = text.split(/(?=^## )/m);
    // One section less, and a word more in the first.
    if (!second.startsWith('## ')) throw new Error(`${path} has too few sections`);
    writeFileSync(path, [opening, first.replace(/^(## .*\n\n.*)$/m, '$1 Still.'), ...rest].join(''));
  }
  renameSync(join(folder, 'content/collection-1', renamed.from), join(folder, 'content/collection-1', renamed.to));
}

interface KillPlan {
  readonly scratch: string;
  readonly edited: string;
  readonly before: Contents;
  /** Of a run that nobody disturbs, in milliseconds after its start. */
  readonly firstWrite: number;
  readonly lastWrite: number;
}

/** When to kill a run: so many milliseconds after its start, or after the first file that it writes. */
interface Moment {
  readonly after: 'start' | 'first write';
  readonly delay: number;
}

/** Every run in a folder of its own; gives the folders. */
async function killAll({ scratch, edited, before, firstWrite, lastWrite }: KillPlan): Promise<readonly string[]> {
  const chance = new Chance(2026);
  const waiting = Array.from({ length: kills }, (_, number) => ({ folder: join(scratch, `killed-${number}`), moment: momentOf(number, chance.below(1000) / 1000, { firstWrite, lastWrite }) }));
  const folders = waiting.map(({ folder }) => folder);
  const lane = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      linkAll(before, edited, next.folder);
      await syncIn(next.folder, next.moment);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
  return folders;
}

/** One in four before it writes, or about then; the others while it writes, however slow the machine is just now. */
function momentOf(number: number, share: number, { firstWrite, lastWrite }: Pick<KillPlan, 'firstWrite' | 'lastWrite'>): Moment {
  return number % 4 === 0 ? { after: 'start', delay: share * firstWrite } : { after: 'first write', delay: share * (lastWrite - firstWrite) };
}

/** `sync` as a process of its own, killed at a moment where one is given. */
async function syncIn(folder: string, moment: Moment | undefined): Promise<number | null> {
  const child = spawn(process.execPath, [program, 'sync'], { cwd: folder, stdio: 'ignore' });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const kill = (): void => void child.kill('SIGKILL');
  switch (moment?.after) {
    case 'start':
      setTimeout(kill, moment.delay).unref();
      break;
    case 'first write': {
      // The translations of the renamed article are moved before anything else.
      const watcher = watch(join(folder, `locales/${firstTarget}/collection-1`), () => {
        watcher.close();
        setTimeout(kill, moment.delay).unref();
      });
      break;
    }
    case undefined:
      break;
  }
  return ended;
}

async function syncWithin(folder: string): Promise<void> {
  const world = fixtureWorld(folder);
  const code = await run(['sync'], world);
  if (code !== 0) throw new Error(`imprimatur sync in ${folder}: exit ${code}\n${world.complaints()}`);
}

interface Versions {
  readonly before: Contents;
  readonly after: Contents;
  readonly edited: string;
}

async function judge(folders: readonly string[], { before, after, edited }: Versions): Promise<readonly Outcome[]> {
  const [mixed, incomplete]: [string[], string[]] = [[], []];
  let between = 0;
  for (const folder of folders) {
    const found = readAll(folder);
    mixed.push(...mixtures(found, before, after));
    if (differences(found, before).length > 0 && differences(found, after).length > 0) between += 1;
    await syncWithin(folder);
    incomplete.push(...differences(readAll(folder), after));
    rmSync(folder, { recursive: true });
  }
  const name = `killed sync: ${kills} runs, ${between} of them between their first and last write`;
  return [
    { name: `${name}: each file is as before or as after`, fault: mixed[0] },
    { name: `${name}: the next run comes to the same`, fault: incomplete[0] },
    { name: `${name}: some were`, fault: between === 0 ? 'none was' : undefined },
    // The folders shared their files with this one.
    { name: 'killed sync: no file was changed in place', fault: differences(readAll(edited), before)[0] },
  ];
}

/** Files that are neither as before nor as after, be it under their old name. */
function mixtures(found: Contents, before: Contents, after: Contents): readonly string[] {
  const paths = new Set([...found.keys(), ...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => {
    const former = before.get(path.replace(renamed.to, renamed.from));
    const allowed = [before.get(path), after.get(path), ...(former === undefined ? [] : [former])];
    const own = found.get(path);
    return !allowed.some((each) => (own === undefined || each === undefined ? own === each : own.equals(each)));
  });
}

function differences(found: Contents, wanted: Contents): readonly string[] {
  return [...new Set([...found.keys(), ...wanted.keys()])].filter((path) => !isSame(found, wanted, path));
}

function isSame(one: Contents, other: Contents, path: string): boolean {
  const [a, b] = [one.get(path), other.get(path)];
  return a === undefined || b === undefined ? a === b : a.equals(b);
}

/** Every file of what people own. */
function readAll(folder: string): Contents {
  const paths = ['content', 'locales'].flatMap((part) => readdirSync(join(folder, part), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)));
  return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path)]));
}

/** A copy whose files are the same files: `sync` replaces, and never writes into one. */
function linkAll(contents: Contents, from: string, to: string): void {
  for (const path of contents.keys()) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    linkSync(join(from, path), join(to, path));
  }
}
