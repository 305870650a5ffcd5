import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { run } from './run.ts';

/** Runs a command in the real world; gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  return run(args, {
    folder: process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    terminal: process.stderr.isTTY && process.env['NO_COLOR'] === undefined && process.env['CI'] === undefined,
    now: new Date(),
    nonce: () => randomBytes(16).toString('hex'),
    gitName,
    processId: process.pid,
  });
}

function gitName(): string | undefined {
  try {
    return execFileSync('git', ['config', 'user.name'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined;
  } catch {
    return undefined;
  }
}
