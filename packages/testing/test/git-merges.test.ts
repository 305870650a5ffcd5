import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '@imprimatur/cli';
import { type Catalogue, editCatalogue, isAcceptance, type LockedSegment, readCatalogue, readLock, readMemory, readState, rivalOf, type SegmentKey } from '@imprimatur/formats';
import { kindOfPath } from '@imprimatur/merge';
import { segmentDigest } from '@imprimatur/parse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aboutInFrench, tryOut } from '../../cli/test/try-out.ts';
import { fixtureWorld } from '../src/fixture-base.ts';

/**
 * Two translators and an author work on branches with one article of the shipped publication, in one target language, with their own commands, and git merges them
 * in every order, with the merge driver as `imprimatur init` sets it up.
 */
const repository = join(import.meta.dirname, '../../..');
const article = { id: 'about/reading-this-publication', source: 'content/about/reading-this-publication/index.md', lock: 'content/about/reading-this-publication/segments.lock.json' };
const files = { catalogue: `locales/fr/${article.id}.json`, state: `locales/fr/${article.id}.state.json`, memory: `locales/fr/${article.id}.memory.json`, base: `locales/en/${article.id}.json` };

const environment = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_DATE: '2026-03-01T00:00:00Z', GIT_COMMITTER_DATE: '2026-03-01T00:00:00Z' };
const settings: readonly (readonly [string, string])[] = [
  ['user.name', 'Test'],
  ['user.email', 'test@example.org'],
  ['gc.auto', '0'],
  ['merge.imprimatur.name', 'Imprimatur: key by key'],
  ['merge.imprimatur.driver', `"${process.execPath}" "${join(repository, 'packages/cli/bin/imprimatur.mjs')}" merge-driver %O %A %B %P`],
];

const folder = mkdtempSync(join(tmpdir(), 'imprimatur-git-'));
const publication = tryOut('all formats', aboutInFrench);
const origin = publication.folder;
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  publication.remove();
});

const gitIn = (root: string, ...words: readonly string[]): string => execFileSync('git', words, { cwd: root, env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const git = (...words: readonly string[]): string => gitIn(origin, ...words);
const read = (path: string, root = origin): string => readFileSync(join(root, path), 'utf8');

/** What each branch does; the passages are plain paragraphs of the article, by their number. */
const work: Readonly<Record<string, () => Promise<void>>> = {
  ann: () => translate('Ann', [0, 1, 2]),
  // Both translate passage 1 anew; the author removes passage 3, edits passage 0, and adds one.
  bob: () => translate('Bob', [1, 3, 4]),
  author: async () => {
    const [edited, , , removed] = passages;
    const text = read(article.source).replace(edited?.text ?? '', `${edited?.text} Keep this page.`).replace(`\n${removed?.text}\n`, '');
    writeFileSync(join(origin, article.source), `${text}\nA new passage, which has no translation yet.\n`);
    await imprimatur('sync');
  },
};
const branches = Object.keys(work);

let base: Snapshot;
const tips = new Map<string, Snapshot>();
let passages: readonly LockedSegment[] = [];

beforeAll(async () => {
  writeFileSync(join(origin, '.gitattributes'), '* text=auto eol=lf\ncontent/*/*/segments.lock.json merge=imprimatur\nlocales/*/*/*.json merge=imprimatur\n');
  git('init', '-q', '-b', 'main', '--template=');
  for (const [name, value] of settings) git('config', name, value);
  await imprimatur('sync');
  commit('base');
  base = snapshot(origin);
  passages = plainParagraphs();
  for (const [branch, change] of Object.entries(work)) {
    git('checkout', '-q', '-b', branch, 'main');
    await change();
    commit(branch);
    tips.set(branch, snapshot(origin));
  }
  git('checkout', '-q', 'main');
  for (const order of orders) git('worktree', 'add', '-q', '--detach', join(folder, order.join('-')), 'main');
});

const orders = branches.flatMap((first) => branches.filter((each) => each !== first).map((second) => [first, second, branches.find((each) => each !== first && each !== second) ?? '']));

describe('two translators and an author, merged in every order', () => {
  test.for(orders)('%s, %s, %s', async (order) => {
    const root = join(folder, order.join('-'));
    for (const [index, branch] of order.entries()) {
      gitIn(root, 'merge', '-q', '--no-ff', '-m', branch, branch);
      expect(findings(root, order.slice(0, index + 1))).toEqual(nothing);
    }
    const merged = snapshot(root);
    expect([...merged.others]).toEqual([[key(1), [wordingOf(1, order.indexOf('ann') < order.indexOf('bob') ? 'Bob' : 'Ann')]]]);
    expect(merged.disputed).toEqual(new Set([key(1)]));
    await imprimaturIn(root, 'sync');
    expect(findings(root, order)).toEqual(nothing);
    expect(snapshot(root).memory.get(key(3))).toContain(wordingOf(3, 'Bob'));
  });
});

describe('two authors', () => {
  test('mint the same keys, and each passage has its own after sync', async () => {
    const additions = { one: '## Dose\n\nA new passage of one.\n\nBoth say this.\n', two: '## Dose\n\nA new passage of two.\n\nBoth say this.\n' };
    for (const [branch, text] of Object.entries(additions)) {
      git('checkout', '-q', '-b', branch, 'main');
      // At different places, so that the article itself merges without a conflict.
      writeFileSync(join(origin, article.source), branch === 'one' ? `${read(article.source)}\n${text}` : read(article.source).replace(/\n## /, `\n${text}\n## `));
      await imprimatur('sync');
      commit(branch);
    }
    git('merge', '-q', '-m', 'one', 'one');
    expect(malformed(origin)).toEqual([]);
    await imprimatur('sync');
    expect(malformed(origin)).toEqual([]);
    const said = [...snapshot(origin, files.base).texts.values()];
    expect(['Dose', 'Both say this.', 'A new passage of one.', 'A new passage of two.'].map((text) => said.filter((each) => each === text).length)).toEqual([2, 2, 1, 1]);
  });
});

describe('a file that is not JSON', () => {
  test('stays as it was on this branch, and git marks the path as unmerged', () => {
    const [ours, theirs] = [join(folder, 'ours'), join(folder, 'theirs')];
    git('worktree', 'add', '-q', '--detach', ours, 'ann');
    git('worktree', 'add', '-q', '-b', 'broken', theirs, 'main');
    writeFileSync(join(theirs, files.catalogue), read(files.catalogue, theirs).replace('{', '{{'));
    gitIn(theirs, 'commit', '-qam', 'broken');
    const merge = spawnSync('git', ['merge', 'broken'], { cwd: ours, env: environment, encoding: 'utf8' });
    expect([merge.status, gitIn(ours, 'status', '--porcelain'), read(files.catalogue, ours)]).toEqual([1, `UU ${files.catalogue}\n`, git('show', `ann:${files.catalogue}`)]);
    expect(merge.stderr).toMatch(/not-json.*the branch that comes in:1:2/);
  });
});

/** What the French files of the article say, and which keys are disputed. */
interface Snapshot {
  readonly texts: ReadonlyMap<string, string>;
  /** Wordings that stand beside their key. */
  readonly others: ReadonlyMap<string, readonly string[]>;
  /** Keys whose record has a rival. */
  readonly disputed: ReadonlySet<string>;
  /** Who accepted which wording of which key. */
  readonly accepted: ReadonlySet<string>;
  readonly memory: ReadonlyMap<string, readonly (string | undefined)[]>;
}

function snapshot(root: string, catalogue = files.catalogue): Snapshot {
  const { texts, rivalsByName }: Catalogue = sound(readCatalogue(catalogue, read(catalogue, root)));
  const { records } = sound(readState(files.state, read(files.state, root)));
  const entries = existsSync(join(root, files.memory)) ? sound(readMemory(files.memory, read(files.memory, root))) : [];
  const all = [...records, ...entries.map(({ key: own, record }) => [own, record] as const)].flatMap(([own, record]) => (isAcceptance(record) ? [[own, record], ...(record.rival === undefined ? [] : [[own, record.rival]] as const)] as const : []));
  return {
    texts,
    others: mapOfAll([...rivalsByName].map(([name, text]) => [rivalOf(name)?.key ?? name, text])),
    disputed: new Set([...records].filter(([, record]) => isAcceptance(record) && record.rival !== undefined).map(([own]) => own)),
    accepted: new Set(all.map(([own, record]) => `${own} ${record.target} ${record.by}`)),
    memory: mapOfAll(entries.map(({ key: own, text }) => [own, text])),
  };
}

const nothing = { malformed: [], unmerged: '', lostTexts: [], lostAcceptances: [], needless: [] };

/** Whatever should not be after these branches were merged. */
function findings(root: string, merged: readonly string[]): typeof nothing | Readonly<Record<string, unknown>> {
  const now = snapshot(root);
  const changes = merged.map((branch) => tips.get(branch) ?? base).map((tip) => new Map([...tip.texts].filter(([own, text]) => base.texts.get(own) !== text)));
  const there = (own: string, text: string): boolean => now.texts.get(own) === text || now.others.get(own)?.includes(text) === true || now.memory.get(own)?.includes(text) === true;
  const acceptances = merged.flatMap((branch) => [...(tips.get(branch)?.accepted ?? [])]).filter((each) => !base.accepted.has(each));
  return {
    malformed: malformed(root),
    unmerged: gitIn(root, 'ls-files', '--unmerged'),
    lostTexts: changes.flatMap((texts) => [...texts]).filter(([own, text]) => !there(own, text)),
    lostAcceptances: acceptances.filter((each) => !now.accepted.has(each)),
    // Of a dispute nobody should hear where only one branch changed the wording.
    needless: [...now.others.keys(), ...now.disputed].filter((own) => changes.filter((texts) => texts.has(own)).length < 2),
  };
}

/** Files that are not what their reader takes, or hold a conflict marker. */
function malformed(root: string): readonly string[] {
  return globSync(['content/**/*.json', 'locales/**/*.json'], { cwd: root }).filter((path) => {
    const [text, kind] = [read(path, root), kindOfPath(path.replaceAll('\\', '/'))];
    const readers = { lock: () => readLock(path, text, segmentDigest), catalogue: () => readCatalogue(path, text), state: () => readState(path, text), memory: () => readMemory(path, text) };
    return /^(?:<{7}|={7}|>{7})/m.test(text) || (kind === undefined ? JSON.parse(text) === undefined : readers[kind]().kind === 'faulty');
  });
}

/** Paragraphs that stand in the article's Markdown as they stand in the lock, once. */
function plainParagraphs(): readonly LockedSegment[] {
  const source = read(article.source);
  const { segments } = sound(readLock(article.lock, read(article.lock), segmentDigest));
  return segments.filter(({ kind, text }) => kind === 'paragraph' && source.split(`\n${text}\n`).length === 2);
}

function key(number: number): SegmentKey {
  const passage = passages[number];
  if (passage === undefined) throw new Error(`the article has no plain paragraph ${number}`);
  return passage.key;
}

/** A right translation, told from another's by a name. */
function wordingOf(number: number, name: string): string {
  return `${base.texts.get(key(number)) ?? ''} (${name})`;
}

/** A translator writes new wordings and accepts them. */
async function translate(name: string, numbers: readonly number[]): Promise<void> {
  const set = new Map(numbers.map((number) => [key(number), wordingOf(number, name)]));
  writeFileSync(join(origin, files.catalogue), editCatalogue(read(files.catalogue), { remove: new Set(), set, order: [] }));
  await imprimatur('accept', 'fr', article.id, ...set.keys(), '--as', name, '--origin', 'human');
}

function imprimatur(...words: readonly string[]): Promise<void> {
  return imprimaturIn(origin, ...words);
}

async function imprimaturIn(root: string, ...words: readonly string[]): Promise<void> {
  const world = fixtureWorld(root);
  const code = await run(words, world);
  if (code !== 0) throw new Error(`imprimatur ${words.join(' ')}: exit ${code}\n${world.complaints()}${world.printed()}`);
}

function commit(message: string): void {
  git('add', '-A');
  git('commit', '-q', '-m', message);
}

function sound<Value>(checked: { readonly kind: 'sound'; readonly value: Value } | { readonly kind: 'faulty'; readonly diagnostics: readonly unknown[] }): Value {
  if (checked.kind === 'faulty') throw new Error(JSON.stringify(checked.diagnostics));
  return checked.value;
}

function mapOfAll<Value>(entries: readonly (readonly [string, Value])[]): ReadonlyMap<string, readonly Value[]> {
  return new Map([...Map.groupBy(entries, ([own]) => own)].map(([own, all]) => [own, all.map(([, value]) => value)]));
}
