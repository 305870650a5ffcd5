import { planDemonstrationSignOffs } from '@imprimatur/pipeline';
import { prepareAll, withToday } from '@imprimatur/project';
import { exitCodes } from '../exit-codes.ts';
import type { OpenProject } from '../open-project.ts';
import { report } from '../report.ts';
import { instantOf, todayOf, type World } from '../world.ts';

/** Sign-offs by reviewers who are not people, so that the whole way can be seen. */
export function signAsDemonstration({ project }: OpenProject, world: World): number {
  const moment = { now: instantOf(world), nonce: world.nonce };
  let count = 0;
  for (const { prepared } of prepareAll(withToday(project, todayOf(world)), () => true)) {
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
