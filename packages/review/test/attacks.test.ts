import { readSignOff, review, type ReviewInput, type SignOff, type SignOffFile, signOffFileName, signOffType, openStatement, writeSignOff } from '@imprimatur/review';
import { demonstrationKey, digestOf, type Envelope, sealEnvelope } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, outcomeOf } from './outcome.ts';
import { day, documentOf, dose, fileOf, inputOf, keyOf, leaflet, onConditions, present, remarkOn, reviewerOf, signer, signOffOf, statementOf, trustOf } from './sample.ts';

const none = 'clinical 0 of 1';
const intoto = 'application/vnd.in-toto+json';
const once = signOffOf();
const payloadOf = ({ envelope }: SignOffFile): string => Buffer.from(envelope.payload, 'base64').toString();
const trusting = (...reviewers: ReviewInput['trust']['reviewers']): Partial<ReviewInput> => ({ trust: trustOf({ reviewers }) });

/** Bob's record, under a policy that the sample's has the digest of. */
const sound = present(inputOf([once]).signOffs[0]);
const tampered = (change: (envelope: Envelope) => object): SignOffFile => ({ file: sound.file, envelope: { ...sound.envelope, ...change(sound.envelope) } });
const reworded = (change: (payload: string) => string): SignOffFile => tampered(() => ({ payload: Buffer.from(change(payloadOf(sound))).toString('base64') }));
/** Bytes that bob did sign, though `writeSignOff` would never write them. */
const signed = (payload: string | Uint8Array, type = intoto): SignOffFile => ({ file: sound.file, envelope: sealEnvelope(type, Buffer.from(payload), [keyOf(2)]) });
/** A change of the signed JSON that leaves it canonical. */
const odd = (find: string | RegExp, replace: string): SignOffFile => {
  const changed = payloadOf(sound).replace(find, replace);
  if (changed === payloadOf(sound)) throw new Error(`the payload has no ${String(find)}`);
  return signed(changed);
};

describe('an envelope', () => {
  test.each<[string, SignOffFile, string]>([
    ['as it was made', sound, 'approved by bob'],
    ['under another key id: a hint that nobody signed', tampered(({ signatures: [signature] }) => ({ signatures: [{ ...signature, keyid: 'any' }] })), 'approved by bob'],
    ['with an edited payload', reworded((payload) => payload.replace('"comment":""', '"comment":"x"')), 'faulty | signature-broken'],
    ['with an edited payload and another key id', tampered(({ signatures: [signature] }) => ({ payload: Buffer.from(payloadOf(sound).replace('"comment":""', '"comment":"x"')).toString('base64'), signatures: [{ ...signature, keyid: 'any' }] })), `${none} | key-unknown`],
    ['with another payload type', tampered(() => ({ payloadType: 'text/plain' })), 'faulty | payload-type-other'],
    ['with another payload type, and signed', signed(payloadOf(sound), 'text/plain'), 'faulty | payload-type-other'],
    ['with a payload in base64 with a line end', tampered(({ payload }) => ({ payload: `${payload}\n` })), 'faulty | envelope-broken'],
    ['with a payload in base64 without padding', tampered(() => ({ payload: 'e30' })), 'faulty | envelope-broken'],
    ['with a payload in the base64 of addresses', tampered(() => ({ payload: 'eyI_Ijo_fQ==' })), 'faulty | envelope-broken'],
    ['without a signature', tampered(() => ({ signatures: [] })), 'faulty | envelope-broken'],
    ['with the same signature twice', tampered(({ signatures }) => ({ signatures: [...signatures, ...signatures] })), 'faulty | envelope-broken'],
    ['with signatures of two persons', { ...sound, envelope: sealEnvelope(intoto, Buffer.from(payloadOf(sound)), [keyOf(2), keyOf(3)]) }, 'faulty | envelope-broken'],
    ['with a signature with a line end', tampered(({ signatures: [signature] }) => ({ signatures: [{ ...signature, sig: `${signature?.sig}\n` }] })), 'faulty | signature-broken'],
    ['with a signature without padding', tampered(({ signatures: [signature] }) => ({ signatures: [{ ...signature, sig: signature?.sig.replaceAll('=', '') }] })), 'faulty | signature-broken'],
    ['with a signature that is cut off', tampered(({ signatures: [signature] }) => ({ signatures: [{ ...signature, sig: signature?.sig.slice(0, 40) }] })), 'faulty | signature-broken'],
    ['with an empty signature', tampered(({ signatures: [signature] }) => ({ signatures: [{ ...signature, sig: '' }] })), 'faulty | signature-broken'],
    ['with the signature of another record of bob', tampered(() => ({ signatures: signOffOf({ comment: 'other' }).envelope.signatures })), 'faulty | signature-broken'],
  ])('%s: %#', (_name, file, expected) => {
    check(inputOf([file]), expected);
  });
});

describe('a statement that was signed with the right key', () => {
  test.each<[string, SignOffFile, string]>([
    ['not JSON', signed(payloadOf(sound).slice(1)), 'statement-malformed'],
    ['empty', signed(''), 'statement-malformed'],
    ['not UTF-8', signed(Buffer.concat([Buffer.from(payloadOf(sound).slice(0, -1)), Buffer.from([0xc0, 0x80, 0x7d])])), 'statement-malformed'],
    ['half a surrogate pair', odd('"comment":""', '"comment":"\\ud800"'), 'statement-malformed'],
    ['with a byte order mark', signed(`\ufeff${payloadOf(sound)}`), 'statement-malformed'],
    ['with a line end', signed(`${payloadOf(sound)}\n`), 'payload-not-canonical'],
    ['with white space', signed(JSON.stringify(JSON.parse(payloadOf(sound)), null, 2)), 'payload-not-canonical'],
    ['with its fields in another order', signed(JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(payloadOf(sound)) as object).toReversed()))), 'payload-not-canonical'],
    ['with a field twice', odd('"decision":"approve"', '"decision":"withdraw","decision":"approve"'), 'payload-not-canonical'],
    ['with an escape that need not be', odd('"clinical"', '"clinica\\u006c"'), 'payload-not-canonical'],
    ['nested deeper than any reader goes', signed(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 'statement-malformed'],
    ['a list', signed('[]'), 'payload-type-other'],
    ['null', signed('null'), 'payload-type-other'],
    ['of another type', odd('https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1'), 'payload-type-other'],
    ['with another predicate', odd('sign-off:v2', 'sign-off:v1'), 'payload-type-other'],
    ['the approval of a release', odd('urn:imprimatur:sign-off:v2', 'urn:imprimatur:release-approval:v1'), 'payload-type-other'],
    ['for two texts', odd(/"subject":\[(.*?)\]/, '"subject":[$1,$1]'), 'statement-malformed'],
    ['for no text', odd(/"subject":\[(.*?)\]/, '"subject":[]'), 'statement-malformed'],
    ['for a subject of another form', odd('c/s@en', 'c/../s@en'), 'statement-malformed'],
    ['with a digest in capitals', odd(/"sha256":"([0-9a-f]+)"/, `"sha256":"${'A'.repeat(64)}"`), 'statement-malformed'],
    ['in an unknown role', odd('"role":"clinical"', '"role":"surgical"'), 'statement-malformed'],
    ['in a role of the prototype', odd('"role":"clinical"', '"role":"toString"'), 'statement-malformed'],
    ['with an unknown decision', odd('"decision":"approve"', '"decision":"perhaps"'), 'statement-malformed'],
    ['with no reviewer', odd(/"reviewer":\{.*?\}/, '"reviewer":null'), 'statement-malformed'],
    ['with credentials that turn the line round', odd('"credentials":null', '"credentials":"MD \u202e"'), 'statement-malformed'],
    ['with credentials that are a number', odd('"credentials":null', '"credentials":1'), 'statement-malformed'],
    ['with empty credentials', odd('"credentials":null', '"credentials":""'), 'statement-malformed'],
    ['with a control in the name', odd('"printedName":"Dr bob"', '"printedName":"Dr bob\\u001b"'), 'statement-malformed'],
    ['at a time in another zone', odd('2026-06-01T10:00:00Z', '2026-06-01T10:00:00+14:00'), 'statement-malformed'],
    ['on a day that does not exist', odd('2026-06-01T10:00:00Z', '2026-02-30T10:00:00Z'), 'statement-malformed'],
    ['in a second that does not exist', odd('2026-06-01T10:00:00Z', '2026-06-01T10:00:60Z'), 'statement-malformed'],
    ['with a review due on no day', odd('"nextReviewDue":"2027-06-01"', '"nextReviewDue":"2027-6-1"'), 'statement-malformed'],
    ['with a policy that is no digest', odd(/"policy":"sha256:[0-9a-f]+"/, '"policy":"mine"'), 'statement-malformed'],
    ['without a meaning', odd('"meaning":"I have read it."', '"meaning":""'), 'statement-malformed'],
    ['without authors', odd('"authors":["ann"],', ''), 'statement-malformed'],
    ['with authors that are not words', odd('"authors":["ann"]', '"authors":[1]'), 'statement-malformed'],
    ['with translators that are one word', odd('"translators":[]', '"translators":"ann"'), 'statement-malformed'],
    ['without waivers', odd(',"waived":[]', ''), 'statement-malformed'],
    ['with a comment that is a list', odd('"comment":""', '"comment":[]'), 'statement-malformed'],
    ['with a line end in its comment', odd('"comment":""', '"comment":"Read.\\nAnd approved."'), 'statement-malformed'],
    ['with a control in its comment', odd('"comment":""', '"comment":"\\u001b[2J"'), 'statement-malformed'],
    ['with a comment that turns the line round', odd('"comment":""', '"comment":"\u202edevorppa"'), 'statement-malformed'],
    ['with a control in its meaning', odd('I have read it.', 'I have \\bnot read it.'), 'statement-malformed'],
    ['with a meaning that turns the line round', odd('I have read it.', 'I have read it.\u2067'), 'statement-malformed'],
    ['with a short nonce', odd(/"nonce":"[^"]+"/, '"nonce":"a-b-c-d-e"'), 'statement-malformed'],
    ['with a nonce that is a path', odd(/"nonce":"[^"]+"/, '"nonce":"../../abcdef"'), 'statement-malformed'],
    ['with a last digest of another form', odd('"digestLastApproved":null', '"digestLastApproved":"sha256:0"'), 'statement-malformed'],
    ['with a field more', odd('"comment":""', '"comment":"","condition":"not before 2027"'), 'statement-malformed'],
    ['with a field more in its reviewer', odd('"credentials":null', '"credentials":null,"for":"another"'), 'statement-malformed'],
    ['with a field more beside its subject', odd('"_type":', '"@note":"not before 2027","_type":'), 'statement-malformed'],
    ['with a field more in its subject', odd('"name":"c/s@en"', '"name":"c/s@en","uri":"https://example.org"'), 'statement-malformed'],
    ['with a second digest', odd('"sha256":', '"sha1":"0","sha256":'), 'statement-malformed'],
    ['without a predicate', odd(/"predicate":\{.*\},"predicateType"/, '"predicateType"'), 'statement-malformed'],
    ['with remarks of another form', odd('"remarks":[]', '"remarks":[{"comment":"x"}]'), 'statement-malformed'],
  ])('%s: %#', (_name, file, code) => {
    check(inputOf([file]), `faulty | ${code}`);
  });

  const read = leaflet('aaa');
  const remark = remarkOn(read, dose);
  test.each<[string, Partial<SignOff>]>([
    ['two conditions on one passage', { ...onConditions(read, dose), conditions: [remark, { ...remark, comment: 'And this.' }] }],
    ['a condition with a line end', { ...onConditions(read, dose), conditions: [{ ...remark, comment: 'Change\nthis.' }] }],
    ['a condition that turns the line round', { ...onConditions(read, dose), conditions: [{ ...remark, comment: 'Change this.\u202e' }] }],
    ['a remark with a control', { decision: 'request-changes', remarks: [{ ...remark, comment: 'Change this.\u0007' }] }],
    ['an approval with remarks', { remarks: [remark] }],
    ['an approval with a date of withdrawal', { withdrawal: { from: day('2026-06-01'), replacement: undefined } }],
    ['a request for changes with conditions', { decision: 'request-changes', conditions: [remark] }],
    ['a request for changes without a word', { decision: 'request-changes', comment: '' }],
    ['a waiver of nothing', { decision: 'waive-conditions' }],
    ['a waiver without a reason', { decision: 'waive-conditions', conditions: [remark], comment: '' }],
    ['a withdrawal without a reason', { decision: 'withdraw', comment: '' }],
    ['a withdrawal without a date', { decision: 'withdraw', withdrawal: undefined }],
    ['a withdrawal from a day that does not exist', { decision: 'withdraw', withdrawal: { from: day('2026-02-30'), replacement: undefined } }],
    ['a withdrawal with a replacement that is a path', { decision: 'withdraw', withdrawal: { from: day('2026-06-01'), replacement: '../c/t' } }],
    ['a withdrawal with conditions', { decision: 'withdraw', conditions: [remark] }],
  ])('that no decision may say, %s: %#', (_name, changes) => {
    check(inputOf([signOffOf(changes)]), 'faulty | statement-malformed');
  });
});

describe('a record', () => {
  const another = (changes: Partial<SignOff>): SignOffFile => ({ ...signOffOf(changes), file: once.file });
  const twin = statementOf();

  test.each<[string, ReviewInput, string]>([
    ['of another text', inputOf([signOffOf({ document: 'c/other' })], { articles: new Set(['c/other']) }), 'faulty | sign-off-moved'],
    ['of another text with the same words', inputOf([signOffOf({ document: 'd/s' })], { articles: new Set(['d/s']) }), 'faulty | sign-off-moved'],
    ['of a text that is not there', inputOf([signOffOf({ document: 'c/other' })]), `${none} | sign-off-of-former-name`],
    ['of two texts that are not there', inputOf([signOffOf({ document: 'c/other' }), signOffOf({ document: 'c/third' }), signOffOf({ document: 'c/third' })]), `${none} | sign-off-of-former-name | sign-off-of-former-name`],
    ['of another locale', inputOf([signOffOf({ locale: 'fr' })]), 'faulty | sign-off-moved'],
    ['under the file name of another role', inputOf([another({ role: 'editorial' })]), 'faulty | sign-off-moved'],
    ['under the file name of another day', inputOf([another({ reviewedAt: '2026-06-02T10:00:00Z' })]), 'faulty | sign-off-moved'],
    ['under the file name of another content', inputOf([another({ digest: digestOf('older') })]), 'faulty | sign-off-moved'],
    ['under the file name of another record', inputOf([another({})]), 'faulty | sign-off-moved'],
    ['under a file name that only ends alike', inputOf([{ ...once, file: once.file.replace('signoffs/en/', 'signoffs/en/x') }]), 'faulty | sign-off-moved'],
    ['twice', inputOf([once, { ...once, file: once.file.replace('content', 'copy') }]), 'faulty | nonce-reused'],
    ['with the nonce of another', inputOf([once, signOffOf({ nonce: present(readNonce(once)), role: 'editorial' })]), 'faulty | nonce-reused'],
    ['with the nonce of one that does not count', inputOf([signOffOf({ nonce: twin.nonce, reviewer: signer('eve') }, 5), signOffOf({ nonce: twin.nonce })]), 'approved by bob | reviewer-unknown'],
    ['by someone else\'s key', inputOf([signOffOf({ reviewer: signer('bob') }, 3)]), `${none} | key-unknown`],
    ['by a key that nobody has', inputOf([signOffOf({}, 9)]), `${none} | key-unknown`],
    ['by a demonstration key under a real name', inputOf([{ file: fileOf(twin), envelope: writeSignOff(twin, demonstrationKey('demo-clinical')) }], trusting(reviewerOf('bob', 2, {}, { key: demonstrationKey('demo-clinical').publicKey }))), 'faulty | demonstration-refused'],
    ['by a demonstration reviewer', inputOf([once], trusting(reviewerOf('bob', 2, { demonstration: true }))), 'faulty | demonstration-refused'],
    ['by a demonstration reviewer in a demonstration', inputOf([once], { trust: trustOf({ reviewers: [reviewerOf('bob', 2, { demonstration: true })], demonstration: true }) }), 'approved by bob'],
    ['by bob for ann', inputOf([signOffOf({ reviewer: signer('ann'), authors: [] }, 2)]), `${none} | key-unknown`],
    ['among others that are broken: each is told', inputOf([signOffOf({ locale: 'fr' }), signOffOf({}, 9), reworded((payload) => payload.slice(1)), once]), 'faulty | sign-off-moved | key-unknown | statement-malformed'],
  ])('%s: %#', (_name, input, expected) => {
    check(input, expected);
  });
});

function readNonce(file: SignOffFile): string | undefined {
  const opened = openStatement(file.envelope, signOffType);
  const record = opened.kind === 'opened' ? readSignOff(opened.statement) : undefined;
  return record !== undefined && 'nonce' in record ? record.nonce : undefined;
}

describe('by chance', () => {
  const characters = fc.constantFrom('A', 'B', 'a', 'b', '0', '1', '9', '+', '/', '=', '_', '-', '"', ' ', '\n');
  const edit = fc.record({ field: fc.constantFrom('payload' as const, 'payloadType' as const, 'sig' as const), at: fc.nat(2000), remove: fc.nat(3), insert: fc.string({ unit: characters, maxLength: 3 }) });

  test('no edit of payload, type or signature leaves an approval', () => {
    fc.assert(
      fc.property(edit, ({ field, at, remove, insert }) => {
        const envelope = sound.envelope;
        const before = field === 'sig' ? present(envelope.signatures[0]).sig : envelope[field];
        const place = at % (before.length + 1);
        const after = before.slice(0, place) + insert + before.slice(place + remove);
        fc.pre(after !== before);
        const changed = field === 'sig' ? { ...envelope, signatures: [{ keyid: present(envelope.signatures[0]).keyid, sig: after }] } : { ...envelope, [field]: after };
        const reviewed = review(inputOf([{ file: sound.file, envelope: changed }]));
        // With another id in it, it is the record of somebody who is not on the list: a warning.
        expect([outcomeOf(reviewed), ...reviewed.diagnostics.map(({ code }) => code)].join(' | ')).toMatch(/^(faulty \| |clinical 0 of 1 \| reviewer-unknown$)/);
      }),
      { numRuns: 500 },
    );
  });

  test('any JSON that was signed is refused or a record, and never a fault of the program', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom('predicate', 'reviewer', 'conditions', 'withdrawal', 'subject', 'waived', 'nonce'), (value, name) => {
        const statement = JSON.parse(payloadOf(sound)) as { predicate: object };
        const changed = name === 'predicate' || name === 'subject' ? { ...statement, [name]: value } : { ...statement, predicate: { ...statement.predicate, [name]: value } };
        const canonical = JSON.stringify(sorted(changed));
        const reviewed = review(inputOf([signed(canonical)]));
        expect(reviewed.diagnostics.map(({ code }) => code).filter((code) => !['statement-malformed', 'payload-not-canonical', 'sign-off-moved', 'reviewer-unknown', 'reviewer-changed', 'key-unknown', 'waiver-unseen'].includes(code))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('what is written is what is read', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 20 }).filter((text) => text.isWellFormed());
    const remarks = fc.uniqueArray(fc.constantFrom('dose.a', 'food.b', 'storage.c'), { maxLength: 3 }).map((keys) => keys.map((segment) => ({ segment: segment as typeof dose, digest: digestOf(segment), comment: segment })));
    fc.assert(
      fc.property(words, words, remarks, fc.array(words), (meaning, comment, conditions, waived) => {
        const statement = statementOf({ meaning: `I ${meaning}`, comment, conditions, waived, digest: documentOf().digest as SignOff['digest'] });
        const opened = openStatement(writeSignOff(statement, keyOf(2)), signOffType);
        expect(opened.kind === 'opened' && readSignOff(opened.statement)).toEqual(statement);
      }),
      { numRuns: 200 },
    );
  });

  test('file names differ with role, day, content and nonce, and are portable', () => {
    const parts = fc.record({
      reviewedAt: fc.constantFrom('2026-06-01T10:00:00Z', '2026-06-02T10:00:00Z'),
      role: fc.constantFrom('clinical' as const, 'editorial' as const),
      digest: fc.constantFrom(digestOf('a'), digestOf('b')),
      nonce: fc.stringMatching(/^[a-z0-9]{6}$/),
    });
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        expect(signOffFileName(one)).toMatch(/^[a-z0-9-]+\.dsse\.json$/);
        expect(signOffFileName(one) === signOffFileName(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });
});

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, item]) => [name, sorted(item)]));
}
