import { existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { tryOut, type TryOut } from './zz-old-try-out.ts';

const about = 'about/reading-this-publication';
const article = `content/${about}/index.md`;
const lock = `content/${about}/segments.lock.json`;
const french = (part: '' | '.state' | '.memory' = '', name: string = about): string => `locales/fr/${name}${part}.json`;
let open: TryOut[] = [];

function start(): TryOut {
  const made = tryOut('without pdf');
  open.push(made);
  return made;
}

afterEach(() => {
  for (const made of open) made.remove();
  open = [];
});

/** A word more, another modal word, two rows that change places, a passage less. */
function edit(here: TryOut): void {
  const [draft, demonstration] = ['| Draft | The text does not have all the approvals that it needs. |\n', '| Demonstration | No clinician has reviewed this text. |\n'];
  here.edit(article, 'patients and families', 'patients and their families');
  here.edit(article, 'You may see a draft', 'You might see a draft');
  here.edit(article, draft + demonstration, demonstration + draft);
  here.edit(article, 'Each reviewer signs in a named role:\n\n', '');
}

describe('an author edits an article', () => {
  it('sync says what became of each passage, and first writes nothing where it is asked to', async () => {
    const here = start();
    edit(here);
    const before = [here.read(lock), here.read(french())];
    const dry = await here.imprimatur('sync', '--dry-run');
    expect(dry).toEqual({
      code: 0,
      err: '',
      out: `about/reading-this-publication: would write 17 files
  edited    opening.this-page-is-for  wording
            This page is for patients and{+ their+} families. It explains the names, dates and notices that you may see on our pages.
  edited    why-a-language-may-be-missing.you-may-see-a  critical: "may" → "might" (modality)
            You [-may-]{+might+} see a draft of such a page. A draft says that it is a draft. Parts that are not yet translated are marked.
  moved     what-the-notices-mean.draft
  moved     what-the-notices-mean.the-text-does-not
  gone      who-signs.each-reviewer-signs-in
  es: 2 now stale, 1 moved to the memory
  fr: 2 now stale, 1 moved to the memory
  de: 2 now stale, 1 moved to the memory
  ar: 2 now stale, 1 moved to the memory
  zh-Hans: 2 now stale, 1 moved to the memory
1 article is up to date.
`,
    });
    expect([here.read(lock), here.read(french()), existsSync(join(here.folder, french('.memory')))]).toEqual([...before, false]);

    const synced = await here.imprimatur('sync', about);
    expect(synced.out).toBe(dry.out.replace('would write', 'wrote').replace('1 article is up to date.\n', ''));
    expect((await here.imprimatur('sync')).out).toBe('2 articles are up to date.\n');
    expect((await here.imprimatur('check')).code).toBe(0);
  });

  it('sync tells a program the same', async () => {
    const here = start();
    edit(here);
    const { code, out } = await here.imprimatur('sync', '--json');
    const { format, written, renames, articles } = JSON.parse(out) as { format: string; written: boolean; renames: object[]; articles: { article: string; files: string[]; changes: { key: string; kind: string; edit?: { kind: string } }[]; gone: object[]; locales: object[] }[] };
    expect([code, format, written, renames, articles.map((each) => each.article)]).toEqual([0, 'imprimatur.sync/1', true, [], [about, 'medicines/ketamine-and-bpd']]);
    expect(articles[0]?.files.slice(-4)).toEqual([`locales/zh-Hans/${about}.json`, `locales/zh-Hans/${about}.state.json`, `locales/en/${about}.json`, lock]);
    expect(articles[0]?.changes.map(({ key, kind, edit: { kind: sort } = { kind: '' } }) => `${key} ${kind} ${sort}`)).toEqual([
      'opening.this-page-is-for edited textual',
      'why-a-language-may-be-missing.you-may-see-a edited critical',
      'what-the-notices-mean.draft moved ',
      'what-the-notices-mean.the-text-does-not moved ',
    ]);
    expect(articles[0]?.gone).toEqual([{ key: 'who-signs.each-reviewer-signs-in', text: 'Each reviewer signs in a named role:' }]);
    expect(articles[0]?.locales[1]).toEqual({ locale: 'fr', remembered: ['who-signs.each-reviewer-signs-in'], restored: [], stale: ['opening.this-page-is-for', 'why-a-language-may-be-missing.you-may-see-a'] });
    expect(articles[1]).toMatchObject({ files: [], changes: [], gone: [] });
  });

  it('a passage that comes back brings its translations', async () => {
    const here = start();
    const before = [here.read(french()), here.read(french('.state'))];
    const passage = 'Each reviewer signs in a named role:\n\n';
    here.edit(article, passage, '');
    await here.imprimatur('sync');
    here.edit(article, '## What the dates mean', `${passage}## What the dates mean`);
    expect((await here.imprimatur('sync')).out).toMatch(/ {2}returned {2}who-signs\.each-reviewer-signs-in\n.* {2}fr: 1 back from the memory\n/s);
    expect((await here.imprimatur('status', 'fr')).out).toMatch(/reading-this-publication +fr +41\/41/);
    here.edit(article, `${passage}## What`, '## What');
    here.edit(article, '- **Clinical:**', `${passage}- **Clinical:**`);
    await here.imprimatur('sync');
    expect(Object.keys((JSON.parse(here.read(french())) as { 'who-signs': object })['who-signs'])).toContain('each-reviewer-signs-in');
    expect([JSON.parse(here.read(french())), JSON.parse(here.read(french('.state')))]).toEqual(before.map((text) => JSON.parse(text ?? '') as object));
  });
});

describe('a translator follows', () => {
  it('status counts what is left, diff shows it, accept takes what may be accepted', async () => {
    const here = start();
    edit(here);
    await here.imprimatur('sync');
    expect((await here.imprimatur('status', 'fr')).out).toMatch(
      /^text +locale +accepted +stale +critical +unaccepted +missing +machine +words left +next\n-.*\nabout\/reading-this-publication +fr +38\/40 +█{9}░ +2 +1 +- +- +40 +47 +translator: 1 to mend, 1 to look at\n.*\nfr: 1 of 2 approved; 1 with translators \(47 words\)\n$/s,
    );
    expect((await here.imprimatur('diff', 'fr', about)).out).toBe(`locales/fr/${about}.json

opening.this-page-is-for  stale: wording; machine translation
  source       This page is for patients and{+ their+} families. It explains the names, dates and notices that you may see on our pages.
  translation  Cette page s’adresse aux patients et à leurs familles. Elle explique les noms, les dates et les mentions que vous pouvez voir sur nos pages.

why-a-language-may-be-missing.you-may-see-a  stale: critical: "may" → "might" (modality); machine translation
  source       You [-may-]{+might+} see a draft of such a page. A draft says that it is a draft. Parts that are not yet translated are marked.
  translation  Vous verrez peut-être un brouillon d’une telle page. Un brouillon indique que c’est un brouillon. Les parties qui ne sont pas encore traduites sont signalées.

`);

    expect(await here.imprimatur('accept', 'fr', about)).toEqual({
      code: 1,
      out: `${about} fr: 1 accepted by Test Translator:\n  opening.this-page-is-for  Cette page s’adresse aux patients et à leurs famil …\n`,
      err: `${about} fr: not accepted, the source was edited critically and the words of the translation are as they were; change them, or name its key with --reason:\n  why-a-language-may-be-missing.you-may-see-a\n`,
    });
    here.edit(french(), 'Vous verrez peut-être', 'Vous pourriez voir');
    expect(await here.imprimatur('accept', 'fr', about, '--as', 'A. Reader')).toMatchObject({ code: 0, out: `${about} fr: 1 accepted by A. Reader:\n  why-a-language-may-be-missing.you-may-see-a  Vous pourriez voir un brouillon d’une telle page. …\n` });
    expect((await here.imprimatur('diff', 'fr', about)).out).toBe(`${about} fr: every segment is accepted.\n`);
    expect((await here.imprimatur('status', 'fr')).out).toContain('reviewers: linguistic, editorial\n');
  });

  it('records why an unchanged translation is still right', async () => {
    const here = start();
    edit(here);
    const key = 'why-a-language-may-be-missing.you-may-see-a';
    expect(await here.imprimatur('accept', 'fr', about, key)).toMatchObject({ code: 1, out: `${about} fr: nothing was accepted.\n` });
    expect((await here.imprimatur('accept', 'fr', about, key, '--reason', 'French has one word for both')).code).toBe(0);
    const { segments } = JSON.parse(here.read(french('.state'))) as { segments: Record<string, object> };
    expect(segments[key]).toMatchObject({ by: 'Test Translator', at: '2026-11-24', reason: 'French has one word for both' });
    expect(Object.keys(segments[key] ?? {})).not.toContain('was');
  });

  it('finds earlier translations: of the same words, and of words alike', async () => {
    const here = start();
    expect((await here.imprimatur('memory', 'fr', 'Withdrawn')).out).toMatch(/^Withdrawn\n +100 % +Texte retiré\n +about\/reading-this-publication \S+, accepted, machine, the-imprimatur-project\n/);
    expect((await here.imprimatur('memory', 'fr', 'quite another thing', '--json')).out).toContain('"suggestions": []');
    here.edit(french(), '    "withdrawn": "Texte retiré",\n', '');
    here.edit(article, 'No clinician has reviewed this text.', 'No clinician has ever reviewed this text.');
    expect((await here.imprimatur('status', 'fr', '--suggest')).out).toMatch(
      /\nabout\/reading-this-publication fr\n.*what-the-notices-mean\.no-clinician-has-reviewed {2}stale: critical: .*\n {2}source {7}No clinician has ever reviewed this text\.\n.*what-the-notices-mean\.withdrawn {2}missing\n {2}source {7}Withdrawn\n +100 % +.*\n +about\/reading-this-publication \S+withdrawn-2\.heading, accepted, machine, the-imprimatur-project\n/s,
    );
    const { texts } = JSON.parse((await here.imprimatur('status', 'fr', '--json')).out) as { texts: { document: string; todo: object; stale: string[]; work: { key: string; before: string }[] }[] };
    expect(texts[0]).toMatchObject({ document: about, stale: ['what-the-notices-mean.no-clinician-has-reviewed'], missing: ['what-the-notices-mean.withdrawn'], work: [{ status: 'stale', before: 'No clinician has reviewed this text.' }, { status: 'missing', source: 'Withdrawn' }] });
  });
});

describe('an article has a new name', () => {
  it.each<[string, (here: TryOut) => void]>([
    ['and its folder went along', (here) => renameSync(join(here.folder, 'content/about/reading-this-publication'), join(here.folder, 'content/about/how-to-read'))],
    ['and only index.md went along', (here) => {
      mkdirSync(join(here.folder, 'content/about/how-to-read'));
      renameSync(join(here.folder, article), join(here.folder, 'content/about/how-to-read/index.md'));
    }],
  ])('%s: sync moves its history', async (_, move) => {
    const here = start();
    here.edit('content/medicines/ketamine-and-bpd/index.md', '../../about/reading-this-publication/', '../../about/how-to-read/');
    move(here);
    expect((await here.imprimatur('sync', '--dry-run')).out).toMatch(/^about\/reading-this-publication is now about\/how-to-read: would move \d+ files of its translations\.\n/);
    expect(existsSync(join(here.folder, french()))).toBe(true);
    expect(await here.imprimatur('accept', 'fr', 'about/how-to-read')).toMatchObject({ code: 1, out: '', err: expect.stringContaining('run imprimatur sync first') as string });
    expect((await here.imprimatur('sync')).out).toMatch(/^about\/reading-this-publication is now about\/how-to-read: moved \d+ files of its translations\.\n/);
    expect(existsSync(join(here.folder, french()))).toBe(false);
    expect((await here.imprimatur('status', 'fr')).out).toMatch(/about\/how-to-read +fr +41\/41/);
    expect((await here.imprimatur('sync')).out).toBe('2 articles are up to date.\n');
  });
});

describe('wrong use', () => {
  it.each<[string, RegExp]>([
    ['sync about/nothing', /^Found no article about\/nothing, expected <collection>\/<article>\.\n$/],
    ['status xx', /^Found the locale xx, expected one of: en, es, fr, de, ar, zh-Hans\.\n$/],
    ['diff xx about/reading-this-publication', /^Found the locale xx, expected one of the target locales\.\n$/],
    ['diff en about/reading-this-publication', /^Found the locale en, expected one of the target locales\.\n$/],
    ['diff fr about/nothing', /^Found no article about\/nothing, expected <collection>\/<article>\.\n$/],
    ['memory en words', /^Found the locale en, expected one of the target locales\.\n$/],
    ['accept xx all', /^Found the locale xx, expected one of the target locales\.\n$/],
    ['accept fr all title --reason why', /^Found keys with "all", expected the article that they are of\.\n$/],
    ['accept fr all --reason why', /^Found a reason without keys, expected the key of each segment that it is for\.\n$/],
  ])('%s', async (words, err) => {
    const here = start();
    const done = await here.imprimatur(...words.split(' '));
    expect([done.code, done.out]).toEqual([2, '']);
    expect(done.err).toMatch(err);
  });
});
