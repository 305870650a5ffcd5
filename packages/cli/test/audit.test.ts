import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { displayWidth } from '@imprimatur/diagnostics';
import { type LocalDate, writeCsv, writeEnvelope } from '@imprimatur/formats';
import { DiskFiles, readProject } from '@imprimatur/project';
import { releaseApprovalFileName, writeReleaseApproval } from '@imprimatur/release';
import { type SignOff, signOffFileName, writeSignOff } from '@imprimatur/review';
import { type Digest, digestOf, privateKeyFromSeed } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentOfToday } from '../src/audit/content-of-today.ts';
import { isolated, wrapLines } from '../src/audit/wrap-lines.ts';
import { sampleTryOut, type TryOut } from './try-out.ts';

const here = sampleTryOut();
afterAll(() => here.remove());

const article = 'guides/reading-a-leaflet';
const otherArticle = 'medicines/sample-medicine';
const keyOf = (number: number): ReturnType<typeof privateKeyFromSeed> => privateKeyFromSeed(new Uint8Array(32).fill(number));
const digest = (name: string): Digest => digestOf(name);

/** Whoever stands in reviewers.yaml: a line each, with the key of a number. */
interface Person {
  readonly id: string;
  readonly key: number;
  readonly name?: string;
  readonly roles?: readonly string[];
  readonly keyFields?: string;
}

/** The publication without records in a new repository, on 24 November 2026; one story at a time. */
class Story {
  readonly here: TryOut = here;
  #nonces = 0;

  constructor(versioned: 'in git' | 'without git' = 'in git') {
    for (const path of ['.git', 'whole', 'clone', 'content/releases', 'content/guides/gone', `content/${article}/signoffs`, `content/${otherArticle}/signoffs`]) rmSync(join(here.folder, path), { recursive: true, force: true });
    if (versioned === 'in git') {
      this.git('init', '-q', '-b', 'main', '--template=');
      // The records and the reviewers are all that the trail asks git for.
      this.write('.git/info/exclude', '/locales/\n*.md\n*.svg\nsegments.lock.json\n');
    }
    this.reviewers({ id: 'bob', key: 2 }, { id: 'cat', key: 3 });
    this.commit('the publication');
  }

  git(...words: readonly string[]): string {
    return this.#gitOn('2026-11-22T12:00:00Z', words);
  }

  /** Commits everything; without a repository, nothing is done. */
  commit(message: string, date = '2026-11-22T12:00:00Z'): void {
    if (!new DiskFiles(this.here.folder).has('.git/HEAD')) return;
    this.git('add', '-A');
    this.#gitOn(date, ['commit', '-q', '--allow-empty', '-m', message]);
  }

  #gitOn(date: string, words: readonly string[]): string {
    const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1', GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    return execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'core.autocrlf=false', '-c', 'maintenance.auto=false', ...words], { cwd: this.here.folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], env });
  }

  reviewers(...people: readonly Person[]): void {
    const entries = people.map(
      ({ id, key, name = `Dr ${id}`, roles = ['editorial', 'linguistic', 'release'], keyFields = '' }) => `  - id: ${id}
    printed-name: ${JSON.stringify(name)}
    may-sign: [${roles.map((role) => `{ role: ${role}, locales: all }`).join(', ')}]
    keys: [{ ed25519: ${keyOf(key).publicKey.text}, from: 2020-01-01${keyFields} }]
`,
    );
    this.here.write('content/reviewers.yaml', `reviewers:\n${entries.join('')}`);
  }

  /** Writes a sign-off of the text in Spanish by bob, with these changes; gives its path. */
  sign(changes: Partial<SignOff> = {}, key = 2, folder = article): string {
    const signOff = this.signOff(changes);
    const path = `content/${folder}/signoffs/${signOff.locale}/${signOffFileName(signOff)}`;
    this.write(path, writeEnvelope(writeSignOff(signOff, keyOf(key))));
    return path;
  }

  signOff(changes: Partial<SignOff> = {}): SignOff {
    this.#nonces += 1;
    const id = changes.reviewer?.id ?? 'bob';
    return {
      document: article,
      locale: 'es',
      digest: digest('one'),
      decision: 'approve',
      meaning: 'I have read it.',
      role: 'editorial',
      reviewer: { id, printedName: `Dr ${id}`, credentials: undefined },
      authors: [],
      translators: [],
      policy: digest('policy'),
      digestLastApproved: undefined,
      conditions: [],
      remarks: [],
      waived: [],
      withdrawal: undefined,
      comment: '',
      reviewedAt: '2026-11-22T10:00:00Z',
      nextReviewDue: '2027-11-22' as LocalDate,
      nonce: `nonce-${String(this.#nonces).padStart(6, '0')}`,
      ...changes,
    };
  }

  write(path: string, content: string): void {
    mkdirSync(dirname(join(this.here.folder, path)), { recursive: true });
    this.here.write(path, content);
  }

  move(from: string, to: string): void {
    mkdirSync(dirname(join(this.here.folder, to)), { recursive: true });
    renameSync(join(this.here.folder, from), join(this.here.folder, to));
  }

  remove(path: string): void {
    rmSync(join(this.here.folder, path));
  }

  async audit(...words: readonly string[]): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
    return this.here.imprimatur('audit', ...words);
  }

  /** Exit code, then of each record: who decided what in which role, now / then, where it is, and the flags with their commits' messages. */
  async told(...words: readonly string[]): Promise<readonly string[]> {
    const { code, out, err } = await this.audit('--json', ...words);
    if (!out.startsWith('{')) return [`exit ${code}`, out + err];
    const { records } = JSON.parse(out) as { readonly records: readonly TrailRecord[] };
    return [`exit ${code}`, ...records.map((record) => this.#line(record))];
  }

  #line({ stated, verifiedNow, verifiedThen, flags, inTree }: TrailRecord): string {
    const who = stated === null ? 'not readable' : `${stated.reviewer.id} ${stated.decision} ${stated.role}`;
    const verdicts = [verifiedNow, verifiedThen].map(({ verdict, code }) => (verdict === 'verified' ? 'yes' : (code ?? '?'))).join(' / ');
    return [who, verdicts, inTree ? 'in the tree' : 'in history', ...flags.map((flag) => `${flag.kind}${flag.in === undefined ? '' : ` ${this.git('log', '-1', '--format=%s', flag.in).trim()}`}`)].join(', ');
  }
}

interface TrailRecord {
  readonly stated: { readonly reviewer: { readonly id: string }; readonly decision: string; readonly role: string } | null;
  readonly verifiedNow: { readonly verdict: string; readonly code: string | null };
  readonly verifiedThen: { readonly verdict: string; readonly code: string | null };
  readonly flags: readonly { readonly kind: string; readonly in?: string }[];
  readonly inTree: boolean;
}

const [bob, cat] = [{ id: 'bob', key: 2 }, { id: 'cat', key: 3 }];
const approved = 'bob approve editorial, yes / yes, in the tree';
const withdrawal = { decision: 'withdraw' as const, comment: 'It is wrong.', withdrawal: { from: '2026-11-22' as LocalDate, replacement: undefined } };

/** What happens to the records of a text, and what the trail says of them. */
interface Happening {
  readonly what: string;
  readonly happens: (story: Story) => void;
  readonly told: readonly string[];
}

const stories: readonly Happening[] = [
  { what: 'nothing', happens: () => undefined, told: ['exit 0'] },
  { what: 'an approval', happens: (s) => { s.sign(); s.commit('signed'); }, told: ['exit 0', approved] },
  { what: 'an approval that nobody committed', happens: (s) => { s.sign(); }, told: ['exit 0', 'bob approve editorial, yes / ?, in the tree, not-committed'] },
  { what: 'approved, edited, approved again, withdrawn', happens: (s) => { s.sign(); s.sign({ digest: digest('two'), digestLastApproved: digest('one'), reviewedAt: '2026-11-22T10:01:00Z' }); s.sign({ ...withdrawal, digest: digest('two'), reviewedAt: '2026-11-22T10:02:00Z' }); s.commit('signed'); }, told: ['exit 0', approved, approved, 'bob withdraw editorial, yes / yes, in the tree'] },
  { what: 'a request for changes by another person', happens: (s) => { s.sign({ decision: 'request-changes', comment: 'Say why.', reviewer: { id: 'cat', printedName: 'Dr cat', credentials: 'RN' } }, 3); s.commit('signed'); }, told: ['exit 0', 'cat request-changes editorial, yes / yes, in the tree'] },
  { what: 'an approval that names one that never was', happens: (s) => { s.sign({ digestLastApproved: digest('never') }); s.commit('signed'); }, told: ['exit 0', `${approved}, no-earlier-approval`] },
  { what: 'an approval that names a later one', happens: (s) => { s.sign({ digestLastApproved: digest('two') }); s.sign({ digest: digest('two'), reviewedAt: '2026-11-22T11:00:00Z' }); s.commit('signed'); }, told: ['exit 0', `${approved}, no-earlier-approval`, approved] },
  { what: 'an approval that names one in another role', happens: (s) => { s.sign(); s.sign({ role: 'linguistic', digestLastApproved: digest('one'), reviewedAt: '2026-11-22T11:00:00Z' }); s.commit('signed'); }, told: ['exit 0', approved, 'bob approve linguistic, yes / yes, in the tree, no-earlier-approval'] },
  { what: 'an earlier approval that was forged', happens: (s) => { s.sign({ reviewedAt: '2026-11-22T09:00:00Z' }, 9); s.sign({ digestLastApproved: digest('one'), digest: digest('two') }); s.commit('signed'); }, told: ['exit 1', 'bob approve editorial, key-unknown / key-unknown, in the tree', `${approved}, no-earlier-approval`] },
  { what: 'a record removed', happens: (s) => { const path = s.sign(); s.commit('signed'); s.remove(path); s.commit('cleaned'); }, told: ['exit 0', 'bob approve editorial, yes / yes, in history, removed cleaned'] },
  ...(['withdraw', 'request-changes'] as const).flatMap((decision): readonly Happening[] => {
    const objection = decision === 'withdraw' ? withdrawal : { decision, comment: 'Say why.' };
    return [
      { what: `a ${decision} removed`, happens: (s) => { const path = s.sign(objection); s.commit('signed'); s.remove(path); s.commit('cleaned'); }, told: ['exit 1', `bob ${decision} editorial, yes / yes, in history, removed cleaned`] },
      { what: `a ${decision} removed and not committed`, happens: (s) => { const path = s.sign(objection); s.commit('signed'); s.remove(path); }, told: ['exit 1', `bob ${decision} editorial, yes / yes, in history, missing`] },
      { what: `a ${decision} removed with its signer`, happens: (s) => { const path = s.sign(objection); s.commit('signed'); s.remove(path); s.reviewers(cat); s.commit('cleaned'); }, told: ['exit 1', `bob ${decision} editorial, reviewer-unknown / yes, in history, removed cleaned`] },
      { what: `a forged ${decision} removed`, happens: (s) => { const path = s.sign(objection, 9); s.commit('signed'); s.remove(path); s.commit('cleaned'); }, told: ['exit 0', `bob ${decision} editorial, key-unknown / key-unknown, in history, removed cleaned`] },
      { what: `a ${decision} removed and put back`, happens: (s) => { const path = s.sign(objection); const file = s.here.read(path); s.commit('signed'); s.remove(path); s.commit('cleaned'); s.write(path, file); s.commit('restored'); }, told: ['exit 0', `bob ${decision} editorial, yes / yes, in the tree, restored cleaned`] },
    ];
  }),
  { what: 'a record removed and not committed', happens: (s) => { const path = s.sign(); s.commit('signed'); s.remove(path); }, told: ['exit 0', 'bob approve editorial, yes / yes, in history, missing'] },
  { what: 'a record removed and put back', happens: (s) => { const path = s.sign(); const file = s.here.read(path); s.commit('signed'); s.remove(path); s.commit('cleaned'); s.write(path, file); s.commit('restored'); }, told: ['exit 0', `${approved}, restored cleaned`] },
  { what: 'a record rewritten: another signature in its place', happens: (s) => { const made = s.signOff(); const path = s.sign(made); s.commit('signed'); s.write(path, writeEnvelope(writeSignOff({ ...made, comment: 'Never mind.' }, keyOf(2)))); s.commit('changed'); }, told: ['exit 1', 'bob approve editorial, yes / yes, in history, rewritten changed', 'bob approve editorial, nonce-reused / nonce-reused, in the tree, replaced-other changed'] },
  { what: 'a record rewritten: its words alone', happens: (s) => { const path = s.sign(); s.commit('signed'); const envelope = JSON.parse(s.here.read(path)) as { payloadType: string; payload: string; signatures: { keyid: string; sig: string }[] }; const payload = Buffer.from(Buffer.from(envelope.payload, 'base64').toString().replace('I have read it.', 'I have read all.')).toString('base64'); s.write(path, writeEnvelope({ ...envelope, payload })); s.commit('changed'); }, told: ['exit 1', 'bob approve editorial, yes / yes, in history, rewritten changed', 'bob approve editorial, signature-broken / signature-broken, in the tree, replaced-other changed'] },
  { what: 'a record with other line ends', happens: (s) => { const path = s.sign(); s.commit('signed'); s.write(path, s.here.read(path).replaceAll('\n', '\r\n')); s.commit('converted'); }, told: ['exit 0', approved] },
  { what: 'a record moved to another text', happens: (s) => { const path = s.sign(); s.commit('signed'); s.move(path, path.replace(article, otherArticle)); s.commit('moved'); }, told: ['exit 1', 'bob approve editorial, yes / yes, in history, removed moved', 'bob approve editorial, sign-off-moved / sign-off-moved, in the tree'] },
  { what: 'a record moved to another language', happens: (s) => { const path = s.sign(); s.move(path, path.replace('/es/', '/ar/')); s.commit('moved'); }, told: ['exit 1', 'bob approve editorial, sign-off-moved / sign-off-moved, in the tree'] },
  { what: 'a record under another name', happens: (s) => { const path = s.sign(); s.move(path, path.replace('2026-11-22', '2026-11-23')); s.commit('moved'); }, told: ['exit 1', 'bob approve editorial, sign-off-moved / sign-off-moved, in the tree'] },
  { what: 'a record of a former name', happens: (s) => { s.sign({ document: 'guides/reading' }); s.commit('moved'); }, told: ['exit 0', `${approved}, former-name`] },
  { what: 'a record of a former name in two texts', happens: (s) => { const made = s.signOff({ document: 'guides/reading' }); s.sign(made); s.sign(made, 2, otherArticle); s.commit('copied'); }, told: ['exit 1', `${approved}, former-name`, 'bob approve editorial, nonce-reused / nonce-reused, in the tree, former-name'] },
  { what: 'a nonce of a record that was removed', happens: (s) => { const made = s.signOff(); const path = s.sign(made); s.commit('signed'); s.remove(path); s.commit('cleaned'); s.sign({ ...made, reviewedAt: '2026-11-22T11:00:00Z' }); s.commit('again', '2026-11-22T13:00:00Z'); }, told: ['exit 1', 'bob approve editorial, yes / yes, in history, removed cleaned', 'bob approve editorial, nonce-reused / nonce-reused, in the tree'] },
  { what: 'a forgery with the nonce of a record, committed before it', happens: (s) => { const made = s.signOff(); s.sign({ ...made, digest: digest('forged'), reviewedAt: '2026-11-22T09:00:00Z' }, 9); s.commit('forged', '2020-01-01T00:00:00Z'); s.sign(made); s.commit('signed'); }, told: ['exit 1', 'bob approve editorial, key-unknown / key-unknown, in the tree, dated-after-commit', approved] },
  { what: 'a key revoked later', happens: (s) => { s.sign(); s.sign({ ...withdrawal, reviewedAt: '2026-11-22T10:01:00Z' }); s.commit('signed'); s.reviewers({ ...bob, keyFields: ', revoked: { on: 2026-11-23, reason: lost }' }, cat); s.commit('revoked'); }, told: ['exit 1', 'bob approve editorial, key-revoked / yes, in the tree', 'bob withdraw editorial, yes / yes, in the tree'] },
  { what: 'a reviewer removed later', happens: (s) => { s.sign(); s.commit('signed'); s.reviewers(cat); s.commit('left'); }, told: ['exit 1', 'bob approve editorial, reviewer-unknown / yes, in the tree'] },
  { what: 'a reviewer whose name was changed later', happens: (s) => { s.sign(); s.commit('signed'); s.reviewers({ ...bob, name: 'Dr Robert' }, cat); s.commit('married'); }, told: ['exit 1', 'bob approve editorial, reviewer-changed / yes, in the tree'] },
  { what: 'a key exchanged later', happens: (s) => { s.sign(); s.commit('signed'); s.reviewers({ ...bob, key: 4 }, cat); s.commit('new key'); }, told: ['exit 1', 'bob approve editorial, key-unknown / yes, in the tree'] },
  { what: 'a role taken later', happens: (s) => { s.sign(); s.commit('signed'); s.reviewers({ ...bob, roles: ['linguistic'] }, cat); s.commit('less'); }, told: ['exit 1', 'bob approve editorial, role-not-allowed / yes, in the tree'] },
  { what: 'a role granted later', happens: (s) => { s.reviewers({ ...bob, roles: ['linguistic'] }); s.commit('less'); s.sign(); s.commit('signed'); s.reviewers(bob); s.commit('more'); }, told: ['exit 0', 'bob approve editorial, yes / role-not-allowed, in the tree, granted-after'] },
  { what: 'a reviewer added later', happens: (s) => { s.reviewers(cat); s.sign(); s.commit('signed'); s.reviewers(bob, cat); s.commit('more'); }, told: ['exit 0', 'bob approve editorial, yes / reviewer-unknown, in the tree, granted-after'] },
  { what: 'a key listed later', happens: (s) => { s.sign({}, 5); s.commit('signed'); s.reviewers({ ...bob, key: 5 }); s.commit('more'); }, told: ['exit 0', 'bob approve editorial, yes / key-unknown, in the tree, granted-after'] },
  { what: 'reviewers that could not be read then', happens: (s) => { s.here.write('content/reviewers.yaml', 'reviewers: ['); s.sign(); s.commit('signed'); s.reviewers(bob); s.commit('mended'); }, told: ['exit 0', 'bob approve editorial, yes / ?, in the tree'] },
  { what: 'no list of reviewers then', happens: (s) => { s.remove('content/reviewers.yaml'); s.sign(); s.commit('signed'); s.reviewers(bob); s.commit('mended'); }, told: ['exit 0', 'bob approve editorial, yes / reviewer-unknown, in the tree, granted-after'] },
  { what: 'a commit dated back', happens: (s) => { s.sign(); s.commit('signed', '2026-11-01T10:00:00Z'); }, told: ['exit 0', `${approved}, dated-after-commit`] },
  { what: 'a commit within the day before', happens: (s) => { s.sign(); s.commit('signed', '2026-11-21T10:00:00Z'); }, told: ['exit 0', approved] },
  { what: 'a record dated back', happens: (s) => { s.sign({ reviewedAt: '2026-10-22T10:00:00Z' }); s.commit('signed'); }, told: ['exit 0', `${approved}, added-late`] },
  { what: 'a record added 30 days after', happens: (s) => { s.sign({ reviewedAt: '2026-10-23T12:00:00Z' }); s.commit('signed'); }, told: ['exit 0', approved] },
  { what: 'a record of tomorrow', happens: (s) => { s.sign({ reviewedAt: '2026-11-25T10:00:00Z' }); s.commit('signed'); }, told: ['exit 1', 'bob approve editorial, sign-off-in-future / yes, in the tree, dated-after-commit'] },
  { what: 'a merge', happens: (s) => { s.git('checkout', '-q', '-b', 'side'); s.sign(); s.commit('signed'); s.git('checkout', '-q', 'main'); s.sign({ reviewer: { id: 'cat', printedName: 'Dr cat', credentials: undefined }, reviewedAt: '2026-11-22T11:00:00Z' }, 3); s.commit('signed too'); s.git('merge', '-q', '-m', 'merged', 'side'); }, told: ['exit 0', approved, 'cat approve editorial, yes / yes, in the tree'] },
  { what: 'a record that a merge dropped', happens: (s) => { s.git('checkout', '-q', '-b', 'side'); s.sign({ decision: 'request-changes', comment: 'Wrong.' }); s.commit('signed'); s.git('checkout', '-q', 'main'); s.commit('more'); s.git('merge', '-q', '-s', 'ours', '-m', 'merged', 'side'); s.git('branch', '-q', '-D', 'side'); }, told: ['exit 1', 'bob request-changes editorial, yes / yes, in history, removed merged'] },
  { what: 'a record on another branch', happens: (s) => { s.git('checkout', '-q', '-b', 'side'); s.sign(); s.commit('signed'); s.git('checkout', '-q', 'main'); }, told: ['exit 0', 'bob approve editorial, yes / yes, in history, other-branch'] },
  { what: 'files that are no records', happens: (s) => { s.write(`content/${article}/signoffs/es/a.json`, '{}'); s.write(`content/${article}/signoffs/es/b.dsse.json`, '\u0000'); s.write(`content/${article}/signoffs/es/c.dsse.json`, ''); s.write(`content/${article}/signoffs/es/readme.md`, 'x'); s.commit('odd'); }, told: ['exit 1', ...Array<string>(3).fill('not readable, envelope-broken / envelope-broken, in the tree')] },
];

describe('imprimatur audit', () => {
  it.each(stories)('$what', async ({ happens, told }) => {
    const story = new Story();
    happens(story);
    expect(await story.told()).toEqual(told);
  });

  it('tells of the files alone where there is no git', async () => {
    const story = new Story('without git');
    story.sign();
    story.sign({ reviewedAt: '2026-01-01T10:00:00Z' }, 9);
    const { code, out } = await story.audit('--json');
    expect([code, JSON.parse(out)]).toMatchObject([1, { sources: { history: 'none', why: 'the folder is in no git repository' }, records: [{ verifiedNow: { code: 'key-unknown' }, verifiedThen: { verdict: 'unknown' }, flags: [], added: null }, { verifiedNow: { verdict: 'verified' }, flags: [] }] }]);
    expect((await story.audit()).out).toMatch(/From: the files alone; there is no history, since the folder is in no git repository\..*NOT known/s);
  });

  it('says that a clone is shallow', async () => {
    const story = new Story();
    story.sign();
    story.commit('signed');
    story.git('clone', '-q', '--depth=1', `file://${story.here.folder}`, 'clone');
    renameSync(join(story.here.folder, '.git'), join(story.here.folder, 'whole'));
    renameSync(join(story.here.folder, 'clone/.git'), join(story.here.folder, '.git'));
    expect((await story.audit()).out).toMatch(/shallow clone, .* NOT\s+known/s);
  });

  it('reads approvals of releases', async () => {
    const story = new Story();
    const approval = { version: '2026.11.0', digest: digest('candidate'), meaning: 'I release it.', reviewer: { id: 'bob', printedName: 'Dr bob', credentials: undefined }, policy: digest('policy'), comment: '', reviewedAt: '2026-11-22T10:00:00Z', nonce: 'release-nonce-1' };
    const file = writeEnvelope(writeReleaseApproval(approval, keyOf(2)));
    story.write(`content/releases/2026.11.0/approvals/${releaseApprovalFileName(approval)}`, file);
    story.commit('approved');
    expect(await story.told()).toEqual(['exit 0', 'bob approve release, yes / yes, in the tree']);
    story.write(`content/releases/2026.11.1/approvals/${releaseApprovalFileName(approval)}`, file);
    story.sign({ nonce: 'release-nonce-1' });
    story.commit('copied', '2026-11-22T13:00:00Z');
    expect(await story.told()).toEqual(['exit 1', 'bob approve editorial, nonce-reused / nonce-reused, in the tree', 'bob approve release, yes / yes, in the tree', 'bob approve release, sign-off-moved / sign-off-moved, in the tree']);
    expect(await story.told('release@2026.11.0')).toEqual(['exit 0', 'bob approve release, yes / yes, in the tree']);
  });

  it('says which records are of the content of today, however broken another record is', async () => {
    const story = new Story();
    const project = readProject(new DiskFiles(story.here.folder));
    const today = project.kind === 'sound' ? contentOfToday(new Set([article]), project.value).today.get(`${article}@es`) : undefined;
    story.sign();
    story.sign({ digest: today as Digest, reviewedAt: '2026-11-22T11:00:00Z' });
    story.write(`content/${article}/signoffs/es/broken.json`, '');
    const { records } = JSON.parse((await story.audit('--json')).out) as { readonly records: readonly { readonly coversToday: boolean | null }[] };
    expect(records.map(({ coversToday }) => coversToday)).toEqual([false, true, null]);
  });

  it('finds an article that is gone, by its name', async () => {
    const story = new Story();
    const path = story.sign({ document: 'guides/gone' }, 2, 'guides/gone');
    story.commit('signed');
    story.remove(path);
    story.commit('gone');
    expect([await story.told('guides/gone'), await story.told(article), (await story.told('guides/never'))[0]]).toEqual([['exit 0', 'bob approve editorial, yes / yes, in history, removed gone'], ['exit 0'], 'exit 2']);
  });

  it('shows one language alone, and judges by it', async () => {
    const story = new Story();
    story.sign();
    story.sign({ locale: 'ar' }, 9);
    story.commit('signed');
    expect([await story.told('--locale', 'es'), (await story.told('--locale', 'ar'))[0], (await story.told('--locale', 'xx'))[0], (await story.audit('--json', '--csv')).code]).toEqual([['exit 0', approved], 'exit 1', 'exit 2', 2]);
  });
});

/** Words that somebody may sign to mislead who reads the trail. */
const hostile = ['=HYPERLINK("http://example.org","x")', '\u001B[2J\u001B]0;title\u0007gone', 'a\u202Etxet\u202C', '\u2066\u2067open', 'line one\r\n2026-11-22T10:00:00Z  yes  yes  approve', '@SUM(A1)', "'=1+1", 'اقرأ الجرعة 5 mg مرتين', '\u009B31m', 'a "quoted", cell; b', '用药前请先咨询医生。'.repeat(30), 'x'.repeat(500), `${'كلمة '.repeat(60)}end`];

describe('hostile words', () => {
  let story: Story;
  beforeAll(() => {
    story = new Story();
    hostile.forEach((comment, index) => story.sign({ comment, meaning: comment, reviewedAt: `2026-11-22T10:00:${String(index).padStart(2, '0')}Z`, decision: 'request-changes' }));
    story.commit('signed');
  });

  it('reach the terminal as what can be seen, in lines of at most 120 columns, each closing what it isolates', async () => {
    const { code, out } = await story.audit();
    const lines = out.split('\n');
    // The words that nobody could print are refused, and told all the same.
    expect(code).toBe(1);
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066\u2067]/);
    expect(lines.filter((line) => displayWidth(line) > 120)).toEqual([]);
    expect(lines.filter((line) => (line.match(/\u2068/g) ?? []).length !== (line.match(/\u2069/g) ?? []).length)).toEqual([]);
    expect(out).toContain('reason          a<U+202E>txet<U+202C>\n');
    expect(out).toContain('reason          \u2068اقرأ الجرعة 5 mg مرتين\u2069\n');
    expect(lines.filter((line) => line.startsWith('  2026-')).length).toBe(hostile.length);
  });

  it('are no formulas in the CSV, which is a table', async () => {
    const { out } = await story.audit('--csv');
    const [names = [], ...rows] = readCsv(out);
    const reason = names.indexOf('reason');
    expect(rows.map((row) => row.length)).toEqual(hostile.map(() => names.length));
    expect(rows.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(rows.map((row) => row[reason]).slice(0, 3)).toEqual([`'${hostile[0]}`, '<U+001B>[2J<U+001B>]0;title<U+0007>gone', 'a<U+202E>txet<U+202C>']);
    expect(out).not.toMatch(/[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066\u2067]/);
  });

  it('are exact in the JSON, and no more than escapes to a terminal', async () => {
    const { out } = await story.audit('--json');
    const { records } = JSON.parse(out) as { readonly records: readonly { readonly stated: { readonly comment: string } }[] };
    expect(records.map(({ stated }) => stated.comment)).toEqual(hostile);
    expect(out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  });
});

/** A reader of RFC 4180, section 2: records end with CRLF, a quote within quotes is doubled. */
function readCsv(csv: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let [row, at] = [[] as string[], 0];
  while (at < csv.length) {
    const [whole, quoted, plain, end] = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(csv.slice(at)) ?? [];
    if (whole === undefined) throw new Error(`no cell at ${at}: ${csv.slice(at, at + 40)}`);
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    at += whole.length;
    if (end === '\r\n') [rows[rows.length], row] = [row, []];
  }
  return rows;
}

const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('=', '+', '-', '@', "'", '"', ',', ';', '\r', '\n', '\t', ' ', 'a', '＝') }));

describe('writeCsv', () => {
  it('is read as what was written, with an apostrophe before what could be a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 })), (rows) => {
        const read = readCsv(writeCsv(rows));
        expect(read.map((cells) => cells.map((text) => text.replace(/^'/, '')))).toEqual(rows);
        expect(read.flat().filter((text) => /^[=+\-@\t\r\n]/.test(text))).toEqual([]);
      }),
    );
  });
});

describe('wrapLines', () => {
  it('keeps every word and exceeds no line', () => {
    const words = fc.array(fc.oneof(fc.stringMatching(/^[a-z]{1,30}$/), fc.constantFrom('كلمة', '用药前请先咨询医生', 'é')), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.integer({ min: 4, max: 40 }), (all, width) => {
        const lines = wrapLines(isolated(all.join(' ')), width);
        expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
        expect(lines.join('').replace(/[\u2068\u2069 ]/g, '')).toBe(all.join(''));
      }),
    );
  });
});
