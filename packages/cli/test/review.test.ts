import { readReviewTicket, type ReviewTicket } from '@imprimatur/pipeline';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../src/index.ts';
import { aboutInFrench, type Texts, tryOut, type TryOut } from './try-out.ts';

const about = 'about/reading-this-publication';
const article = `content/${about}/index.md`;
const french = `locales/fr/${about}.json`;
let open: TryOut[] = [];

afterEach(() => {
  for (const made of open) made.remove();
  open = [];
});

/** A publication that nobody has signed, without git. */
function start(texts: Texts = aboutInFrench): TryOut {
  const here = unsigned(texts);
  open.push(here);
  return here;
}

function unsigned(texts: Texts): TryOut {
  const here = tryOut('without pdf', texts);
  for (const name of readdirSync(join(here.folder, 'content'), { recursive: true, encoding: 'utf8' })) if (name.endsWith('signoffs')) rmSync(join(here.folder, 'content', name), { recursive: true });
  here.write('.gitignore', '.imprimatur/\n');
  return here;
}

function git(here: TryOut, ...args: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', '-c', 'maintenance.auto=false', ...args], { cwd: here.folder, stdio: 'ignore' });
}

function commit(here: TryOut): void {
  git(here, 'add', '-A');
  git(here, 'commit', '-q', '-m', 'x');
}

/** Signed by the demonstration reviewers, text and records in git. */
async function signedInGit(texts: Texts): Promise<TryOut> {
  const here = unsigned(texts);
  git(here, 'init', '-q', '--template=');
  commit(here);
  expect((await here.imprimatur('sign', '--demonstration')).code).toBe(0);
  commit(here);
  return here;
}

let signed: TryOut;
beforeAll(async () => {
  signed = await signedInGit({ articles: 'about alone', locales: ['en', 'es', 'fr'] });
});
afterAll(() => signed.remove());

/** The short article in three languages, signed and in git. */
function startSigned(): TryOut {
  const here = signed.copy();
  open.push(here);
  return here;
}

interface Page {
  readonly html: string;
  readonly ticket: ReviewTicket;
  /** The words of the page without its style. */
  readonly words: string;
  readonly passage: (key: string) => string;
}

async function pageOf(here: TryOut, locale: string, ...options: readonly string[]): Promise<Page> {
  return pageOfArticle(here, about, locale, ...options);
}

async function pageOfArticle(here: TryOut, name: string, locale: string, ...options: readonly string[]): Promise<Page> {
  const done = await here.imprimatur('review', locale, name, ...options);
  expect({ code: done.code, faults: done.code === 0 ? '' : done.err }).toEqual({ code: 0, faults: '' });
  const file = `.imprimatur/reviews/${locale}/${name}`;
  const html = here.read(`${file}.html`);
  const ticket = readReviewTicket(here.read(`${file}.json`));
  if (ticket === undefined) throw new Error('the ticket is malformed');
  const blocks = html.replaceAll('\u00A0', ' ').split(/(?=<div class="passage )/);
  return {
    html,
    ticket,
    words: html.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '),
    passage: (key) => blocks.find((block) => block.includes(`id="_passage-${key}"`)) ?? '',
  };
}

describe('a text that this role never approved', () => {
  it('is shown whole, with its ticket, and says how to sign it', async () => {
    const here = start();
    const { html, words, ticket, passage } = await pageOf(here, 'fr', '--role', 'linguistic', '--as', 'demo-linguistic');
    expect(words).toContain('The role linguistic has never approved this text: everything is to be read.');
    expect(html).not.toMatch(/<details|<script|<del>|<ins>/);
    expect(ticket).toMatchObject({ document: about, locale: 'fr', role: 'linguistic', waived: [], digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as unknown });
    expect(words).toContain(ticket.digest);
    expect(words).toContain(`imprimatur sign fr ${about} --role linguistic`);
    expect(words).toContain('Language : missing: 1 of 1');
    expect([...ticket.segments.keys()].every((key) => passage(key) !== '')).toBe(true);
    expect(passage('who-signs.heading')).toMatch(/<p class="text">Who signs<\/p>[\s\S]*<h3 class="text">/);
  });

  it('is prepared for the role that it lacks first, and opened where somebody asks for that', async () => {
    const here = start();
    const opened: string[] = [];
    let out = '';
    const world = { folder: here.folder, out: (text: string) => void (out += text), err: () => undefined, terminal: true, now: new Date('2026-11-23T09:30:00Z'), nonce: () => 'nonce-1', gitName: () => undefined, processId: process.pid };
    const session = { untilStopped: async () => undefined, openBrowser: (url: string) => void opened.push(url) };
    expect(await run(['review', 'fr', about], { ...world, session })).toBe(0);
    expect(await run(['review', 'fr', about, '--no-open'], { ...world, session })).toBe(0);
    expect(await run(['review', 'fr', about, '--json'], { ...world, session })).toBe(0);
    expect(await run(['review', 'fr', about, '--open'], { ...world, terminal: false, session })).toBe(0);
    expect(opened).toEqual([1, 2].map(() => expect.stringMatching(/^file:\/\/\/.*\/\.imprimatur\/reviews\/fr\/about\/reading-this-publication\.html$/) as unknown));
    expect(out).toContain('"role": "linguistic"');
    expect(out).toContain('"madeAt": "2026-11-23T09:30:00Z"');
  });

  it.each([
    [['review', 'xx', about], 'Found the locale xx, expected one of: en'],
    [['review', 'fr', 'about/none'], 'Found no article about/none, expected <collection>/<article>'],
    [['review', 'fr', about, '--role', 'boss'], 'Found the role boss, expected one of: clinical'],
    [['review', 'fr', about, '--as', 'nobody'], 'Found no reviewer nobody, expected an id of content/reviewers.yaml'],
  ])('is asked for in words that are known: %j', async (words, message) => {
    const done = await start().imprimatur(...words);
    expect(done).toMatchObject({ code: 2, out: '' });
    expect(done.err).toContain(message);
  });

  it('says who may not sign it, and why', async () => {
    const here = start();
    expect((await pageOf(here, 'fr', '--role', 'linguistic', '--as', 'demo-editorial')).words).toContain('Demonstration of an editor may not sign this text in the role linguistic: content/reviewers.yaml does not say so for today.');
    expect((await pageOf(here, 'fr', '--role', 'linguistic', '--as', 'demo-linguistic')).words).not.toContain('Demonstration of a language reviewer may not sign');
  });
});

describe('a text that this role approved', () => {
  it('is folded where nothing changed, and unfolded to another role', async () => {
    const here = startSigned();
    const page = await pageOf(here, 'en', '--role', 'editorial');
    expect(page.words).toContain('0 passages changed since this role last approved');
    expect(page.html.match(/<details/g)).toHaveLength(1);
    expect(page.words).toContain(`${page.ticket.segments.size} unchanged passages`);
    expect((await pageOf(here, 'en', '--role', 'clinical')).words).toContain('The role clinical has never approved this text');
  });

  it('shows what the author changed by word, moved and removed, in the source', async () => {
    const here = startSigned();
    const [draft, demonstration] = ['| Draft | The text does not have all the approvals that it needs. |\n', '| Demonstration | No clinician has reviewed this text. |\n'];
    here.edit(article, 'patients and families', 'patients and their families');
    here.edit(article, draft + demonstration, demonstration + draft);
    here.edit(article, 'Each reviewer signs in a named role:\n\n', '');
    expect((await here.imprimatur('sync')).code).toBe(0);
    const { passage, words, html } = await pageOf(here, 'en', '--role', 'editorial');
    expect(passage('opening.this-page-is-for')).toMatch(/patients and<ins>.* their.*<\/ins> families/);
    expect(passage('what-the-notices-mean.draft') + passage('what-the-notices-mean.demonstration')).toContain('>Moved<');
    expect(passage('who-signs.each-reviewer-signs-in')).toMatch(/class="passage one removed paragraph"[\s\S]*>Removed<[\s\S]*<del>.*Each reviewer signs in a named role:/);
    expect(words).toMatch(/4 passages changed since this role last approved/);
    // The heading above a change says where it stands.
    expect(html.indexOf('id="_passage-who-signs.heading"')).toBeLessThan(html.indexOf('id="_passage-who-signs.each-reviewer-signs-in"'));
    expect(html.slice(0, html.indexOf('id="_passage-who-signs.heading"')).lastIndexOf('</details>')).toBeGreaterThan(html.slice(0, html.indexOf('id="_passage-who-signs.heading"')).lastIndexOf('<details'));
  });

  it('shows what the translator changed, and leaves another language alone', async () => {
    const here = startSigned();
    const spanish = (await pageOf(here, 'es', '--role', 'linguistic')).ticket.digest;
    const [, sentence = ''] = /"(This page|Cette page[^"]*)"/.exec(here.read(french)) ?? [];
    here.edit(french, sentence, sentence.replace('Cette page', 'La présente page'));
    expect((await here.imprimatur('accept', 'fr', about, '--as', 'A. Translator')).code).toBe(0);
    const page = await pageOf(here, 'fr', '--role', 'linguistic');
    expect(page.passage('opening.this-page-is-for')).toMatch(/<del>.*Cette.*<\/del>.*<ins>.*La présente.*<\/ins> page/);
    expect(page.passage('opening.this-page-is-for')).toContain('>Translation changed, source did not<');
    expect(page.words).toContain('1 passage changed since this role last approved');
    expect(page.ticket.digest).toBeDefined();
    const other = await pageOf(here, 'es', '--role', 'linguistic');
    expect([other.ticket.digest, other.words.includes('0 passages changed')]).toEqual([spanish, true]);
  });

  it('shows a value, an image and a reference that changed, though no word did', async () => {
    const here = await signedInGit({ articles: 'both articles', locales: ['en', 'fr'] });
    open.push(here);
    const [name, folder] = ['medicines/ketamine-and-bpd', 'content/medicines/ketamine-and-bpd'];
    here.edit(`${folder}/index.md`, 'trial-dose: { value: 0.5,', 'trial-dose: { value: 0.75,');
    here.edit(`${folder}/index.md`, 'volume: 48', 'volume: 49');
    here.edit(`${folder}/index.md`, 'audience: patients', 'audience: families');
    here.write(`${folder}/pilot-trial.svg`, here.read(`${folder}/pilot-trial.svg`).replace(/#[0-9a-f]{6}/i, '#123456'));
    await here.imprimatur('sync');
    const { passage, words } = await pageOfArticle(here, name, 'en', '--role', 'clinical');
    expect(passage('what-studies-found.one-small-trial.in-a-randomised-trial')).toMatch(/<del>.*0\.5 mg\/kg.*<\/del><ins>.*0\.75 mg\/kg.*<\/ins>/);
    const image = passage('what-studies-found.one-small-trial.drawing-of-trial-people');
    expect(image).toContain('>Image changed<');
    expect(image.match(/<img src="data:image\/svg\+xml;base64,/g)).toHaveLength(2);
    expect(words).toContain('2 passages changed since this role last approved');
    expect(words).toContain('1 reference changed');
    expect(words).toContain('Audience: patients before, families now.');
    expect(words).toMatch(/Changed since\. .*It was: Fineberg SK, et al\..*;48\(7\)/);
    expect(words).toContain('It was 0.5 mg/kg.');
  });

  it('is compared with the right commit, however many came since, and with the record uncommitted too', async () => {
    const here = startSigned();
    for (const families of ['relatives', 'carers']) {
      here.write(article, here.read(article).replace(/patients and \w+/, `patients and ${families}`));
      expect((await here.imprimatur('sync')).code).toBe(0);
      commit(here);
    }
    expect((await pageOf(here, 'en', '--role', 'editorial')).passage('opening.this-page-is-for')).toMatch(/<del>.*families.*<\/del><ins>.*carers.*<\/ins>/);
    expect((await here.imprimatur('sign', '--demonstration')).code).toBe(0);
    expect((await pageOf(here, 'en', '--role', 'editorial')).words).toContain('0 passages changed');
  });

  it('says so where its content is not in the history, or there is none', async () => {
    const here = startSigned();
    rmSync(join(here.folder, '.git'), { recursive: true });
    expect((await pageOf(here, 'en', '--role', 'editorial')).words).toContain('0 passages changed');
    here.edit(article, 'patients and families', 'patients and carers');
    await here.imprimatur('sync');
    const page = await pageOf(here, 'en', '--role', 'editorial');
    expect(page.words).toContain('There is no git history here to compare with: everything is shown as new.');
    expect(page.html).not.toMatch(/<details|<ins>/);
    git(here, 'init', '-q');
    commit(here);
    expect((await pageOf(here, 'en', '--role', 'editorial')).words).toContain('That content was not found in the git history here: everything is shown as new.');
  });

  it('leaves no trace in the work tree but the page', async () => {
    const here = startSigned();
    const status = (): string => execFileSync('git', ['status', '--porcelain'], { cwd: here.folder, encoding: 'utf8' });
    here.edit(article, 'patients and families', 'patients and carers');
    const before = status();
    await pageOf(here, 'en', '--role', 'editorial');
    expect(status()).toBe(before);
  });
});

describe('a text that is not ready', () => {
  it('has a page that says first what is missing, and a ticket that signs nothing', async () => {
    const here = start();
    here.edit(article, 'patients and families', 'patients and not families');
    await here.imprimatur('sync');
    const done = await here.imprimatur('review', 'fr', about, '--role', 'linguistic');
    expect(done).toMatchObject({ code: 0, out: expect.stringContaining('is not ready: the page says what is missing. It cannot be signed yet.') as unknown });
    const { html, words, ticket, passage } = await pageOf(here, 'fr', '--role', 'linguistic');
    expect(html.indexOf('This text cannot be signed yet')).toBeLessThan(html.indexOf('In short'));
    expect(words).toContain('1 translation is of an earlier wording of the source.');
    expect(passage('opening.this-page-is-for')).toContain('>Translation of an earlier wording of the source<');
    expect(words).not.toContain('imprimatur sign fr');
    expect(ticket.digest).toBeUndefined();
  });

  it('has no page where its files are broken', async () => {
    const here = start();
    here.edit(french, '{', '{,');
    const done = await here.imprimatur('review', 'fr', about);
    expect(done.code).toBe(1);
    expect(done.err).toContain('There is no review page: mend the errors first.');
    expect(existsSync(join(here.folder, '.imprimatur/reviews'))).toBe(false);
  });
});

describe('files of another language', () => {
  it('may be broken without keeping anybody from reading', async () => {
    const here = startSigned();
    const { ticket } = await pageOf(here, 'es', '--role', 'linguistic');
    here.edit(french, '{', '{,');
    const [record = ''] = readdirSync(join(here.folder, `content/${about}/signoffs/fr`));
    here.write(`content/${about}/signoffs/fr/${record}`, '{}');
    expect((await pageOf(here, 'es', '--role', 'linguistic')).ticket).toEqual(ticket);
    expect(await here.imprimatur('review', 'fr', about)).toMatchObject({ code: 1, err: expect.stringContaining(record) as unknown });
  });
});

describe('hostile content', () => {
  it('cannot bring markup into the page, from passages, names, waivers or records', async () => {
    const here = start();
    const evil = '<img src=x onerror=alert(1)></p></main><script>alert(1)</script>"\'&amp;';
    const written = JSON.stringify(evil).slice(1, -1);
    const data = JSON.parse(here.read(french)) as { opening: Record<string, string> };
    const key = 'this-page-is-for';
    here.write(french, JSON.stringify({ ...data, opening: { ...data.opening, [key]: `${data.opening[key] ?? ''} ${evil.replace(/[<&]/g, '\\$&')}` } }));
    here.edit('content/reviewers.yaml', 'printed-name: Demonstration of a language reviewer', `printed-name: ${JSON.stringify(evil)}`);
    here.edit('content/publication.yaml', 'name: Français', `name: ${JSON.stringify(evil)}`);
    await here.imprimatur('accept', 'fr', about, '--as', evil);
    const before = await pageOf(start(), 'fr', '--role', 'linguistic');
    const page = await pageOf(here, 'fr', '--role', 'linguistic', '--as', 'demo-linguistic');
    expect(written).toContain('script');
    expect(page.html).not.toMatch(/<(?:script|img|iframe|object|embed|form|base|link)\b/i);
    expect(page.html.match(/<\/main>/g)).toHaveLength(1);
    const handlers = (html: string): readonly string[] => [...html.matchAll(/<[a-z]+(?:\s+[a-z-]+="[^"<>]*")*\s*(?<odd>[^>"]*)>/gi)].flatMap(({ groups }) => (groups?.['odd'] === '' || groups?.['odd'] === undefined ? [] : [groups['odd']]));
    expect(handlers(page.html)).toEqual(handlers(before.html));
    expect(page.words).toContain('&lt;script&gt;');
  });
});
