import { execFileSync } from 'node:child_process';
import { gitGuards, ownEnvironment } from '@imprimatur/project';

/** The name that git knows. */
export function gitName(): string | undefined {
  return git(process.cwd(), ['config', 'user.name']) || undefined;
}

/** What git prints, in the real world; `undefined` where it fails or there is none. */
export function git(folder: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', [...gitGuards, ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: ownEnvironment() }).trim();
  } catch {
    return undefined;
  }
}
