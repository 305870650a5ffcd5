import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run } from '@imprimatur/cli';
import { type Checked, explanations, hasErrors } from '@imprimatur/diagnostics';
import { build, type BuildReport, MemoryFiles, MemoryOutputs, readProject } from '@imprimatur/project';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { baseFolder, fixtureWorld, refreshBase } from '../src/fixture-base.ts';
import { applyCase, caseNames, type Contents, fixturesFolder, readFolder } from '../src/fixture-case.ts';
import { printDiagnostics } from '../src/fixture-expected.ts';

const update = process.env['UPDATE_EXPECTED'] !== undefined;
if (update) await refreshBase();

const base = readFolder(baseFolder);
const lastGood = new MemoryOutputs();
const good = await buildInto(lastGood, base);
const goodFiles = fingerprint(lastGood.contents);

/** What `expected.txt` says of input that is accepted as if it were the base. */
const nothing = 'nothing\n';

/** Longer than any case takes on a slow machine, far shorter than one that went wrong. */
const slowest = 2000;

describe('the base publication', () => {
  test('has no problems, and every text is approved', () => {
    expect(outcome(good)).toBe(nothing);
  });
});

/**
 * Builds a case over the last good outputs. With errors nothing there may change, byte for byte;
 * a case whose `expected.txt` says nothing has the content digests of the base.
 */
describe('bad input', () => {
  test.for(caseNames())('%s', async (name) => {
    const outputs = new MemoryOutputs();
    for (const [path, bytes] of lastGood.contents) outputs.contents.set(path, bytes);
    const contents = applyCase(name, base);
    const start = performance.now();
    const built = await buildInto(outputs, contents);
    const elapsed = performance.now() - start;

    const found = outcome(built);
    const file = join(fixturesFolder, name, 'expected.txt');
    if (update) writeFileSync(file, found);
    expect(found).toBe(existsSync(file) ? readFileSync(file, 'utf8') : 'run with UPDATE_EXPECTED=1, then read what it wrote');
    expect({
      kind: built.kind,
      untouched: built.kind === 'sound' || fingerprint(outputs.contents) === goodFiles,
      sameContent: found !== nothing || JSON.stringify(digests(built)) === JSON.stringify(digests(good)),
      malformed: built.diagnostics.filter(({ hint, message }) => hint === undefined || !/^Found.*expected/s.test(message)),
      inTime: elapsed < slowest,
    }).toEqual({ kind: hasErrors(built.diagnostics) ? 'faulty' : 'sound', untouched: true, sameContent: true, malformed: [], inTime: true });
  });
});

async function buildInto(outputs: MemoryOutputs, contents: Contents): Promise<Checked<BuildReport>> {
  const project = readProject(new MemoryFiles(contents));
  if (project.kind === 'faulty') return project;
  const built = await build(project.value, outputs, {
    collection: undefined,
    typeset: () => {
      throw new Error('the base publication has no PDF');
    },
    progress: () => undefined,
  });
  return { ...built, diagnostics: [...project.diagnostics, ...built.diagnostics] };
}

/** The diagnostics, then the texts that are not approved any more. */
function outcome(built: Checked<BuildReport>): string {
  const texts = built.kind === 'sound' ? built.value.texts.map(({ summary }) => summary) : [];
  const drafts = texts.filter(({ state }) => state === 'draft').map(({ document, locale, reasons }) => `draft ${document}@${locale}: ${reasons.map(({ kind }) => kind).join(', ')}\n`);
  return `${printDiagnostics(built.diagnostics)}${drafts.join('')}` || nothing;
}

function digests(built: Checked<BuildReport>): readonly unknown[] {
  return built.kind === 'sound' ? built.value.texts.map(({ summary }) => [summary.document, summary.locale, summary.digest]) : [];
}

function fingerprint(contents: Contents): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of [...contents].toSorted(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${path}\n${bytes.length}\n`).update(bytes);
  return hash.digest('hex');
}

/** Lays a case over a publication on disk. */
const laid = (name: string) => (folder: string): void => {
  for (const [path, bytes] of applyCase(name, base)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
};

/** Replaces a file by a link to its twin outside of the publication. */
const linked = (path: string) => (folder: string): void => {
  rmSync(join(folder, path));
  symlinkSync(join(baseFolder, path), join(folder, path));
};

describe('on disk, by the command', () => {
  const home = mkdtempSync(join(tmpdir(), 'imprimatur-'));
  const built = join(home, 'built');
  afterAll(() => rmSync(home, { recursive: true }));
  beforeAll(async () => {
    cpSync(baseFolder, built, { recursive: true });
    const world = fixtureWorld(built);
    if ((await run(['build'], world)) !== 0 || !world.printed().includes('6 of 6 texts approved')) throw new Error(`the base publication is not approved: ${world.printed()}${world.complaints()}`);
  });

  test.for<readonly [string, string, (folder: string) => void]>([
    ['value-undefined', 'error value-undefined  content/medicines/sample-medicine/index.md:22:14 (how-to-take-it.take-it-with-water)', laid('value-undefined')],
    ['front-matter-language', 'error front-matter-language  content/guides/reading-a-leaflet/index.md:1:1', laid('front-matter-language')],
    ['catalogue-not-json', 'error not-json  locales/es/guides/reading-a-leaflet.json:4:3', laid('catalogue-not-json')],
    ['reviewers-role-unknown', 'error unknown-role  content/reviewers.yaml:6:24', laid('reviewers-role-unknown')],
    ['article-too-large', 'error file-too-large  content/guides/reading-a-leaflet/index.md', laid('article-too-large')],
    ['an image that is a link', 'error image-missing  content/medicines/sample-medicine/index.md:27:1', linked('content/medicines/sample-medicine/tablet.svg')],
    ['an article that is a link', 'error file-missing  content/guides/reading-a-leaflet/index.md', linked('content/guides/reading-a-leaflet/index.md')],
  ])('%s: exit 1, the place is said, dist/ stays', async ([name, place, lay]) => {
    const folder = join(home, name);
    cpSync(built, folder, { recursive: true });
    const before = fingerprint(readFolder(join(folder, 'dist')));

    lay(folder);
    const world = fixtureWorld(folder);
    expect(await run(['build'], world)).toBe(1);
    expect(world.complaints()).toContain(`${place}\n`);
    expect(fingerprint(readFolder(join(folder, 'dist')))).toBe(before);
    expect(existsSync(join(folder, '.imprimatur/staging-1'))).toBe(false);
  });
});

/** What can be wrong with a record of a text: every way of forging, moving or repeating one has a code of its own. */
const ofRecords = Object.keys(explanations).slice(Object.keys(explanations).indexOf('envelope-broken'), Object.keys(explanations).indexOf('person-counted-once') + 1);

/** Codes that no build of a publication causes by itself: they come with a release, a later day, a PDF, a bundle, or a fault of the program. */
const elsewhere = ['candidate-broken', 'candidate-altered', 'candidate-other-policy', 'release-not-approved', 'release-differs', 'release-embargoed', 'release-untimely', 'approval-lapsed', 'typesetting-failed', 'bundle-broken', 'bundle-unsigned', 'template-field-missing'];

function codesMetBy(names: readonly string[]): ReadonlySet<string | undefined> {
  return new Set(names.flatMap((name) => [...readFileSync(join(fixturesFolder, name, 'expected.txt'), 'utf8').matchAll(/^(?:error|warning) (\S+)/gm)].map(([, code]) => code)));
}

test('every diagnostic that content can cause is caused by a case', () => {
  const met = codesMetBy(caseNames());
  expect(Object.keys(explanations).filter((code) => !met.has(code))).toEqual(elsewhere);
});

test('every way in which a record does not count is met by an attack on it', () => {
  const met = codesMetBy(caseNames().filter((name) => /^(?:sign-off|reviewers|policy)-/.test(name)));
  expect(ofRecords.filter((code) => !met.has(code))).toEqual([]);
  expect(ofRecords).toHaveLength(21);
});

test('code in front matter does not run', async () => {
  const { diagnostics } = await buildInto(new MemoryOutputs(), applyCase('front-matter-language', base));
  expect(diagnostics.map(({ code }) => code)).toEqual(['front-matter-language']);
  expect(globalThis).not.toHaveProperty('hasRun');
});

test('five problems in five files are reported in one run', async () => {
  const { diagnostics } = await buildInto(new MemoryOutputs(), applyCase('five-problems-in-five-files', base));
  expect(new Set(diagnostics.map(({ place }) => place.file)).size).toBe(5);
});
