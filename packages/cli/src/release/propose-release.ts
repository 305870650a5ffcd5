import type { Checked } from '@imprimatur/diagnostics';
import { decodeText, isLocalDate, limits, type LocalDate, replaceInYaml } from '@imprimatur/formats';
import { candidateOfTree, layout, lostSince, newestRelease, type Project, releaseVersions } from '@imprimatur/project';
import { type Candidate, candidateDigest, compareVersions, isEmbargo, isVersion, nextVersion, writeCandidate } from '@imprimatur/release';
import { exitCodes } from '../exit-codes.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { report } from '../report.ts';
import { safeJson } from '../safe-json.ts';
import { todayOf, type World } from '../world.ts';
import { describeCandidate } from './describe-candidate.ts';
import { taggedVersions } from './release-tags.ts';

/** What a person typed after `imprimatur release propose`. */
export interface ProposeOptions {
  readonly date?: string;
  readonly embargo?: string;
  readonly version?: string;
  readonly json?: true;
}

/** Writes the candidate of the next release, and names it in content/publication.yaml: both, or nothing. */
export function proposeRelease(options: ProposeOptions, world: World): number {
  const opened = openProject(world);
  if (opened === undefined) return exitCodes.contentProblems;
  const facts = factsOf(options, opened, world);
  if (typeof facts === 'string') {
    world.err(`${facts}\n`);
    return exitCodes.wrongUse;
  }
  const { project } = opened;
  const previous = newestRelease(project, taggedVersions(opened.root, world), { version: facts.version, today: todayOf(world) });
  const proposed = previous.kind === 'faulty' ? previous : candidateOfTree(project, { ...facts, previous: previous.value });
  const named = namedInPublication(project, facts);
  const lost = proposed.kind === 'faulty' ? [] : lostSince(project, proposed.value.candidate, todayOf(world));
  if (proposed.kind === 'faulty' || named.kind === 'faulty' || lost.length > 0) {
    report([...previous.diagnostics, ...proposed.diagnostics, ...named.diagnostics, ...lost], project.files, world);
    world.err('Nothing was proposed.\n');
    return exitCodes.contentProblems;
  }
  const { candidate } = proposed.value;
  project.files.replace(layout.candidate(candidate.version), writeCandidate(candidate));
  project.files.replace(layout.publication, named.value);
  world.out(options.json === true ? safeJson({ format: 'imprimatur.proposal/1', digest: candidateDigest(candidate), file: layout.candidate(candidate.version), candidate }) : describeProposal(candidate));
  return exitCodes.done;
}

interface Facts {
  readonly version: string;
  readonly date: LocalDate;
  readonly embargo: string | null;
}

/** What was asked for, or a sentence about what is wrong with it. */
function factsOf({ date: wanted, embargo, version: wish }: ProposeOptions, { root, project }: OpenProject, world: World): Facts | string {
  const date = wanted ?? todayOf(world);
  if (!isLocalDate(date)) return `Found the date ${date}, expected one such as ${todayOf(world)}.`;
  if (embargo !== undefined && !isEmbargo(embargo)) return `Found the embargo ${embargo}, expected an instant with its offset, such as 2026-12-01T08:00:00+01:00.`;
  const taken = [...new Set([...releaseVersions(project.files), ...taggedVersions(root, world)])].toSorted(compareVersions);
  const version = wish ?? nextVersion(date, taken);
  if (!isVersion(version)) return `Found the version ${version}, expected one such as ${nextVersion(date, taken)}.`;
  const newest = taken.at(-1);
  if (newest !== undefined && compareVersions(version, newest) <= 0) return `Found the version ${version}, expected one after ${newest}: a version is never used again, and releases follow each other. Such as ${laterThan(newest)}.`;
  return { version, date, embargo: embargo ?? null };
}

/** The number after a version in its month. */
function laterThan(version: string): string {
  return version.replace(/\d+$/, (number) => String(Number(number) + 1));
}

/** content/publication.yaml with the release in it; every other byte stays. */
function namedInPublication({ files }: Project, { version, date }: Facts): Checked<string> {
  const file = layout.publication;
  const text = decodeText(file, files.read(file, limits.data) ?? new Uint8Array(), limits.data);
  if (text.kind === 'faulty') return text;
  const withVersion = replaceInYaml(file, text.value, ['release', 'version'], version);
  return withVersion.kind === 'faulty' ? withVersion : replaceInYaml(file, withVersion.value, ['release', 'date'], date);
}

function describeProposal(candidate: Candidate): string {
  const { version } = candidate;
  return `${describeCandidate(candidate)}
Written: ${layout.candidate(version)}, and its name in ${layout.publication}.
Next: commit both; then whoever may approve releases runs: imprimatur release approve --version ${version}
`;
}
