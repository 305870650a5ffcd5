import type { Checked } from '@imprimatur/diagnostics';
import { decodeText, isLocalDate, limits, replaceInYaml } from '@imprimatur/formats';
import { candidateOfTree, layout, type Project, releasesBefore, releaseVersions } from '@imprimatur/project';
import { type Candidate, candidateDigest, compareVersions, isEmbargo, isVersion, nextVersion, writeCandidate } from '@imprimatur/release';
import { exitCodes } from '../exit-codes.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { report } from '../report.ts';
import { safeJson } from '../safe-json.ts';
import { refuse } from '../sign/refuse.ts';
import { todayOf, type World } from '../world.ts';
import { describeCandidate } from './describe-candidate.ts';
import { taggedVersions } from './release-tags.ts';
import { beforePrevious, type ReleaseDay, wrongDate } from './wrong-date.ts';

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
  if (typeof facts === 'string') return refuse([facts], exitCodes.wrongUse, world);
  const { project } = opened;
  const before = releasesBefore(project, { version: facts.version, previous: null, tagged: taggedVersions(opened.root, world), today: todayOf(world) });
  const early = before.kind === 'sound' ? beforePrevious(facts, before.value.previous) : undefined;
  if (early !== undefined) return refuse([early], exitCodes.wrongUse, world);
  const proposed = before.kind === 'faulty' ? before : candidateOfTree(project, { ...facts, ...before.value });
  const named = namedInPublication(project, facts);
  if (proposed.kind === 'faulty' || named.kind === 'faulty') {
    report([...before.diagnostics, ...proposed.diagnostics, ...named.diagnostics], project.files, world);
    return refuse(['Nothing was proposed.'], exitCodes.contentProblems, world);
  }
  const { candidate } = proposed.value;
  project.files.replace(layout.candidate(candidate.version), writeCandidate(candidate));
  project.files.replace(layout.publication, named.value);
  world.out(options.json === true ? safeJson({ format: 'imprimatur.proposal/1', digest: candidateDigest(candidate), file: layout.candidate(candidate.version), candidate }) : describeProposal(candidate));
  return exitCodes.done;
}

interface Facts extends ReleaseDay {
  readonly version: string;
}

/** What was asked for, or a sentence about what is wrong with it. */
function factsOf({ date: wanted, embargo, version: wish }: ProposeOptions, { root, project }: OpenProject, world: World): Facts | string {
  const date = wanted ?? todayOf(world);
  if (!isLocalDate(date)) return `Found the date ${date}, expected one such as ${todayOf(world)}.`;
  if (embargo !== undefined && !isEmbargo(embargo)) return `Found the embargo ${embargo}, expected an instant with its offset, such as 2026-12-01T08:00:00+01:00.`;
  const wrong = wrongDate({ date, embargo: embargo ?? null }, todayOf(world));
  if (wrong !== undefined) return wrong;
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
