import { type Checked, type Diagnostic, hasErrors, problem, sound } from '@imprimatur/diagnostics';
import type { LocalDate } from '@imprimatur/formats';
import { type Candidate, candidateDigest, compareVersions, type EarlierRelease, wasReleased } from '@imprimatur/release';
import { layout } from './layout.ts';
import type { Project } from './read-project.ts';
import { readRelease, type ReleaseFolder, releaseVersions } from './release-folder.ts';

/** What came before a release. */
export interface ReleasesBefore {
  /** The newest. */
  readonly previous: Candidate | undefined;
  /** Those before that, the newest first. */
  readonly earlier: readonly EarlierRelease[];
}

/** Of which release the earlier ones are wanted, and by what they are known. */
export interface ChainInput extends Pick<Candidate, 'version' | 'previous'> {
  /** Versions of which there is a tag `release-<version>`. */
  readonly tagged: ReadonlySet<string>;
  readonly today: LocalDate;
}

/**
 * Every release before a version: the candidates of the tree that were approved, as `wasReleased` has it. Each of them
 * must lie there as the release after it names it, so that none can be removed or replaced, with the withdrawals it told of.
 */
export function releasesBefore(project: Project, { version, previous, tagged, today }: ChainInput): Checked<ReleasesBefore> {
  const diagnostics: Diagnostic[] = [];
  const links: Link[] = previous === null ? [] : [{ ...previous, from: layout.candidate(version) }];
  const digests = new Map<string, string>();
  const found: Candidate[] = [];
  const earlier: EarlierRelease[] = [];
  for (const each of releaseVersions(project.files).filter((other) => compareVersions(other, version) < 0)) {
    const folder = readRelease(project.files, each);
    diagnostics.push(...folder.diagnostics);
    if (folder.kind === 'faulty') continue;
    const { candidate } = folder.value;
    digests.set(each, candidateDigest(candidate));
    if (!wasApproved(folder.value, project, { tagged, today })) continue;
    if (candidate.previous !== null) links.push({ ...candidate.previous, from: folder.value.file });
    // The texts of one release alone are held.
    if (found.length === 0) found.push(candidate);
    else earlier.push({ version: candidate.version, withdrawn: candidate.withdrawn });
  }
  if (!hasErrors(diagnostics)) diagnostics.push(...brokenLinks(links, digests));
  return hasErrors(diagnostics) ? { kind: 'faulty', diagnostics } : sound({ previous: found[0], earlier }, diagnostics);
}

type Link = NonNullable<Candidate['previous']> & { readonly from: string };

function wasApproved({ candidate, approvals }: ReleaseFolder, { shared }: Project, { tagged, today }: Pick<ChainInput, 'tagged' | 'today'>): boolean {
  const trust = { reviewers: shared.reviewers, demonstration: shared.publication.demonstration, today };
  return wasReleased({ candidate, approvals, policy: shared.policy, trust, tagged });
}

function brokenLinks(links: readonly Link[], digests: ReadonlyMap<string, string>): readonly Diagnostic[] {
  return links
    .filter(({ version, digest }) => digests.get(version) !== digest)
    .map(({ version, digest, from }) => problem('candidate-altered', { file: layout.candidate(version) }, `Found ${digests.has(version) ? 'another candidate than the one' : 'no candidate'} on which ${from} builds, expected the digest ${digest}.`, 'Restore it from git.'));
}
