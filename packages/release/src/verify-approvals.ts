import type { Diagnostic } from '@imprimatur/diagnostics';
import type { Policy, Reviewer } from '@imprimatur/formats';
import { type Hands, broken, openStatement, type Refusal, refusalOf, type SignOffFile, type TrustInput, uncounted, verifySigner } from '@imprimatur/review';
import { type Digest, shortDigest } from '@imprimatur/signing';
import type { Candidate } from './candidate.ts';
import { readReleaseApproval, type ReleaseApproval, releaseApprovalFileName, releaseApprovalType } from './release-approval.ts';
import { releasePolicyDigest } from './release-policy.ts';

/** A candidate, the records beside it, and the rules. */
export interface ReleaseReviewInput {
  readonly candidate: Candidate;
  /** The candidate's file, for messages. */
  readonly file: string;
  readonly approvals: readonly SignOffFile[];
  readonly policy: Policy;
  readonly trust: TrustInput;
  /** Of every text that the candidate lists. */
  readonly hands: Iterable<Hands>;
}

/** An approval that its signer had the right to make. */
export interface VerifiedApproval {
  readonly approval: ReleaseApproval;
  readonly reviewer: Reviewer;
  readonly file: SignOffFile;
}

/** The approvals that count, one a person, in the order of time; and what is wrong with the others. */
export function verifyApprovals(input: ReleaseReviewInput, digest: Digest): { readonly counted: readonly VerifiedApproval[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const refuse = (file: SignOffFile, refusal: Refusal): [] => {
    diagnostics.push(refusalOf(file.file, refusal));
    return [];
  };
  const verified = input.approvals.flatMap((file): VerifiedApproval[] => {
    const approval = verifyApproval(file, input, digest);
    return 'kind' in approval ? refuse(file, approval) : [approval];
  });
  const seen = { nonces: new Set<string>(), persons: new Set<string>() };
  const own = ownWork(input);
  const counted = verified.toSorted(inTime).flatMap((approval): VerifiedApproval[] => {
    const why = whyUncounted(approval, input.policy, own, seen);
    return why === undefined ? [approval] : refuse(approval.file, why);
  });
  return { counted, diagnostics };
}

/** The persons whose approvals verify by themselves: by their signature, its signer and the digest of the candidate, under whatever policy. */
export function approversOf(approvals: readonly SignOffFile[], input: Pick<ReleaseReviewInput, 'candidate' | 'trust'>, digest: Digest): ReadonlySet<string> {
  const verified = approvals.map((file) => verifyApproval(file, input, digest));
  return new Set(verified.flatMap((approval) => ('kind' in approval ? [] : [approval.reviewer.id])));
}

/** One record by itself: in its one form, under its name, signed by a person who had the right, over exactly this candidate. */
function verifyApproval(file: SignOffFile, { candidate, trust }: Pick<ReleaseReviewInput, 'candidate' | 'trust'>, digest: Digest): VerifiedApproval | Refusal {
  const opened = openStatement(file.envelope, releaseApprovalType);
  if (opened.kind === 'refused') return opened;
  const approval = readReleaseApproval(opened.statement);
  if ('kind' in approval) return approval;
  const name = releaseApprovalFileName(approval);
  if (!`/${file.file}`.endsWith(`/${name}`)) return { ...broken('sign-off-moved', "an approval of another day or candidate than the file's name says", name), mend: `Restore the file from git, or rename it to ${name}.` };
  // A key that everyone has never counts for a release that does not call itself a demonstration.
  const demonstration = trust.demonstration && candidate.demonstration;
  const claim = { signer: approval.reviewer, role: 'release', locale: undefined, at: approval.reviewedAt, takesBack: false } as const;
  const reviewer = verifySigner(claim, file.envelope, opened.message, { ...trust, demonstration });
  if ('kind' in reviewer) return reviewer;
  return refuseSubject(approval, candidate, digest) ?? { approval, reviewer, file };
}

function refuseSubject({ version, digest: approved }: ReleaseApproval, candidate: Candidate, digest: Digest): Refusal | undefined {
  if (version !== candidate.version) return { ...broken('sign-off-moved', `an approval of the release ${version}`, `one of ${candidate.version}`), mend: 'Move the file back to the release that it is for.' };
  if (approved === digest) return undefined;
  const mend = 'Restore candidate.json from git; where it was meant to change, propose the release under a new version and have that approved.';
  return { ...broken('candidate-altered', `an approval of the candidate ${shortDigest(approved)}`, `one of ${shortDigest(digest)}, as ${candidate.version} stands here`), mend };
}

function inTime({ approval: a }: VerifiedApproval, { approval: b }: VerifiedApproval): number {
  if (a.reviewedAt !== b.reviewedAt) return a.reviewedAt < b.reviewedAt ? -1 : 1;
  if (a.nonce === b.nonce) return 0;
  return a.nonce < b.nonce ? -1 : 1;
}

/** Those whom the policy keeps from approving a release of their own texts. */
function ownWork({ policy, hands }: ReleaseReviewInput): ReadonlySet<string> {
  const apart = policy.separation.release ?? [];
  const own = new Set<string>();
  for (const { authors, translators } of hands) {
    if (apart.includes('author')) for (const id of authors) own.add(id);
    if (apart.includes('translator')) for (const id of translators) own.add(id);
  }
  return own;
}

function whyUncounted({ approval, reviewer }: VerifiedApproval, policy: Policy, own: ReadonlySet<string>, seen: { readonly nonces: Set<string>; readonly persons: Set<string> }): Refusal | undefined {
  if (seen.nonces.has(approval.nonce)) return { ...broken('nonce-reused', `the nonce ${approval.nonce} again`, 'a new one in every record'), mend: 'Remove the copy.' };
  seen.nonces.add(approval.nonce);
  if (approval.policy !== releasePolicyDigest(policy)) return uncounted('candidate-other-policy', 'an approval that was made under another policy', 'one under what content/policy.yaml asks of releases today', 'It does not count; have the release approved again.');
  if (own.has(reviewer.id)) return uncounted('own-work', `an approval by ${reviewer.id}, who had a hand in a text of this release`, 'one by somebody who had none', 'It does not count; have the release approved by someone else.');
  if (seen.persons.has(reviewer.id)) return uncounted('person-counted-once', `a second approval by ${reviewer.id}`, 'one a person', 'It does not count a second time; have the release approved by another person too.');
  seen.persons.add(reviewer.id);
  return undefined;
}
