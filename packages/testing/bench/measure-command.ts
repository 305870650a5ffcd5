import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a process took; processor time of all its threads, user and system. */
export interface Usage {
  readonly wallSeconds: number;
  readonly cpuSeconds: number;
  readonly peakMegabytes: number;
}

/** A program with its arguments and the folder that it runs in. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly folder: string;
}

const slowestMinutes = 10;

/** Whether programs that are not Node's can be measured: GNU time (Debian: `apt-get install time`) reads what the kernel counted. */
export const hasGnuTime: boolean = existsSync('/usr/bin/time') && spawnSync('/usr/bin/time', ['-f', '%U', 'true']).status === 0;

/** Runs a command in a fresh process and measures it. Stops it after ten minutes; throws where it fails. */
export function measureCommand({ program, args, folder }: Command): Usage {
  const note = join(folder, '.usage');
  const [wrapper, wrapped] = hasGnuTime ? ['/usr/bin/time', ['-q', '-o', note, '-f', '%U %S %M', program, ...args]] : [program, ['--import', noteUsage(note), ...args]];
  const start = performance.now();
  const done = spawnSync(wrapper, wrapped, { cwd: folder, encoding: 'utf8', timeout: slowestMinutes * 60_000, maxBuffer: 1e8 });
  const wallSeconds = (performance.now() - start) / 1000;
  if (done.status !== 0) throw new Error(`${program} ${args.join(' ')}: exit ${String(done.status ?? done.signal)}\n${done.stdout}${done.stderr}`);
  const [user = 0, system = 0, kilobytes = 0] = readFileSync(note, 'utf8').trim().split(' ').map(Number);
  rmSync(note);
  return { wallSeconds, cpuSeconds: user + system, peakMegabytes: kilobytes / 1024 };
}

/** A module for Node that leaves the same three numbers behind when its process ends. */
function noteUsage(note: string): string {
  const code = `import { writeFileSync } from 'node:fs';
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeFileSync(${JSON.stringify(note)}, [userCPUTime / 1e6, systemCPUTime / 1e6, maxRSS].join(' '));
});`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}

/** The middle of several runs, each number by itself. */
export function medianUsage(runs: readonly Usage[]): Usage {
  return {
    wallSeconds: median(runs.map((run) => run.wallSeconds)),
    cpuSeconds: median(runs.map((run) => run.cpuSeconds)),
    peakMegabytes: median(runs.map((run) => run.peakMegabytes)),
  };
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
