import type { Diagnostic } from '@imprimatur/diagnostics';
import { type JudgedRelease, judgeRelease, publishable, readRelease } from '@imprimatur/project';
import { candidateDigest } from '@imprimatur/release';
import { exitCodes } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { report, unique } from '../report.ts';
import { safeJson } from '../safe-json.ts';
import { safeText } from '../safe-text.ts';
import { instantOf, type World } from '../world.ts';
import { describeCandidate } from './describe-candidate.ts';
import { taggedVersions } from './release-tags.ts';

/** What a person typed after `imprimatur release status`. */
export interface StatusOptions {
  readonly json?: true;
}

/** Prints the candidate that content/publication.yaml names, its approvals, and everything that stands in the way of publishing it. */
export function showRelease({ json }: StatusOptions, world: World): number {
  const opened = openProject(world);
  if (opened === undefined) return exitCodes.contentProblems;
  const { project } = opened;
  const judged = judgeRelease(project, { now: instantOf(world), published: taggedVersions(opened.root, world) });
  const release = judged.kind === 'sound' ? publishable(judged.value) : judged;
  const diagnostics = unique([...judged.diagnostics, ...release.diagnostics]);
  if (json === true) world.out(safeJson(jsonOf(judged.kind === 'sound' ? judged.value : undefined, release.kind === 'sound', diagnostics)));
  else {
    const folder = readRelease(project.files, project.shared.publication.release.version);
    if (folder.kind === 'sound') world.out(describeCandidate(folder.value.candidate));
    if (judged.kind === 'sound') world.out(approvalsOf(judged.value));
    report(diagnostics, project.files, world);
    world.out(release.kind === 'sound' ? 'It may be published: imprimatur release publish\n' : 'It may not be published.\n');
  }
  return release.kind === 'sound' ? exitCodes.done : exitCodes.contentProblems;
}

function approvalsOf({ review, folder }: JudgedRelease): string {
  if (review.kind === 'unapproved') return `approval records: ${folder.approvals.length}; not approved.\n`;
  return review.approvals.map(({ printedName, credentials, reviewedAt, comment }) => safeText(`approved by ${printedName}${credentials === undefined ? '' : `, ${credentials}`}, ${reviewedAt}${comment === '' ? '' : `: ${comment}`}`)).join('\n').concat('\n');
}

function jsonOf(judged: JudgedRelease | undefined, isPublishable: boolean, diagnostics: readonly Diagnostic[]): object {
  const candidate = judged?.folder.candidate;
  return {
    format: 'imprimatur.release-status/1',
    publishable: isPublishable,
    digest: candidate === undefined ? null : candidateDigest(candidate),
    approvals: judged?.review.kind === 'approved' ? judged.review.approvals : [],
    embargo: judged?.embargo ?? null,
    candidate: candidate ?? null,
    diagnostics,
  };
}
