import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LocalDate, writeEnvelope } from '@imprimatur/formats';
import { templatesDigest } from '@imprimatur/render';
import { type SignOff, signOffFileName, writeSignOff } from '@imprimatur/review';
import { demonstrationKey, type Digest, digestOf } from '@imprimatur/signing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/index.ts';
import { tryOut } from './zz-old-try-out.ts';

const version = '2026.11.0';
const article = 'content/medicines/ketamine-and-bpd/index.md';
const candidateFile = `content/releases/${version}/candidate.json`;
const today = '2026-11-24T12:00:00Z';

let nonces = 0;
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A publication in a folder of its own. */
interface Publication {
  readonly folder: string;
  readonly at: (now: string, ...words: readonly string[]) => Promise<{ readonly code: number; readonly out: string; readonly err: string }>;
  readonly imprimatur: (...words: readonly string[]) => ReturnType<Publication['at']>;
  readonly git: (...words: readonly string[]) => string;
  readonly read: (path: string) => string;
  /** Changes a file of which the pattern may name the beginning and end, around a `*`. */
  readonly edit: (path: string, change: (text: string) => string) => void;
  readonly outputs: (folder: string) => ReadonlyMap<string, string>;
}

function publicationIn(folder: string): Publication {
  const at: Publication['at'] = async (now, ...words) => {
    let [out, err] = ['', ''];
    const git = (where: string, args: readonly string[]): string | undefined => {
      try {
        return execFileSync('git', args, { cwd: where, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
      } catch {
        return undefined;
      }
    };
    const nonce = (): string => `nonce-${String((nonces += 1)).padStart(6, '0')}`;
    const code = await run(words, { folder, out: (text) => (out += text), err: (text) => (err += text), terminal: false, now: new Date(now), nonce, gitName: () => 'Test', git, processId: process.pid });
    return { code, out, err };
  };
  const edit: Publication['edit'] = (path, change) => {
    const file = join(folder, filled(folder, path));
    const text = readFileSync(file, 'utf8');
    const changed = change(text);
    if (changed === text) throw new Error(`${path} stayed as it was`);
    writeFileSync(file, changed);
  };
  return {
    folder,
    at,
    imprimatur: async (...words) => at(today, ...words),
    git: (...words) => execFileSync('git', ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', ...words], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(),
    read: (path) => readFileSync(join(folder, filled(folder, path)), 'utf8'),
    edit,
    outputs: (below) => outputsIn(join(folder, below)),
  };
}

/** The one path of which the text before and after the `*` is the beginning and end. */
function filled(folder: string, path: string): string {
  const [before = '', after] = path.split('*');
  if (after === undefined) return path;
  const below = before.slice(0, before.lastIndexOf('/'));
  const [name, ...others] = readdirSync(join(folder, below)).filter((each) => `${below}/${each}`.startsWith(before) && each.endsWith(after));
  if (name === undefined || others.length > 0) throw new Error(`${path} is not one file`);
  return `${below}/${name}`;
}

function outputsIn(folder: string): ReadonlyMap<string, string> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.toSorted().map((file) => [file.slice(folder.length + 1), digestOf(readFileSync(file))]));
}

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-release-'));
  folders.push(folder);
  return folder;
}

/** A copy of a publication, without its outputs and its history. */
function copyOf({ folder }: { readonly folder: string }): Publication {
  const copy = newFolder();
  for (const part of ['content', 'locales']) cpSync(join(folder, part), join(copy, part), { recursive: true });
  return publicationIn(copy);
}

/** The repository's publication, every text signed on this day. */
function signedPublication(): Publication {
  const made = tryOut('without pdf');
  folders.push(made.folder);
  rmSync(join(made.folder, 'content/releases'), { recursive: true, force: true });
  return publicationIn(made.folder);
}

const signed = signedPublication();
const approved = copyOf(signed);

async function done({ imprimatur }: Publication, ...words: readonly string[]): Promise<void> {
  const { code, err } = await imprimatur(...words);
  if (code !== 0) throw new Error(`imprimatur ${words.join(' ')} exits with ${code}: ${err}`);
}

beforeAll(async () => {
  for (const publication of [signed, approved]) await done(publication, 'sign', '--demonstration');
  for (const words of [['propose'], ['approve', '--demonstration']]) await done(approved, 'release', ...words);
}, 60_000);

describe('propose, approve, publish', () => {
  it('writes the bundles and all that shows their approval, the same bytes each time', async () => {
    const here = copyOf(approved);
    expect(await here.imprimatur('release', 'status')).toMatchObject({ code: 0, err: '' });
    const published = await here.imprimatur('release', 'publish');
    expect(published).toMatchObject({ code: 0, out: expect.stringContaining('12 texts: 12 new, 0 changed, 0 unchanged; 0 withdrawn; 0 left out. 12 bundles.') as string });
    expect(published.err).toContain(`git tag --annotate release-${version}`);
    const folder = here.outputs(`dist/releases/${version}`);
    const names = [...folder.keys()].map((name) => name.replace(/-nonce\d+|-\d{6}(?=\.dsse)/, '').replace(/-[0-9a-f]{8}/, ''));
    expect(names.filter((name) => !name.endsWith('.zip') && !name.startsWith('notes.'))).toEqual(['SHA256SUMS', 'approvals/2026-11-24-release.dsse.json', 'candidate.json', 'manifest.json', 'policy.yaml', 'reviewers.yaml']);
    expect(names.filter((name) => name.startsWith('notes.'))).toHaveLength(12);
    expect(here.read(`dist/releases/${version}/candidate.json`)).toBe(here.read(candidateFile));

    const sums = here.read(`dist/releases/${version}/SHA256SUMS`).trim().split('\n').map((line) => line.split('  '));
    expect(sums.map(([sum, name]) => [name, `sha256:${sum ?? ''}`])).toEqual([...folder].filter(([name]) => name !== 'SHA256SUMS'));
    for (const name of [...folder.keys()].filter((each) => each.endsWith('.zip')))
      expect(await here.imprimatur('verify', `dist/releases/${version}/${name}`, '--reviewers', 'content/reviewers.yaml')).toMatchObject({ code: 0, err: '', out: expect.stringContaining('release approved by Demonstration of a release manager') as string });

    const before = here.outputs('dist');
    expect((await here.imprimatur('release', 'publish')).out).toContain('0 files written');
    expect([...here.outputs('dist')]).toEqual([...before]);
  });

  it('leaves the releases to publish: a build neither writes nor removes any, and links to none', async () => {
    const here = copyOf(approved);
    await here.imprimatur('build');
    expect(here.outputs('dist/releases').size).toBe(0);
    await here.imprimatur('release', 'publish');
    const released = here.outputs('dist/releases');
    expect(here.read('dist/index.html')).toContain(`releases/${version}/medicines-${version}-fr.zip`);
    here.edit(article, (text) => text.replace('Ask your clinician', 'Ask your own clinician'));
    expect((await here.imprimatur('build')).code).toBe(0);
    expect((await here.imprimatur('catalogue')).code).toBe(0);
    expect((await here.imprimatur('build', '--collection', 'medicines')).code).toBe(0);
    expect([...here.outputs('dist/releases')]).toEqual([...released]);
    expect(here.read('dist/index.html')).not.toContain('.zip"');
    expect(JSON.parse(here.read('dist/catalogue.json'))).toMatchObject({ bundles: [] });
  });

  it('lists in the next candidate what is new, changed, withdrawn and left out since', async () => {
    const here = copyOf(approved);
    here.edit('locales/fr/medicines/ketamine-and-bpd.json', (text) => text.replace('"heading": "', '"heading": "Bien '));
    await here.at('2026-12-02T08:00:00Z', 'accept', 'fr', 'medicines/ketamine-and-bpd');
    await here.at('2026-12-02T08:00:00Z', 'sign', '--demonstration');
    here.edit('locales/de/about/reading-this-publication.json', (text) => text.replace('"title": "', '"title": "Neu: '));
    const proposed = await here.at('2026-12-02T09:00:00Z', 'release', 'propose');
    expect(proposed).toMatchObject({ code: 0, err: '' });
    expect(proposed.out).toMatch(/^Release 2026\.12\.0 of 2026-12-02, after 2026\.11\.0\n/);
    expect(proposed.out).toMatch(/\nchanged +medicines\/ketamine-and-bpd +fr /);
    expect(proposed.out).toMatch(/\ntaken out +about\/reading-this-publication +de /);
    expect(proposed.out).toContain('11 texts: 0 new, 1 changed, 10 unchanged; 0 withdrawn; 1 left out.');
    expect(here.read('content/publication.yaml')).toContain("release: { version: '2026.12.0', date: 2026-12-02 }");
    await here.at('2026-12-02T09:00:00Z', 'release', 'approve', '--demonstration');
    expect((await here.at('2026-12-02T09:00:00Z', 'release', 'publish')).code).toBe(0);
    expect(here.read('dist/releases/2026.12.0/notes.fr.txt')).toContain('2026.12.0');
  });
});

describe('a text that was taken back', () => {
  it('is not in the next release, and everybody is told', async () => {
    const here = copyOf(approved);
    const { texts } = JSON.parse(here.read(candidateFile)) as { readonly texts: readonly { readonly document: string; readonly locale: string; readonly digest: Digest }[] };
    const document = 'medicines/ketamine-and-bpd';
    withdraw(here, document, texts.find((text) => text.document === document && text.locale === 'fr')?.digest ?? digestOf(''));
    const later = '2026-11-26T12:00:00Z';
    expect((await here.at(later, 'release', 'propose')).out).toMatch(/\nwithdrawn +medicines\/ketamine-and-bpd +fr +from 2026-11-25: A mistake\.; instead: about\/reading-this-publication\n/);
    await here.at(later, 'release', 'approve', '--demonstration');
    expect((await here.at(later, 'release', 'publish')).code).toBe(0);
    expect(here.read('dist/releases/2026.11.1/notes.fr.txt')).toContain('A mistake.');
    expect(here.read('dist/releases/2026.11.1/manifest.json')).toContain('"reason": "A mistake."');
    expect([...here.outputs('dist/releases/2026.11.1').keys()].filter((name) => name.endsWith('-fr.zip'))).toEqual(['about-2026.11.1-fr.zip']);
  });
});

/** The demonstration editor takes a text back in French. */
function withdraw(here: Publication, document: string, digest: Digest): void {
  const signOff: SignOff = {
    document,
    locale: 'fr',
    digest,
    decision: 'withdraw',
    meaning: 'I take it back.',
    role: 'editorial',
    reviewer: { id: 'demo-editorial', printedName: 'Demonstration of an editor', credentials: undefined },
    authors: [],
    translators: [],
    policy: digestOf(''),
    digestLastApproved: undefined,
    conditions: [],
    remarks: [],
    waived: [],
    withdrawal: { from: '2026-11-25' as LocalDate, replacement: 'about/reading-this-publication' },
    comment: 'A mistake.',
    reviewedAt: '2026-11-25T10:00:00Z',
    nextReviewDue: '2027-11-25' as LocalDate,
    nonce: 'nonce-withdrawal',
  };
  writeFileSync(join(here.folder, 'content', document, 'signoffs/fr', signOffFileName(signOff)), writeEnvelope(writeSignOff(signOff, demonstrationKey('demo-editorial'))));
}

/** What is done to an approved release, and all codes that it is refused with. */
const refused: readonly { readonly what: string; readonly change: (here: Publication) => void; readonly codes: readonly string[] }[] = [
  { what: 'a source text that was changed since', change: (here) => here.edit(article, (text) => text.replace('Ask your clinician', 'Ask your own clinician')), codes: ['release-differs'] },
  { what: 'sign-offs that are gone', change: (here) => rmSync(join(here.folder, 'content/medicines/ketamine-and-bpd/signoffs/fr'), { recursive: true }), codes: ['release-differs'] },
  { what: 'a candidate that was changed after its approval', change: (here) => here.edit(candidateFile, (text) => text.replace('"title": "How to read', '"title": "How to understand')), codes: ['candidate-altered', 'release-differs'] },
  { what: 'a candidate that lacks a text', change: (here) => here.edit(candidateFile, (text) => withoutFirstText(text)), codes: ['candidate-altered', 'release-differs'] },
  { what: 'a candidate in another form', change: (here) => here.edit(candidateFile, (text) => text.replace('{', '{ ')), codes: ['candidate-broken'] },
  { what: 'a candidate under another version', change: (here) => moveRelease(here, '2026.11.1'), codes: ['candidate-altered'] },
  { what: 'no candidate', change: (here) => rmSync(join(here.folder, 'content/releases'), { recursive: true }), codes: ['release-not-approved'] },
  { what: 'no approval', change: (here) => rmSync(join(here.folder, `content/releases/${version}/approvals`), { recursive: true }), codes: ['release-not-approved'] },
  { what: 'an approval that was changed', change: (here) => here.edit(`content/releases/${version}/approvals/2026-*.dsse.json`, (text) => text.replace(/"sig": "./, (start) => (start.endsWith('A') ? '"sig": "B' : '"sig": "A'))), codes: ['signature-broken'] },
  { what: 'a key that was revoked since', change: (here) => here.edit('content/reviewers.yaml', (text) => text.replace(/(- id: demo-release[\s\S]*from: 2026-01-01)/, '$1, revoked: { on: 2026-11-24, reason: stolen }')), codes: ['key-revoked', 'release-not-approved'] },
  { what: 'a policy that asks for two persons', change: (here) => here.edit('content/policy.yaml', (text) => text.replace('release: { persons: 1', 'release: { persons: 2')), codes: ['candidate-other-policy', 'release-differs', 'release-not-approved'] },
  { what: 'a policy that says nothing of releases', change: (here) => here.edit('content/policy.yaml', (text) => text.replace(/^release:.*$/m, '')), codes: ['candidate-other-policy', 'release-differs', 'release-not-approved'] },
  { what: 'a policy that asks for more sign-offs', change: (here) => here.edit('content/policy.yaml', (text) => text.replace('require: { linguistic: 1 }', 'require: { linguistic: 2 }')), codes: ['other-policy', 'release-differs'] },
  { what: 'another date', change: (here) => here.edit('content/publication.yaml', (text) => text.replace('date: 2026-11-24', 'date: 2026-11-25')), codes: ['release-differs'] },
  { what: 'another publisher', change: (here) => here.edit('content/publication.yaml', (text) => text.replace('name: The Imprimatur project', 'name: Somebody else')), codes: ['release-differs'] },
  { what: 'an article with errors', change: (here) => here.edit(article, (text) => text.replace('[@R19]', '[@R99]')), codes: ['reference-not-listed'] },
  {
    what: 'several of these at once',
    change: (here) => {
      here.edit('content/publication.yaml', (text) => text.replace('date: 2026-11-24', 'date: 2026-11-25'));
      here.edit(article, (text) => text.replace('Ask your clinician', 'Ask your own clinician'));
      rmSync(join(here.folder, `content/releases/${version}/approvals`), { recursive: true });
    },
    codes: ['release-differs', 'release-not-approved'],
  },
];

function withoutFirstText(candidate: string): string {
  const read = JSON.parse(candidate) as { readonly texts: readonly object[] };
  return `${JSON.stringify({ ...read, texts: read.texts.slice(1) }, null, 2)}\n`;
}

function moveRelease(here: Publication, to: string): void {
  cpSync(join(here.folder, 'content/releases', version), join(here.folder, 'content/releases', to), { recursive: true });
  here.edit('content/publication.yaml', (text) => text.replace(`'${version}'`, `'${to}'`));
}

describe('publish refuses, and writes nothing at all', () => {
  it.each(refused)('$what', async ({ change, codes }) => {
    const here = copyOf(approved);
    change(here);
    const published = await here.imprimatur('release', 'publish', '--json');
    expect(published.code).toBe(1);
    const { diagnostics } = JSON.parse(published.out) as { readonly diagnostics: readonly { readonly code: string; readonly message: string; readonly hint: string }[] };
    expect([...new Set(diagnostics.map(({ code }) => code))].filter((code) => code !== 'lock-behind').toSorted()).toEqual(codes);
    for (const { message, hint } of diagnostics) expect([message, hint.length > 0]).toEqual([expect.stringMatching(/^Found.*expected/s), true]);
    expect(existsSync(join(here.folder, 'dist'))).toBe(false);
    expect((await here.imprimatur('release', 'status')).code).toBe(1);
  });

  it('before the embargo ends, and publishes after it', async () => {
    const here = copyOf(signed);
    expect((await here.imprimatur('release', 'propose', '--embargo', '2026-12-01T08:00:00+01:00')).out).toContain('not before 2026-12-01T08:00:00+01:00');
    await here.imprimatur('release', 'approve', '--demonstration');
    const early = await here.at('2026-12-01T06:59:59Z', 'release', 'publish');
    expect(early).toMatchObject({ code: 1, err: expect.stringMatching(/release-embargoed[^]*Found the embargo until 2026-12-01T08:00:00\+01:00/) as string });
    expect(existsSync(join(here.folder, 'dist'))).toBe(false);
    expect((await here.at('2026-12-01T07:00:00Z', 'release', 'publish')).code).toBe(0);
  });

  it('a text that was taken back after the date of the release, although it was approved on that', async () => {
    const here = copyOf(approved);
    const { texts } = JSON.parse(here.read(candidateFile)) as { readonly texts: readonly { readonly document: string; readonly locale: string; readonly digest: Digest }[] };
    withdraw(here, 'medicines/ketamine-and-bpd', texts.find((text) => text.document.startsWith('medicines') && text.locale === 'fr')?.digest ?? digestOf(''));
    for (const words of [['publish'], ['status']])
      expect(await here.at('2026-11-26T12:00:00Z', 'release', ...words)).toMatchObject({ code: 1, err: expect.stringMatching(/release-differs[^]*ketamine-and-bpd@fr[^]*withdrawn from 2026-11-25/) as string });
    expect(await here.at('2026-11-26T12:00:00Z', 'release', 'propose', '--date', '2026-11-24')).toMatchObject({ code: 1, err: expect.stringMatching(/withdrawn from 2026-11-25[^]*Nothing was proposed/) as string });
    expect(existsSync(join(here.folder, 'dist'))).toBe(false);
  });

  it('a text whose key was revoked after the date of the release', async () => {
    const here = copyOf(approved);
    here.edit('content/reviewers.yaml', (text) => text.replace(/(- id: demo-clinical[\s\S]*?from: 2026-01-01)/, '$1, revoked: { on: 2026-11-25, reason: stolen }'));
    expect((await here.at('2026-11-24T12:00:00Z', 'release', 'status')).code).toBe(0);
    expect(await here.at('2026-11-26T12:00:00Z', 'release', 'publish')).toMatchObject({ code: 1, err: expect.stringMatching(/ketamine-and-bpd@en is not approved any more on 2026-11-26/) as string });
    expect(existsSync(join(here.folder, 'dist'))).toBe(false);
  });

  it('leaves the last good outputs as they were', async () => {
    const here = copyOf(approved);
    await here.imprimatur('release', 'publish');
    const before = here.outputs('dist');
    here.edit(candidateFile, (text) => text.replace('"title": "How to read', '"title": "How to understand'));
    expect((await here.imprimatur('release', 'publish')).code).toBe(1);
    expect([...here.outputs('dist')]).toEqual([...before]);
  });
});

describe('propose', () => {
  it.each<[string, readonly string[], RegExp]>([
    ['a date that is none', ['--date', '2026-13-01'], /Found the date 2026-13-01, expected one such as 2026-11-24/],
    ['an embargo without an offset', ['--embargo', '2026-12-01T08:00:00'], /expected an instant with its offset/],
    ['a version of another form', ['--version', '1.0'], /Found the version 1\.0, expected one such as 2026\.11\.1/],
    ['a version that was used', ['--version', version], /expected one after 2026\.11\.0: a version is never used again/],
    ['a version before the newest', ['--version', '2026.10.0'], /expected one after 2026\.11\.0/],
    ['a date before the newest', ['--date', '2026-10-01'], /expected one after 2026\.11\.0/],
  ])('%s is wrong use', async (_name, words, message) => {
    const before = approved.read('content/publication.yaml');
    expect(await approved.imprimatur('release', 'propose', ...words)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(message) as string });
    expect(approved.read('content/publication.yaml')).toBe(before);
  });

  it('never uses a version again of which there is a tag, although its folder is gone', async () => {
    const here = copyOf(signed);
    here.git('init', '--quiet');
    here.git('add', '.');
    here.git('commit', '--quiet', '--message', 'All');
    here.git('tag', 'release-2026.11.4');
    const proposed = await here.imprimatur('release', 'propose', '--json');
    expect(JSON.parse(proposed.out)).toMatchObject({ candidate: { version: '2026.11.5', previous: null } });
  });

  it('writes nothing where an article has errors', async () => {
    const here = copyOf(signed);
    here.edit(article, (text) => text.replace('[@R19]', '[@R99]'));
    expect(await here.imprimatur('release', 'propose')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('reference-not-listed') as string });
    expect(existsSync(join(here.folder, 'content/releases'))).toBe(false);
  });

  it('names the templates where the policy says that an approval covers them', async () => {
    const here = copyOf(signed);
    here.edit('content/policy.yaml', (text) => text.replace(/^release:.*$/m, 'release: { persons: 1, covers-templates: true }'));
    expect(JSON.parse((await here.imprimatur('release', 'propose', '--json')).out)).toMatchObject({ candidate: { templates: templatesDigest() } });
    here.edit(candidateFile, (text) => text.replace(templatesDigest(), digestOf('other templates')));
    await here.imprimatur('release', 'approve', '--demonstration');
    expect(await here.imprimatur('release', 'publish')).toMatchObject({ code: 1, err: expect.stringMatching(/release-differs[^]*the templates/) as string });
  });

  it('builds on the newest release that was approved', async () => {
    const here = copyOf(approved);
    await here.imprimatur('release', 'propose');
    const third = await here.imprimatur('release', 'propose', '--json');
    expect(JSON.parse(third.out)).toMatchObject({ candidate: { version: '2026.11.2', previous: { version } } });
  });
});

describe('approve', () => {
  it.each<[string, (here: Publication) => unknown, readonly string[], number, RegExp]>([
    ['another version than the publication names', () => undefined, ['--demonstration', '--version', '2026.11.7'], 2, /Found --version 2026\.11\.7, expected 2026\.11\.0/],
    ['a text that changed since', (here) => here.edit(article, (text) => text.replace('Ask your clinician', 'Ask your own clinician')), ['--demonstration'], 1, /release-differs[^]*Nothing was signed/],
    ['a second time by one person', () => undefined, ['--demonstration'], 1, /person-counted-once[^]*Nothing was written/],
    ['a policy that says nothing of releases', (here) => here.edit('content/policy.yaml', (text) => text.replace(/^release:.*$/m, '')), ['--demonstration'], 1, /release: \{ persons: 1 \}[^]*Nothing was signed/],
    ['a person who may not', (here) => here.edit('content/reviewers.yaml', (text) => text.replace('role: release', 'role: editorial')), ['--demonstration'], 1, /role-not-allowed[^]*Nothing was written/],
    ['nobody at the terminal', () => undefined, [], 2, /expected --yes where a program signs[^]*Nothing was signed/],
    ['no key', () => undefined, ['--yes'], 2, /Found no key to sign with/],
    ['a comment with a character that has no place in a text', () => undefined, ['--demonstration', '--comment', 'a\u202Eb'], 2, /in the comment, expected/],
  ])('%s is refused', async (_name, change, words, code, message) => {
    const here = copyOf(approved);
    change(here);
    const records = here.outputs('content/releases');
    expect(await here.imprimatur('release', 'approve', ...words)).toMatchObject({ code, out: '', err: expect.stringMatching(message) as string });
    expect([...here.outputs('content/releases')]).toEqual([...records]);
  });

  it('is refused to somebody with a hand in one of the texts, where the policy keeps them apart', async () => {
    const here = copyOf(signed);
    here.edit('content/policy.yaml', (text) => text.replace('separation:\n', 'separation:\n  release: [author]\n'));
    here.edit('content/about/reading-this-publication/index.md', (text) => text.replace(/^authors:\n(?: +- .*\n)+/m, 'authors: [demo-release]\n'));
    await here.imprimatur('sign', '--demonstration');
    await here.imprimatur('release', 'propose');
    expect(await here.imprimatur('release', 'approve', '--demonstration')).toMatchObject({ code: 1, err: expect.stringMatching(/own-work[^]*demo-release, who had a hand in a text/) as string });
  });
});

describe('the tag of a release', () => {
  it('gives the release again, byte for byte, after later edits and a later release', async () => {
    const here = copyOf(signed);
    writeFileSync(join(here.folder, '.gitignore'), 'dist/\n.imprimatur/\n');
    writeFileSync(join(here.folder, '.gitattributes'), '* text=auto eol=lf\n');
    here.git('init', '--quiet');
    here.git('config', 'user.name', 'Test');
    here.git('config', 'user.email', 'test@example.org');
    const commit = (): string => {
      here.git('add', '.');
      return here.git('commit', '--quiet', '--message', 'All');
    };
    await here.imprimatur('release', 'propose');
    expect(await here.imprimatur('release', 'publish', '--tag')).toMatchObject({ code: 1, err: expect.stringContaining('Found no git repository with a commit') as string });
    await here.imprimatur('release', 'approve', '--demonstration');
    commit();
    writeFileSync(join(here.folder, 'content/notes.txt'), 'not committed\n');
    expect(await here.imprimatur('release', 'publish', '--tag')).toMatchObject({ code: 1, err: expect.stringMatching(/Found 1 files with changes that are not committed[^]*Nothing was published/) as string });
    expect(existsSync(join(here.folder, 'dist'))).toBe(false);
    rmSync(join(here.folder, 'content/notes.txt'));
    expect(await here.imprimatur('release', 'publish', '--tag')).toMatchObject({ code: 0, err: expect.stringContaining(`Tagged release-${version}`) as string });
    expect(here.git('cat-file', '-t', `release-${version}`)).toBe('tag');
    const first = here.outputs('dist');

    here.edit('locales/fr/medicines/ketamine-and-bpd.json', (text) => text.replace('"heading": "', '"heading": "Bien '));
    const later = '2027-01-05T08:00:00Z';
    for (const words of [['accept', 'fr', 'medicines/ketamine-and-bpd'], ['sign', '--demonstration'], ['release', 'propose'], ['release', 'approve', '--demonstration']]) expect((await here.at(later, ...words)).code).toBe(0);
    commit();
    expect((await here.at(later, 'release', 'publish', '--tag')).code).toBe(0);
    expect(here.git('tag', '--list')).toBe(`release-${version}\nrelease-2027.1.0`);

    const folder = join(newFolder(), 'again');
    here.git('clone', '--quiet', '--branch', `release-${version}`, here.folder, folder);
    const again = publicationIn(folder);
    const rebuilt = await again.at('2029-03-01T00:00:00Z', 'release', 'publish');
    expect([rebuilt.code, rebuilt.err.match(/^error .*$/gm)]).toEqual([0, null]);
    expect([...again.outputs('dist')]).toEqual([...first]);
  });

  it('that is at another commit is not moved', async () => {
    const here = copyOf(approved);
    here.git('init', '--quiet');
    here.git('add', 'locales');
    here.git('commit', '--quiet', '--message', 'Some');
    here.git('tag', `release-${version}`);
    here.git('add', '.');
    here.git('commit', '--quiet', '--message', 'All');
    expect(await here.imprimatur('release', 'publish', '--tag')).toMatchObject({ code: 1, err: expect.stringContaining(`Found the tag release-${version} at another commit`) as string });
    expect(existsSync(join(here.folder, 'dist'))).toBe(false);
  });
});

it.each(['releases', 'themes'])('an article in content/%s is refused: no collection has that name', async (name) => {
  const here = copyOf(signed);
  mkdirSync(join(here.folder, `content/${name}/aspirin`), { recursive: true });
  writeFileSync(join(here.folder, `content/${name}/aspirin/index.md`), '---\ntitle: Aspirin\n---\n');
  expect(await here.imprimatur('build')).toMatchObject({ code: 1, err: expect.stringContaining(`error invalid-name  content/${name}/aspirin/index.md`) as string });
});
