import { review, type ReviewInput, type SignOff } from '@imprimatur/review';
import { type Digest, digestOf } from '@imprimatur/signing';
import { describe, expect, test } from 'vitest';
import { check } from './outcome.ts';
import { day, dose, food, inputOf, leaflet, onConditions, policyOf, remarkOn, reviewerOf, rightOf, signer, signOffOf, trustOf, waiving } from './sample.ts';

type Records = Parameters<typeof inputOf>[0];

/** As it was read, with the passage on the dose changed, and with that on food changed. */
const [read, newDose, newFood, bothNew] = [leaflet('aaa'), leaflet('baa'), leaflet('aba'), leaflet('bba')];
const of = (document: ReviewInput['document'], records: Records, changes: Partial<ReviewInput> = {}): ReviewInput => inputOf(records, { document, ...changes });

/** A record of the text as it stands in a document, in the order of its months. */
const by = (id: 'ann' | 'bob' | 'cat' | 'dan', month: number, what: Partial<SignOff>): Records[number] =>
  signOffOf({ reviewer: signer(id), reviewedAt: `2026-${String(month).padStart(2, '0')}-15T10:00:00Z`, ...what }, { ann: 1, bob: 2, cat: 3, dan: 4 }[id]);
const approval = (document: ReviewInput['document']): Partial<SignOff> => ({ digest: document.digest as Digest });
const editing = (what: Partial<SignOff>): Partial<SignOff> => ({ ...what, role: 'editorial' });

const ifDose = by('bob', 1, onConditions(read, dose));
const ifBoth = by('bob', 1, onConditions(read, dose, food));
const two = policyOf({ clinical: 2 });
const roles = policyOf({ clinical: 1, editorial: 1 });
const four = { trust: trustOf({ reviewers: [...trustOf().reviewers, reviewerOf('dan', 4)] }) };

describe('an approval on conditions', () => {
  test.each<[string, ReviewInput, string]>([
    ['open', of(read, [ifDose]), 'clinical on dose open, clinical 0 of 1'],
    ['open in a role that is signed without conditions too', of(read, [ifDose, by('cat', 2, approval(read))]), 'clinical on dose open'],
    ['two open', of(read, [ifBoth]), 'clinical on dose food open, clinical 0 of 1'],
    ['met, and read by another', of(newDose, [ifDose, by('cat', 2, approval(newDose))], { policy: two }), 'approved by bob and cat'],
    ['met, and read by another in another role', of(newDose, [ifDose, by('cat', 2, editing(approval(newDose)))], { policy: roles }), 'approved by bob and cat'],
    ['met, and read by another whose role nobody asks for', of(newDose, [ifDose, by('cat', 2, editing(approval(newDose)))]), 'approved by bob and cat'],
    ['met, and unread', of(newDose, [ifDose]), 'clinical on dose unread, clinical 0 of 1'],
    ['met, and read with another new wording', of(leaflet('caa'), [ifDose, by('cat', 2, approval(newDose))], { policy: roles }), 'clinical on dose unread, clinical 0 of 1, editorial 0 of 1'],
    ['met, and read by the same person in another role', of(newDose, [ifDose, by('bob', 2, editing(approval(newDose)))], { policy: roles }), 'clinical on dose unread, clinical 0 of 1'],
    ['met, and read by the author alone', of(newDose, [ifDose, by('ann', 2, editing(approval(newDose)))], { policy: roles }), 'clinical on dose unread, clinical 0 of 1'],
    ['met, and read by the author alone, where authors may sign', of(newDose, [ifDose, by('ann', 2, editing(approval(newDose)))], { policy: policyOf({ clinical: 1, editorial: 1 }, { separation: {} }) }), 'approved by bob and ann'],
    ['met, and read on conditions of another', of(newDose, [ifDose, by('cat', 2, onConditions(newDose, food))], { policy: two }), 'clinical on dose unread, clinical on food open, clinical 0 of 2'],
    ['met, and read by another under another policy', of(newDose, [ifDose, by('cat', 2, { ...approval(newDose), policy: digestOf('another') })]), 'clinical on dose unread, clinical 0 of 1 | other-policy'],
    ['met, and read by another with a revoked key', of(newDose, [ifDose, by('cat', 2, approval(newDose))], { trust: trustOf({ reviewers: [reviewerOf('bob', 2), reviewerOf('cat', 3, {}, { revoked: { on: day('2026-10-01'), reason: 'lost' } })] }) }), 'clinical on dose unread, clinical 0 of 1 | key-revoked'],
    ['met, and another asks for changes', of(newDose, [ifDose, by('cat', 2, { ...approval(newDose), decision: 'request-changes' })]), 'cat asked for changes, clinical on dose unread, clinical 0 of 1'],
    ['met, and read by another who asked for changes of it before, and approved it under another policy since', of(newDose, [ifDose, by('cat', 2, { ...approval(newDose), decision: 'request-changes' }), by('cat', 3, { ...approval(newDose), policy: digestOf('another') })]), 'cat asked for changes, clinical on dose unread, clinical 0 of 1 | other-policy'],
    ['met, and read, of somebody who asked for changes of the new wording before', of(newDose, [by('bob', 1, { ...approval(newDose), decision: 'request-changes' }), by('bob', 2, onConditions(read, dose)), by('cat', 3, approval(newDose))], { policy: two }), 'bob asked for changes, clinical 1 of 2'],
    ['met, and signed again by the same person', of(newDose, [ifDose, by('bob', 2, approval(newDose))]), 'approved by bob'],
    ['one of two met', of(newDose, [ifBoth, by('cat', 2, approval(newDose))], { policy: two }), 'clinical on food open, clinical 1 of 2'],
    ['both met', of(bothNew, [ifBoth, by('cat', 2, approval(bothNew))], { policy: two }), 'approved by bob and cat'],
    ['met, and changed outside of the conditions', of(bothNew, [ifDose, by('cat', 2, approval(bothNew))], { policy: two }), 'clinical 1 of 2'],
    ['changed outside of the conditions alone', of(newFood, [ifDose, by('cat', 2, approval(newFood))], { policy: two }), 'clinical 1 of 2'],
    ['changed outside, and back', of(read, [ifDose, by('cat', 2, approval(newFood))]), 'clinical on dose open, clinical 0 of 1'],
    ['two of two persons on different conditions, each of which voids the other', of(bothNew, [ifDose, by('cat', 2, onConditions(read, food)), by('ann', 3, editing(approval(bothNew)))], { policy: roles }), 'clinical 0 of 1'],
    ['superseded by an approval of another content', of(newDose, [ifDose, by('bob', 2, approval(newFood)), by('cat', 3, approval(newDose))], { policy: two }), 'clinical 1 of 2'],
    ['superseded by a request for changes of another content', of(newDose, [ifDose, by('bob', 2, { ...approval(newFood), decision: 'request-changes' }), by('cat', 3, approval(newDose))], { policy: two }), 'clinical 1 of 2'],
    ['superseded by a request for changes of the new wording', of(newDose, [ifDose, by('bob', 2, { ...approval(newDose), decision: 'request-changes' }), by('cat', 3, approval(newDose))]), 'bob asked for changes'],
    ['superseded by a withdrawal of the content that was read', of(newDose, [ifDose, by('bob', 2, { ...approval(read), decision: 'withdraw' }), by('cat', 3, approval(newDose))], { policy: two }), 'clinical 1 of 2'],
    ['not superseded by a withdrawal whose day has not come', of(newDose, [ifDose, by('cat', 2, approval(newDose)), by('bob', 3, { ...approval(newDose), decision: 'withdraw', withdrawal: { from: day('2026-11-23'), replacement: undefined } })], { policy: two }), 'approved by bob and cat'],
    ['not superseded by what the same person decides in another role', of(newDose, [ifDose, by('bob', 2, editing(approval(newFood))), by('cat', 3, approval(newDose))], { policy: two }), 'approved by bob and cat'],
    ['superseded by itself: an older approval of the new wording does not come back', of(newDose, [by('bob', 1, approval(newDose)), by('bob', 2, onConditions(read, dose))]), 'clinical on dose unread, clinical 0 of 1'],
    ['and without them in the same second: the conditions stand', of(read, [by('bob', 1, onConditions(read, dose)), by('bob', 1, approval(read))]), 'clinical on dose open, clinical 0 of 1'],
    ['of an earlier approval in the same second, whatever the nonces', of(read, [by('bob', 1, { ...approval(read), nonce: 'zzzzzz' }), by('bob', 1, { ...onConditions(read, dose), nonce: 'aaaaaa' })]), 'clinical on dose open, clinical 0 of 1'],
    ['by the author', of(newDose, [by('ann', 1, onConditions(read, dose)), by('cat', 2, approval(newDose))]), 'approved by cat | own-work'],
    ['lapsed', of(newDose, [by('bob', 1, { ...onConditions(read, dose), nextReviewDue: day('2026-06-01') }), by('cat', 2, approval(newDose))], { policy: two }), 'clinical lapsed 2026-06-01'],
  ])('%s: %#', (_name, input, expected) => {
    check(input, expected);
  });

  test.each<[string, ReviewInput, string]>([
    ['a digest that the passage never had', of(read, [by('bob', 1, { ...onConditions(read, dose), conditions: [{ ...remarkOn(read, dose), digest: digestOf('never') }] }), by('cat', 2, approval(read))]), 'clinical on dose open'],
    ['a passage that the text never had', of(read, [by('bob', 1, { ...onConditions(read, dose), conditions: [{ ...remarkOn(read, dose), segment: 'dose.never' as typeof dose }] }), by('cat', 2, approval(read))]), 'clinical on dose open'],
    ['a digest that the passage never had, after it changed', of(newDose, [by('bob', 1, { ...onConditions(read, dose), conditions: [{ ...remarkOn(read, dose), digest: digestOf('never') }] }), by('cat', 2, approval(newDose))], { policy: two }), 'clinical 1 of 2'],
    ['one of two digests, so that its passage would count as changed', of(newDose, [by('bob', 1, { ...onConditions(read, dose, food), conditions: [remarkOn(read, dose), { ...remarkOn(read, food), digest: digestOf('never') }] }), by('cat', 2, approval(newDose))], { policy: two }), 'clinical 1 of 2'],
    ['a passage that the text never had, beside one that changed', of(newDose, [by('bob', 1, { ...onConditions(read, dose), conditions: [remarkOn(read, dose), { ...remarkOn(read, food), segment: 'dose.never' as typeof dose }] }), by('cat', 2, approval(newDose))], { policy: two }), 'clinical 1 of 2'],
  ])('that is written falsely, %s: %#', (_name, input, expected) => {
    check(input, expected);
  });

  test('the evidence holds what the approval rests on: who read the new wording, and who waived', () => {
    const [reader, waiver] = [by('cat', 3, editing(approval(newDose))), by('dan', 4, waiving(newDose, food))];
    const reviewed = review(of(newDose, [ifBoth, reader, waiver], { ...four }));
    expect(reviewed.kind === 'sound' && reviewed.value.kind === 'approved' && reviewed.value.evidence.map(({ file }) => file).toSorted()).toEqual([ifBoth, reader, waiver].map(({ file }) => file).toSorted());
  });

  test('the evidence holds who read the new wording though that approval lapsed', () => {
    const reader = by('cat', 3, { ...editing(approval(newDose)), nextReviewDue: day('2026-06-01') });
    const reviewed = review(of(newDose, [ifDose, reader]));
    expect(reviewed.kind === 'sound' && reviewed.value.kind === 'approved' && reviewed.value.evidence.map(({ file }) => file)).toEqual([ifDose.file, reader.file]);
  });
});

describe('a waiver', () => {
  test.each<[string, ReviewInput, string]>([
    ['in the same role', of(read, [ifDose, by('cat', 2, waiving(read, dose))]), 'approved by bob'],
    ['in another role does not count', of(read, [ifDose, by('cat', 2, editing(waiving(read, dose)))]), 'clinical on dose open, clinical 0 of 1'],
    ['of another passage does not count', of(read, [ifDose, by('cat', 2, waiving(read, food))]), 'clinical on dose open, clinical 0 of 1'],
    ['of one of two', of(read, [ifBoth, by('cat', 2, waiving(read, food))]), 'clinical on dose open, clinical 0 of 1'],
    ['of both, by two persons', of(read, [ifBoth, by('cat', 2, waiving(read, food)), by('dan', 3, waiving(read, dose))], four), 'approved by bob'],
    ['of one, where the other is met and read', of(newDose, [ifBoth, by('cat', 2, approval(newDose)), by('dan', 3, waiving(newDose, food))], { policy: two, ...four }), 'approved by bob and cat'],
    ['of one, where the other is met and unread', of(newDose, [ifBoth, by('dan', 3, waiving(newDose, food))], four), 'clinical on dose unread, clinical 0 of 1'],
    ['of a passage as it was before it changed', of(newDose, [ifBoth, by('cat', 2, approval(newDose)), by('dan', 3, waiving(read, food))], { policy: two, ...four }), 'clinical on food open, clinical 1 of 2'],
    ['of another digest of the passage', of(read, [ifDose, by('cat', 2, { ...waiving(read, dose), conditions: [remarkOn(newDose, dose)] })]), 'clinical on dose open, clinical 0 of 1'],
    ['by the one who made the condition', of(read, [ifDose, by('bob', 2, waiving(read, dose))]), 'approved by bob'],
    ['by the author, who may not sign in that role', of(read, [ifDose, by('ann', 2, waiving(read, dose))]), 'clinical on dose open, clinical 0 of 1 | own-work'],
    ['under another policy', of(read, [ifDose, by('cat', 2, { ...waiving(read, dose), policy: digestOf('another') })]), 'clinical on dose open, clinical 0 of 1 | other-policy'],
    ['with a revoked key', of(read, [ifDose, by('cat', 2, waiving(read, dose))], { trust: trustOf({ reviewers: [reviewerOf('bob', 2), reviewerOf('cat', 3, {}, { revoked: { on: day('2026-10-01'), reason: 'lost' } })] }) }), 'clinical on dose open, clinical 0 of 1 | key-revoked'],
    ['by somebody who may sign in another role alone', of(read, [ifDose, by('cat', 2, waiving(read, dose))], { trust: trustOf({ reviewers: [reviewerOf('bob', 2), reviewerOf('cat', 3, { maySign: [rightOf('editorial')] })] }) }), 'clinical on dose open, clinical 0 of 1 | role-not-allowed'],
    ['is no approval', of(read, [by('cat', 2, waiving(read, dose))]), 'clinical 0 of 1'],
    ['is no approval of the waiver\'s signer beside that of another', of(read, [ifDose, by('cat', 2, waiving(read, dose))], { policy: two }), 'clinical 1 of 2'],
    ['does not make who waived decide anew', of(read, [ifDose, by('cat', 2, approval(read)), by('cat', 3, waiving(read, dose))], { policy: two }), 'approved by bob and cat'],
    ['does not answer a request for changes', of(read, [by('bob', 1, { ...approval(read), decision: 'request-changes', remarks: [remarkOn(read, dose)] }), by('cat', 2, waiving(read, dose)), by('dan', 3, approval(read))], four), 'bob asked for changes'],
    ['of all, and the text changed afterwards outside of them', of(leaflet('aab'), [ifDose, by('cat', 2, waiving(read, dose))]), 'clinical 0 of 1'],
  ])('%s: %#', (_name, input, expected) => {
    check(input, expected);
  });
});
