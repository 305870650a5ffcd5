import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { recordsInGit } from '@imprimatur/project';
import { afterEach, expect, test } from 'vitest';
import { git } from '../src/git.ts';

const homes: string[] = [];
afterEach(() => {
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

/** A folder that a clone brings along and that git itself would take for a repository, whose settings start a program. */
function folderLikeRepository(): { readonly folder: string; readonly trace: string } {
  const home = mkdtempSync(join(tmpdir(), 'imprimatur-git-'));
  homes.push(home);
  const [folder, trace] = [join(home, 'handbook'), join(home, 'trace')];
  for (const part of ['objects/info', 'refs/heads']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(join(folder, 'config'), `[core]\n\trepositoryformatversion = 0\n\tbare = false\n\tworktree = .\n\tfsmonitor = "touch ${trace}; false"\n`);
  return { folder, trace };
}

test('settings that a clone brings along start a program where git is asked without care', () => {
  const { folder, trace } = folderLikeRepository();
  execFileSync('git', ['status', '--short'], { cwd: folder, stdio: 'ignore', env: { ...process.env, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' } });
  expect(existsSync(trace)).toBe(true);
});

test('the commands take such a folder for no repository, and start nothing', () => {
  const { folder, trace } = folderLikeRepository();
  expect(git(folder, ['status', '--short'])).toBeUndefined();
  expect(recordsInGit(folder)).toMatchObject({ kind: 'no-history' });
  expect(existsSync(trace)).toBe(false);
});
