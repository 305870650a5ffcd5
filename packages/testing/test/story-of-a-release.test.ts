import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run, type World } from '@imprimatur/cli';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { baseFolder } from '../src/fixture-base.ts';
import { introduce, signsWith } from '../src/people.ts';

/**
 * The whole story, in order: each test is what somebody does on the day after the one before. A publication of two articles in
 * three languages, with people instead of demonstration reviewers.
 */
const home = mkdtempSync(join(tmpdir(), 'imprimatur-story-'));
const publication = join(home, 'publication');
const partner = join(home, 'partner');
const keys = join(home, 'keys');
const medicine = 'medicines/sample-medicine';
let today = '2026-12-01';
let nonces = 0;

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command today, in the publication or where the partner works. */
async function imprimatur(command: string, more: readonly string[] = [], folder = publication): Promise<Said> {
  let [out, err] = ['', ''];
  const world: World = {
    folder,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    terminal: false,
    now: new Date(`${today}T09:30:00Z`),
    nonce: () => `story-${String((nonces += 1)).padStart(4, '0')}`,
    gitName: () => undefined,
    git,
    processId: process.pid,
  };
  const code = await run([...command.split(' ').filter((word) => word !== ''), ...more], world);
  return { code, out, err };
}

function git(folder: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', ['-c', 'user.name=Story', '-c', 'user.email=story@example.org', '-c', 'maintenance.auto=false', ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

function commit(message: string): void {
  git(publication, ['add', '--all']);
  git(publication, ['commit', '--quiet', '--message', message]);
}

function edit(file: string, found: string, replacement: string): void {
  const text = readFileSync(join(publication, file), 'utf8');
  if (!text.includes(found)) throw new Error(`${file} does not hold ${found}`);
  writeFileSync(join(publication, file), text.replace(found, replacement));
}

/** Reads a text on its review page and signs it. */
async function readsAndSigns(person: string, role: string, locale: string, ...articles: readonly string[]): Promise<void> {
  for (const article of articles) expect(await imprimatur(`review ${locale} ${article} --role ${role}`), `${person} reads ${article}@${locale}`).toMatchObject({ code: 0, err: '' });
  expect(await imprimatur(`sign ${locale}`, [...articles, '--role', role, ...signsWith(person, keys)]), `${person} signs ${articles.join(', ')}@${locale}`).toMatchObject({ code: 0 });
}

/** The gate's verdict on every text, a line each. */
async function gate(): Promise<readonly string[]> {
  const { out } = await imprimatur('gate --json');
  const { texts } = JSON.parse(out) as { readonly texts: readonly { readonly document: string; readonly locale: string; readonly state: string; readonly reasons: readonly { readonly kind: string; readonly role?: string }[] }[] };
  return texts.map(({ document, locale, state, reasons }) => `${document}@${locale} ${state}${reasons.map(({ kind, role }) => ` ${kind}${role === undefined ? '' : ` ${role}`}`).join()}`);
}

const published = (version: string): readonly string[] => readdirSync(join(publication, 'dist/releases', version)).filter((name) => name.endsWith('.zip')).toSorted();

beforeAll(() => {
  cpSync(baseFolder, publication, { recursive: true });
  for (const signOffs of globSync('content/*/*/signoffs', { cwd: publication })) rmSync(join(publication, signOffs), { recursive: true });
  edit('content/publication.yaml', 'demonstration: true\n', '');
  const all = 'locales: all';
  introduce(
    [
      { id: 'clara', printedName: 'Clara Clinician', maySign: `{ role: clinical, ${all} }` },
      { id: 'leo', printedName: 'Leo Linguist', maySign: '{ role: linguistic, locales: [es] }' },
      { id: 'edda', printedName: 'Edda Editor', maySign: `{ role: editorial, ${all} }` },
      { id: 'rosa', printedName: 'Rosa Release', maySign: `{ role: release, ${all} }` },
    ],
    publication,
    keys,
  );
  mkdirSync(partner);
  git(publication, ['init', '--quiet', '--initial-branch', 'main']);
  writeFileSync(join(publication, '.gitignore'), 'dist/\n.imprimatur/\n');
  commit('The texts as they were');
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('from an edit to a partner, then a withdrawal, then a lapse', () => {
  test('1 December: the author corrects a sentence, and the translations of it are out of date', async () => {
    edit(`content/${medicine}/index.md`, 'Swallow it whole.', 'Swallow it whole, after a meal.');
    expect((await imprimatur('sync')).code).toBe(0);
    expect(await gate()).toContain(`${medicine}@es draft stale, sign-off-missing clinical, sign-off-missing linguistic, sign-off-missing editorial`);
    commit('After a meal');
  });

  test('2 December: the translator follows, in Spanish', async () => {
    today = '2026-12-02';
    expect((await imprimatur(`diff es ${medicine}`)).out).toContain('swallow-it-whole');
    edit(`locales/es/${medicine}.json`, 'Tráguelo entero.', 'Tráguelo entero, después de comer.');
    expect(await imprimatur(`accept es ${medicine} --as tomas`)).toMatchObject({ code: 0 });
    expect(await gate()).toContain(`${medicine}@es draft sign-off-missing clinical, sign-off-missing linguistic, sign-off-missing editorial`);
    commit('Spanish follows');
  });

  test('3 December: the linguist asks for another word; the translator finds it in the status, and mends it', async () => {
    today = '2026-12-03';
    await imprimatur(`review es ${medicine} --role linguistic`);
    const asks = ['--role', 'linguistic', '--request-changes', '--remark', 'how-to-take-it.swallow-it-whole=say "con la comida"', ...signsWith('leo', keys)];
    expect(await imprimatur(`sign es ${medicine}`, asks)).toMatchObject({ code: 0 });
    expect(await gate()).toContain(`${medicine}@es draft changes-requested linguistic, sign-off-missing clinical, sign-off-missing linguistic, sign-off-missing editorial`);
    expect((await imprimatur('status es')).out).toMatch(/Leo Linguist[^]*con la comida/);
    edit(`locales/es/${medicine}.json`, 'después de comer', 'después de la comida');
    expect(await imprimatur(`accept es ${medicine} --as tomas`)).toMatchObject({ code: 0 });
    commit('After the meal, in Spanish');
  });

  test('4 December: nobody can sign what another text has become since it was read', async () => {
    today = '2026-12-04';
    await imprimatur(`review es ${medicine} --role linguistic`);
    edit(`locales/es/${medicine}.json`, 'No lo mastique.', 'No lo mastique nunca.');
    await imprimatur(`accept es ${medicine} --as tomas`);
    const late = await imprimatur(`sign es ${medicine}`, ['--role', 'linguistic', ...signsWith('leo', keys)]);
    expect(late.code).toBe(1);
    expect(late.err).toContain('the text has changed since');
    edit(`locales/es/${medicine}.json`, 'No lo mastique nunca.', 'No lo mastique.');
    await imprimatur(`accept es ${medicine} --as tomas`);
  });

  test('5 December: linguist, clinician and editor read and sign English and Spanish', async () => {
    today = '2026-12-05';
    const guide = 'guides/reading-a-leaflet';
    await readsAndSigns('leo', 'linguistic', 'es', medicine, guide);
    await readsAndSigns('clara', 'clinical', 'es', medicine);
    await readsAndSigns('clara', 'clinical', 'en', medicine);
    for (const locale of ['en', 'es']) await readsAndSigns('edda', 'editorial', locale, medicine, guide);
    const verdicts = await gate();
    for (const text of [`${medicine}@en`, `${medicine}@es`, `${guide}@en`, `${guide}@es`]) expect(verdicts).toContain(`${text} approved`);
    expect(verdicts).toContain(`${medicine}@ar draft stale, sign-off-missing clinical, sign-off-missing linguistic, sign-off-missing editorial`);
    commit('Signed');
  });

  test('6 December: what is proposed is approved by its digest, and published as it was approved', async () => {
    today = '2026-12-06';
    expect((await imprimatur('release publish')).code).toBe(1);
    const proposed = await imprimatur('release propose');
    expect(proposed).toMatchObject({ code: 0 });
    expect(proposed.out).toContain('2026.12.0');
    expect((await imprimatur('release publish')).err).toContain('release-not-approved');
    commit('Proposed');
    expect(await imprimatur('release approve', signsWith('rosa', keys))).toMatchObject({ code: 0 });
    commit('Approved');
    expect(await imprimatur('release publish --tag')).toMatchObject({ code: 0 });
    expect(published('2026.12.0')).toEqual(['guides-2026.12.0-en.zip', 'guides-2026.12.0-es.zip', 'medicines-2026.12.0-en.zip', 'medicines-2026.12.0-es.zip']);
  });

  test('7 December: a partner verifies the download with reviewers of their own, and notices one changed byte', async () => {
    today = '2026-12-07';
    const bundle = 'medicines-2026.12.0-es.zip';
    cpSync(join(publication, 'dist/releases/2026.12.0', bundle), join(partner, bundle));
    cpSync(join(publication, 'content/reviewers.yaml'), join(partner, 'reviewers.yaml'));
    const verified = await imprimatur(`verify ${bundle} --reviewers reviewers.yaml`, [], partner);
    expect(verified).toMatchObject({ code: 0 });
    for (const name of ['Clara Clinician', 'Leo Linguist', 'Edda Editor', 'Rosa Release']) expect(verified.out).toContain(name);
    const bytes = readFileSync(join(partner, bundle));
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    writeFileSync(join(partner, 'changed.zip'), bytes);
    expect((await imprimatur('verify changed.zip --reviewers reviewers.yaml', [], partner)).code).toBe(1);
  });

  test('8 January: the clinician takes the Spanish text back, and the next release tells everybody', async () => {
    today = '2027-01-08';
    const taken = await imprimatur(`withdraw es ${medicine} --role clinical --reason`, ['The dose is under review.', ...signsWith('clara', keys)]);
    expect(taken).toMatchObject({ code: 0 });
    expect(await gate()).toContain(`${medicine}@es draft withdrawn clinical, sign-off-missing clinical`);
    commit('Withdrawn');
    expect((await imprimatur('release propose')).out).toContain('The dose is under review.');
    await imprimatur('release approve', signsWith('rosa', keys));
    commit('Approved');
    expect(await imprimatur('release publish')).toMatchObject({ code: 0 });
    expect(published('2027.1.0')).toEqual(['guides-2027.1.0-en.zip', 'guides-2027.1.0-es.zip', 'medicines-2027.1.0-en.zip']);
    expect(readFileSync(join(publication, 'dist/releases/2027.1.0/notes.es.txt'), 'utf8')).toContain('The dose is under review.');
  });

  test('2028: what nobody reviewed again has lapsed, and is left out', async () => {
    today = '2028-01-10';
    expect(await gate()).toContain(`${medicine}@en draft review-lapsed clinical, review-lapsed editorial`);
    expect((await imprimatur('release propose')).out).toMatch(/left out/i);
    expect((await imprimatur('release publish')).code).toBe(1);
  });

  test('years later the first release is built again from its tag, to the same bytes', async () => {
    today = '2031-05-05';
    const archive = join(home, 'archive');
    git(home, ['clone', '--quiet', '--branch', 'release-2026.12.0', publication, archive]);
    expect(await imprimatur('release publish', [], archive)).toMatchObject({ code: 0 });
    const bytes = (folder: string, name: string): Buffer => readFileSync(join(folder, 'dist/releases/2026.12.0', name));
    const same = published('2026.12.0').filter((name) => bytes(archive, name).equals(bytes(publication, name)));
    expect(same).toEqual(published('2026.12.0'));
  });

  test('the audit knows who signed what, when, and that all of it verifies', async () => {
    const { code, out } = await imprimatur('audit --csv');
    expect(code).toBe(0);
    for (const words of ['Clara Clinician', 'Leo Linguist', 'Edda Editor', 'Rosa Release', 'withdraw', 'request-changes', 'The dose is under review.']) expect(out).toContain(words);
  });
});
