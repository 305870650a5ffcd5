import { type Checked, type Diagnostic, problem, sound } from '@imprimatur/diagnostics';
import type { Digest } from '@imprimatur/signing';
import { candidateDigest } from './candidate-file.ts';
import { releasePolicyDigest } from './release-policy.ts';
import type { ApprovedRelease, ReleaseSignature, UnapprovedRelease } from './reviewed-release.ts';
import { type ReleaseReviewInput, type VerifiedApproval, verifyApprovals } from './verify-approvals.ts';

/**
 * Decides whether a candidate may be published, and if not says every reason. Fails closed: a record that is broken, or
 * of another content of this version, is an error; one that merely does not count is a warning. Persons are counted, not keys.
 */
export function reviewRelease(input: ReleaseReviewInput): Checked<ApprovedRelease | UnapprovedRelease> {
  const { candidate } = input;
  const digest = candidateDigest(candidate);
  const { counted, diagnostics } = verifyApprovals(input, digest);
  const reasons = [...policyReasons(input), ...templateReasons(input), ...approvalReasons(input, counted.length)];
  return sound(reasons.length === 0 ? approve(input, digest, counted) : { kind: 'unapproved', candidate, digest, reasons }, diagnostics);
}

function approve({ candidate }: ReleaseReviewInput, digest: Digest, counted: readonly VerifiedApproval[]): ApprovedRelease {
  if (counted.length === 0) throw new Error('a release without approvals was about to be approved');
  const approved: Omit<ApprovedRelease, keyof ApprovedRelease & symbol> = { kind: 'approved', candidate, digest, approvals: counted.map(signatureOf), evidence: counted.map(({ file }) => file) };
  // The one place where the brand is put on.
  return approved as ApprovedRelease;
}

function signatureOf({ approval: { reviewer, meaning, comment, reviewedAt }, reviewer: { demonstration } }: VerifiedApproval): ReleaseSignature {
  return { reviewer: reviewer.id, printedName: reviewer.printedName, credentials: reviewer.credentials, demonstration, meaning, comment, reviewedAt };
}

function policyReasons({ candidate, policy, file }: ReleaseReviewInput): readonly Diagnostic[] {
  if (policy.release === undefined)
    return [problem('release-not-approved', { file: 'content/policy.yaml' }, 'Found nothing about releases in the policy, expected how many persons approve one.', 'Write this into content/policy.yaml, with the number that you want: release: { persons: 1 }')];
  if (candidate.policy === releasePolicyDigest(policy)) return [];
  return [problem('candidate-other-policy', { file }, `Found the release ${candidate.version}, which was proposed under another policy, expected one under what content/policy.yaml asks of releases today.`, 'Propose a new release: imprimatur release propose.')];
}

function templateReasons({ candidate, policy, file }: ReleaseReviewInput): readonly Diagnostic[] {
  if (policy.release?.coversTemplates !== true || candidate.templates !== null) return [];
  return [problem('release-not-approved', { file }, 'Found a candidate that names no templates, expected their digest: content/policy.yaml says covers-templates: true.', 'Propose a new release: imprimatur release propose.')];
}

function approvalReasons({ candidate, policy, file }: ReleaseReviewInput, found: number): readonly Diagnostic[] {
  const needed = policy.release?.persons;
  if (needed === undefined || found >= needed) return [];
  const persons = needed === 1 ? 'one person' : `${needed} different persons`;
  return [problem('release-not-approved', { file }, `Found ${found} of ${needed} approvals of the release ${candidate.version} that count, expected the approval of ${persons} in the role release.`, 'Have it approved: imprimatur release approve.')];
}
