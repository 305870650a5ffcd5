import { lapsedSince } from '@imprimatur/pipeline';
import { loadFonts, publish, type PublishReport } from '@imprimatur/project';
import { createTypesetter } from '@imprimatur/typeset';
import { lazily } from '../commands/build.ts';
import { exitCodes } from '../exit-codes.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { report, unique } from '../report.ts';
import { safeJson } from '../safe-json.ts';
import { instantOf, todayOf, type World } from '../world.ts';
import { countsOf } from './describe-candidate.ts';
import { isTagged, tagCommand, taggedVersions, tagOf, whyNoTag } from './release-tags.ts';

/** What a person typed after `imprimatur release publish`. */
export interface PublishOptions {
  readonly tag?: true;
  readonly rebuild?: true;
  readonly json?: true;
}

/** Publishes the approved release into dist/, and tags the commit where that was asked for. */
export async function publishRelease(options: PublishOptions, world: World): Promise<number> {
  const opened = openProject(world);
  if (opened === undefined) return exitCodes.contentProblems;
  const { root, project } = opened;
  const { version } = project.shared.publication.release;
  const untaggable = options.tag === true ? whyNoTag(root, version, world) : undefined;
  if (untaggable !== undefined) {
    world.err(`${untaggable}\nNothing was published.\n`);
    return exitCodes.contentProblems;
  }
  const published = await publishInto(opened, options, world);
  const late = published.kind === 'sound' ? lapsedSince(published.value.texts.map((text) => text.summary), project.shared.policy, todayOf(world)) : [];
  const diagnostics = [...published.diagnostics, ...late];
  if (options.json === true) printJson(published.kind === 'sound' ? published.value : undefined, diagnostics, world);
  report(options.json === true ? [] : diagnostics, project.files, world);
  if (published.kind === 'faulty') {
    world.err('Nothing was published; dist/ is as it was.\n');
    return exitCodes.contentProblems;
  }
  if (options.json !== true) world.out(describe(published.value));
  return tag(published.value, options, opened, world);
}

function publishInto({ root, project, outputs }: OpenProject, { rebuild }: PublishOptions, world: World): ReturnType<typeof publish> {
  const typesetter = lazily(() => createTypesetter(loadFonts()));
  const progress = (text: string, done: number, of: number): void => {
    if (world.terminal) world.err(`\r\u001B[K${done}/${of} ${text}${done === of ? '\r\u001B[K' : ''}`);
  };
  const published = new Set([...taggedVersions(root, world), ...(rebuild === true ? [project.shared.publication.release.version] : [])]);
  return publish(project, outputs(), { now: instantOf(world), published, typeset: (job) => typesetter().typeset(job), progress });
}

function describe({ release, bundles, written, unchanged, removed }: PublishReport): string {
  const { candidate, approvals, digest } = release;
  const lines = [
    `Release ${candidate.version} of ${candidate.date} is published in dist/releases/${candidate.version}/.`,
    `${countsOf(candidate)} ${bundles.length} bundles.`,
    ...approvals.map(({ printedName, reviewedAt }) => `approved by ${printedName}, ${reviewedAt}`),
    `candidate ${digest}`,
    `${written} files written, ${unchanged} unchanged, ${removed} removed.`,
  ];
  return `${lines.join('\n')}\n`;
}

function printJson(published: PublishReport | undefined, diagnostics: Parameters<typeof unique>[0], world: World): void {
  const done = published === undefined ? {} : jsonOf(published);
  world.out(safeJson({ format: 'imprimatur.publish/1', done: published !== undefined, ...done, diagnostics: unique(diagnostics) }));
}

function jsonOf({ release, bundles, written, unchanged, removed }: PublishReport): object {
  const { version, date } = release.candidate;
  return { release: { version, date }, candidate: release.digest, approvals: release.approvals, bundles, written, unchanged, removed };
}

function tag({ release }: PublishReport, options: PublishOptions, { root }: OpenProject, world: World): number {
  const { version } = release.candidate;
  if (isTagged(root, version, world)) return exitCodes.done;
  const command = tagCommand(version, release.digest);
  if (options.tag !== true) {
    world.err(`Tag the commit, so that the release can be made again from it: ${command.typed}\n`);
    return exitCodes.done;
  }
  if (world.git?.(root, command.args) === undefined) {
    world.err(`The release is published, and git refused the tag. Type: ${command.typed}\n`);
    return exitCodes.systemFault;
  }
  world.err(`Tagged ${tagOf(version)}; push it with: git push origin ${tagOf(version)}\n`);
  return exitCodes.done;
}
