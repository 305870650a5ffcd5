import { readReviewers, type SegmentKey } from '@imprimatur/formats';
import { addDays, addMonths, policyDigest, requiredSignOffs, review, type ReviewInput } from '@imprimatur/review';
import { type Digest, digestOf } from '@imprimatur/signing';
import { describe, expect, test } from 'vitest';
import { check } from './outcome.ts';
import { day, documentOf, inputOf, keyOf, onConditions, policyOf, reviewerOf, rightOf, ruleOf, signer, signOffOf, tag, trustOf } from './sample.ts';

const none = 'clinical 0 of 1';
const cat = signer('cat');
const onDescription = onConditions(documentOf(), 'description' as SegmentKey);
const ann = signer('ann');
const once = signOffOf();
const trusting = (...reviewers: ReviewInput['trust']['reviewers']): Partial<ReviewInput> => ({ trust: trustOf({ reviewers }) });
const on = (today: string): Partial<ReviewInput> => ({ trust: trustOf({ today: day(today) }) });
const unready = (status: 'missing' | 'stale' | 'unaccepted'): ReviewInput['document'] => {
  const document = documentOf();
  const segments = new Map([...document.segments].map(([key, segment]) => [key, key === 'title' ? { ...segment, status } : segment]));
  return documentOf('Take one.', { segments, counts: { source: 2, accepted: 0, stale: 0, unaccepted: 0, missing: 0, [status]: 1 }, ready: false, digest: undefined });
};

describe('the gate', () => {
  test.each<[string, ReviewInput, string]>([
    ['one who may signs', inputOf([once]), 'approved by bob'],
    ['nobody signed', inputOf([]), none],
    ['no rule is for the text', inputOf([once], { policy: policyOf({ clinical: 1 }, { rules: [] }) }), 'no policy'],
    ['the rule is for another kind', inputOf([once], { policy: policyOf({}, { rules: [ruleOf({ clinical: 1 }, { kinds: ['other'] })] }) }), 'no policy'],
    ['the rule asks for nobody', inputOf([once], { policy: policyOf({}) }), 'no policy'],
    ['the rule asks for persons and for no role', inputOf([once], { policy: policyOf({}, { rules: [ruleOf({}, { persons: 1 })] }) }), 'no policy, persons 0 of 1'],
    ['signed under another policy', inputOf([signOffOf({ policy: digestOf('another') })]), `${none} | other-policy`],
    ['withdrawn under another policy', inputOf([once, signOffOf({ policy: digestOf('another'), decision: 'withdraw', reviewedAt: '2026-07-01T10:00:00Z' })]), `clinical withdrawn 2026-07-01, ${none}`],
    ['two are needed and one signed', inputOf([once], { policy: policyOf({ clinical: 2 }) }), 'clinical 1 of 2'],
    ['two are needed and two signed', inputOf([signOffOf({ reviewer: cat }, 3), signOffOf()], { policy: policyOf({ clinical: 2 }) }), 'approved by bob and cat'],
    ['two roles are needed', inputOf([once], { policy: policyOf({ clinical: 1, editorial: 1 }) }), 'editorial 0 of 1'],
    ['one signs who need not', inputOf([once, signOffOf({ role: 'editorial', reviewer: cat }, 3)]), 'approved by bob and cat'],
    ['the author signs', inputOf([signOffOf({ reviewer: ann }, 1)]), `${none} | own-work`],
    ['the author signs in a role without separation', inputOf([signOffOf({ role: 'editorial', reviewer: ann }, 1)], { policy: policyOf({ editorial: 1 }) }), 'approved by ann'],
    ['the author took the own name off the article', inputOf([signOffOf({ reviewer: ann, digest: documentOf('Take one.', {}, { authors: 'zoe' }).digest as Digest }, 1)], { document: documentOf('Take one.', {}, { authors: 'zoe' }) }), `${none} | own-work`],
    ['the translator signs', inputOf([signOffOf({ role: 'linguistic' })], { document: documentOf('Take one.', { translators: ['bob'] }), policy: policyOf({ linguistic: 1 }) }), 'linguistic 0 of 1 | own-work'],
    ['the translator took the own name off the state file afterwards', inputOf([signOffOf({ role: 'linguistic', translators: ['bob'] })], { policy: policyOf({ linguistic: 1 }) }), 'linguistic 0 of 1 | own-work'],
    ['the translator signs in a role without separation', inputOf([signOffOf({ translators: ['bob'] })], { document: documentOf('Take one.', { translators: ['bob'] }) }), 'approved by bob'],
    ['on the last day', inputOf([once], on('2027-06-01')), 'approved by bob'],
    ['a day later', inputOf([once], on('2027-06-02')), 'clinical lapsed 2027-06-01'],
    ['on the last day of grace', inputOf([once], { ...on('2027-06-15'), policy: policyOf({ clinical: 1 }, { graceDays: 14 }) }), 'approved by bob'],
    ['a day after the last of grace', inputOf([once], { ...on('2027-06-16'), policy: policyOf({ clinical: 1 }, { graceDays: 14 }) }), 'clinical lapsed 2027-06-01'],
    ['signed before the policy gave days of grace', inputOf([signOffOf({ policy: policyDigest(policyOf({ clinical: 1 }), { kind: 'k', audience: 'a', risk: undefined, locale: 'en', sourceLocale: 'en' }) })], { policy: policyOf({ clinical: 1 }, { graceDays: 14 }) }), `${none} | other-policy`],
    ['nobody signs for longer than the interval', inputOf([signOffOf({ nextReviewDue: day('2099-01-01') })], on('2027-06-02')), 'clinical lapsed 2027-06-01'],
    ['somebody signs for a shorter time', inputOf([signOffOf({ nextReviewDue: day('2026-09-01') })]), 'clinical lapsed 2026-09-01'],
    ['one lapsed and another did not', inputOf([signOffOf({ nextReviewDue: day('2026-09-01') }), signOffOf({ reviewer: cat }, 3)]), 'approved by cat'],
    ['signed again in time', inputOf([once, signOffOf({ reviewedAt: '2027-05-20T10:00:00Z', nextReviewDue: day('2028-05-20') })], on('2027-06-02')), 'approved by bob'],
    ['a review of tomorrow', inputOf([signOffOf({ reviewedAt: '2026-11-23T00:00:00Z' })]), `${none} | sign-off-in-future`],
    ['a revoked key, whatever date it claims', inputOf([once], trusting(reviewerOf('bob', 2, {}, { revoked: { on: day('2026-10-01'), reason: 'stolen' } }))), `${none} | key-revoked`],
    ['a key that will be revoked', inputOf([once], trusting(reviewerOf('bob', 2, {}, { revoked: { on: day('2026-12-01'), reason: 'leaves' } }))), 'approved by bob'],
    ['a key that had expired', inputOf([once], trusting(reviewerOf('bob', 2, {}, { until: day('2026-05-31') }))), `${none} | key-expired`],
    ['a key on its last day', inputOf([once], trusting(reviewerOf('bob', 2, {}, { until: day('2026-06-01') }))), 'approved by bob'],
    ['a key before its first day', inputOf([once], trusting(reviewerOf('bob', 2, {}, { from: day('2026-06-02') }))), `${none} | key-not-yet-valid`],
    ['a key on its first day', inputOf([once], trusting(reviewerOf('bob', 2, {}, { from: day('2026-06-01') }))), 'approved by bob'],
    ['an unknown reviewer', inputOf([signOffOf({ reviewer: signer('eve') }, 5)]), `${none} | reviewer-unknown`],
    ['another printed name', inputOf([signOffOf({ reviewer: { ...signer('bob'), printedName: 'Professor bob' } })]), `${none} | reviewer-changed`],
    ['a role in which they may not sign', inputOf([once], trusting(reviewerOf('bob', 2, { maySign: [rightOf('editorial')] }))), `${none} | role-not-allowed`],
    ['a locale in which they may not sign', inputOf([once], trusting(reviewerOf('bob', 2, { maySign: [rightOf('clinical', { locales: [tag('fr')] })] }))), `${none} | role-not-allowed`],
    ['a locale in which they may sign, among others', inputOf([once], trusting(reviewerOf('bob', 2, { maySign: [rightOf('clinical', { locales: [tag('fr'), tag('en')] })] }))), 'approved by bob'],
    ['before the right begins', inputOf([once], trusting(reviewerOf('bob', 2, { maySign: [rightOf('clinical', { from: day('2026-06-02') })] }))), `${none} | role-not-allowed`],
    ['on the first day of the right', inputOf([once], trusting(reviewerOf('bob', 2, { maySign: [rightOf('clinical', { from: day('2026-06-01') })] }))), 'approved by bob'],
    ['on the last day of the right, which is over today', inputOf([once], trusting(reviewerOf('bob', 2, { maySign: [rightOf('clinical', { until: day('2026-06-01') })] }))), 'approved by bob'],
    ['after the last day of the right', inputOf([once], trusting(reviewerOf('bob', 2, { maySign: [rightOf('clinical', { until: day('2026-05-31') })] }))), `${none} | role-not-allowed`],
    ['between two windows of the right', inputOf([once], trusting(reviewerOf('bob', 2, { maySign: [rightOf('clinical', { until: day('2026-05-31') }), rightOf('clinical', { from: day('2026-06-02') })] }))), `${none} | role-not-allowed`],
    ['in the window of another role', inputOf([once], trusting(reviewerOf('bob', 2, { maySign: [rightOf('clinical', { from: day('2026-06-02') }), rightOf('editorial')] }))), `${none} | role-not-allowed`],
    ['an older text', inputOf([signOffOf({ digest: documentOf('Take two.').digest as Digest })]), none],
    ['a translation is missing', inputOf([once], { document: unready('missing') }), `missing title, ${none}`],
    ['a translation is stale', inputOf([once], { document: unready('stale') }), `stale title, ${none}`],
    ['a translation is unaccepted', inputOf([once], { document: unready('unaccepted') }), `unaccepted title, ${none}`],
    ['every reason at once', inputOf([], { document: unready('stale'), policy: policyOf({ clinical: 2, editorial: 1 }) }), 'stale title, clinical 0 of 2, editorial 0 of 1'],
  ])('%s: %#', (_name, input, expected) => {
    check(input, expected);
  });

  test('the dates of an approval are its last review and its first due one', () => {
    const reviewed = review(inputOf([once, signOffOf({ role: 'editorial', reviewedAt: '2026-08-31T23:59:59Z', nextReviewDue: day('2027-01-31') })], { policy: policyOf({ clinical: 1, editorial: 1 }) }));
    expect(reviewed).toMatchObject({ value: { kind: 'approved', lastReviewed: '2026-08-31', nextReviewDue: '2027-01-31' } });
  });

  test('an approval prints the credentials that were signed, whatever the list says today', () => {
    const reviewers = [reviewerOf('bob', 2, { credentials: 'MD, PhD' })];
    const signed = (credentials: string | undefined): ReviewInput => inputOf([signOffOf({ reviewer: { ...signer('bob'), credentials } })], { trust: trustOf({ reviewers }) });
    expect(review(signed('MD'))).toMatchObject({ value: { approvals: [{ printedName: 'Dr bob', credentials: 'MD' }] } });
    expect(review(signed(undefined))).toMatchObject({ value: { approvals: [{ printedName: 'Dr bob', credentials: undefined }] } });
  });

  test('all that bob had the right to sign is kept as records, in the order of time', () => {
    const later = signOffOf({ decision: 'withdraw', reviewedAt: '2026-07-01T00:00:00Z' });
    const reviewed = review(inputOf([later, once, signOffOf({ digest: digestOf('older'), reviewedAt: '2026-05-01T00:00:00Z' })]));
    expect(reviewed.kind === 'sound' && reviewed.value.records.map(({ signOff }) => signOff.reviewedAt.slice(0, 7))).toEqual(['2026-05', '2026-06', '2026-07']);
  });
});

describe('persons, not keys, records or roles, are counted', () => {
  const twoKeys = reviewerOf('bob', 2, { keys: [...reviewerOf('bob', 2).keys, ...reviewerOf('bob', 4).keys] });
  const twoRoles = policyOf({ clinical: 1, editorial: 1 });
  const twoPersons = policyOf({}, { rules: [ruleOf({ clinical: 1, editorial: 1 }, { persons: 2 })] });
  const edits = (id: string, number: number): ReturnType<typeof signOffOf> => signOffOf({ role: 'editorial', reviewer: signer(id) }, number);

  test.each<[string, ReviewInput, string]>([
    ['one signs twice', inputOf([once, signOffOf({ reviewedAt: '2026-06-02T10:00:00Z' })], { policy: policyOf({ clinical: 2 }) }), 'clinical 1 of 2 | person-counted-once'],
    ['one with two keys', inputOf([signOffOf({}, 2), signOffOf({}, 4)], { policy: policyOf({ clinical: 2 }), ...trusting(twoKeys) }), 'clinical 1 of 2 | person-counted-once'],
    ['one signs twice where one is enough', inputOf([once, signOffOf({ reviewedAt: '2026-06-02T10:00:00Z' })]), 'approved by bob'],
    ['one in two roles', inputOf([once, edits('bob', 2)], { policy: twoRoles }), 'approved by bob and bob'],
    ['one in two roles where two persons must sign', inputOf([once, edits('bob', 2)], { policy: twoPersons }), 'persons 1 of 2'],
    ['two in two roles where two persons must sign', inputOf([once, edits('cat', 3)], { policy: twoPersons }), 'approved by bob and cat'],
    ['a second person in a role that nobody asked for', inputOf([once, edits('bob', 2), signOffOf({ role: 'linguistic', reviewer: cat }, 3)], { policy: twoPersons }), 'persons 1 of 2'],
    ['a second person in one of the two roles', inputOf([once, edits('bob', 2), signOffOf({ reviewer: cat }, 3)], { policy: twoPersons }), 'approved by bob and cat and bob'],
    ['the rules that match hold together', inputOf([once, edits('bob', 2)], { policy: policyOf({}, { rules: [ruleOf({ clinical: 1 }, { persons: 2 }), ruleOf({ editorial: 1 }, { persons: 1 })] }) }), 'persons 1 of 2'],
  ])('%s: %#', (_name, input, expected) => {
    check(input, expected);
  });
});

describe('a withdrawal', () => {
  const withdrawn = (changes: Parameters<typeof signOffOf>[0] = {}, number = 2): ReturnType<typeof signOffOf> => signOffOf({ decision: 'withdraw', reviewedAt: '2026-07-01T10:00:00Z', ...changes }, number);
  const from = (date: string): Parameters<typeof signOffOf>[0] => ({ withdrawal: { from: day(date), replacement: undefined } });
  const taken = 'clinical withdrawn 2026-07-01';
  const august = { reviewedAt: '2026-08-01T00:00:00Z' };
  const revoked = { revoked: { on: day('2026-10-01'), reason: 'lost' } };

  test.each<[string, ReviewInput, string]>([
    ['after the approval', inputOf([once, withdrawn()]), `${taken}, ${none}`],
    ['in the same second', inputOf([signOffOf({ decision: 'withdraw' }), once]), `clinical withdrawn 2026-06-01, ${none}`],
    ['the same person approves again', inputOf([withdrawn({ reviewedAt: '2026-05-01T00:00:00Z' }), once]), 'approved by bob'],
    ['another person approves afterwards', inputOf([withdrawn({ reviewedAt: '2026-05-01T00:00:00Z' }), signOffOf({ reviewer: cat }, 3)]), 'clinical withdrawn 2026-05-01'],
    ['the same person approves afterwards in another role', inputOf([withdrawn(), signOffOf({ role: 'editorial', reviewedAt: '2026-08-01T00:00:00Z' }), signOffOf({ reviewer: cat }, 3)]), taken],
    ['the same person approves an older text afterwards', inputOf([withdrawn(), signOffOf({ digest: digestOf('older'), reviewedAt: '2026-08-01T00:00:00Z' }), signOffOf({ reviewer: cat }, 3)]), taken],
    ['by one of two', inputOf([once, withdrawn({ reviewer: cat }, 3)]), taken],
    ['by the author, who might not approve', inputOf([once, withdrawn({ reviewer: ann }, 1)]), taken],
    ['of an older text', inputOf([once, withdrawn({ digest: digestOf('older') })]), 'approved by bob'],
    ['the same person approves on conditions afterwards', inputOf([withdrawn(), signOffOf({ ...onDescription, ...august }), signOffOf({ reviewer: cat }, 3)]), taken],
    ['the same person approves under another policy afterwards', inputOf([withdrawn(), signOffOf({ policy: digestOf('another'), ...august }), signOffOf({ reviewer: cat }, 3)]), `${taken} | other-policy`],
    ['the author approves the own work afterwards', inputOf([withdrawn({ reviewer: ann }, 1), signOffOf({ reviewer: ann, ...august }, 1), signOffOf({ reviewer: cat }, 3)]), `${taken} | own-work`],
    ['the same person approves afterwards without having seen a waiver', inputOf([withdrawn(), signOffOf(august), signOffOf({ reviewer: cat, waived: ['a'] }, 3)], { waived: ['a'] }), `${taken} | waiver-unseen`],
    ['the same person approves afterwards, and then once more on conditions', inputOf([withdrawn(), signOffOf(august), signOffOf({ ...onDescription, reviewedAt: '2026-09-01T00:00:00Z' }), signOffOf({ reviewer: cat }, 3)]), 'clinical on description open'],
    ['the same person asks for changes afterwards', inputOf([withdrawn(), signOffOf({ decision: 'request-changes', ...august }), signOffOf({ reviewer: cat }, 3)]), `${taken}, bob asked for changes`],
    ['the same person asks for changes afterwards, then approves: both are lifted', inputOf([withdrawn(), signOffOf({ decision: 'request-changes', ...august }), signOffOf({ reviewedAt: '2026-09-01T00:00:00Z' })]), 'approved by bob'],
    ['the same person approves, and takes back again', inputOf([withdrawn({ reviewedAt: '2026-05-01T00:00:00Z' }), once, withdrawn(), signOffOf({ reviewer: cat }, 3)]), taken],
    ['by two persons, and one approves again', inputOf([withdrawn(), withdrawn({ reviewer: cat }, 3), signOffOf(august)]), taken],
    ['from a later day that has not come', inputOf([once, withdrawn(from('2026-11-23'))]), 'approved by bob'],
    ['from a later day that is today', inputOf([once, withdrawn(from('2026-11-22'))]), `clinical withdrawn 2026-11-22, ${none}`],
    ['from a later day, and approved again before it', inputOf([once, withdrawn(from('2026-11-22')), signOffOf({ reviewedAt: '2026-08-01T00:00:00Z' })]), 'approved by bob'],
    ['now, and then from a later day', inputOf([once, withdrawn(), withdrawn({ reviewedAt: '2026-08-01T00:00:00Z', ...from('2026-11-23') })]), `${taken}, ${none}`],
    ['with a key that was revoked since', inputOf([withdrawn(), signOffOf({ reviewer: cat }, 3)], trusting(reviewerOf('bob', 2, {}, revoked), reviewerOf('cat', 3))), taken],
    ['with a key that was revoked since, and approved again with it', inputOf([withdrawn(), signOffOf({ reviewedAt: '2026-08-01T00:00:00Z' }), signOffOf({ reviewer: cat }, 3)], trusting(reviewerOf('bob', 2, {}, revoked), reviewerOf('cat', 3))), `${taken} | key-revoked`],
    ['under the name before a marriage', inputOf([withdrawn(), signOffOf({ reviewer: cat }, 3)], trusting(reviewerOf('bob', 2, { printedName: 'Dr Bob Smith' }), reviewerOf('cat', 3))), taken],
    ['with a key that had expired by then', inputOf([withdrawn(), signOffOf({ reviewer: cat }, 3)], trusting(reviewerOf('bob', 2, {}, { until: day('2026-06-30') }), reviewerOf('cat', 3))), 'faulty | key-expired'],
    ['by somebody whom the list does not name any more', inputOf([withdrawn(), signOffOf({ reviewer: cat }, 3)], trusting(reviewerOf('cat', 3))), 'faulty | reviewer-unknown'],
    ['with a key that the list does not have any more', inputOf([withdrawn(), signOffOf({ reviewer: cat }, 3)], trusting(reviewerOf('bob', 4), reviewerOf('cat', 3))), 'faulty | key-unknown'],
    ['in a role in which they may not sign', inputOf([withdrawn({ role: 'release' }), signOffOf({ reviewer: cat }, 3)]), 'faulty | role-not-allowed'],
    ['dated later than the day that counts', inputOf([once, withdrawn({ reviewedAt: '2026-11-23T00:00:00Z' })]), 'approved by bob | sign-off-in-future'],
  ])('%s: %#', (_name, input, expected) => {
    check(input, expected);
  });

  test('tells what stands in its place', () => {
    const reviewed = review(inputOf([withdrawn({ comment: 'The dose changed.', withdrawal: { from: day('2026-07-03'), replacement: 'c/t' } })]));
    expect(reviewed).toMatchObject({ value: { kind: 'draft', withdrawn: true, reasons: [{ kind: 'withdrawn', role: 'clinical', on: '2026-07-03', comment: 'The dose changed.', replacement: 'c/t' }, {}] } });
  });
});

describe('a request for changes', () => {
  const asked = (changes: Parameters<typeof signOffOf>[0] = {}, number = 2): ReturnType<typeof signOffOf> => signOffOf({ decision: 'request-changes', reviewedAt: '2026-07-01T10:00:00Z', ...changes }, number);

  test.each<[string, ReviewInput, string]>([
    ['blocks exactly this content', inputOf([asked(), signOffOf({ reviewer: cat }, 3)]), 'bob asked for changes'],
    ['does not block another content', inputOf([asked({ digest: digestOf('older') }), signOffOf({ reviewer: cat }, 3)]), 'approved by cat'],
    ['stands though the same person approved before', inputOf([once, asked()]), `bob asked for changes, ${none}`],
    ['is cleared by the same person', inputOf([asked(), signOffOf({ reviewedAt: '2026-08-01T00:00:00Z' })]), 'approved by bob'],
    ['is not cleared by the same person in another role', inputOf([asked(), signOffOf({ role: 'editorial', reviewedAt: '2026-08-01T00:00:00Z' }), signOffOf({ reviewer: cat }, 3)]), 'bob asked for changes'],
    ['is not cleared by another person', inputOf([asked(), signOffOf({ reviewer: cat, reviewedAt: '2026-08-01T00:00:00Z' }, 3)]), 'bob asked for changes'],
    ['stands under another policy', inputOf([asked({ policy: digestOf('another') }), signOffOf({ reviewer: cat }, 3)]), 'bob asked for changes'],
    ['of two persons', inputOf([asked(), asked({ reviewer: cat }, 3)]), `bob asked for changes, cat asked for changes, ${none}`],
    ['stands though its key was revoked since: an older approval does not come back', inputOf([once, asked({}, 4)], trusting(reviewerOf('bob', 2, { keys: [...reviewerOf('bob', 2).keys, ...reviewerOf('bob', 4, {}, { revoked: { on: day('2026-10-01'), reason: 'lost' } }).keys] }))), `bob asked for changes, ${none}`],
    ['is not cleared by the same person on conditions', inputOf([asked(), signOffOf({ ...onDescription, reviewedAt: '2026-08-01T00:00:00Z' }), signOffOf({ reviewer: cat }, 3)]), 'bob asked for changes'],
    ['is not cleared by the same person under another policy', inputOf([asked(), signOffOf({ policy: digestOf('another'), reviewedAt: '2026-08-01T00:00:00Z' }), signOffOf({ reviewer: cat }, 3)]), 'bob asked for changes | other-policy'],
    ['is not cleared by the author\'s approval of the own work', inputOf([asked({ reviewer: ann }, 1), signOffOf({ reviewer: ann, reviewedAt: '2026-08-01T00:00:00Z' }, 1), signOffOf({ reviewer: cat }, 3)]), 'ann asked for changes | own-work'],
    ['is not cleared by the same person\'s approval of another content', inputOf([asked(), signOffOf({ digest: digestOf('older'), reviewedAt: '2026-08-01T00:00:00Z' }), signOffOf({ reviewer: cat }, 3)]), 'bob asked for changes'],
    ['is not cleared by a waiver', inputOf([asked(), signOffOf({ ...onDescription, decision: 'waive-conditions', comment: 'It is fine.', reviewedAt: '2026-08-01T00:00:00Z' }), signOffOf({ reviewer: cat }, 3)]), 'bob asked for changes'],
    ['by somebody whom the list does not name any more', inputOf([asked(), signOffOf({ reviewer: cat }, 3)], trusting(reviewerOf('cat', 3))), 'faulty | reviewer-unknown'],
    ['with a key that the list does not have any more', inputOf([asked(), signOffOf({ reviewer: cat }, 3)], trusting(reviewerOf('bob', 4), reviewerOf('cat', 3))), 'faulty | key-unknown'],
    ['with a key that was given an end before it', inputOf([asked(), signOffOf({ reviewer: cat }, 3)], trusting(reviewerOf('bob', 2, {}, { until: day('2026-06-30') }), reviewerOf('cat', 3))), 'faulty | key-expired'],
    ['with a key that was given a beginning after it', inputOf([asked(), signOffOf({ reviewer: cat }, 3)], trusting(reviewerOf('bob', 2, {}, { from: day('2026-07-02') }), reviewerOf('cat', 3))), 'faulty | key-not-yet-valid'],
    ['in a role that was taken from its signer', inputOf([asked(), signOffOf({ reviewer: cat }, 3)], trusting(reviewerOf('bob', 2, { maySign: [rightOf('editorial')] }), reviewerOf('cat', 3))), 'faulty | role-not-allowed'],
    ['of another content, by somebody whom the list does not name any more', inputOf([asked({ digest: digestOf('older') }), signOffOf({ reviewer: cat }, 3)], trusting(reviewerOf('cat', 3))), 'approved by cat | reviewer-unknown'],
    ['dated later than the day that counts', inputOf([asked({ reviewedAt: '2026-11-23T00:00:00Z' }), signOffOf({ reviewer: cat }, 3)]), 'approved by cat | sign-off-in-future'],
    ['and an approval in the same second: the request stands', inputOf([signOffOf({ decision: 'request-changes' }), once]), `bob asked for changes, ${none}`],
  ])('%s: %#', (_name, input, expected) => {
    check(input, expected);
  });
});

describe('what a policy asks for', () => {
  test.each<[string, ReturnType<typeof ruleOf>[], string, number | undefined]>([
    ['a rule for all', [ruleOf({ clinical: 1 })], 'fr', 1],
    ['the larger of two', [ruleOf({ clinical: 2 }), ruleOf({ clinical: 1 })], 'fr', 2],
    ['the source', [ruleOf({ clinical: 1 }, { locales: ['source'] })], 'en', 1],
    ['not the source', [ruleOf({ clinical: 1 }, { locales: ['source'] })], 'fr', undefined],
    ['translations', [ruleOf({ clinical: 1 }, { locales: ['translated'] })], 'fr', 1],
    ['not translations', [ruleOf({ clinical: 1 }, { locales: ['translated'] })], 'en', undefined],
    ['one locale', [ruleOf({ clinical: 1 }, { locales: ['fr', 'de'] })], 'fr', 1],
    ['one kind', [ruleOf({ clinical: 1 }, { kinds: ['k'] })], 'fr', 1],
    ['another kind', [ruleOf({ clinical: 1 }, { kinds: ['l'] })], 'fr', undefined],
    ['another audience', [ruleOf({ clinical: 1 }, { audiences: ['b'] })], 'fr', undefined],
    ['a rule for risks with that of the text', [ruleOf({ clinical: 1 }, { risks: ['low', 'standard'] })], 'fr', 1],
    ['a rule for other risks', [ruleOf({ clinical: 1 }, { risks: ['high'] })], 'fr', undefined],
  ])('%s', (_name, rules, locale, expected) => {
    expect(requiredSignOffs(policyOf({}, { rules }), { kind: 'k', audience: 'a', risk: undefined, locale, sourceLocale: 'en' }).roles.get('clinical')).toBe(expected);
  });

  const byRisk = policyOf({}, { rules: [ruleOf({ clinical: 1 }), ruleOf({ clinical: 2 }, { risks: ['high'] })] });
  const risky = documentOf('Take one.', {}, { risk: 'high' });

  test.each<[string, ReviewInput, string]>([
    ['no risk is named', inputOf([once], { policy: byRisk }), 'approved by bob'],
    ['a high one', inputOf([signOffOf({ digest: risky.digest as Digest })], { policy: byRisk, document: risky }), 'clinical 1 of 2'],
    ['it was called high since', inputOf([once], { policy: byRisk, document: risky }), 'clinical 0 of 2'],
    ['it is not called high any more', inputOf([signOffOf({ digest: risky.digest as Digest })], { policy: byRisk }), none],
  ])('by risk, %s: %#', (_name, input, expected) => {
    check(input, expected);
  });

  test('what it asks of other texts may change without voiding a sign-off', () => {
    const before = policyOf({ clinical: 1 });
    const after = policyOf({}, { rules: [ruleOf({ clinical: 1 }), ruleOf({ clinical: 3 }, { kinds: ['other'] }), ruleOf({ editorial: 1 }, { risks: ['high'] })] });
    const kind = { kind: 'k', audience: 'a', risk: undefined, locale: 'en', sourceLocale: 'en' };
    expect(policyDigest(after, kind)).toBe(policyDigest(before, kind));
  });

  test.each<[string, ReturnType<typeof policyOf>]>([
    ['another number in a role', policyOf({ clinical: 2 })],
    ['another role', policyOf({ editorial: 1 })],
    ['a number of persons', policyOf({}, { rules: [ruleOf({ clinical: 1 }, { persons: 1 })] })],
    ['another separation', policyOf({ clinical: 1 }, { separation: {} })],
    ['another interval', policyOf({ clinical: 1 }, { reviewIntervalMonths: 24 })],
    ['days of grace', policyOf({ clinical: 1 }, { graceDays: 1 })],
  ])('%s voids it', (_name, policy) => {
    const kind = { kind: 'k', audience: 'a', risk: undefined, locale: 'en', sourceLocale: 'en' };
    expect(policyDigest(policy, kind)).not.toBe(policyDigest(policyOf({ clinical: 1 }), kind));
  });

  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-12-31', 12, '2027-12-31'],
  ])('%s and %i months is %s', (from, months, expected) => {
    expect(addMonths(day(from), months)).toBe(expected);
  });

  test.each([
    ['2026-02-27', 3, '2026-03-02'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days is %s', (from, days, expected) => {
    expect(addDays(day(from), days)).toBe(expected);
  });
});

test('the publication\'s own format makes these reviewers', () => {
  const text = `reviewers:\n  - { id: bob, printed-name: Dr bob, may-sign: [{ role: clinical, locales: all }], keys: [{ ed25519: ${keyOf(2).publicKey.text}, from: 2026-01-01 }] }\n`;
  const read = readReviewers('r', text);
  check(inputOf([once], { trust: trustOf({ reviewers: read.kind === 'sound' ? read.value : [] }) }), 'approved by bob');
});

test('what the checks bar is a draft, whoever signed it', () => {
  const barred = [{ check: 'quantity-changed' as const, segments: ['opening.dose' as SegmentKey] }];
  check(inputOf([signOffOf()], { barred }), 'quantity-changed in opening.dose');
});

test.each<[string, readonly string[], readonly string[], string]>([
  ['none was waived', [], [], 'approved by bob'],
  ['seen by who signed', ['a', 'b'], ['a', 'b'], 'approved by bob'],
  ['one was waived since', ['a'], ['a', 'b'], `${none} | waiver-unseen`],
  ['one is not waived any more', ['a', 'b'], ['a'], 'approved by bob'],
])('errors that people let pass: %s', (_name, signed, waived, expected) => {
  check(inputOf([signOffOf({ waived: signed })], { waived }), expected);
});
