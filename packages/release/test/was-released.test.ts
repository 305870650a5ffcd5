import { type Candidate, type ReleaseApproval, releasePolicyDigest, wasReleased } from '@imprimatur/release';
import type { SignOffFile } from '@imprimatur/review';
import { digestOf } from '@imprimatur/signing';
import { expect, test } from 'vitest';
import { approvalOf, candidateOf, day, fileOf, policyOf, reviewerOf } from './sample.ts';

const candidate = candidateOf();
const [bob, cat] = [reviewerOf('bob', 2), reviewerOf('cat', 3)];
const approved = fileOf(approvalOf(candidate));
const byCat = fileOf(approvalOf(candidate, { reviewer: { id: 'cat', printedName: 'Dr cat', credentials: 'MD' } }), 3);
const two = policyOf({ release: { persons: 2, coversTemplates: false } });
const revokedOn = (on: string): ReturnType<typeof reviewerOf> => reviewerOf('bob', 2, {}, { revoked: { on: day(on), reason: 'lost' } });

interface Earlier {
  readonly candidate?: Candidate;
  readonly approvals: readonly SignOffFile[];
  readonly persons?: 1 | 2;
  readonly reviewers?: readonly ReturnType<typeof reviewerOf>[];
  readonly tagged?: boolean;
}

const other = (changes: Partial<ReleaseApproval>): SignOffFile => fileOf(approvalOf(candidate, changes));
const asked = candidateOf({ policy: releasePolicyDigest(two) });

test.each<[string, Earlier, boolean]>([
  ['approved', { approvals: [approved] }, true],
  ['not approved', { approvals: [] }, false],
  ['not approved, with a tag', { approvals: [], tagged: true }, false],
  ['with a tag, and an approval of another candidate', { approvals: [other({ digest: digestOf('other') })], tagged: true }, false],
  ['with a tag, and an approval by a key that nobody lists', { approvals: [fileOf(approvalOf(candidate), 9)], tagged: true }, false],
  ['with an approval of another version', { approvals: [other({ version: '2026.10.0' })] }, false],
  ['approved under another policy', { approvals: [approved], persons: 2 }, true],
  ['approved by one of two persons', { candidate: asked, approvals: [fileOf(approvalOf(asked))], persons: 2 }, false],
  ['approved twice by one of two persons', { candidate: asked, approvals: [fileOf(approvalOf(asked)), fileOf(approvalOf(asked))], persons: 2 }, false],
  ['approved by one of two persons, with a tag', { candidate: asked, approvals: [fileOf(approvalOf(asked))], persons: 2, tagged: true }, true],
  ['approved by two persons', { approvals: [approved, byCat] }, true],
  ['approved by a key that was revoked after its date', { approvals: [approved], reviewers: [revokedOn('2026-11-23')] }, true],
  ['approved by a key that was revoked on its date', { approvals: [approved], reviewers: [revokedOn('2026-11-22')] }, false],
  ['approved by somebody whom nobody lists any more', { approvals: [approved], reviewers: [cat] }, false],
])('an earlier candidate that is %s', (_what, { candidate: earlier = candidate, approvals, persons = 1, reviewers = [bob, cat], tagged = false }, expected) => {
  const policy = persons === 1 ? policyOf() : two;
  expect(wasReleased({ candidate: earlier, approvals, policy, trust: { reviewers, demonstration: false, today: day('2026-12-24') }, tagged: new Set(tagged ? [earlier.version] : []) })).toBe(expected);
});
