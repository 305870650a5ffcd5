import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commitsTouching, filesAtCommit } from '../src/index.ts';

const repository = mkdtempSync(join(tmpdir(), 'imprimatur-git-files-'));
/** A publication may lie in a folder of a repository. */
const root = join(repository, 'publication');
const binary = Uint8Array.from({ length: 256 }, (_, index) => index);
const strange = 'content/a "quoted" *\tname\n?.md';
let commits: readonly string[] = [];

const git = (...args: readonly string[]): string => execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
const write = (path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};
const commit = (): string => {
  git('add', '-A');
  git('commit', '-q', '-m', 'x');
  return git('rev-parse', 'HEAD');
};
const textOf = (bytes: Uint8Array | undefined): string | undefined => (bytes === undefined ? undefined : new TextDecoder().decode(bytes));

beforeAll(() => {
  git('init', '-q');
  write('content/one.md', 'first');
  write('content/image.png', binary);
  write(strange, 'strange');
  writeFileSync(join(repository, 'outside.md'), 'outside');
  symlinkSync('/etc/passwd', join(root, 'content/link.md'));
  const first = commit();
  write('content/one.md', 'second');
  write('content/deep/er/two.md', 'two');
  const second = commit();
  write('content/deep/er/two.md', 'two again');
  const third = commit();
  // What is not committed is not seen.
  write('content/one.md', 'third');
  commits = [first, second, third];
});
afterAll(() => rmSync(repository, { recursive: true, force: true }));

describe('the files of a commit', () => {
  it('are those that it has, byte by byte', () => {
    const [first = '', second = ''] = commits;
    expect(textOf(filesAtCommit(root, first)?.read('content/one.md', 100))).toBe('first');
    expect(textOf(filesAtCommit(root, second)?.read('content/one.md', 100))).toBe('second');
    expect(Uint8Array.from(filesAtCommit(root, first)?.read('content/image.png', 1000) ?? [])).toEqual(binary);
    expect(textOf(filesAtCommit(root, first)?.read(strange, 100))).toBe('strange');
  });

  it('are listed by folder, sorted, without links and what lies outside', () => {
    const files = filesAtCommit(root, commits[1] ?? '');
    expect(files?.files('content')).toEqual(['image.png', 'one.md', strange.slice('content/'.length)].toSorted());
    expect(files?.folders('content')).toEqual(['deep']);
    expect(files?.folders('content/deep')).toEqual(['er']);
    expect([files?.files('content/deep'), files?.files('nowhere'), files?.folders('')]).toEqual([[], [], ['content']]);
    expect([files?.has('content/link.md'), files?.read('content/link.md', 100), files?.has('../outside.md'), files?.has('content')]).toEqual([false, undefined, false, false]);
  });

  it.each([1, 4, 5, 6])('are read up to the limit and one byte more (%i)', (limit) => {
    const known = new Map<string, Uint8Array>();
    for (const asked of [limit, 100, limit]) expect(textOf(filesAtCommit(root, commits[0] ?? '', known)?.read('content/one.md', asked))).toBe('first'.slice(0, asked + 1));
  });

  it('have a stamp that changes with the content alone', () => {
    const [first, second, third] = commits.map((each) => filesAtCommit(root, each));
    expect(first?.stamp('content/one.md')).not.toBe(second?.stamp('content/one.md'));
    expect(second?.stamp('content/one.md')).toBe(third?.stamp('content/one.md'));
    expect(first?.stamp('content/none.md')).toBe('none');
  });

  it('cannot be written', () => {
    const files = filesAtCommit(root, commits[0] ?? '');
    expect(() => files?.replace('content/one.md', 'x')).toThrow('cannot be replaced');
    expect(() => files?.move('content/one.md', 'b.md')).toThrow('cannot be moved');
  });

  it.each(['HEAD', '--help', 'main:content', '', '0'.repeat(40), 'f'.repeat(64)])('are none of %j', (name) => {
    expect(filesAtCommit(root, name)).toBeUndefined();
  });
});

describe('the commits that touched a path', () => {
  it('are named, the latest first', () => {
    const [first, second, third] = commits;
    expect(commitsTouching(root, ['content/one.md'], { most: 50 })).toEqual([second, first]);
    expect(commitsTouching(root, ['content'], { most: 50 })).toEqual([third, second, first]);
    expect(commitsTouching(root, ['content'], { most: 1 })).toEqual([third]);
    expect(commitsTouching(root, ['content'], { most: 50, from: second ?? '' })).toEqual([second, first]);
    expect(commitsTouching(root, ['content/*.md', 'nowhere', ':(top)outside.md'], { most: 50 })).toEqual([]);
  });

  it('are none without git', () => {
    const folder = mkdtempSync(join(tmpdir(), 'imprimatur-no-git-'));
    expect([commitsTouching(folder, ['content'], { most: 50 }), filesAtCommit(folder, commits[0] ?? '')]).toEqual([[], undefined]);
    rmSync(folder, { recursive: true });
  });

  it('are found in a repository whose settings would start a program', () => {
    const trap = join(repository, 'started');
    for (const key of ['core.fsmonitor', 'gpg.program', 'core.pager']) git('config', key, `touch ${trap};`);
    git('config', 'log.showSignature', 'true');
    expect(commitsTouching(root, ['content/one.md'], { most: 50 })).toHaveLength(2);
    expect(filesAtCommit(root, commits[0] ?? '')?.has('content/one.md')).toBe(true);
    expect(() => renameSync(trap, `${trap}-seen`)).toThrow('ENOENT');
  });
});
