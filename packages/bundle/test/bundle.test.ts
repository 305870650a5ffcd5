import { type ApprovedText, bundle, type BundleAbout, type Manifest, releaseFiles, verifyBundle, type VerifyInput } from '@imprimatur/bundle';
import { type LocalDate, type LocaleSettings, readArticle, readPolicy, readReviewers, type Reviewer, type SegmentKey } from '@imprimatur/formats';
import { parse, segmentDigest } from '@imprimatur/parse';
import { type ApprovedRelease, candidateDigest, handsIn, propose, type ReleaseApproval, releaseApprovalFileName, releasePolicyDigest, reviewRelease, writeReleaseApproval } from '@imprimatur/release';
import { type ApprovedDocument, policyDigest, review, type SignOff, signOffFileName, writeSignOff } from '@imprimatur/review';
import { type Digest, digestOf, privateKeyFromSeed } from '@imprimatur/signing';
import { type ContentRecord, contentRecord, createWords, type LocalizedDocument, translate } from '@imprimatur/translate';
import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

const keyOf = (person: 'bob' | 'carl' | 'rita') => privateKeyFromSeed(new Uint8Array(32).fill({ bob: 2, carl: 3, rita: 4 }[person]));
const policyText = 'rules: [{ require: { clinical: 1 } }]\nreview-interval-months: 12\nreview-spread-days: 0\nrelease: { persons: 1 }\n';
const reviewersText = `reviewers:
  - { id: bob, printed-name: Dr Bob, may-sign: [{ role: clinical, locales: all }], keys: [{ ed25519: ${keyOf('bob').publicKey.text}, from: 2026-01-01 }] }
  - { id: carl, printed-name: Dr Carl, may-sign: [{ role: clinical, locales: all }], keys: [{ ed25519: ${keyOf('carl').publicKey.text}, from: 2026-01-01 }] }
  - { id: rita, printed-name: Rita, may-sign: [{ role: release, locales: all }], keys: [{ ed25519: ${keyOf('rita').publicKey.text}, from: 2026-01-01 }] }
`;
const today = '2026-11-22' as LocalDate;
const description = 'description' as SegmentKey;

const about: BundleAbout = { collection: 'c', locale: 'en', sourceLocale: 'en', publisher: { name: 'P' }, licence: 'CC BY 4.0' };

function documentWith(summary: string, body = 'Take one.', fields = ''): LocalizedDocument {
  const article = present(readArticle('a.md', `---\ntitle: T\ndescription: ${summary}\nkind: k\naudience: a\nauthors: [ann]\n${fields}\n---\n${body}\n`));
  const source = present(parse({ collection: 'c', slug: 's', article, lock: { segments: [], retired: [] }, folder: new Map([['a.svg', strToU8('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0"/></svg>')]]), articles: new Set() }));
  const settings = { locale: 'en', name: 'English', direction: 'ltr', digits: 'latn', contacts: {} } as unknown as LocaleSettings;
  return present(translate({ source, words: createWords(settings, new Map([['units.none_other', '{{amount}}']])), files: undefined, lock: { segments: [], retired: [] }, fallbackForDrafts: 'source', publication: 'demonstration' }));
}

let nonces = 0;

function signOffOf(document: LocalizedDocument, person: 'bob' | 'carl', changes: Partial<SignOff> = {}, policy = policyText): { readonly file: string; readonly envelope: ReturnType<typeof writeSignOff> } {
  const signOff: SignOff = {
    document: 'c/s',
    locale: 'en',
    digest: document.digest as Digest,
    decision: 'approve',
    meaning: 'I have read it.',
    role: 'clinical',
    reviewer: { id: person, printedName: person === 'bob' ? 'Dr Bob' : 'Dr Carl', credentials: undefined },
    authors: ['ann'],
    translators: [],
    policy: policyDigest(present(readPolicy('p', policy)), { kind: 'k', audience: 'a', risk: undefined, locale: 'en', sourceLocale: 'en' }),
    digestLastApproved: undefined,
    conditions: [],
    remarks: [],
    waived: [],
    withdrawal: undefined,
    comment: '',
    reviewedAt: '2026-06-01T10:00:00Z',
    nextReviewDue: '2027-06-01' as LocalDate,
    nonce: `nonce-${String((nonces += 1)).padStart(6, '0')}`,
    ...changes,
  };
  return { file: `content/c/s/signoffs/en/${signOffFileName(signOff)}`, envelope: writeSignOff(signOff, keyOf(person)) };
}

function approvedBy(document: LocalizedDocument, signOffs: readonly ReturnType<typeof signOffOf>[], policy = policyText): ApprovedDocument {
  const trust = { reviewers: reviewers(), demonstration: false, today };
  const approved = present(review({ document, sourceLocale: 'en', articles: new Set(['c/s']), barred: [], waived: [], signOffs, policy: present(readPolicy('p', policy)), trust }));
  if (approved.kind === 'draft') throw new Error(`the sample is not approved: ${JSON.stringify(approved.reasons)}`);
  return approved;
}

/** The JSON form, as `render` writes it of an approved text. */
function articleOf({ document, digest, approvals, lastReviewed, nextReviewDue }: ApprovedDocument, content: ContentRecord): object {
  return {
    format: 'imprimatur.article/1',
    document: 'c/s',
    locale: 'en',
    direction: 'ltr',
    title: 'T',
    description: document.segments.get(description)?.text,
    state: 'approved',
    withdrawn: false,
    notices: [],
    demonstration: false,
    machineTranslated: false,
    release: { version: '2026.11.0', date: today },
    publisher: { name: 'P' },
    licence: 'CC BY 4.0',
    review: { approvals: approvals.map((approval) => ({ ...approval, credentials: approval.credentials ?? null })), lastReviewed, nextReviewDue },
    digest,
    content,
  };
}

function asWritten(value: unknown): Uint8Array {
  return strToU8(`${JSON.stringify(value, null, 2)}\n`);
}

/** An approved text with its JSON form and one more file. */
function renderedText(approved: ApprovedDocument, changes: object): ApprovedText {
  const { source, values, segments } = approved.document;
  const content = contentRecord(source, 'en', values, [...segments].map(([name, segment]) => [name, segment.text]));
  return { approved, title: 'T', files: [{ path: 's.json', bytes: asWritten({ ...articleOf(approved, content), ...changes }) }, { path: 's.pdf', bytes: Uint8Array.of(0x25, 0x50, 0, 255) }] };
}

/** A release of one text, approved by Rita. */
function releaseOf(approved: ApprovedDocument, written = policyText, documents: readonly string[] = ['c/s']): ApprovedRelease {
  const policy = present(readPolicy('p', written));
  const publication = { publisher: { name: 'P' }, demonstration: false, locales: [approved.document.settings] };
  const candidate = propose({ texts: documents.map((document) => ({ document, locale: 'en', title: 'T', reviewed: approved, reasons: [] })), publication, policy, previous: undefined, earlier: [], version: '2026.11.0', date: today, embargo: undefined, templates: undefined });
  const approval: ReleaseApproval = {
    version: '2026.11.0',
    digest: candidateDigest(candidate),
    meaning: 'I approve it.',
    reviewer: { id: 'rita', printedName: 'Rita', credentials: undefined },
    policy: releasePolicyDigest(policy),
    comment: '',
    reviewedAt: '2026-11-22T10:00:00Z',
    nonce: 'nonce-release',
  };
  const file = { file: `content/releases/2026.11.0/approvals/${releaseApprovalFileName(approval)}`, envelope: writeReleaseApproval(approval, keyOf('rita')) };
  const release = present(reviewRelease({ candidate, file: 'candidate.json', approvals: [file], policy, trust: { reviewers: reviewers(), demonstration: false, today }, hands: [handsIn(approved)] }));
  if (release.kind === 'unapproved') throw new Error('the release of the sample is not approved');
  return release;
}

function reviewers(): readonly Reviewer[] {
  return present(readReviewers('r', reviewersText));
}

function present<T>(checked: { readonly kind: 'sound'; readonly value: T } | { readonly kind: 'faulty' }): T {
  if (checked.kind === 'faulty') throw new Error(`the sample is not as it should be: ${JSON.stringify(checked)}`);
  return checked.value;
}

function bundled(approved: ApprovedDocument, policy = policyText, release = releaseOf(approved, policy), changes: object = {}): Uint8Array {
  const chunks: Uint8Array[] = [];
  const writing = bundle(about, release, (chunk) => void chunks.push(chunk.slice()));
  writing.add(renderedText(approved, changes));
  const summary = writing.close([{ path: 'policy.yaml', bytes: strToU8(policy) }, { path: 'reviewers.yaml', bytes: strToU8(reviewersText) }]);
  const bytes = Buffer.concat(chunks);
  expect(summary).toEqual({ texts: 1, bytes: bytes.length, digest: digestOf(bytes) });
  return new Uint8Array(bytes);
}

const sample = approvedBy(documentWith('D'), [signOffOf(documentWith('D'), 'bob')]);

function made(): Uint8Array {
  return bundled(sample);
}

const good = made();
const inputOf = (bytes: Uint8Array, changes: Partial<VerifyInput> = {}): VerifyInput => ({ file: 'c.zip', bytes, expected: undefined, reviewers: reviewers(), today, ...changes });

/** `sound`, or `faulty`, with the codes. */
function check(input: VerifyInput, expected: string): void {
  const verified = verifyBundle(input);
  expect([verified.kind, ...new Set(verified.diagnostics.map(({ code }) => code))].join(' ')).toBe(expected);
}

type Files = Record<string, Uint8Array>;

/** The bundle with its files changed, and the manifest where asked. */
function repacked(change: (files: Files) => void): Uint8Array {
  const files: Files = unzipSync(good);
  change(files);
  return zipSync(files);
}

const manifestPath = 'en/c/manifest.json';
const candidatePath = 'en/c/release/candidate.json';
const pathOf = (folder: string): string => Object.keys(unzipSync(good)).find((path) => path.startsWith(folder) && path.endsWith('.dsse.json')) ?? '';
const signOffPath = pathOf('en/c/s/signoffs/');
const approvalPath = pathOf('en/c/release/');

/** The texts of the manifest changed. */
const withTexts = (change: object) => (manifest: Manifest): unknown => ({ ...manifest, texts: manifest.texts.map((text) => ({ ...text, ...change })) });

/** The release's files put in the place of those that are there. */
const withRelease = (release: ApprovedRelease) => (files: Files): void => {
  Reflect.deleteProperty(files, approvalPath);
  for (const { path, bytes } of releaseFiles(release)) files[`en/c/release/${path.replace('approvals/', '')}`] = bytes;
};

/** A release of another text, or of the same and one more. */
function otherRelease(...documents: readonly string[]): ApprovedRelease {
  return releaseOf(sample, policyText, documents);
}
const manifestIn = (files: Files): Manifest => JSON.parse(strFromU8(files[manifestPath] ?? new Uint8Array())) as Manifest;

/** As an attacker would: the files changed, and every digest in the manifest put right. */
function forged(change: (files: Files) => void, changeManifest: (manifest: Manifest) => unknown = (manifest) => manifest): Uint8Array {
  return repacked((files) => {
    change(files);
    const manifest = manifestIn(files);
    const names = Object.keys(files).filter((path) => path !== manifestPath);
    const digests = names.map((path) => ({ path, bytes: files[path]?.length ?? 0, digest: digestOf(files[path] ?? new Uint8Array()) }));
    files[manifestPath] = asWritten(changeManifest({ ...manifest, files: digests }));
  });
}

function edited(path: string, from: string, to: string): (files: Files) => void {
  return (files) => {
    const text = strFromU8(files[path] ?? new Uint8Array());
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
    files[path] = strToU8(text.replace(from, to));
  };
}

interface Article extends Record<string, unknown> {
  readonly content: Record<string, unknown> & { readonly structure: Record<string, unknown>; readonly segments: Record<string, string> };
  readonly review: Record<string, unknown> & { readonly approvals: Record<string, unknown>[] };
}

/** Deeper than programs that call themselves can follow. */
const nested = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
const deep = (path: string) => (files: Files): void => void (files[path] = strToU8(nested));

/** The text's JSON form changed, in the form in which it is written. */
function inArticle(change: (article: Article) => void): (files: Files) => void {
  return (files) => {
    const article = JSON.parse(strFromU8(files['en/c/s/s.json'] ?? new Uint8Array())) as Article;
    change(article);
    files['en/c/s/s.json'] = asWritten(article);
  };
}

function withoutManifest(bytes: Uint8Array): Files {
  return unzipSync(bytes, { filter: ({ name }) => name !== manifestPath });
}

/** Two entries of one name, as no tool would write them: `a` renamed to `b` in the archive's bytes. */
function renamed(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll(from, to), 'latin1'));
}

/** The same archive whose directory claims that each entry unpacks to four gigabytes. */
function bomb(): Uint8Array {
  const bytes = Buffer.from(good);
  for (let at = bytes.indexOf('PK\u0001\u0002', 0, 'latin1'); at !== -1; at = bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')) bytes.writeUInt32LE(0xfffffff0, at + 24);
  return new Uint8Array(bytes);
}

describe('a bundle', () => {
  test('verifies, text by text', () => {
    expect(verifyBundle(inputOf(good, { expected: digestOf(good) }))).toMatchObject({
      kind: 'sound',
      diagnostics: [],
      value: { files: 7, trusted: true, withdrawn: [], release: { approvals: [{ printedName: 'Rita' }] }, texts: [{ text: { document: 'c/s', title: 'T' }, signedBy: [{ role: 'clinical', printedName: 'Dr Bob' }] }] },
    });
  });

  test('has the same bytes in any time zone', () => {
    const zone = process.env['TZ'];
    try {
      for (const other of ['Pacific/Kiritimati', 'America/Anchorage', 'Asia/Kolkata']) {
        process.env['TZ'] = other;
        expect(Buffer.compare(made(), good)).toBe(0);
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  test('names every file in its manifest', () => {
    const files = unzipSync(good);
    expect(manifestIn(files).files.map((file) => file.path)).toEqual(Object.keys(files).filter((path) => path !== manifestPath));
  });

  test.each(Object.keys(unzipSync(good)))('with one byte of %s changed is refused', (path) => {
    const changed = repacked((files) => {
      const bytes = Uint8Array.from(files[path] ?? []);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      files[path] = bytes;
    });
    expect(verifyBundle(inputOf(changed)).kind).toBe('faulty');
  });

  test.each(Object.keys(unzipSync(good)))('without %s is refused', (path) => {
    expect(verifyBundle(inputOf(repacked((files) => void Reflect.deleteProperty(files, path)))).kind).toBe('faulty');
  });

  test.each<[string, VerifyInput, string]>([
    ['the reader\'s own reviewers', inputOf(good), 'sound'],
    ['the reviewers in the bundle prove less', inputOf(good, { reviewers: undefined }), 'sound bundle-unsigned'],
    ['other reviewers', inputOf(good, { reviewers: [] }), 'faulty reviewer-unknown bundle-unsigned release-not-approved'],
    ['a digest that the publisher gave for another file', inputOf(good, { expected: digestOf('x') }), 'faulty bundle-broken'],
    ['after the next review was due', inputOf(good, { today: '2027-06-02' as LocalDate }), 'sound approval-lapsed'],
    ['before it was signed', inputOf(good, { today: '2026-05-01' as LocalDate }), 'faulty sign-off-in-future bundle-unsigned release-not-approved'],
    ['before its release was approved', inputOf(good, { today: '2026-11-21' as LocalDate }), 'faulty sign-off-in-future release-not-approved'],
    ['an extra file', inputOf(repacked((files) => void (files['en/c/s/extra.html'] = strToU8('x')))), 'faulty bundle-broken'],
    ['a file called __proto__', inputOf(renamed(forged((files) => void (files['__prot0__'] = strToU8('x'))), '__prot0__', '__proto__')), 'faulty bundle-broken'],
    ['a file called __proto__ that the manifest does not name', inputOf(renamed(repacked((files) => void (files['__prot0__'] = strToU8('x'))), '__prot0__', '__proto__')), 'faulty bundle-broken'],
    ['a file called constructor', inputOf(repacked((files) => void (files['constructor'] = strToU8('x')))), 'faulty bundle-broken'],
    ['a file outside the bundle\'s folder that the manifest names', inputOf(forged((files) => void (files['fr/c/s/index.html'] = strToU8('x')))), 'faulty bundle-broken'],
    ['a file outside the bundle\'s folder', inputOf(repacked((files) => void (files['readme.txt'] = strToU8('x')))), 'faulty bundle-broken'],
    ['a path that leaves the folder', inputOf(forged((files) => void (files['en/c/../../x'] = strToU8('x')))), 'faulty bundle-broken'],
    ['an absolute path', inputOf(forged((files) => void (files['/x'] = strToU8('x')))), 'faulty bundle-broken'],
    ['a path of Windows', inputOf(forged((files) => void (files['en\\x'] = strToU8('x')))), 'faulty bundle-broken'],
    ['a drive', inputOf(forged((files) => void (files['c:x'] = strToU8('x')))), 'faulty bundle-broken'],
    ['two entries of one name', inputOf(renamed(forged((files) => void (files['en/c/s/s.pdg'] = strToU8('x'))), 's.pdg', 's.pdf')), 'faulty bundle-broken'],
    ['two manifests', inputOf(repacked((files) => void (files['fr/c/manifest.json'] = files[manifestPath] ?? new Uint8Array()))), 'faulty bundle-broken'],
    ['a changed text, with all digests of files put right', inputOf(forged(edited('en/c/s/s.json', 'Take one.', 'Take two.'))), 'faulty bundle-unsigned'],
    [
      'a changed text, with its own digest put right too',
      inputOf(
        forged(edited('en/c/s/s.json', 'Take one.', 'Take two.'), (manifest) => ({ ...manifest, texts: manifest.texts.map((text) => ({ ...text, digest: digestOf('whatever') })) })),
      ),
      'faulty bundle-unsigned',
    ],
    ['a text whose content has no name', inputOf(forged(inArticle((article) => void Reflect.deleteProperty(article.content, 'document')))), 'faulty bundle-unsigned'],
    ['a text with a letter that no file can hold', inputOf(forged(edited('en/c/s/s.json', 'Take one.', String.raw`Take \ud800.`))), 'faulty bundle-unsigned'],
    ['a changed sign-off', inputOf(forged(edited(signOffPath, '"payload": "e', '"payload": "f'))), 'faulty statement-malformed bundle-unsigned'],
    ['a text without sign-offs', inputOf(forged(() => undefined, (manifest) => ({ ...manifest, texts: manifest.texts.map((text) => ({ ...text, signOffs: [] })) }))), 'faulty bundle-unsigned'],
    ['a text under another name', inputOf(forged(() => undefined, (manifest) => ({ ...manifest, texts: manifest.texts.map((text) => ({ ...text, document: 'c/other' })) }))), 'faulty bundle-unsigned'],
    ['a policy that asks for nobody', inputOf(forged(edited('en/c/policy.yaml', 'clinical: 1', ''))), 'faulty other-policy bundle-unsigned'],
    ['a policy under which nobody signed', inputOf(forged(edited('en/c/policy.yaml', 'interval-months: 12', 'interval-months: 60'))), 'faulty other-policy bundle-unsigned'],
    ['a policy that says nothing of releases', inputOf(forged(edited('en/c/policy.yaml', 'release: { persons: 1 }', ''))), 'faulty candidate-other-policy release-not-approved'],
    ['a policy that asks more of releases', inputOf(forged(edited('en/c/policy.yaml', 'persons: 1', 'persons: 2'))), 'faulty candidate-other-policy release-not-approved'],
    ['no candidate', inputOf(forged((files) => void Reflect.deleteProperty(files, candidatePath))), 'faulty bundle-unsigned'],
    ['a candidate that was changed', inputOf(forged(edited(candidatePath, '"title": "T"', '"title": "U"'), withTexts({ title: 'U' }))), 'faulty candidate-altered'],
    ['a candidate in another form', inputOf(forged(edited(candidatePath, '{', '{ '))), 'faulty candidate-broken'],
    ['no approval of the release', inputOf(forged((files) => void Reflect.deleteProperty(files, approvalPath))), 'faulty release-not-approved'],
    ['an approval that was changed', inputOf(forged(edited(approvalPath, '"sig": "', '"sig": "AAAA'))), 'faulty signature-broken'],
    ['a sign-off of the text as the approval of the release', inputOf(forged((files) => void (files[approvalPath] = files[signOffPath] ?? new Uint8Array()))), 'faulty payload-type-other'],
    ['a person who may not release any more', inputOf(good, { reviewers: present(readReviewers('r', reviewersText.replace('role: release', 'role: editorial'))) }), 'faulty role-not-allowed release-not-approved'],
    ['a key of the release that was revoked since', inputOf(good, { reviewers: present(readReviewers('r', reviewersText.replace(/(id: rita.*from: 2026-01-01)/, "$1, revoked: { on: 2026-11-22, reason: stolen }"))) }), 'faulty key-revoked release-not-approved'],
    ['a key of a reviewer that was revoked since', inputOf(good, { reviewers: present(readReviewers('r', reviewersText.replace(/(id: bob.*from: 2026-01-01)/, "$1, revoked: { on: 2026-11-22, reason: stolen }"))) }), 'faulty key-revoked bundle-unsigned'],
    ['an approved release of another text', inputOf(forged(withRelease(otherRelease('c/other')))), 'faulty bundle-unsigned'],
    ['an approved release that lists one text more', inputOf(forged(withRelease(otherRelease('c/other', 'c/s')))), 'faulty bundle-unsigned'],
    ['an approved release that lists a text of another collection more', inputOf(forged(withRelease(otherRelease('c/s', 'd/s')))), 'sound'],
    ['another version in the manifest', inputOf(forged(() => undefined, (manifest) => ({ ...manifest, release: { ...manifest.release, version: '2026.11.1' } }))), 'faulty bundle-unsigned'],
    ['another date in the manifest', inputOf(forged(() => undefined, (manifest) => ({ ...manifest, release: { ...manifest.release, date: '2026-11-23' } }))), 'faulty bundle-unsigned'],
    ['another publisher in the manifest', inputOf(forged(() => undefined, (manifest) => ({ ...manifest, publisher: { name: 'Q' } }))), 'faulty bundle-unsigned'],
    ['a manifest that calls itself a demonstration', inputOf(forged(() => undefined, (manifest) => ({ ...manifest, demonstration: true }))), 'faulty bundle-unsigned'],
    ['another title in the manifest', inputOf(forged(() => undefined, withTexts({ title: 'U' }))), 'faulty bundle-unsigned'],
    ['a review later than was signed', inputOf(forged(() => undefined, withTexts({ lastReviewed: '2026-11-01' }))), 'faulty bundle-unsigned'],
    ['a text twice', inputOf(forged(() => undefined, (manifest) => ({ ...manifest, texts: [...manifest.texts, ...manifest.texts] }))), 'faulty bundle-unsigned'],
    ['a manifest without a release', inputOf(forged(() => undefined, (manifest) => ({ ...manifest, release: null }))), 'faulty bundle-broken'],
    ['a manifest whose date is none', inputOf(forged(() => undefined, (manifest) => ({ ...manifest, release: { ...manifest.release, date: 'soon' } }))), 'faulty bundle-broken'],
    ['a review that is due later than was signed', inputOf(forged(() => undefined, (manifest) => ({ ...manifest, texts: manifest.texts.map((text) => ({ ...text, nextReviewDue: '2030-01-01' })) }))), 'faulty bundle-unsigned'],
    ['a manifest of another form', inputOf(forged(() => undefined, (manifest) => ({ ...manifest, format: 'imprimatur.bundle/2' }))), 'faulty bundle-broken'],
    ['a manifest that is nested too deep', inputOf(repacked(deep(manifestPath))), 'faulty bundle-broken'],
    ['a text that is nested too deep', inputOf(forged(deep('en/c/s/s.json'))), 'faulty bundle-unsigned'],
    ['a candidate that is nested too deep', inputOf(forged(deep(candidatePath))), 'faulty candidate-broken'],
    ['a sign-off that is nested too deep', inputOf(forged(deep(signOffPath))), 'faulty envelope-broken bundle-unsigned'],
    ['a statement that is nested too deep', inputOf(forged((files) => void (files[signOffPath] = asWritten({ payloadType: 'application/vnd.in-toto+json', payload: Buffer.from(nested).toString('base64'), signatures: [{ keyid: 'x', sig: 'AAAA' }] })))), 'faulty statement-malformed bundle-unsigned'],
    ['a sign-off that is longer than its reader\'s stack', inputOf(forged((files) => void (files[signOffPath] = strToU8(`{"a ":"${'x'.repeat(16_000_000)}"}`)))), 'faulty envelope-broken bundle-unsigned'],
    ['a policy that is nested too deep', inputOf(forged((files) => void (files['en/c/policy.yaml'] = strToU8(nested)))), 'faulty nested-too-deep'],
    ['a manifest whose locale is a list', inputOf(forged(() => undefined, (manifest) => ({ ...manifest, locale: ['en'] }))), 'faulty bundle-broken'],
    ['a manifest in which a field stands twice', inputOf(repacked(edited(manifestPath, '{', '{ "texts": [],'))), 'faulty bundle-broken'],
    ['a manifest whose lists are none', inputOf(forged(() => undefined, (manifest) => ({ ...manifest, texts: [null], files: 'all' }))), 'faulty bundle-broken'],
    ['a manifest whose texts are of another form', inputOf(forged(() => undefined, (manifest) => ({ ...manifest, texts: [{}] }))), 'faulty bundle-broken'],
    ['a manifest whose sign-offs are of another form', inputOf(forged(() => undefined, (manifest) => ({ ...manifest, texts: manifest.texts.map((text) => ({ ...text, signOffs: [1] })) }))), 'faulty bundle-broken'],
    ['a manifest whose files are of another form', inputOf(forged(() => undefined, (manifest) => ({ ...manifest, files: [{}] }))), 'faulty bundle-broken'],
    ['a directory that claims four gigabytes', inputOf(bomb()), 'faulty bundle-broken'],
    ['nothing', inputOf(new Uint8Array()), 'faulty bundle-broken'],
    ['an empty archive', inputOf(zipSync({})), 'faulty bundle-broken'],
  ])('%s', (_name, input, expected) => {
    check(input, expected);
  });

  test('tells of a content of its texts that was taken back', () => {
    const withdrawn = signOffOf(documentWith('D'), 'bob', { decision: 'withdraw', withdrawal: { from: '2026-11-01' as LocalDate, replacement: undefined }, comment: 'A mistake.' });
    const newer = approvedBy(documentWith('E'), [withdrawn, signOffOf(documentWith('E'), 'carl', { reviewedAt: '2026-11-02T10:00:00Z', nextReviewDue: '2027-11-02' as LocalDate })]);
    expect(verifyBundle(inputOf(bundled(newer)))).toMatchObject({ kind: 'sound', diagnostics: [], value: { withdrawn: [{ digest: sample.digest, reason: 'A mistake.', newerPublished: true }] } });
  });

  test('holds no text that the approved release does not list with exactly this content', () => {
    expect(() => bundled(sample, policyText, otherRelease('c/other'))).toThrow('the release does not list this content');
    expect(() => bundled(approvedBy(documentWith('E'), [signOffOf(documentWith('E'), 'bob')]), policyText, releaseOf(sample))).toThrow('the release does not list this content');
    expect(() => bundled(sample, policyText, otherRelease('c/other', 'c/s'))).toThrow('the bundle lacks c/other');
  });

  test('cut off anywhere it is refused', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), (length) => {
        check(inputOf(good.subarray(0, length)), 'faulty bundle-broken');
      }),
      { numRuns: 100 },
    );
  });

  // FIXME: nothing but the digest that the publisher gives for the archive holds the manifest's licence and the publisher's address.
  test('with any byte changed it is refused, or all files but the manifest are the same', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const bytes = Uint8Array.from(good);
        bytes[at] = (bytes[at] ?? 0) ^ mask;
        const verified = verifyBundle(inputOf(bytes));
        expect(withoutManifest(verified.kind === 'faulty' ? good : bytes)).toEqual(withoutManifest(good));
      }),
      { numRuns: 150 },
    );
  });

  test('random bytes are refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, asZip) => {
        check(inputOf(asZip ? Uint8Array.from([...good.subarray(0, 40), ...bytes, ...good.subarray(-22)]) : bytes), 'faulty bundle-broken');
      }),
      { numRuns: 100 },
    );
  });
});

const everyBlock = `## H

Take {{dose}}.

- one
  - two [@R1]

1. first

| a | e |
| - | - |
| b | |

> said

> [!WARNING] Mind
>
> this

![A dose](a.svg "As *shown*")
`;

describe('the JSON form of a text', () => {
  const keys = [...sample.document.segments.keys()].toSorted();

  test('verifies with blocks of every kind, with values, and signs of markup in the description', () => {
    const document = documentWith('"5 * 6 [mg] & <no> more"', everyBlock, 'values: { dose: { value: 5 } }\nreferences: [{ id: R1, type: webpage, title: X, author: [{ literal: Y }], URL: https://a.example }]\nrisk: high');
    const signOff = signOffOf(document, 'bob', { policy: policyDigest(present(readPolicy('p', policyText)), { kind: 'k', audience: 'a', risk: 'high', locale: 'en', sourceLocale: 'en' }) });
    const approved = approvedBy(document, [signOff]);
    const bytes = bundled(approved, policyText, releaseOf(approved), { description: '5 * 6 [mg] & <no> more' });
    check(inputOf(bytes), 'sound');
  });

  // The digest is over sorted lines of key and digest: the line of the passage that is gone stands in the other's key.
  test.each(keys.slice(1).map((after, index) => [keys[index] ?? after, after] as const))('without %s, which hides in the key of %s, is refused', (gone, after) => {
    const linesOf = (segments: Record<string, string>): string => Object.keys(segments).toSorted().map((key) => `${key} ${segmentDigest(segments[key] ?? '')}\n`).join('');
    const hidden = inArticle(({ content: { segments } }) => {
      const before = linesOf(segments);
      segments[`${gone} ${segmentDigest(segments[gone] ?? '')}\n${after}`] = segments[after] ?? '';
      for (const key of [gone, after]) Reflect.deleteProperty(segments, key);
      expect(linesOf(segments)).toBe(before);
    });
    check(inputOf(forged(hidden)), 'faulty bundle-unsigned');
  });

  test.each<[string, (article: Article) => void]>([
    ['a passage that no block names', ({ content }) => void (content.segments['opening.more'] = 'Take ten.')],
    ['a passage called __proto__', ({ content }) => void Object.defineProperty(content.segments, '__proto__', { value: 'Take ten.', enumerable: true })],
    ['a passage that is no text', ({ content }) => void Object.assign(content.segments, { title: ['T'] })],
    ['a sixth field of the content', ({ content }) => void (content['overrides'] = { title: 'Take ten.' })],
    ['a field more of the structure', ({ content }) => void (content.structure['dose'] = 'Take ten.')],
    ['a value that is none', ({ content }) => void (content['values'] = { dose: '5 mg' })],
    ['another title', (article) => void (article['title'] = 'Take ten')],
    ['another description', (article) => void (article['description'] = 'Take ten.')],
    ['no description', (article) => void Reflect.deleteProperty(article, 'description')],
    ['another name', (article) => void (article['document'] = 'c/other')],
    ['another digest', (article) => void (article['digest'] = digestOf('x'))],
    ['another state', (article) => void (article['state'] = 'draft')],
    ['another licence than the manifest\'s', (article) => void (article['licence'] = 'none')],
    ['another release', (article) => void (article['release'] = { version: '2026.11.1', date: today })],
    ['another publisher', (article) => void (article['publisher'] = { name: 'Q' })],
    ['a demonstration that is none', (article) => void (article['demonstration'] = true)],
    ['another reviewer', ({ review: { approvals } }) => void Object.assign(approvals[0] ?? {}, { printedName: 'Dr Carl' })],
    ['other credentials', ({ review: { approvals } }) => void Object.assign(approvals[0] ?? {}, { credentials: 'MD' })],
    ['an approval more', ({ review: { approvals } }) => void approvals.push({ ...approvals[0], printedName: 'Dr Carl' })],
    ['a later review', (article) => void (article.review['lastReviewed'] = '2026-11-01')],
    ['a review that is due later', (article) => void (article.review['nextReviewDue'] = '2030-01-01')],
    ['a field that nobody knows', (article) => void (article['dose'] = 'Take ten.')],
    ['a notice that the text does not call for', (article) => void (article['notices'] = [{ tone: 'machine', title: 'Take', text: 'ten' }])],
    ['a notice with a field more', (article) => void Object.assign(article, { machineTranslated: true, notices: [{ tone: 'machine', title: 'Take', text: 'ten', dose: 'twenty' }] })],
    ['a direction that is none', (article) => void (article['direction'] = 'up')],
  ])('with %s is refused', (_name, change) => {
    check(inputOf(forged(inArticle(change))), 'faulty bundle-unsigned');
  });

  test('with a field twice is refused: readers differ in which they take', () => {
    check(inputOf(forged(edited('en/c/s/s.json', '"title": "T",', '"title": "Take ten",\n  "title": "T",'))), 'faulty bundle-unsigned');
  });
});

/** An approval on condition that the description changes, of the text with a description. */
function conditional(before: LocalizedDocument, changes: Partial<SignOff> = {}, policy = policyText): ReturnType<typeof signOffOf> {
  const conditions = [{ segment: description, digest: before.segments.get(description)?.digest as Digest, comment: 'Say more.' }];
  return signOffOf(before, 'bob', { conditions, ...changes }, policy);
}

describe('an approval on a condition', () => {
  const [before, after] = [documentWith('D'), documentWith('E')];
  const twoPersons = policyText.replace('clinical: 1', 'clinical: 2');
  const later = { reviewedAt: '2026-06-02T10:00:00Z' };
  const waiver = signOffOf(before, 'carl', { ...later, decision: 'waive-conditions', conditions: [{ segment: description, digest: before.segments.get(description)?.digest as Digest, comment: 'It may stay.' }], comment: 'It may stay.' });
  const waived = bundled(approvedBy(before, [conditional(before), waiver]));
  const met = bundled(approvedBy(after, [conditional(before, {}, twoPersons), signOffOf(after, 'carl', later, twoPersons)], twoPersons), twoPersons);

  /** As an attacker would who has a release approved: without the files that a pattern names, manifest and release put right. */
  function without(bytes: Uint8Array, file: string): Uint8Array {
    const files: Files = unzipSync(bytes);
    for (const path of Object.keys(files)) if (path.includes(file)) Reflect.deleteProperty(files, path);
    const manifest = manifestIn(files);
    const kept = (path: string): boolean => !path.includes(file);
    files[manifestPath] = asWritten({ ...manifest, files: manifest.files.filter(({ path }) => kept(path)), texts: manifest.texts.map((text) => ({ ...text, signOffs: text.signOffs.filter(kept) })) });
    return zipSync(files);
  }

  const nameOf = ({ file }: { readonly file: string }): string => file.slice(file.lastIndexOf('/') + 1);

  test.each<[string, Uint8Array, string | undefined]>([
    ['that was waived', waived, undefined],
    ['that was waived, without the waiver', without(waived, nameOf(waiver)), 'on a condition that is not met'],
    ['that was met, with the wording read by another person', met, undefined],
    ['that was met, without that other person', without(met, '2026-06-02-clinical'), 'wording that nobody has signed'],
    ['that was met, without the approval itself', without(met, '2026-06-01-clinical'), 'Found 1 clinical sign-offs for exactly this content'],
  ])('%s', (_name, bytes, fault) => {
    check(inputOf(bytes), fault === undefined ? 'sound' : 'faulty bundle-unsigned');
    expect(verifyBundle(inputOf(bytes)).diagnostics.filter(({ message }) => message.includes(fault ?? 'Found'))).toHaveLength(fault === undefined ? 0 : 1);
  });

  test('names those who signed, not those who waived', () => {
    expect(verifyBundle(inputOf(waived))).toMatchObject({ value: { texts: [{ signedBy: [{ printedName: 'Dr Bob' }] }] } });
    expect(verifyBundle(inputOf(met))).toMatchObject({ value: { texts: [{ signedBy: [{ printedName: 'Dr Bob' }, { printedName: 'Dr Carl' }] }] } });
  });

  test('does not cover a change of what was not its condition', () => {
    const files: Files = unzipSync(met);
    edited('en/c/s/s.json', 'Take one.', 'Take two.')(files);
    const manifest = manifestIn(files);
    const digests = manifest.files.map(({ path, bytes }) => ({ path, bytes, digest: digestOf(files[path] ?? new Uint8Array()) }));
    files[manifestPath] = asWritten({ ...manifest, files: digests });
    check(inputOf(zipSync(files)), 'faulty bundle-unsigned');
  });
});
