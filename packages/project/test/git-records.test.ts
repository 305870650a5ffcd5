import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readChanges } from '../src/git-changes.ts';
import { gitIn } from '../src/git-command.ts';
import { readBlobs } from '../src/git-objects.ts';
import { type GitRecords, recordsInGit } from '../src/git-records.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A repository of its own, whose commits are named by their messages. */
interface Repository {
  readonly folder: string;
  readonly git: (...words: readonly string[]) => string;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly remove: (path: string) => void;
  readonly move: (from: string, to: string) => void;
  readonly link: (to: string, path: string) => void;
  /** Commits everything, so many seconds after the commit before. */
  readonly commit: (message: string, date?: string) => void;
  readonly records: (below?: string) => GitRecords;
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-git-records-'));
  folders.push(folder);
  return folder;
}

function newRepository(): Repository {
  const folder = newFolder();
  let minute = 0;
  const at = (path: string): string => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    return join(folder, path);
  };
  const gitAt = (date: string, words: readonly string[]): string => execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'core.autocrlf=false', '-c', 'maintenance.auto=false', ...words], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date } });
  const git = (...words: readonly string[]): string => {
    minute += 1;
    return gitAt(`2026-11-22T10:${String(minute).padStart(2, '0')}:00+02:00`, words);
  };
  git('init', '-q', '-b', 'main', '--template=');
  return {
    folder,
    git,
    write: (path, content) => writeFileSync(at(path), content),
    remove: (path) => unlinkSync(at(path)),
    move: (from, to) => renameSync(at(from), at(to)),
    link: (to, path) => symlinkSync(to, at(path)),
    commit: (message, date) => {
      git('add', '-A');
      if (date === undefined) git('commit', '-q', '--allow-empty', '-m', message);
      else gitAt(date, ['commit', '-q', '--allow-empty', '-m', message]);
    },
    records: (below = '') => recordsInGit(join(folder, below)),
  };
}

const a = 'content/c/s/signoffs/en/a.dsse.json';
const b = 'content/c/s/signoffs/en/b.dsse.json';
const approval = 'content/releases/2026.11.0/approvals/r.dsse.json';

/** Each record as one line: its content, where, the messages of the commits, and whether it was on this branch. */
function told({ folder, git }: Repository, records: GitRecords = recordsInGit(folder)): readonly string[] {
  if (records.kind === 'no-history') return [`no history: ${records.why}`];
  const message = (id: string): string => git('log', '-1', '--format=%s', id).trim();
  return records.records.map(({ path, bytes, added, replacedOther, ended, wasOnThisBranch }) =>
    [
      `${bytes === undefined ? 'too large' : Buffer.from(bytes).toString('latin1')} in ${path.replace(/^content\/c\/s\/signoffs\/en\//, '')}`,
      `added in ${message(added.id)}${replacedOther ? ' over another' : ''}`,
      ...(ended === undefined ? [] : [`${ended.by} in ${message(ended.commit.id)}`]),
      ...(wasOnThisBranch ? [] : ['elsewhere']),
    ].join(', '),
  );
}

/** What is done in a repository, and what is then told of its records. */
const histories: readonly { readonly what: string; readonly done: (repository: Repository) => void; readonly told: readonly string[] }[] = [
  { what: 'no commit', done: () => undefined, told: [] },
  { what: 'no record', done: (r) => { r.write('content/c/s/index.md', 'x'); r.write('content/c/s/signoffs/readme.json', 'x'); r.write('content/c/s/signoffs/en/deeper/a.json', 'x'); r.commit('one'); }, told: [] },
  { what: 'added in the first commit', done: (r) => { r.write(a, '1'); r.write(approval, '2'); r.commit('one'); r.commit('two'); }, told: [`1 in a.dsse.json, added in one`, `2 in ${approval}, added in one`] },
  { what: 'removed', done: (r) => { r.write(a, '1'); r.commit('one'); r.remove(a); r.commit('two'); }, told: ['1 in a.dsse.json, added in one, removal in two'] },
  { what: 'rewritten', done: (r) => { r.write(a, '1'); r.commit('one'); r.write(a, '2'); r.commit('two'); }, told: ['1 in a.dsse.json, added in one, rewriting in two', '2 in a.dsse.json, added in two over another'] },
  { what: 'moved', done: (r) => { r.write(a, '1'); r.commit('one'); r.move(a, b); r.commit('two'); }, told: ['1 in a.dsse.json, added in one, removal in two', '1 in b.dsse.json, added in two'] },
  { what: 'removed and put back', done: (r) => { r.write(a, '1'); r.commit('one'); r.remove(a); r.commit('two'); r.write(a, '1'); r.commit('three'); }, told: ['1 in a.dsse.json, added in one, removal in two'] },
  { what: 'other line ends alone', done: (r) => { r.write(a, '1\n2\n'); r.commit('one'); r.write(a, '1\r\n2\r\n'); r.commit('two'); }, told: ['1\n2\n in a.dsse.json, added in one'] },
  { what: 'replaced by a link', done: (r) => { r.write(a, '1'); r.commit('one'); r.remove(a); r.link('b.dsse.json', a); r.commit('two'); }, told: ['1 in a.dsse.json, added in one, removal in two'] },
  { what: 'on a branch that was never merged', done: (r) => { r.commit('one'); r.git('checkout', '-q', '-b', 'side'); r.write(a, '1'); r.commit('two'); r.git('checkout', '-q', 'main'); }, told: ['1 in a.dsse.json, added in two, elsewhere'] },
  { what: 'merged', done: (r) => { r.commit('one'); r.git('checkout', '-q', '-b', 'side'); r.write(a, '1'); r.commit('two'); r.git('checkout', '-q', 'main'); r.write(b, '2'); r.commit('three'); r.git('merge', '-q', '--no-edit', '-m', 'four', 'side'); }, told: ['1 in a.dsse.json, added in two', '2 in b.dsse.json, added in three'] },
  { what: 'a removal merged', done: (r) => { r.write(a, '1'); r.commit('one'); r.git('checkout', '-q', '-b', 'side'); r.remove(a); r.commit('two'); r.git('checkout', '-q', 'main'); r.write(b, '2'); r.commit('three'); r.git('merge', '-q', '-m', 'four', 'side'); }, told: ['1 in a.dsse.json, added in one, removal in two', '2 in b.dsse.json, added in three'] },
  { what: 'dropped by a merge, and its branch deleted', done: (r) => { r.commit('one'); r.git('checkout', '-q', '-b', 'side'); r.write(a, '1'); r.commit('two'); r.git('checkout', '-q', 'main'); r.commit('three'); r.git('merge', '-q', '-s', 'ours', '-m', 'four', 'side'); r.git('branch', '-q', '-D', 'side'); }, told: ['1 in a.dsse.json, added in two, removal in four'] },
  { what: 'rewritten in a merge', done: (r) => { r.write(a, '1'); r.commit('one'); r.git('checkout', '-q', '-b', 'side'); r.commit('two'); r.git('checkout', '-q', 'main'); r.commit('three'); r.git('merge', '-q', '--no-commit', '--no-ff', 'side'); r.write(a, '2'); r.commit('four'); }, told: ['1 in a.dsse.json, added in one, rewriting in four', '2 in a.dsse.json, added in four over another'] },
  { what: 'removed on another branch alone', done: (r) => { r.write(a, '1'); r.commit('one'); r.git('checkout', '-q', '-b', 'side'); r.remove(a); r.commit('two'); r.git('checkout', '-q', 'main'); }, told: ['1 in a.dsse.json, added in one'] },
  { what: 'of a tag alone', done: (r) => { r.commit('one'); r.git('checkout', '-q', '--detach'); r.write(a, '1'); r.commit('two'); r.git('tag', 'old'); r.git('checkout', '-q', 'main'); }, told: ['1 in a.dsse.json, added in two, elsewhere'] },
  { what: 'in a stash alone', done: (r) => { r.write('x', 'x'); r.commit('one'); r.write(a, '1'); r.git('add', '-A'); r.git('stash', '-q'); }, told: [] },
  { what: 'behind a replacement object', done: (r) => { r.write(a, '1'); r.commit('one'); r.write(a, '2'); r.commit('two'); r.git('replace', r.git('rev-parse', `HEAD~1:${a}`).trim(), r.git('rev-parse', `HEAD:${a}`).trim()); }, told: ['1 in a.dsse.json, added in one, rewriting in two', '2 in a.dsse.json, added in two over another'] },
  { what: 'settings that hide things', done: (r) => { for (const [name, value] of [['log.showRoot', 'false'], ['log.diffMerges', 'off'], ['diff.renames', 'copies'], ['log.showSignature', 'true'], ['core.abbrev', '4'], ['color.ui', 'always'], ['log.follow', 'true'], ['core.quotePath', 'true'], ['log.date', 'iso'], ['log.decorate', 'full'], ['format.pretty', 'fuller']] as const) r.git('config', name, value); r.write(a, '1'); r.commit('one'); r.move(a, b); r.commit('two'); }, told: ['1 in a.dsse.json, added in one, removal in two', '1 in b.dsse.json, added in two'] },
  { what: 'hostile names', done: (r) => { for (const name of ['\n:000000 100644 x.json', '"q" \\.json', '\u202E.json', ' -- .json']) r.write(`content/c/s/signoffs/en/${name}`, '1'); r.commit('one'); }, told: ['\n:000000 100644 x.json', ' -- .json', '"q" \\.json', '\u202E.json'].map((name) => `1 in ${name}, added in one`) },
];

describe('recordsInGit', () => {
  it.each(histories)('$what', ({ done, told: expected }) => {
    const repository = newRepository();
    done(repository);
    expect(told(repository)).toEqual(expected);
  });

  it('gives the bytes as they are, whatever they are', () => {
    const repository = newRepository();
    const bytes = Uint8Array.from({ length: 1000 }, (_, index) => (index * 7) % 256);
    repository.write(a, bytes);
    repository.write(b, '');
    repository.commit('one');
    const { records } = history(repository.records());
    expect(records.map((record) => [...(record.bytes ?? [])])).toEqual([[...bytes], []]);
  });

  it('tells when a commit was made, in UTC', () => {
    const repository = newRepository();
    repository.write(a, '1');
    repository.commit('one', '2020-02-29T23:30:00-02:00');
    expect(history(repository.records()).records[0]?.added).toMatchObject({ authoredAt: '2020-03-01T01:30:00Z', committedAt: '2020-03-01T01:30:00Z', isMerge: false });
  });

  it('gives the reviewers of each commit that added a record', () => {
    const repository = newRepository();
    repository.write(a, '1');
    repository.commit('before there were any');
    repository.write('content/reviewers.yaml', 'first');
    repository.commit('no record');
    repository.write(b, '2');
    repository.commit('record');
    repository.write('content/reviewers.yaml', 'second');
    repository.write(approval, '3');
    repository.commit('both');
    const { records, reviewers } = history(repository.records());
    expect(records.map(({ added }) => Buffer.from(reviewers.get(added.id) ?? []).toString())).toEqual(['', 'first', 'second']);
  });

  it('does the same where the publication is a folder of the repository', () => {
    const repository = newRepository();
    repository.write(`the publication/${a}`, '1');
    repository.write('the publication/content/reviewers.yaml', 'ours');
    repository.write('content/reviewers.yaml', 'not ours');
    repository.write(b, 'not ours');
    repository.commit('one');
    repository.git('rm', '-q', `the publication/${a}`);
    repository.write('the publication/x', 'x');
    repository.commit('two');
    const found = history(repository.records('the publication'));
    expect(told(repository, found)).toEqual(['1 in a.dsse.json, added in one, removal in two']);
    expect([...found.reviewers.values()].map((bytes) => Buffer.from(bytes).toString())).toEqual(['ours']);
  });

  it('leaves the bytes of what is larger than any record, and reads the others', () => {
    const repository = newRepository();
    repository.write(a, 'x'.repeat(4_000_001));
    repository.write(b, '2');
    repository.commit('one');
    expect(told(repository)).toEqual(['too large in a.dsse.json, added in one', '2 in b.dsse.json, added in one']);
  });

  it('says that a clone is shallow', () => {
    const repository = newRepository();
    repository.write(a, '1');
    repository.commit('one');
    repository.remove(a);
    repository.commit('two');
    const clone = newFolder();
    execFileSync('git', ['clone', '-q', '--depth=1', `file://${repository.folder}`, clone], { stdio: 'ignore' });
    expect([recordsInGit(clone), recordsInGit(repository.folder)]).toMatchObject([{ kind: 'history', isShallow: true, records: [] }, { kind: 'history', isShallow: false }]);
  });

  it('says why where there is no history to read', () => {
    const [folder, broken] = [newFolder(), newRepository()];
    broken.write(a, '1');
    broken.commit('one');
    writeFileSync(join(broken.folder, '.git/refs/heads/main'), `${'0'.repeat(39)}1\n`);
    expect([recordsInGit(folder), recordsInGit(folder, gitIn(folder, 'no-such-program')), recordsInGit(broken.folder).kind]).toEqual([
      { kind: 'no-history', why: 'the folder is in no git repository' },
      { kind: 'no-history', why: 'git is not installed' },
      'no-history',
    ]);
  });

  it('looks at the repository of the folder, whatever the environment says', () => {
    const [repository, other] = [newRepository(), newRepository()];
    repository.write(a, '1');
    repository.commit('one');
    process.env['GIT_DIR'] = join(other.folder, '.git');
    try {
      expect(history(repository.records()).records.map(({ path }) => path)).toEqual([a]);
    } finally {
      delete process.env['GIT_DIR'];
    }
  });

  it('says so where a blob is lost', () => {
    const repository = newRepository();
    repository.write(a, '1');
    repository.commit('one');
    const blob = repository.git('rev-parse', `HEAD:${a}`).trim();
    rmSync(join(repository.folder, '.git/objects', blob.slice(0, 2), blob.slice(2)), { force: true });
    expect(told(repository)).toEqual(['too large in a.dsse.json, added in one']);
  });
});

describe('readBlobs', () => {
  it('passes over names of nothing and of what is no blob', () => {
    const repository = newRepository();
    repository.write('x y', '1');
    repository.commit('one');
    const blobs = readBlobs(['HEAD:x y', 'HEAD', 'HEAD:content', 'nothing', '-x', ''], 10, gitIn(repository.folder));
    expect(blobs instanceof Map && [...blobs].map(([name, { bytes }]) => [name, bytes?.toString()])).toEqual([['HEAD:x y', '1']]);
  });
});

const id = fc.stringMatching(/^[0-9a-f]{40}$/);
const file = fc.option(id, { nil: undefined });
const name = fc.uint8Array({ minLength: 1, maxLength: 3 }).filter((bytes) => !bytes.includes(0)).map((bytes) => Buffer.from(bytes));

describe('readChanges', () => {
  it('reads what git prints, whatever the names of the files are', () => {
    const commits = fc.array(fc.record({ id, seconds: fc.nat(4_000_000_000), changes: fc.array(fc.record({ name, before: file, after: file }), { minLength: 1 }) }));
    fc.assert(
      fc.property(commits, (all) => {
        const entry = (mode: string | undefined): string => (mode === undefined ? '000000' : '100644');
        const printed = Buffer.concat(all.flatMap((commit) => [Buffer.from(`${commit.id} ${commit.seconds} ${commit.seconds} \0`), ...commit.changes.flatMap(({ name: path, before, after }, index) => [Buffer.from(`${index === 0 ? '\n' : ''}:${entry(before)} ${entry(after)} ${before ?? '0'.repeat(40)} ${after ?? '0'.repeat(40)} M\0`), path, Buffer.from([0])])]));
        const read = readChanges(printed);
        expect(read.map(({ commit, before, after }) => [commit.id, before, after])).toEqual(all.flatMap((commit) => commit.changes.map(({ before, after }) => [commit.id, before, after])));
        // Two names are one only where their bytes are.
        const bytes = all.flatMap(({ changes }) => changes.map(({ name: path }) => path.toString('latin1')));
        expect(new Set(read.map(({ path }) => path)).size).toBe(new Set(bytes).size);
      }),
    );
  });

  it.each(['-1', '99999999999999999999', '253402300800'])('takes a commit of %s seconds', (seconds) => {
    const printed = Buffer.from(`${'a'.repeat(40)} ${seconds} ${seconds} \0\n:000000 100644 ${'0'.repeat(40)} ${'b'.repeat(40)} A\0x\0`);
    expect(readChanges(printed)[0]?.commit.committedAt).toMatch(/^(?:1970-01-01T00:00:00Z|9999-12-31T23:59:59Z)$/);
  });
});

function history(records: GitRecords): Extract<GitRecords, { readonly kind: 'history' }> {
  if (records.kind === 'no-history') throw new Error(records.why);
  return records;
}
