import { type ApprovedText, bundle, type BundleAbout, type Manifest, verifyBundle, type VerifyInput } from '@imprimatur/bundle';
import { type LocalDate, type LocaleSettings, readArticle, readPolicy, readReviewers, type Reviewer } from '@imprimatur/formats';
import { parse } from '@imprimatur/parse';
import { policyDigest, review, writeSignOff } from '@imprimatur/review';
import { type Digest, digestOf, privateKeyFromSeed } from '@imprimatur/signing';
import { contentRecord, createWords, translate } from '@imprimatur/translate';
import * as fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';

const key = privateKeyFromSeed(new Uint8Array(32).fill(2));
const policyText = 'rules: [{ require: { clinical: 1 } }]\nreview-interval-months: 12\n';
const reviewersText = `reviewers:\n  - { id: bob, printed-name: Dr Bob, may-sign: [{ role: clinical, locales: all }], keys: [{ ed25519: ${key.publicKey.base64}, from: 2026-01-01 }] }\n`;
const today = '2026-11-22' as LocalDate;

const about: BundleAbout = {
  collection: 'c',
  locale: 'en',
  sourceLocale: 'en',
  publisher: { name: 'P' },
  licence: 'CC BY 4.0',
  demonstration: false,
  release: { version: '2026.11.0', date: '2026-11-22' },
};

/** An approved text with its JSON form and one more file. */
function approvedText(): ApprovedText {
  const article = present(readArticle('a.md', '---\ntitle: T\ndescription: D\nkind: k\naudience: a\nauthors: [ann]\n---\nTake one.\n'));
  const source = present(parse({ collection: 'c', slug: 's', article, lock: { segments: [], retired: [] }, folder: new Map(), articles: new Set() }));
  const settings = { locale: 'en', name: 'English', direction: 'ltr', digits: 'latn', contacts: {} } as unknown as LocaleSettings;
  const document = present(translate({ source, words: createWords(settings, new Map()), files: undefined, lock: { segments: [], retired: [] }, fallbackForDrafts: 'source', publication: 'demonstration' }));
  const envelope = writeSignOff(
    {
      document: 'c/s',
      locale: 'en',
      digest: document.digest as Digest,
      decision: 'approve',
      meaning: 'I have read it.',
      role: 'clinical',
      reviewer: { id: 'bob', printedName: 'Dr Bob' },
      authors: ['ann'],
      translators: [],
      policy: policyDigest(present(readPolicy('p', policyText)), { kind: 'k', audience: 'a', locale: 'en', sourceLocale: 'en' }),
      digestLastApproved: undefined,
      conditions: [],
      comment: '',
      reviewedAt: '2026-06-01T10:00:00Z',
      nextReviewDue: '2027-06-01' as LocalDate,
      nonce: '1',
    },
    key,
  );
  const trust = { reviewers: reviewers(), demonstration: false, today };
  const approved = present(review({ document, sourceLocale: 'en', articles: new Set(['c/s']), barred: [], waivedOn: undefined, signOffs: [{ file: 'content/c/s/signoffs/en/1.dsse.json', envelope }], policy: present(readPolicy('p', policyText)), trust }));
  if (approved.kind === 'draft') throw new Error('the sample is not approved');
  const content = contentRecord(source, 'en', document.values, [...document.segments].map(([name, segment]) => [name, segment.text]));
  return { approved, title: 'T', files: [{ path: 's.json', bytes: strToU8(JSON.stringify({ content })) }, { path: 's.pdf', bytes: Uint8Array.of(0x25, 0x50, 0, 255) }] };
}

function reviewers(): readonly Reviewer[] {
  return present(readReviewers('r', reviewersText));
}

function present<T>(checked: { readonly kind: 'sound'; readonly value: T } | { readonly kind: 'faulty' }): T {
  if (checked.kind === 'faulty') throw new Error(`the sample is not as it should be: ${JSON.stringify(checked)}`);
  return checked.value;
}

function made(): Uint8Array {
  const chunks: Uint8Array[] = [];
  const writing = bundle(about, (chunk) => void chunks.push(chunk.slice()));
  writing.add(approvedText());
  const summary = writing.close([{ path: 'policy.yaml', bytes: strToU8(policyText) }, { path: 'reviewers.yaml', bytes: strToU8(reviewersText) }]);
  const bytes = Buffer.concat(chunks);
  expect(summary).toEqual({ texts: 1, bytes: bytes.length, digest: digestOf(bytes) });
  return new Uint8Array(bytes);
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
      value: { files: 5, trusted: true, texts: [{ text: { document: 'c/s', title: 'T' }, signedBy: [{ role: 'clinical', printedName: 'Dr Bob' }] }] },
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
    ['other reviewers', inputOf(good, { reviewers: [] }), 'faulty sign-off-refused bundle-unsigned'],
    ['a digest that the publisher gave for another file', inputOf(good, { expected: digestOf('x') }), 'faulty bundle-broken'],
    ['after the next review was due', inputOf(good, { today: '2027-06-02' as LocalDate }), 'sound approval-lapsed'],
    ['before it was signed', inputOf(good, { today: '2026-05-01' as LocalDate }), 'faulty sign-off-refused bundle-unsigned'],
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
    ['a changed sign-off', inputOf(forged(edited('en/c/s/signoffs/1.dsse.json', '"payload": "e', '"payload": "f'))), 'faulty sign-off-tampered bundle-unsigned'],
    ['a text without sign-offs', inputOf(forged(() => undefined, (manifest) => ({ ...manifest, texts: manifest.texts.map((text) => ({ ...text, signOffs: [] })) }))), 'faulty bundle-unsigned'],
    ['a text under another name', inputOf(forged(() => undefined, (manifest) => ({ ...manifest, texts: manifest.texts.map((text) => ({ ...text, document: 'c/other' })) }))), 'faulty bundle-unsigned'],
    ['a policy that asks for nobody', inputOf(forged(edited('en/c/policy.yaml', 'clinical: 1', ''))), 'faulty bundle-unsigned'],
    ['a policy under which nobody signed', inputOf(forged(edited('en/c/policy.yaml', 'months: 12', 'months: 60'))), 'faulty bundle-unsigned'],
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

  test('cut off anywhere it is refused', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), (length) => {
        check(inputOf(good.subarray(0, length)), 'faulty bundle-broken');
      }),
      { numRuns: 100 },
    );
  });

  // FIXME: nothing but the digest that the publisher gives for the archive holds the manifest itself, with its titles and dates.
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
