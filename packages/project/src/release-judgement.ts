import { type Checked, type Diagnostic, hasErrors, problem, sound } from '@imprimatur/diagnostics';
import type { LocalDate } from '@imprimatur/formats';
import { type ApprovedRelease, type Candidate, differences, type Embargo, embargoOf, reviewRelease, type UnapprovedRelease } from '@imprimatur/release';
import { layout } from './layout.ts';
import type { Project } from './read-project.ts';
import { candidateOfTree } from './release-candidate.ts';
import { releasesBefore } from './release-chain.ts';
import { readRelease, type ReleaseFolder } from './release-folder.ts';
import { sinceRelease } from './release-since.ts';
import type { Hands } from '@imprimatur/review';

/** A candidate as the tree stands beside it, and who approved it. */
export interface JudgedRelease {
  readonly folder: ReleaseFolder;
  /** Of the texts that the tree would publish now. */
  readonly hands: readonly Hands[];
  /** Texts that the gate approves and this release leaves out: `ProposedCandidate`. */
  readonly heldBack: ReadonlySet<string>;
  readonly review: ApprovedRelease | UnapprovedRelease;
  /** What the tree gives now and the candidate does not say, and what does not count any more; all at once, with errors among it. */
  readonly differing: readonly Diagnostic[];
  /** Why today is not the day to publish it for the first time: errors. A release that was published before has none. */
  readonly untimely: readonly Diagnostic[];
  readonly embargo: Embargo | undefined;
}

/** When a release is judged, and what was published before. */
export interface JudgementRequest {
  /** An instant in UTC. */
  readonly now: string;
  /** Versions that were published before, as their tags `release-<version>` tell: such a release may be made again at any time. */
  readonly published: ReadonlySet<string>;
}

/**
 * Judges the release that content/publication.yaml names: its candidate is recomputed from the tree, on the newest
 * release before it, and its approvals are verified on the day of `now`. Nothing is written.
 */
export function judgeRelease(project: Project, { now, published }: JudgementRequest): Checked<JudgedRelease> {
  const { publication } = project.shared;
  const today = dayOf(now);
  const folder = readRelease(project.files, publication.release.version);
  if (folder.kind === 'faulty') return folder;
  const { candidate, file } = folder.value;
  const before = releasesBefore(project, { ...candidate, tagged: published, today });
  if (before.kind === 'faulty') return before;
  const tree = candidateOfTree(project, { ...candidate, ...before.value });
  if (tree.kind === 'faulty') return tree;
  const { hands, heldBack } = tree.value;
  const review = reviewApprovals(project, folder.value, hands, today);
  const since = sinceRelease(project, candidate, today);
  const differing = [...differsFromPublication(project, candidate), ...earlierThan(before.value.previous, candidate, file), ...differsFromTree(candidate, tree.value.candidate, file), ...since.lost];
  const untimely = published.has(candidate.version) ? [] : [...datedAfter(today, candidate, file), ...since.lapsed];
  const diagnostics = [...folder.diagnostics, ...before.diagnostics, ...tree.diagnostics, ...review.diagnostics];
  if (review.kind === 'faulty') return { kind: 'faulty', diagnostics: [...diagnostics, ...differing] };
  return sound({ folder: folder.value, hands, heldBack, review: review.value, differing, untimely, embargo: embargoOf(candidate, now) }, diagnostics);
}

/** The release, where nothing stands in the way of publishing it; else everything that does. */
export function publishable({ folder, review, differing, untimely, embargo }: JudgedRelease): Checked<ApprovedRelease> {
  const unapproved = review.kind === 'unapproved' ? review.reasons : [];
  const early = embargo === undefined ? [] : [problem('release-embargoed', { file: folder.file }, `Found the embargo until ${embargo.until}, expected an instant that has passed.`, 'Publish it after that.')];
  const diagnostics = [...differing, ...unapproved, ...untimely, ...early];
  return review.kind === 'unapproved' || hasErrors(diagnostics) ? { kind: 'faulty', diagnostics } : sound(review);
}

function dayOf(instant: string): LocalDate {
  return instant.slice(0, 10) as LocalDate;
}

/** Verifies the approvals of a candidate on a day. */
export function reviewApprovals({ shared }: Project, { candidate, file, approvals }: ReleaseFolder, hands: readonly Hands[], today: LocalDate): ReturnType<typeof reviewRelease> {
  const trust = { reviewers: shared.reviewers, demonstration: shared.publication.demonstration, today };
  return reviewRelease({ candidate, file, approvals, policy: shared.policy, trust, hands });
}

function differsFromTree(candidate: Candidate, tree: Candidate, file: string): readonly Diagnostic[] {
  return differences(candidate, tree).map(({ found, expected, mend }) => problem('release-differs', { file }, `Found ${found}, expected ${expected}.`, mend));
}

function differsFromPublication({ shared }: Project, { version, date }: Candidate): readonly Diagnostic[] {
  const { release } = shared.publication;
  if (release.date === date) return [];
  return [problem('release-differs', { file: layout.publication }, `Found the date ${release.date} of the release ${version}, expected ${date}, as its candidate says.`, `Write release: { version: '${version}', date: ${date} }, or propose a new release.`)];
}

/** Later releases are judged by later days: else what was taken back in between would come back. */
function earlierThan(previous: Candidate | undefined, { version, date }: Candidate, file: string): readonly Diagnostic[] {
  if (previous === undefined || date >= previous.date) return [];
  return [problem('release-differs', { file }, `Found the date ${date} of the release ${version}, expected ${previous.date} or a later day: the release ${previous.version} before it is of that day.`, 'Propose a new release: imprimatur release propose.')];
}

function datedAfter(today: LocalDate, { version, date }: Candidate, file: string): readonly Diagnostic[] {
  if (date <= today) return [];
  return [problem('release-untimely', { file }, `Found the date ${date} of the release ${version}, expected one by ${today}, which is today.`, 'Publish it on that day, or propose a new release: imprimatur release propose.')];
}
