import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { aboutInFrench, everyText, type Texts, tryOut, type TryOut } from './try-out.ts';

const article = 'content/medicines/ketamine-and-bpd/index.md';
const program = join(import.meta.dirname, '../bin/imprimatur.mjs');
let open: TryOut[] = [];

/** Both articles in few languages. */
const bothInFew: Texts = { articles: 'both articles', locales: ['en', 'fr', 'ar'] };

function start(formats: Parameters<typeof tryOut>[0], texts: Texts): TryOut {
  const made = tryOut(formats, texts);
  open.push(made);
  return made;
}

afterEach(() => {
  for (const made of open) made.remove();
  open = [];
});

/** Has a release approved and published; gives the path of one of its bundles. */
async function published({ imprimatur }: TryOut, collection: string, locale: string): Promise<string> {
  for (const words of [['propose'], ['approve', '--demonstration']]) expect((await imprimatur('release', ...words)).code).toBe(0);
  const done = JSON.parse((await imprimatur('release', 'publish', '--json')).out) as { readonly bundles: readonly { readonly path: string; readonly collection: string; readonly locale: string }[] };
  return `dist/${done.bundles.find((bundle) => bundle.collection === collection && bundle.locale === locale)?.path ?? ''}`;
}

interface BuildJson {
  readonly texts: readonly { readonly document: string; readonly locale: string; readonly state: string; readonly paths: object; readonly reasons: readonly { readonly kind: string; readonly segments?: readonly string[] }[] }[];
}

it('builds every article in every locale and format, the same bytes in any folder, time zone and order of tasks', async () => {
  const [first, second] = [start('all formats', everyText), start('all formats', everyText)];
  const elsewhere = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' };
  const built = spawnSync(process.execPath, [program, 'build', '--json'], { cwd: first.folder, env: elsewhere, encoding: 'utf8' });
  expect(built).toMatchObject({ status: 0, stderr: '' });
  const { texts } = JSON.parse(built.stdout) as BuildJson;
  expect(texts.map(({ document, locale, state }) => `${document}@${locale} ${state}`)).toEqual(
    ['about/reading-this-publication', 'medicines/ketamine-and-bpd'].flatMap((document) => ['en', 'es', 'fr', 'de', 'ar', 'zh-Hans'].map((locale) => `${document}@${locale} approved`)),
  );
  for (const text of texts) expect(Object.keys(text.paths)).toEqual(['html', 'print', 'pdf', 'txt', 'json']);

  for (const words of [['build', '--collection', 'medicines'], ['build', '--collection', 'about'], ['catalogue']]) expect((await second.imprimatur(...words)).code).toBe(0);
  expect([...second.outputs()]).toEqual([...first.outputs()]);
});

it('writes nothing when nothing changed, and only what belongs to an edit', async () => {
  const here = start('without pdf', bothInFew);
  await here.imprimatur('build');
  expect((await here.imprimatur('build')).out).toContain('6 of 6 texts approved; 0 files written');
  here.edit('locales/ar/interface.json', '"contents": "', '"contents": "• ');
  const { out } = await here.imprimatur('build');
  expect(out).toMatch(/medicines\/ketamine-and-bpd +en +approved +0 written/);
  expect(out).toMatch(/medicines\/ketamine-and-bpd +ar +approved +1 written/);
});

it('refuses a changed source in all languages until it is put back', async () => {
  const here = start('without pdf', bothInFew);
  await here.imprimatur('build');
  const before = here.outputs();
  here.edit(article, 'Ask your clinician', 'Ask your own clinician');
  const built = await here.imprimatur('build', '--json');
  expect(built.code).toBe(0);
  const texts = (JSON.parse(built.out) as BuildJson).texts.filter((text) => text.document === 'medicines/ketamine-and-bpd');
  expect(texts).toHaveLength(3);
  for (const { locale, state, reasons } of texts) {
    expect(`${locale} ${state}`).toBe(`${locale} draft`);
    expect(reasons.find((reason) => reason.kind === 'stale')?.segments).toEqual(locale === 'en' ? undefined : ['ketamine-and-esketamine.rules-and-approvals-differ']);
  }
  const gate = await here.imprimatur('gate');
  expect(gate.code).toBe(1);
  expect(gate.out).toContain('3 of 6 texts may be released');

  here.edit(article, 'Ask your own clinician', 'Ask your clinician');
  await here.imprimatur('build');
  expect((await here.imprimatur('gate')).code).toBe(0);
  expect([...here.outputs()]).toEqual([...before]);
});

it('follows a translator and the reviewers: reworded, accepted, signed, released', async () => {
  const here = start('without pdf', { articles: 'both articles', locales: ['en', 'fr'] });
  here.edit('locales/fr/medicines/ketamine-and-bpd.json', '"heading": "', '"heading": "Bien ');
  expect((await here.imprimatur('status')).out).toMatch(/medicines\/ketamine-and-bpd +fr +96\/97 +█+░ +- +- +1 +- +97 +3 +translator: 1 to look at/);
  expect((await here.imprimatur('gate')).out).toMatch(/ketamine-and-bpd +fr +REFUSED/);

  const accepted = await here.imprimatur('accept', 'fr', 'medicines/ketamine-and-bpd');
  expect(accepted.out).toMatch(/^medicines\/ketamine-and-bpd fr: 1 accepted by Test Translator:\n {2}what-is-bpd\.heading {2}Bien Qu’est-ce que le TPB.*\n$/);
  expect(here.read('locales/fr/medicines/ketamine-and-bpd.state.json')).toContain('"origin":"human","by":"Test Translator","at":"2026-11-24"');
  expect((await here.imprimatur('gate')).out).toMatch(/ketamine-and-bpd +fr +REFUSED +clinical sign-off: 0 of 1; linguistic sign-off: 0 of 1; editorial sign-off: 0 of 1/);

  expect((await here.imprimatur('sign', '--demonstration')).out).toContain('3 demonstration sign-offs written.');
  expect((await here.imprimatur('gate')).code).toBe(0);
  const bundle = await published(here, 'medicines', 'fr');
  const verified = await here.imprimatur('verify', bundle, '--reviewers', 'content/reviewers.yaml');
  expect(verified).toMatchObject({ code: 0, err: '' });
  expect(verified.out).toContain('Demonstration: no clinician has reviewed these texts.');
  expect(verified.out).toContain('The pages, and the notices in the JSON, are as the archive\'s maker wrote them; --sha256');
  const digest = createHash('sha256').update(readFileSync(join(here.folder, bundle))).digest('hex');
  expect((await here.imprimatur('verify', bundle, '--sha256', digest)).out).not.toContain('maker');
});

it('does not verify a bundle in which one byte was changed', async () => {
  const here = start('without pdf', aboutInFrench);
  const path = join(here.folder, await published(here, 'about', 'en'));
  const bytes = readFileSync(path);
  const at = bytes.indexOf('index.html') + 200;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(path, bytes);
  const verified = await here.imprimatur('verify', path);
  expect(verified.code).toBe(1);
  expect(verified.out).toContain('does NOT verify');
});

it('leaves the last good dist/ untouched when anything is wrong, and names every problem', async () => {
  const here = start('without pdf', { articles: 'both articles', locales: ['en', 'de'] });
  await here.imprimatur('build');
  const before = here.outputs();
  here.edit(article, '[@R19]', '[@R99]');
  here.edit('content/about/reading-this-publication/index.md', '## Who signs', '<b>Who</b> signs\n\n## Who signs');
  appendFileSync(join(here.folder, 'locales/de/about/reading-this-publication.json'), ',');
  const built = await here.imprimatur('build');
  expect(built.code).toBe(1);
  for (const code of ['reference-not-listed', 'raw-html', 'not-json']) expect(built.err).toContain(`error ${code}`);
  expect(built.err).toMatch(/content\/medicines\/ketamine-and-bpd\/index\.md:\d+:\d+/);
  expect([...here.outputs()]).toEqual([...before]);
  expect(existsSync(join(here.folder, '.imprimatur')) ? readdirSync(join(here.folder, '.imprimatur')) : []).toEqual([]);
});

it('keeps translations of a removed passage in the memory', async () => {
  const here = start('without pdf', { articles: 'both articles', locales: ['en', 'es'] });
  here.edit(article, 'Do not stop or change a medicine on your own. Talk to your clinician first.\n', '');
  const synced = await here.imprimatur('sync');
  expect(synced.out).toContain('gone      what-helps-now.do-not-stop-or');
  expect(synced.out).toContain('es: 1 moved to the memory');
  expect(here.read('locales/es/medicines/ketamine-and-bpd.memory.json')).toContain('what-helps-now.do-not-stop-or');
  expect(here.read('locales/es/medicines/ketamine-and-bpd.json')).not.toContain('do-not-stop-or');
  expect((await here.imprimatur('sync')).out).toContain('up to date');
  expect((await here.imprimatur('check')).code).toBe(0);
});

it('removes outputs of an article that is gone', async () => {
  const here = start('without pdf', bothInFew);
  await here.imprimatur('build');
  here.edit(article, 'To learn how to see who has checked a page, and when, read [How to read our review dates and sign-offs](../../about/reading-this-publication/).', '');
  for (const part of ['content', 'locales/en', 'locales/fr', 'locales/ar']) rmSync(join(here.folder, part, 'about'), { recursive: true });
  await here.imprimatur('build', '--collection', 'medicines');
  await here.imprimatur('catalogue');
  expect([...here.outputs().keys()].filter((path) => path.includes('about'))).toEqual([]);
});
