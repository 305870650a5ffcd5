import { type Reviewer, unprintable, writeEnvelope } from '@imprimatur/formats';
import { type JudgedRelease, judgeRelease, layout, type Project, reviewApprovals } from '@imprimatur/project';
import { type Candidate, candidateDigest, type ReleaseApproval, releaseApprovalFileName, releasePolicyDigest, writeReleaseApproval } from '@imprimatur/release';
import type { SignOffFile } from '@imprimatur/review';
import { demonstrationKey } from '@imprimatur/signing';
import { exitCodes } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { report } from '../report.ts';
import { safeText } from '../safe-text.ts';
import { agrees } from '../sign/agrees.ts';
import { openReviewer, type ReviewerWanted, type SigningReviewer } from '../sign/open-reviewer.ts';
import { refuse } from '../sign/refuse.ts';
import { reviewerOfKey } from '../sign/reviewer-of-key.ts';
import { instantOf, todayOf, type World } from '../world.ts';
import { describeCandidate } from './describe-candidate.ts';
import { taggedVersions } from './release-tags.ts';

/** What a person typed after `imprimatur release approve`. */
export interface ApproveOptions extends ReviewerWanted {
  readonly version?: string;
  readonly comment?: string;
  readonly yes?: true;
  readonly demonstration?: true;
}

/** Signs the candidate that content/publication.yaml names, where the tree still gives exactly that. */
export async function approveRelease(options: ApproveOptions, world: World): Promise<number> {
  const opened = openProject(world);
  if (opened === undefined) return exitCodes.contentProblems;
  const { project } = opened;
  const wrong = wrongUseOf(options, project);
  if (wrong !== undefined) return refuse([wrong], exitCodes.wrongUse, world);
  const judged = judgeRelease(project, { now: instantOf(world), published: taggedVersions(opened.root, world) });
  const faults = judged.kind === 'faulty' ? judged.diagnostics : [...judged.value.differing, ...policyFaults(judged.value, project)];
  if (judged.kind === 'faulty' || faults.length > 0) {
    report(faults, project.files, world);
    return refuse(['Nothing was signed.'], exitCodes.contentProblems, world);
  }
  world.err(`${describeCandidate(judged.value.folder.candidate)}meaning ${meaning(options)}\n${options.comment === undefined ? '' : `comment ${safeText(options.comment)}\n`}`);
  if (options.demonstration !== true && !(await agrees('Approve this release?', options.yes, world))) return refuse(['Nothing was signed.'], exitCodes.wrongUse, world);
  const signer = await signerOf(options, project, world);
  return signer.kind === 'refused' ? refuse([signer.message], exitCodes.wrongUse, world) : sign(judged.value, signer, options, project, world);
}

/** What a person states by approving (21 CFR 11.50(a)(3)). */
function meaning({ demonstration }: ApproveOptions): string {
  if (demonstration === true) return 'Demonstration of an approval of a release. No person has looked at it.';
  return 'I have looked at what this release holds, takes back and leaves out. I approve exactly this for publication.';
}

function wrongUseOf({ version, comment = '', demonstration }: ApproveOptions, { shared: { publication } }: Project): string | undefined {
  const fault = unprintable(comment);
  if (fault !== undefined) return `Found ${fault.found} in the comment, expected ${fault.expected}. ${fault.hint}`;
  if (version !== undefined && version !== publication.release.version) return `Found --version ${version}, expected ${publication.release.version}, which content/publication.yaml names. Nothing was signed.`;
  if (demonstration === true && !publication.demonstration) return 'Found --demonstration, expected a publication that says demonstration: true. A real release is approved by real people.';
  return undefined;
}

/** A candidate that no approval could make publishable is not signed. */
function policyFaults({ review }: JudgedRelease, { shared }: Project): readonly JudgedRelease['differing'][number][] {
  if (review.kind === 'approved') return [];
  return review.reasons.filter(({ code }) => shared.policy.release === undefined || code === 'candidate-other-policy');
}

/** The person and the key; the demonstration's key is opened by nobody. */
async function signerOf(options: ApproveOptions, { shared: { reviewers } }: Project, world: World): Promise<SigningReviewer | { readonly kind: 'refused'; readonly message: string }> {
  if (options.demonstration !== true) return openReviewer(options, reviewers, world);
  const key = demonstrationKey('demo-release');
  const reviewer = reviewerOfKey(key.publicKey, options.as, reviewers);
  return typeof reviewer === 'string' ? { kind: 'refused', message: reviewer } : { kind: 'opened', key, reviewer };
}

/** Signs, and writes the record only where it counts. */
function sign(judged: JudgedRelease, { key, reviewer }: SigningReviewer, options: ApproveOptions, project: Project, world: World): number {
  const { candidate, approvals } = judged.folder;
  const approval = approvalOf(candidate, reviewer, options, project, world);
  const record: SignOffFile = { file: `${layout.releaseApprovals(candidate.version)}/${releaseApprovalFileName(approval)}`, envelope: writeReleaseApproval(approval, key) };
  const review = reviewApprovals(project, { ...judged.folder, approvals: [...approvals, record] }, judged.hands, todayOf(world));
  const refused = review.diagnostics.filter(({ place }) => place.file === record.file);
  if (refused.length > 0) {
    report(refused, project.files, world);
    return refuse(['Nothing was written: this approval would not count.'], exitCodes.contentProblems, world);
  }
  project.files.replace(record.file, writeEnvelope(record.envelope));
  const missing = review.kind === 'sound' && review.value.kind === 'approved' ? 'The release is approved: commit the file, then run imprimatur release publish.' : 'Commit the file; imprimatur release status says what is still missing.';
  world.out(`Approved by ${reviewer.printedName}.\n  ${record.file}\n${missing}\n`);
  return exitCodes.done;
}

function approvalOf(candidate: Candidate, { id, printedName, credentials }: Reviewer, options: ApproveOptions, { shared }: Project, world: World): ReleaseApproval {
  return {
    version: candidate.version,
    digest: candidateDigest(candidate),
    meaning: meaning(options),
    reviewer: { id, printedName, credentials },
    policy: releasePolicyDigest(shared.policy),
    comment: options.comment?.trim() ?? '',
    reviewedAt: instantOf(world),
    nonce: world.nonce(),
  };
}
