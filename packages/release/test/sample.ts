import { isLocalDate, type LocalDate, type Policy, type Publication, type Reviewer, type ReviewerKey } from '@imprimatur/formats';
import { type Candidate, type CandidateText, candidateDigest, type LeftOutText, type ProposalInput, type ReleaseApproval, releaseApprovalFileName, releasePolicyDigest, type ReleaseReviewInput, type ReleaseText, type WithdrawnText, writeReleaseApproval } from '@imprimatur/release';
import { type ReviewedDocument, type SignOff, type SignOffFile, standingBlocks, type VerifiedSignOff } from '@imprimatur/review';
import { digestOf, type PrivateKey, privateKeyFromSeed } from '@imprimatur/signing';

/** A day, for the places that want its brand. */
export function day(text: string): LocalDate {
  if (!isLocalDate(text)) throw new Error(`${text} is no date`);
  return text;
}

/** A key for each number. */
export const keyOf = (number: number): PrivateKey => privateKeyFromSeed(new Uint8Array(32).fill(number));

/** Two persons for a release; nobody who wrote a text. */
export const policyOf = (changes: Partial<Policy> = {}): Policy => ({
  rules: [],
  separation: { release: ['author', 'translator'] },
  reviewIntervalMonths: 12,
  reviewSpreadDays: 0,
  graceDays: 0,
  release: { persons: 1, coversTemplates: false },
  ...changes,
});

/** A reviewer who may release, with the key of the number. */
export const reviewerOf = (id: string, number: number, changes: Partial<Reviewer> = {}, key: Partial<ReviewerKey> = {}): Reviewer => ({
  id,
  printedName: `Dr ${id}`,
  credentials: 'MD',
  demonstration: false,
  maySign: [{ role: 'release', locales: 'all', from: undefined, until: undefined }],
  keys: [{ key: keyOf(number).publicKey, from: day('2026-01-01'), until: undefined, revoked: undefined, ...key }],
  ...changes,
});

/** A text of a candidate, with the content of the word. */
export const textOf = (document: string, locale: string, changes: Partial<CandidateText> = {}): CandidateText => ({
  document,
  locale,
  title: document,
  digest: digestOf(`${document} ${locale}`),
  change: 'new',
  lastReviewed: day('2026-11-20'),
  nextReviewDue: day('2027-11-20'),
  signOffs: ['2026-11-20-clinical-00000000-abcdef.dsse.json'],
  ...changes,
});

/** A withdrawal of another content of a text. */
export const withdrawnOf = (document: string, locale: string, changes: Partial<WithdrawnText> = {}): WithdrawnText => ({
  document,
  locale,
  title: document,
  digest: digestOf('withdrawn'),
  role: 'clinical',
  reviewer: 'bob',
  from: day('2026-11-01'),
  reason: 'A mistake.',
  replacement: null,
  newerPublished: false,
  ...changes,
});

/** A text that is left out. */
export const leftOutOf = (document: string, locale: string, changes: Partial<LeftOutText> = {}): LeftOutText => ({ document, locale, title: document, wasPublished: false, reasons: ['A signature is missing.'], ...changes });

/** A candidate of two texts, one that was withdrawn and one that is left out. */
export const candidateOf = (changes: Partial<Candidate> = {}): Candidate => ({
  format: 'imprimatur.candidate/1',
  version: '2026.11.1',
  date: day('2026-11-22'),
  embargo: '2026-12-01T08:00:00+01:00',
  publisher: 'A publisher',
  demonstration: false,
  previous: { version: '2026.11.0', digest: digestOf('previous') },
  policy: releasePolicyDigest(policyOf()),
  templates: digestOf('templates'),
  texts: [textOf('a/b', 'en', { change: 'changed' }), textOf('a/b', 'fr')],
  withdrawn: [withdrawnOf('a/b', 'en', { newerPublished: true, replacement: 'a/c' })],
  leftOut: [leftOutOf('a/c', 'en', { wasPublished: true })],
  ...changes,
});

let nonces = 0;

/** Bob's approval of a candidate. */
export function approvalOf(candidate: Candidate, changes: Partial<ReleaseApproval> = {}): ReleaseApproval {
  nonces += 1;
  return {
    version: candidate.version,
    digest: candidateDigest(candidate),
    meaning: 'This may be published.',
    reviewer: { id: 'bob', printedName: 'Dr bob', credentials: 'MD' },
    policy: candidate.policy,
    comment: '',
    reviewedAt: '2026-11-22T10:00:00Z',
    nonce: `nonce-${String(nonces).padStart(6, '0')}`,
    ...changes,
  };
}

/** Its file, signed with the key of the number; bob's is 2. */
export function fileOf(approval: ReleaseApproval, number = 2): SignOffFile {
  return { file: `content/releases/${approval.version}/approvals/${releaseApprovalFileName(approval)}`, envelope: writeReleaseApproval(approval, keyOf(number)) };
}

/** Bob (2) and cat (3) may release. */
export function reviewOf(candidate: Candidate, approvals: readonly SignOffFile[], changes: Partial<ReleaseReviewInput> = {}): ReleaseReviewInput {
  return { candidate, file: 'candidate.json', approvals, policy: policyOf(), trust: { reviewers: [reviewerOf('bob', 2), reviewerOf('cat', 3)], demonstration: false, today: day('2026-11-23') }, hands: [{ authors: ['ann'], translators: ['tom'] }], ...changes };
}

/** A record of a text by bob. */
export function recordOf(changes: Partial<SignOff> = {}): VerifiedSignOff {
  nonces += 1;
  const signOff = { decision: 'approve', role: 'clinical', digest: digestOf('content'), conditions: [], authors: [], translators: [], comment: '', withdrawal: undefined, reviewedAt: '2026-11-01T10:00:00Z', reviewer: { id: 'bob' }, ...changes } as unknown as SignOff;
  return { signOff, reviewer: reviewerOf(signOff.reviewer.id, 2), file: { file: `content/a/b/signoffs/en/${nonces}.dsse.json`, envelope: { payloadType: '', payload: '', signatures: [] } } };
}

/** A withdrawal by bob. */
export function withdrawalOf(changes: Partial<SignOff> = {}, from = '2026-11-01'): VerifiedSignOff {
  return recordOf({ decision: 'withdraw', comment: 'A mistake.', withdrawal: { from: day(from), replacement: undefined }, ...changes });
}

/** A text for a proposal: approved with a content, or a draft. By whom an approval lifts a withdrawal is told by packages/review. */
export function releaseTextOf(document: string, locale: string, content: string | undefined, records: readonly VerifiedSignOff[] = [], today = '2026-11-22'): ReleaseText {
  const blocks = standingBlocks(records, day(today), () => true);
  const common = { records, blocks, document: { source: { frontMatter: { authors: ['ann'] } }, translators: ['tom'] } };
  const evidence = records.filter(({ signOff }) => signOff.decision === 'approve').map(({ file }) => file);
  const reviewed = content === undefined ? { kind: 'draft', ...common } : { kind: 'approved', digest: digestOf(content), lastReviewed: day('2026-11-20'), nextReviewDue: day('2027-11-20'), evidence: evidence.length > 0 ? evidence : [recordOf().file], ...common };
  return { document, locale, title: `${document} in ${locale}`, reviewed: reviewed as unknown as ReviewedDocument, reasons: content === undefined ? ['A signature is missing.'] : [] };
}

/** A proposal for 22 November 2026 in English, French and Arabic. */
export function proposalOf(texts: Iterable<ReleaseText>, changes: Partial<ProposalInput> = {}): ProposalInput {
  const locales = ['en', 'fr', 'ar'].map((locale) => ({ locale }));
  const publication = { publisher: { name: 'A publisher' }, demonstration: false, locales } as unknown as Publication;
  return { texts, publication, policy: policyOf(), previous: undefined, earlier: [], version: '2026.11.1', date: day('2026-11-22'), embargo: undefined, templates: digestOf('templates'), ...changes };
}
