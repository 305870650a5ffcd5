import { type ApprovedText, bundle, type BundleAbout, type Manifest, releaseFiles, verifyBundle, type VerifyInput } from '@imprimatur/bundle';
import { type LocalDate, type LocaleSettings, readArticle, readPolicy, readReviewers, type Reviewer, type SegmentKey } from '@imprimatur/formats';
import { parse } from '@imprimatur/parse';
import { type ApprovedRelease, candidateDigest, handsIn, propose, type ReleaseApproval, releaseApprovalFileName, releasePolicyDigest, reviewRelease, writeReleaseApproval } from '@imprimatur/release';
import { type ApprovedDocument, policyDigest, review, type SignOff, signOffFileName, writeSignOff } from '@imprimatur/review';
import { type Digest, digestOf, privateKeyFromSeed } from '@imprimatur/signing';
import { contentRecord, createWords, type LocalizedDocument, translate } from '@imprimatur/translate';
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

const about: BundleAbout = { collection: 'c', locale: 'en', sourceLocale: 'en', publisher: { name: 'P' }, licence: 'CC BY 4.0' };

function documentWith(description: string): LocalizedDocument {
  const article = present(readArticle('a.md', `---\ntitle: T\ndescription: ${description}\nkind: k\naudience: a\nauthors: [ann]\n---\nTake one.\n`));
  const source = present(parse({ collection: 'c', slug: 's', article, lock: { segments: [], retired: [] }, folder: new Map(), articles: new Set() }));
  const settings = { locale: 'en', name: 'English', direction: 'ltr', digits: 'latn', contacts: {} } as unknown as LocaleSettings;
  return present(translate({ source, words: createWords(settings, new Map()), files: undefined, lock: { segments: [], retired: [] }, fallbackForDrafts: 'source', publication: 'demonstration' }));
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

/** An approved text with its JSON form and one more file. */
function renderedText(approved: ApprovedDocument): ApprovedText {
  const { source, values, segments } = approved.document;
  const content = contentRecord(source, 'en', values, [...segments].map(([name, segment]) => [name, segment.text]));
  return { approved, title: 'T', files: [{ path: 's.json', bytes: strToU8(JSON.stringify({ content })) }, { path: 's.pdf', bytes: Uint8Array.of(0x25, 0x50, 0, 255) }] };
}

/** A release of one text, approved by Rita. */
function releaseOf(approved: ApprovedDocument, written = policyText, documents: readonly string[] = ['c/s']): ApprovedRelease {
  const policy = present(readPolicy('p', written));
  const publication = { publisher: { name: 'P' }, demonstration: false, locales: [approved.document.settings] };
  const candidate = propose({ texts: documents.map((document) => ({ document, locale: 'en', title: 'T', reviewed: approved, reasons: [] })), publication, policy, previous: undefined, version: '2026.11.0', date: today, embargo: undefined, templates: undefined });
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

function bundled(approved: ApprovedDocument, policy = policyText, release = releaseOf(approved, policy)): Uint8Array {
  const chunks: Uint8Array[] = [];
  const writing = bundle(about, release, (chunk) => void chunks.push(chunk.slice()));
  writing.add(renderedText(approved));
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
    files[manifestPath] = strToU8(JSON.stringify(changeManifest({ ...manifest, files: digests })));
  });
}

function edited(path: string, from: string, to: string): (files: Files) => void {
  return (files) => {
    const text = strFromU8(files[path] ?? new Uint8Array());
    if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
    files[path] = strToU8(text.replace(from, to));
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
    ['a text whose content has no name', inputOf(forged(edited('en/c/s/s.json', '"document"', '"documenu"'))), 'faulty bundle-unsigned'],
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

const description = 'description' as SegmentKey;

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
    files[manifestPath] = strToU8(JSON.stringify({ ...manifest, files: manifest.files.filter(({ path }) => kept(path)), texts: manifest.texts.map((text) => ({ ...text, signOffs: text.signOffs.filter(kept) })) }));
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
    files[manifestPath] = strToU8(JSON.stringify({ ...manifest, files: digests }));
    check(inputOf(zipSync(files)), 'faulty bundle-unsigned');
  });
});
