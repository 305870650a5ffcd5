import { planDemonstrationSignOffs } from '@imprimatur/pipeline';
import { prepareAll } from '@imprimatur/project';
import { exitCodes } from '../exit-codes.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { report } from '../report.ts';
import type { AddCommand } from '../run.ts';
import type { World } from '../world.ts';

/** `imprimatur sign --demonstration`: sign-offs by reviewers who are not people, so that the whole way can be seen. */
export const addSign: AddCommand = (program, world, finish) => {
  program
    .command('sign')
    .description('Sign off every ready text that lacks a sign-off, as the demonstration reviewers.')
    .requiredOption('--demonstration', 'sign with the published demonstration keys')
    .addHelpText('after', '\nExample:\n  imprimatur sign --demonstration')
    .action(() => {
      const opened = openProject(world);
      finish(opened === undefined ? exitCodes.contentProblems : signAll(opened, world));
    });
};

function signAll({ project }: OpenProject, world: World): number {
  const moment = { now: `${world.now.toISOString().slice(0, 19)}Z`, nonce: world.nonce };
  let count = 0;
  for (const { prepared } of prepareAll(project, () => true)) {
    const plan = prepared.kind === 'faulty' ? prepared : planDemonstrationSignOffs(prepared.value, project.shared, moment);
    if (report([...prepared.diagnostics, ...plan.diagnostics].filter((diagnostic) => diagnostic.severity === 'error'), project.files, world) || plan.kind === 'faulty') return exitCodes.contentProblems;
    for (const [path, text] of plan.value) {
      project.files.replace(path, text);
      world.out(`${path}\n`);
      count += 1;
    }
  }
  world.out(`${count} demonstration sign-offs written. No person has read these texts, and every page says so.\n`);
  return exitCodes.done;
}
