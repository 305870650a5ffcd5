import { lastApproval, planSignOff, type Shared } from '@imprimatur/pipeline';
import { review, type ReviewedDocument, type SignOff, type SignOffFile } from '@imprimatur/review';
import { type Digest, digestOf } from '@imprimatur/signing';
import { describe, expect, it } from 'vitest';
import { day, dose, food, inputOf, leaflet, onConditions, policyOf, present, reviewerOf, signer, signOffOf, trustOf, waiving } from '../../review/test/sample.ts';

/** Ann wrote all of them; the last is the text as it is today. */
const [first, second, today] = [leaflet('aaa'), leaflet('baa'), leaflet('bba')];
const names = new Map([[first.digest, 'first'], [second.digest, 'second'], [today.digest, 'today']]);

const by = (id: 'ann' | 'bob' | 'cat', month: number, document: ReviewedDocument['document'], what: Partial<SignOff> = {}): SignOffFile =>
  signOffOf({ reviewer: signer(id), reviewedAt: `2026-${String(month).padStart(2, '0')}-15T10:00:00Z`, digest: document.digest as Digest, ...what }, { ann: 1, bob: 2, cat: 3 }[id]);

function reviewedWith(records: readonly SignOffFile[], translators: readonly string[] = []): ReviewedDocument {
  const reviewed = review(inputOf(records, { document: { ...today, translators }, trust: trustOf() }));
  if (reviewed.kind === 'faulty') throw new Error('the records of the case are broken');
  return reviewed.value;
}

const bobFirst = by('bob', 1, first);
const elsewhere = digestOf('another');
const withdrawal = { decision: 'withdraw' as const, comment: 'The dose is wrong.', withdrawal: { from: day('2026-03-15'), replacement: undefined } };

describe('the content that a role approved last', () => {
  it.each<readonly [name: string, records: readonly SignOffFile[], expected: string]>([
    ['none', [], 'none'],
    ['the latest of several persons', [bobFirst, by('cat', 2, second)], 'second'],
    ['the present one', [bobFirst, by('cat', 2, today)], 'today'],
    ['in another role', [bobFirst, by('cat', 2, second, { role: 'editorial' })], 'first'],
    ['under another policy', [bobFirst, by('cat', 2, second, { policy: elsewhere })], 'second'],
    ['the author\'s own work', [bobFirst, by('ann', 2, today)], 'first'],
    ['the author\'s own work, with no author in the record', [bobFirst, by('ann', 2, today, { authors: [] })], 'first'],
    ['the own work of somebody whose name was taken off the article since', [bobFirst, by('cat', 2, second, { authors: ['cat'] })], 'first'],
    ['the author\'s own work alone', [by('ann', 2, today)], 'none'],
    ['on a condition that is open', [bobFirst, by('cat', 2, first, { ...onConditions(first, dose) }), by('cat', 3, second, onConditions(second, dose))], 'first'],
    ['on a condition that is open, of the content of today', [bobFirst, by('cat', 2, today, onConditions(today, dose))], 'first'],
    ['on a condition of the content of today, with another digest than its passage has', [bobFirst, by('cat', 2, today, { conditions: onConditions(first, dose).conditions ?? [] })], 'first'],
    ['on a condition whose passage changed', [bobFirst, by('cat', 2, second, onConditions(second, food))], 'second'],
    ['on two conditions, of which one passage changed', [bobFirst, by('cat', 2, second, onConditions(second, dose, food))], 'first'],
    ['on a condition that was waived', [bobFirst, by('cat', 2, second, onConditions(second, dose)), by('bob', 3, second, waiving(second, dose))], 'second'],
    ['on a condition that was waived in another role', [bobFirst, by('cat', 2, second, onConditions(second, dose)), by('bob', 3, second, { ...waiving(second, dose), role: 'editorial' })], 'first'],
    ['on a condition that the author waived', [bobFirst, by('cat', 2, second, onConditions(second, dose)), by('ann', 3, second, waiving(second, dose))], 'first'],
    ['and withdrawn by its signer', [bobFirst, by('cat', 2, second), by('cat', 3, second, withdrawal)], 'first'],
    ['and its signer asked for changes of it', [bobFirst, by('cat', 2, second), by('cat', 3, second, { decision: 'request-changes', comment: 'No.' })], 'first'],
    ['and its signer asked for changes of another content', [bobFirst, by('cat', 2, second), by('cat', 3, today, { decision: 'request-changes', comment: 'No.' })], 'second'],
    ['after its signer took it back, and under another policy', [bobFirst, by('cat', 2, second, withdrawal), by('cat', 4, second, { policy: elsewhere })], 'first'],
    ['again by its signer, on a condition that is open', [bobFirst, by('cat', 2, second), by('cat', 3, second, onConditions(second, dose))], 'first'],
  ])('%s: %#', (_name, records, expected) => {
    const approval = lastApproval(reviewedWith(records), 'clinical', policyOf({ clinical: 1 }));
    expect(approval === undefined ? 'none' : names.get(approval.signOff.digest)).toBe(expected);
  });

  it('by a translator, who may sign clinically and not linguistically', () => {
    const reviewed = reviewedWith([by('cat', 1, second), by('cat', 2, second, { role: 'linguistic' })], ['cat']);
    expect(lastApproval(reviewed, 'clinical', policyOf({}))).toBeDefined();
    expect(lastApproval(reviewed, 'linguistic', policyOf({}))).toBeUndefined();
  });

  it('is what the next record names', () => {
    const shared = { policy: policyOf({ clinical: 1 }), publication: { source: { locale: 'en' } } } as unknown as Shared;
    const request = { reviewer: reviewerOf('cat', 3), role: 'clinical' as const, decision: 'approve' as const, meaning: 'I have read it.', comment: '', conditions: [], remarks: [], withdrawal: undefined, digest: undefined };
    const plan = planSignOff(reviewedWith([bobFirst, by('ann', 2, today)]), [], request, shared, { now: '2026-11-22T09:30:00Z', nonce: () => 'nonce-000001' });
    expect(plan.kind === 'planned' && plan.signOff.digestLastApproved).toBe(present(first.digest));
  });
});
