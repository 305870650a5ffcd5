import { readCandidate } from '@imprimatur/release';
import { encryptPrivateKey, privateKeyFromSeed } from '@imprimatur/signing';
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { aboutInFrench, type Texts, tryOut, type TryOut } from './try-out.ts';

const about = 'about/reading-this-publication';
const french = `locales/fr/${about}.json`;
const german = `locales/de/${about}.json`;
const passage = 'what-the-notices-mean.no-clinician-has-reviewed';
let open: TryOut[] = [];

afterEach(() => {
  for (const made of open) made.remove();
  open = [];
});

const passphrase = 'a passphrase that only tests have';

/** The repository's publication, with an editor who has a key of her own. */
function start(texts?: Texts): TryOut {
  const here = tryOut('without pdf', texts);
  open.push(here);
  const seed = new Uint8Array(32).fill(7);
  here.write('edda.pem', encryptPrivateKey(seed, passphrase, { salt: new Uint8Array(16), iv: new Uint8Array(16) }));
  here.write('passphrase', passphrase);
  here.write('content/reviewers.yaml', `${here.read('content/reviewers.yaml').trimEnd()}\n  - id: edda\n    printed-name: Edda Editor\n    may-sign: [{ role: editorial, locales: all }]\n    keys: [{ ed25519: ${privateKeyFromSeed(seed).publicKey.text}, from: 2026-01-01 }]\n`);
  return here;
}

const asEdda = ['--role', 'editorial', '--key', 'edda.pem', '--passphrase-file', 'passphrase'];

interface SignedRecord {
  readonly subject: readonly { readonly name: string; readonly digest: { readonly sha256: string } }[];
  readonly predicate: { readonly meaning: string; readonly decision: string };
}

/** What Edda has signed, as the files hold it. */
function signedByEdda(here: TryOut): readonly SignedRecord[] {
  const folder = `content/${about}/signoffs/fr`;
  const records = readdirSync(join(here.folder, folder)).map((name) => JSON.parse(Buffer.from((JSON.parse(here.read(`${folder}/${name}`)) as { readonly payload: string }).payload, 'base64').toString()) as SignedRecord & { readonly predicate: { readonly reviewer: { readonly id: string } } });
  return records.filter(({ predicate }) => predicate.reviewer.id === 'edda');
}

describe('what a person states by signing', () => {
  const cases: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['an approval', [], /I approve exactly this content for publication\.$/],
    ['an approval on condition', ['--condition', `${passage}=say why`], /on condition that each passage that I name changes, or that its condition is waived\.$/],
    ['a request for changes', ['--request-changes', '--comment', 'Too long.'], /I do not approve it as it stands/],
    ['a waiver of conditions', ['--waive-conditions', '--condition', `${passage}=fine`, '--comment', 'Fine.'], /They need not change/],
  ];
  it.each(cases)('%s says so, at the terminal and in the record', async (_what, options, meaning) => {
    const here = start();
    await here.imprimatur('review', 'fr', about, '--role', 'editorial');
    const { code, err } = await here.imprimatur('sign', 'fr', about, ...asEdda, '--yes', ...options);
    const [record] = signedByEdda(here);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining(`meaning   ${record?.predicate.meaning ?? 'none'}\n`) as string });
    expect(record?.predicate.meaning).toMatch(meaning);
  });
});

describe('nothing is signed', () => {
  const cases: readonly (readonly [string, readonly string[], number, string])[] = [
    ['without a review page', ['sign', 'fr', about, ...asEdda, '--yes'], 1, `Nothing was signed. Read it: imprimatur review fr ${about} --role editorial\n`],
    ['where nobody can be asked', ['sign', 'fr', about, ...asEdda, '--digest'], 2, 'Found nobody at a terminal to ask, expected --yes where a program signs.\nNothing was signed.\n'],
    ['where nobody can be asked about a withdrawal', ['withdraw', 'fr', about, ...asEdda, '--reason', 'Wrong.'], 2, 'Found nobody at a terminal to ask, expected --yes where a program signs.\nNothing was signed.\n'],
    ['in a role that the person has not', ['withdraw', 'fr', about, ...asEdda, '--role', 'clinical', '--reason', 'Wrong.', '--yes'], 1, `Found Edda Editor (edda) signing ${about}@fr in the role clinical, expected a role that content/reviewers.yaml gives today. Nothing was signed.\n`],
    ['with a wrong withdrawal', ['withdraw', 'fr', about, '--role', 'none', '--reason', ' ', '--from', 'now', '--replacement', about], 2, `Found the role none, expected one of: clinical, linguistic, editorial, release.
Found no reason, expected one that partners and readers understand.
Found the replacement ${about}, expected another article of this publication as <collection>/<article>.
Found the date now, expected one such as 2026-11-24.
`],
  ];
  it.each(cases)('%s', async (_what, words, code, message) => {
    const here = start();
    const digest = words.at(-1) === '--digest' ? [digestIn((await here.imprimatur('gate', about, '--locale', 'fr', '--json')).out)] : [];
    const done = await here.imprimatur(...words, ...digest);
    expect({ ...done, err: done.err.slice(-message.length) }).toEqual({ code, out: '', err: message });
    expect(signedByEdda(here)).toEqual([]);
  });
});

describe('what was not read is not signed', () => {
  const page = `.imprimatur/reviews/fr/${about}.html`;
  const sign = ['sign', 'fr', about, ...asEdda, '--yes'];

  it.each<[string, (here: TryOut) => void, string]>([
    ['another page beside the ticket', (here) => here.edit(page, '</body>', ' </body>'), 'Found another review page'],
    ['a page that somebody committed', (here) => commit(here.folder), 'among the files that git holds'],
    ['a ticket of another form', (here) => here.edit(page.replace('.html', '.json'), '"page"', '"pages"'), 'Found no review page'],
  ])('%s', async (_what, change, message) => {
    const here = start();
    await here.imprimatur('review', 'fr', about, '--role', 'editorial');
    change(here);
    expect(await here.imprimatur(...sign)).toMatchObject({ code: 1, out: '', err: expect.stringContaining(message) as string });
    expect(signedByEdda(here)).toEqual([]);
  });

  it.each([
    ['eight digits, which anybody finds a second text for', 8],
    ['31 digits', 31],
  ])('%s', async (_what, digits) => {
    const here = start();
    const digest = digestIn((await here.imprimatur('gate', about, '--locale', 'fr', '--json')).out);
    expect((await here.imprimatur(...sign, '--digest', digest.slice(0, 'sha256:'.length + digits))).code).toBe(1);
    expect((await here.imprimatur(...sign, '--digest', digest.slice(0, 'sha256:'.length + 32))).code).toBe(0);
  });

  it('a text beside --demonstration, which signs all of them', async () => {
    expect((await start().imprimatur('sign', 'fr', about, '--demonstration')).code).toBe(2);
  });
});

/** As a clone brings along what somebody else committed. */
function commit(folder: string): void {
  for (const words of [['init', '--quiet'], ['add', '--force', '.imprimatur'], ['-c', 'user.name=T', '-c', 'user.email=t@example.org', 'commit', '--quiet', '--message', 'm']]) execFileSync('git', words, { cwd: folder });
}

describe('a broken file of another language', () => {
  it.each([
    ['sign', []],
    ['withdraw', ['--reason', 'Wrong.']],
  ])('keeps nobody from the command %s', async (command, options) => {
    const here = start();
    here.write(german, '{');
    await here.imprimatur('review', 'fr', about, '--role', 'editorial');
    expect((await here.imprimatur(command, 'fr', about, ...asEdda, '--yes', ...options)).code).toBe(0);
    expect(signedByEdda(here)).toHaveLength(1);
  });
});

describe('a withdrawal', () => {
  it('is of the content that was published last, though it changed since and the newest release has left the text out', async () => {
    const here = start();
    const version = '2026.11.0';
    const file = `content/releases/${version}/candidate.json`;
    rmSync(join(here.folder, 'content/releases'), { recursive: true, force: true });
    await here.imprimatur('release', 'propose', '--version', version);
    await here.imprimatur('release', 'approve', '--demonstration');
    const first = readCandidate(file, here.read(file));
    const published = first.kind === 'sound' ? first.value.texts.find(({ document, locale }) => document === about && locale === 'fr')?.digest : undefined;
    here.edit(french, '"withdrawn": "Texte retiré"', '"withdrawn": "Texte repris"');
    expect((await here.imprimatur('release', 'propose', '--version', '2026.11.1')).out).toMatch(/\ntaken out +about\/reading-this-publication +fr /);
    expect((await here.imprimatur('withdraw', 'fr', about, ...asEdda, '--reason', 'Wrong.', '--yes')).code).toBe(0);
    expect(signedByEdda(here).map(({ subject, predicate }) => [predicate.decision, `sha256:${subject[0]?.digest.sha256 ?? ''}`])).toEqual([['withdraw', published]]);
  });

  it('is of each content that any release lists, and of that of today where it was signed, but for what is withdrawn already', async () => {
    const here = start(aboutInFrench);
    rmSync(join(here.folder, 'content/releases'), { recursive: true, force: true });
    const words = ['Texte retiré', 'Texte repris', 'Texte ôté', 'Texte sorti'];
    for (const [number, word] of words.entries()) {
      if (number > 0) {
        here.edit(french, `"withdrawn": "${words[number - 1] ?? ''}"`, `"withdrawn": "${word}"`);
        await here.imprimatur('accept', 'fr', about);
        await here.imprimatur('sign', '--demonstration');
      }
      if (number < 3) await here.imprimatur('release', 'propose', '--version', `2026.11.${number}`);
    }
    expect(readdirSync(join(here.folder, 'content/releases'))).toEqual(['2026.11.0', '2026.11.1', '2026.11.2']);
    const withdraw = async (): ReturnType<TryOut['imprimatur']> => here.imprimatur('withdraw', 'fr', about, ...asEdda, '--reason', 'Wrong.', '--yes');
    here.edit('content/releases/2026.11.1/candidate.json', '{', '{ ');
    expect(await withdraw()).toMatchObject({ code: 1, err: expect.stringMatching(/candidate-broken {2}content\/releases\/2026\.11\.1\/candidate\.json[^]*what it alone lists is not taken back/) as string });
    expect(withdrawnByEdda(here)).toHaveLength(3);
    here.edit('content/releases/2026.11.1/candidate.json', '{ ', '{');
    expect((await withdraw()).code).toBe(0);
    expect(new Set(withdrawnByEdda(here)).size).toBe(4);
    expect(await withdraw()).toMatchObject({ code: 1, err: expect.stringContaining('is not withdrawn in this role') as string });
    expect(withdrawnByEdda(here)).toHaveLength(4);
  });
});

/** The digests of the contents that Edda took back. */
function withdrawnByEdda(here: TryOut): readonly (string | undefined)[] {
  return signedByEdda(here).filter(({ predicate }) => predicate.decision === 'withdraw').map(({ subject }) => subject[0]?.digest.sha256);
}

function digestIn(json: string): string {
  return (JSON.parse(json) as { readonly texts: readonly { readonly digest: string }[] }).texts[0]?.digest ?? 'none';
}
