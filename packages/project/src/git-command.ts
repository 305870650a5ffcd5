import { spawnSync } from 'node:child_process';
import { devNull } from 'node:os';

/** Why git told nothing of use. */
export interface GitFailed {
  readonly kind: 'failed';
  readonly why: string;
}

/** What git printed, or why it printed nothing of use. */
export type GitAnswer = { readonly kind: 'printed'; readonly bytes: Buffer } | GitFailed;

/** Runs git with these words and this input, and takes at most so many bytes. */
export type RunGit = (args: readonly string[], input: string, mostBytes: number) => GitAnswer;

/**
 * What every call of git is made with: files of a publication that look like a repository of their own, which a clone brings
 * along, are not taken for one, and no setting of theirs starts a program.
 */
export const gitGuards: readonly string[] = ['-c', 'safe.bareRepository=explicit', '-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${devNull}`];

/**
 * Git in a folder, reading alone: no network, no prompt, no pager, and none of what can show another history than the
 * one that the commits' own names stand for (replacement objects, grafts, another repository in the environment).
 */
export function gitIn(folder: string, program = 'git'): RunGit {
  return (args, input, mostBytes) => {
    const done = spawnSync(program, [...gitGuards, '--no-replace-objects', ...args], { cwd: folder, input, maxBuffer: mostBytes, env: environment(), windowsHide: true });
    if (done.error !== undefined) return { kind: 'failed', why: whyNotRun(done.error, mostBytes) };
    if (done.status !== 0) return { kind: 'failed', why: done.stderr.toString().split('\n').find((line) => line.trim() !== '' && !line.startsWith('hint:'))?.trim() ?? `git ended with ${done.status ?? done.signal}` };
    return { kind: 'printed', bytes: done.stdout };
  };
}

/** Without what could name another repository than the folder's own. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, GIT_OBJECT_DIRECTORY: _objects, GIT_NAMESPACE: _namespace, ...rest } = process.env;
  return rest;
}

/** `GIT_ALLOW_PROTOCOL` and `GIT_NO_LAZY_FETCH`: a partial clone must not fetch what it lacks. */
function environment(): NodeJS.ProcessEnv {
  return { ...ownEnvironment(), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', GIT_GRAFT_FILE: devNull, GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };
}

function whyNotRun(error: Error, mostBytes: number): string {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'git is not installed';
  return code === 'ENOBUFS' ? `git printed more than ${mostBytes} bytes` : error.message;
}
