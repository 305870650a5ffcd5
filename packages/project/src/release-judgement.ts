import { type Checked, type Diagnostic, faulty, hasErrors, problem, sound } from '@imprimatur/diagnostics';
import type { LocalDate } from '@imprimatur/formats';
import { type ApprovedRelease, type Candidate, candidateDigest, compareVersions, differences, type Embargo, embargoOf, type Hands, reviewRelease, type UnapprovedRelease } from '@imprimatur/release';
import { layout } from './layout.ts';
import type { Project } from './read-project.ts';
import { candidateOfTree } from './release-candidate.ts';
import { readRelease, type ReleaseFolder, releaseVersions } from './release-folder.ts';
import { lostSince } from './release-since.ts';

/** A candidate as the tree stands beside it, and who approved it. */
export interface JudgedRelease {
  readonly folder: ReleaseFolder;
  /** Of the texts that the tree would publish now. */
  readonly hands: readonly Hands[];
  readonly review: ApprovedRelease | UnapprovedRelease;
  /** What the tree gives now and the candidate does not say, and what does not count any more; all at once, with errors among it. */
  readonly differing: readonly Diagnostic[];
  readonly embargo: Embargo | undefined;
}

/**
 * Judges the release that content/publication.yaml names: its candidate is recomputed from the tree, and its approvals
 * are verified on the day of `now`, an instant in UTC. Nothing is written.
 */
export function judgeRelease(project: Project, now: string): Checked<JudgedRelease> {
  const { publication } = project.shared;
  const folder = readRelease(project.files, publication.release.version);
  if (folder.kind === 'faulty') return folder;
  const { candidate, file } = folder.value;
  const previous = previousOf(project, folder.value);
  if (previous.kind === 'faulty') return previous;
  const tree = candidateOfTree(project, { ...candidate, previous: previous.value });
  if (tree.kind === 'faulty') return tree;
  const review = reviewApprovals(project, folder.value, tree.value.hands, dayOf(now));
  const differing = [...differsFromPublication(project, candidate), ...differsFromTree(candidate, tree.value.candidate, file), ...lostSince(project, candidate, dayOf(now))];
  const diagnostics = [...folder.diagnostics, ...previous.diagnostics, ...tree.diagnostics, ...review.diagnostics];
  if (review.kind === 'faulty') return { kind: 'faulty', diagnostics: [...diagnostics, ...differing] };
  return sound({ folder: folder.value, hands: tree.value.hands, review: review.value, differing, embargo: embargoOf(candidate, now) }, diagnostics);
}

/** The release, where nothing stands in the way of publishing it; else everything that does. */
export function publishable({ folder, review, differing, embargo }: JudgedRelease): Checked<ApprovedRelease> {
  const unapproved = review.kind === 'unapproved' ? review.reasons : [];
  const early = embargo === undefined ? [] : [problem('release-embargoed', { file: folder.file }, `Found the embargo until ${embargo.until}, expected an instant that has passed.`, 'Publish it after that.')];
  const diagnostics = [...differing, ...unapproved, ...early];
  return review.kind === 'unapproved' || hasErrors(diagnostics) ? { kind: 'faulty', diagnostics } : sound(review);
}

/**
 * The newest candidate before `date` that was approved, or published, as its tag tells: what counted then may not count
 * any more today, when the policy is another one or a key was revoked.
 * @param published versions of which there is a tag `release-<version>`.
 */
export function newestRelease(project: Project, published: ReadonlySet<string>, before: { readonly version: string; readonly today: LocalDate }): Checked<Candidate | undefined> {
  for (const version of releaseVersions(project.files)) {
    if (compareVersions(version, before.version) >= 0) continue;
    const folder = readRelease(project.files, version);
    if (folder.kind === 'faulty') return folder;
    const review = reviewApprovals(project, folder.value, [], before.today);
    if (published.has(version) || (review.kind === 'sound' && review.value.kind === 'approved')) return sound(folder.value.candidate);
  }
  return sound(undefined);
}

function dayOf(instant: string): LocalDate {
  return instant.slice(0, 10) as LocalDate;
}

/** Verifies the approvals of a candidate on a day. */
export function reviewApprovals({ shared }: Project, { candidate, file, approvals }: ReleaseFolder, hands: readonly Hands[], today: LocalDate): ReturnType<typeof reviewRelease> {
  const trust = { reviewers: shared.reviewers, demonstration: shared.publication.demonstration, today };
  return reviewRelease({ candidate, file, approvals, policy: shared.policy, trust, hands });
}

/** The candidate that this one names as the one before it, with exactly that digest. */
function previousOf({ files }: Project, { candidate: { previous }, file }: ReleaseFolder): Checked<Candidate | undefined> {
  if (previous === null) return sound(undefined);
  const folder = readRelease(files, previous.version);
  if (folder.kind === 'faulty') return folder;
  if (candidateDigest(folder.value.candidate) === previous.digest) return sound(folder.value.candidate);
  return faulty(problem('candidate-altered', { file: folder.value.file }, `Found another candidate than the one on which ${file} builds, expected the digest ${previous.digest}.`, 'Restore it from git.'));
}

function differsFromTree(candidate: Candidate, tree: Candidate, file: string): readonly Diagnostic[] {
  return differences(candidate, tree).map(({ found, expected, mend }) => problem('release-differs', { file }, `Found ${found}, expected ${expected}.`, mend));
}

function differsFromPublication({ shared }: Project, { version, date }: Candidate): readonly Diagnostic[] {
  const { release } = shared.publication;
  if (release.date === date) return [];
  return [problem('release-differs', { file: layout.publication }, `Found the date ${release.date} of the release ${version}, expected ${date}, as its candidate says.`, `Write release: { version: '${version}', date: ${date} }, or propose a new release.`)];
}
