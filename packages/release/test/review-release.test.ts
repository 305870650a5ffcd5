import { type Candidate, readReleaseApproval, type ReleaseApproval, releaseApprovalFileName, releaseApprovalType, releasePolicyDigest, type ReleaseReviewInput, reviewRelease } from '@imprimatur/release';
import { type Locale, unprintable } from '@imprimatur/formats';
import { openStatement, type SignOffFile } from '@imprimatur/review';
import { canonicalJson, demonstrationKey, digestOf, type Envelope, sealEnvelope } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { approvalOf, candidateOf, day, fileOf, keyOf, policyOf, reviewerOf, reviewOf } from './sample.ts';

const candidate = candidateOf();
const cat = { id: 'cat', printedName: 'Dr cat', credentials: 'MD' };
const signed = (changes: Partial<ReleaseApproval> = {}, key = 2): SignOffFile => fileOf(approvalOf(candidate, changes), key);
const byCat = (changes: Partial<ReleaseApproval> = {}): SignOffFile => signed({ reviewer: cat, ...changes }, 3);
const once = signed();

/** `approved by …`, or the codes of the reasons; then the codes of what was refused, each with its severity. */
function check(input: ReleaseReviewInput, expected: string): void {
  const reviewed = reviewRelease(input);
  const refused = reviewed.diagnostics.map(({ code, severity }) => `${severity} ${code}`);
  const outcome = (): string => {
    if (reviewed.kind === 'faulty') return 'faulty';
    if (reviewed.value.kind === 'approved') return `approved by ${reviewed.value.approvals.map(({ printedName }) => printedName).join(' and ')}`;
    return reviewed.value.reasons.map(({ code }) => code).join(', ');
  };
  expect([outcome(), ...refused].join(' | ')).toBe(expected);
}

const of = (approvals: readonly SignOffFile[], changes: Partial<ReleaseReviewInput> = {}): ReleaseReviewInput => reviewOf(candidate, approvals, changes);
const trusting = (...reviewers: ReleaseReviewInput['trust']['reviewers']): Partial<ReleaseReviewInput> => ({ trust: { ...of([]).trust, reviewers } });
/** A candidate under a policy, with the approvals that its signers made under it. */
const under = (policy: ReleaseReviewInput['policy'], approvals: (candidate: Candidate) => readonly SignOffFile[], changes: Partial<Candidate> = {}): ReleaseReviewInput => {
  const proposed = candidateOf({ policy: releasePolicyDigest(policy), ...changes });
  return reviewOf(proposed, approvals(proposed), { policy });
};
const two = policyOf({ release: { persons: 2, coversTemplates: false } });
const covering = policyOf({ release: { persons: 1, coversTemplates: true } });
const silent = policyOf({ release: undefined });
const both = (proposed: Candidate): readonly SignOffFile[] => [fileOf(approvalOf(proposed)), fileOf(approvalOf(proposed, { reviewer: cat }), 3)];
const named = (file: SignOffFile, name: string): SignOffFile => ({ ...file, file: `approvals/${name}` });
const enveloped = (change: (envelope: Envelope) => Envelope): SignOffFile => ({ ...once, envelope: change(once.envelope) });
/** A payload that bob did sign, though `writeReleaseApproval` would never write it. */
const odd = (change: (statement: Record<string, unknown> & { predicate: Record<string, unknown> }) => unknown): SignOffFile => {
  const statement = JSON.parse(Buffer.from(once.envelope.payload, 'base64').toString()) as Record<string, unknown> & { predicate: Record<string, unknown> };
  return { ...once, envelope: sealEnvelope(once.envelope.payloadType, Buffer.from(canonicalJson(change(statement))), [keyOf(2)]) };
};
const predicate = (changes: Record<string, unknown>): SignOffFile => odd((statement) => ({ ...statement, predicate: { ...statement.predicate, ...changes } }));

const none = 'release-not-approved';
const english = 'en' as Locale;

describe('a release', () => {
  test.each<[string, ReleaseReviewInput, string]>([
    ['one person is needed and one signed', of([once]), 'approved by Dr bob'],
    ['nobody signed', of([]), none],
    ['two signed where one is needed', of([byCat({ reviewedAt: '2026-11-22T11:00:00Z' }), once]), 'approved by Dr bob and Dr cat'],
    ['two are needed and one signed', under(two, (proposed) => both(proposed).slice(0, 1)), none],
    ['two are needed and two signed', under(two, both), 'approved by Dr bob and Dr cat'],
    ['two are needed and one signed twice', under(two, (proposed) => [fileOf(approvalOf(proposed)), fileOf(approvalOf(proposed))]), `${none} | warning person-counted-once`],
    ['two are needed and one signed with two keys', { ...under(two, (proposed) => [fileOf(approvalOf(proposed)), fileOf(approvalOf(proposed), 4)]), ...trusting(reviewerOf('bob', 2, { keys: [...reviewerOf('bob', 2).keys, ...reviewerOf('bob', 4).keys] })) }, `${none} | warning person-counted-once`],
    ['the policy says nothing of releases', under(silent, both), none],
    ['the policy changed since', reviewOf(candidate, [once], { policy: two }), 'candidate-other-policy, release-not-approved | warning candidate-other-policy'],
    ['the policy changed since, and it was approved again without a proposal', reviewOf(candidate, [signed({ policy: releasePolicyDigest(covering) })], { policy: covering }), 'candidate-other-policy'],
    ['rules for texts changed since', of([once], { policy: policyOf({ reviewIntervalMonths: 6, separation: { release: ['translator', 'author', 'author'], clinical: ['author'] } }) }), 'approved by Dr bob'],
    ['approved under another policy', of([signed({ policy: digestOf('x') })]), `${none} | warning candidate-other-policy`],
    ['templates are covered, and named', under(covering, both), 'approved by Dr bob and Dr cat'],
    ['templates are covered, and not named', under(covering, both, { templates: null }), none],
    ['an author of a text signed', of([once], { hands: [{ authors: [], translators: [] }, { authors: ['bob'], translators: [] }] }), `${none} | warning own-work`],
    ['a translator of a text signed', of([once], { hands: [{ authors: [], translators: ['bob'] }] }), `${none} | warning own-work`],
    ['an author signed where that is allowed', { ...under(policyOf({ separation: {} }), (proposed) => [fileOf(approvalOf(proposed))]), hands: [{ authors: ['bob'], translators: ['bob'] }] }, 'approved by Dr bob'],
    ['an author signed, and somebody else', of([once, byCat()], { hands: [{ authors: ['bob'], translators: [] }] }), 'approved by Dr cat | warning own-work'],
    ['of another candidate of this version', of([signed({ digest: digestOf('x') })]), 'faulty | error candidate-altered'],
    ['of another candidate of this version, beside one that holds', of([once, byCat({ digest: digestOf('x') })]), 'faulty | error candidate-altered'],
    ['of another version', of([named(signed({ version: '2026.11.0' }), releaseApprovalFileName(approvalOf(candidate, { nonce: 'nonce-x' })))]), 'faulty | error sign-off-moved'],
    ['of another version, under its own name', of([signed({ version: '2026.11.0' })]), 'faulty | error sign-off-moved'],
    ['under another name', of([named(once, 'approval.dsse.json')]), 'faulty | error sign-off-moved'],
    ['with a name alone', of([{ ...once, file: once.file.replace(/^.*\//, '') }]), 'approved by Dr bob'],
    ['the same record twice', of([once, once]), 'faulty | error nonce-reused'],
    ["another person's nonce", of([signed({ nonce: 'nonce-same' }), byCat({ nonce: 'nonce-same' })]), 'faulty | error nonce-reused'],
    ['a signature over other bytes', of([enveloped((envelope) => ({ ...envelope, payload: byCat().envelope.payload }))]), 'faulty | error sign-off-moved'],
    ['a changed comment', of([enveloped((envelope) => ({ ...envelope, payload: Buffer.from(Buffer.from(envelope.payload, 'base64').toString().replace('"comment":""', '"comment":"x"')).toString('base64') }))]), 'faulty | error signature-broken'],
    ['another payload type', of([enveloped((envelope) => ({ ...envelope, payloadType: 'text/plain' }))]), 'faulty | error payload-type-other'],
    ['base64 that no encoder writes', of([enveloped((envelope) => ({ ...envelope, payload: `${envelope.payload} ` }))]), 'faulty | error envelope-broken'],
    ['no signature', of([enveloped((envelope) => ({ ...envelope, signatures: [] }))]), 'faulty | error envelope-broken'],
    ["somebody else's key", of([signed({}, 3)]), `${none} | warning key-unknown`],
    ['a stranger', of([signed({ reviewer: { id: 'eve', printedName: 'Dr eve', credentials: undefined } }, 5)]), `${none} | warning reviewer-unknown`],
    ['under another printed name', of([signed({ reviewer: { id: 'bob', printedName: 'Professor bob', credentials: undefined } })]), `${none} | warning reviewer-changed`],
    ['a clinical reviewer', of([once], trusting(reviewerOf('bob', 2, { maySign: [{ role: 'clinical', locales: 'all', from: undefined, until: undefined }] }))), `${none} | warning role-not-allowed`],
    ['one who may release some locales alone', of([once], trusting(reviewerOf('bob', 2, { maySign: [{ role: 'release', locales: [english], from: undefined, until: undefined }] }))), `${none} | warning role-not-allowed`],
    ['one whose right has ended', of([once], trusting(reviewerOf('bob', 2, { maySign: [{ role: 'release', locales: 'all', from: undefined, until: day('2026-11-21') }] }))), `${none} | warning role-not-allowed`],
    ['a revoked key', of([once], trusting(reviewerOf('bob', 2, {}, { revoked: { on: day('2026-11-23'), reason: 'stolen' } }))), `${none} | warning key-revoked`],
    ['a key that had expired', of([once], trusting(reviewerOf('bob', 2, {}, { until: day('2026-11-21') }))), `${none} | warning key-expired`],
    ['signed tomorrow', of([signed({ reviewedAt: '2026-11-24T00:00:00Z' })]), `${none} | warning sign-off-in-future`],
    ['signed with a demonstration key', of([{ ...once, envelope: sealEnvelope(once.envelope.payloadType, Buffer.from(once.envelope.payload, 'base64'), [demonstrationKey('demo-release')]) }], trusting(reviewerOf('bob', 2, {}, { key: demonstrationKey('demo-release').publicKey }))), 'faulty | error demonstration-refused'],
    ['a demonstration reviewer for a release that calls itself none', of([once], { trust: { reviewers: [reviewerOf('bob', 2, { demonstration: true })], demonstration: true, today: day('2026-11-23') } }), 'faulty | error demonstration-refused'],
    ['a demonstration reviewer for a demonstration', { ...under(policyOf(), (proposed) => [fileOf(approvalOf(proposed))], { demonstration: true }), trust: { reviewers: [reviewerOf('bob', 2, { demonstration: true })], demonstration: true, today: day('2026-11-23') } }, 'approved by Dr bob'],
    ['a demonstration that the reader does not want', { ...under(policyOf(), (proposed) => [fileOf(approvalOf(proposed))], { demonstration: true }), ...trusting(reviewerOf('bob', 2, { demonstration: true })) }, 'faulty | error demonstration-refused'],
    ['a sign-off of a text', of([odd((statement) => ({ ...statement, predicateType: 'urn:imprimatur:sign-off:v2' }))]), 'faulty | error payload-type-other'],
    ['two subjects', of([odd((statement) => ({ ...statement, subject: [...(statement['subject'] as unknown[]), ...(statement['subject'] as unknown[])] }))]), 'faulty | error statement-malformed'],
    ['a subject of another form', of([odd((statement) => ({ ...statement, subject: [{ name: 'release@2026.11', digest: { sha256: '0'.repeat(64) } }] }))]), 'faulty | error statement-malformed'],
    ['another decision', of([predicate({ decision: 'request-changes' })]), 'faulty | error statement-malformed'],
    ['another role', of([predicate({ role: 'clinical' })]), 'faulty | error statement-malformed'],
    ['a condition, which nobody knows', of([predicate({ conditions: ['not before Monday'] })]), 'faulty | error statement-malformed'],
    ['a comment that is no text', of([predicate({ comment: 7 })]), 'faulty | error statement-malformed'],
    ['no meaning', of([predicate({ meaning: '' })]), 'faulty | error statement-malformed'],
    ['a time without zone', of([predicate({ reviewedAt: '2026-11-22T10:00:00' })]), 'faulty | error statement-malformed'],
    ['a nonce of hyphens', of([predicate({ nonce: '------------' })]), 'faulty | error statement-malformed'],
    ['a name that would be printed backwards', of([predicate({ reviewer: { id: 'bob', printedName: 'Dr \u202Ebob', credentials: null } })]), 'faulty | error statement-malformed'],
    ['credentials that no page can print', of([predicate({ reviewer: { id: 'bob', printedName: 'Dr bob', credentials: 'MD\u0007' } })]), 'faulty | error statement-malformed'],
    ['a short nonce', of([predicate({ nonce: 'abc' })]), 'faulty | error statement-malformed'],
    ['credentials that are empty', of([predicate({ reviewer: { id: 'bob', printedName: 'Dr bob', credentials: '' } })]), 'faulty | error statement-malformed'],
    ['half a reviewer', of([predicate({ reviewer: { id: 'bob' } })]), 'faulty | error statement-malformed'],
  ])('%s: %#', (_name, input, expected) => check(input, expected));

  it('says what to write into the policy', () => {
    const reviewed = reviewRelease(under(silent, both));
    expect(reviewed.kind === 'sound' && reviewed.value.kind === 'unapproved' && reviewed.value.reasons.map(({ place, hint }) => [place.file, hint])).toEqual([['content/policy.yaml', 'Write this into content/policy.yaml, with the number that you want: release: { persons: 1 }']]);
  });

  it('carries who approved it, what they stated, and the files', () => {
    const file = signed({ comment: 'Well done.' });
    expect(reviewRelease(of([file]))).toMatchObject({ value: { candidate, approvals: [{ reviewer: 'bob', printedName: 'Dr bob', credentials: 'MD', demonstration: false, meaning: 'This may be published.', comment: 'Well done.', reviewedAt: '2026-11-22T10:00:00Z' }], evidence: [file] } });
  });

  it('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([once, byCat(), signed(), byCat({ policy: digestOf('x') })], { minLength: 4 }), (files) => {
        const reviewed = reviewRelease(of(files));
        expect(reviewed.kind === 'sound' && reviewed.value.kind === 'approved' && reviewed.value.approvals.map(({ reviewer }) => reviewer)).toEqual(['bob', 'cat']);
      }),
    );
  });
});

describe('an approval', () => {
  const printed = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => text.trim() !== '' && unprintable(text) === undefined);
  const approvals = fc.record({
    version: fc.constantFrom('2026.11.0', '2027.1.12'),
    digest: fc.nat().map((seed) => digestOf(String(seed))),
    meaning: fc.string({ minLength: 1, unit: 'grapheme' }),
    reviewer: fc.record({ id: fc.string({ minLength: 1, unit: 'grapheme' }), printedName: printed, credentials: fc.option(printed, { nil: undefined }) }, { noNullPrototype: true }),
    policy: fc.nat().map((seed) => digestOf(String(seed))),
    comment: fc.string({ unit: 'grapheme' }),
    reviewedAt: fc.constantFrom('2026-11-22T10:00:00Z', '2028-02-29T23:59:59Z'),
    nonce: fc.stringMatching(/^[A-Za-z0-9]{6}[A-Za-z0-9-]{0,58}$/),
  });

  it('is read as it was written', () => {
    fc.assert(
      fc.property(approvals, (approval) => {
        const opened = openStatement(fileOf(approval).envelope, releaseApprovalType);
        expect(opened.kind === 'opened' && readReleaseApproval(opened.statement)).toEqual(approval);
      }),
    );
  });

  it('has a name that says its day and its candidate', () => {
    expect(releaseApprovalFileName({ reviewedAt: '2026-11-22T10:00:00Z', digest: digestOf('x'), nonce: 'abc-defghi' })).toBe('2026-11-22-release-2d711642-defghi.dsse.json');
  });
});

describe('the digest of what a policy asks of releases', () => {
  const base = releasePolicyDigest(policyOf());
  test.each<[string, Parameters<typeof policyOf>[0], boolean]>([
    ['the number of persons', { release: { persons: 2, coversTemplates: false } }, true],
    ['the templates', { release: { persons: 1, coversTemplates: true } }, true],
    ['nothing of releases', { release: undefined }, true],
    ['who is kept from it', { separation: { release: ['author'] } }, true],
    ['the order of who is kept from it', { separation: { release: ['translator', 'author'] } }, false],
    ['who is kept from other roles', { separation: { release: ['author', 'translator'], clinical: ['author'] } }, false],
    ['the interval of reviews', { reviewIntervalMonths: 3 }, false],
  ])('depends on %s: %#', (_name, changes, expected) => expect(releasePolicyDigest(policyOf(changes)) !== base).toBe(expected));
});
