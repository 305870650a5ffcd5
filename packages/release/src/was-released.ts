import type { Policy } from '@imprimatur/formats';
import type { SignOffFile, TrustInput } from '@imprimatur/review';
import type { Candidate } from './candidate.ts';
import { candidateDigest } from './candidate-file.ts';
import { releasePolicyDigest } from './release-policy.ts';
import { approversOf } from './verify-approvals.ts';

/** An earlier candidate with the records beside it. */
export interface EarlierReleaseInput {
  readonly candidate: Candidate;
  readonly approvals: readonly SignOffFile[];
  readonly policy: Policy;
  readonly trust: TrustInput;
  /** Versions of which there is a tag. */
  readonly tagged: ReadonlySet<string>;
}

/**
 * Whether a candidate became a release at its time: by the signatures over exactly this candidate, whatever the policy
 * asks today, and although a key was revoked after the candidate's date. Under today's policy its number of persons is
 * asked for; of a candidate under another policy, or with a tag, one approval that verifies is enough, and never less.
 */
export function wasReleased({ candidate, approvals, policy, trust, tagged }: EarlierReleaseInput): boolean {
  const approvers = approversOf(approvals, { candidate, trust: asOf(candidate, trust) }, candidateDigest(candidate));
  const isJudgedByTime = tagged.has(candidate.version) || candidate.policy !== releasePolicyDigest(policy);
  return approvers.size >= (isJudgedByTime ? 1 : (policy.release?.persons ?? 1));
}

function asOf({ date }: Candidate, trust: TrustInput): TrustInput {
  const reviewers = trust.reviewers.map((reviewer) => ({ ...reviewer, keys: reviewer.keys.map((key) => (key.revoked !== undefined && key.revoked.on > date ? { ...key, revoked: undefined } : key)) }));
  return { ...trust, reviewers };
}
