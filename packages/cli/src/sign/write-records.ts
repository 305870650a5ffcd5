import { writeEnvelope } from '@imprimatur/formats';
import type { SignOffPlan } from '@imprimatur/pipeline';
import type { Project } from '@imprimatur/project';
import { nameOfText, type SignOff, verifySignOff, writeSignOff } from '@imprimatur/review';
import type { PrivateKey } from '@imprimatur/signing';
import { exitCodes } from '../exit-codes.ts';
import { report } from '../report.ts';
import type { World } from '../world.ts';
import { refuse } from './refuse.ts';

/** A record that is to be signed, and its file. */
export type PlannedRecord = Extract<SignOffPlan, { kind: 'planned' }>;

/** Signs records and verifies all of them before the first file is written: what would not count is not written. */
export function writeRecords(plans: readonly PlannedRecord[], key: PrivateKey, project: Project, world: World): number {
  const { reviewers, publication, today } = project.shared;
  const records = plans.map((plan) => ({ ...plan, envelope: writeSignOff(plan.signOff, key) }));
  const faults = records.flatMap(({ file, envelope }) => verifySignOff({ file, envelope }, { reviewers, demonstration: publication.demonstration, today }).diagnostics);
  if (faults.length > 0) {
    report(faults, project.files, world);
    return refuse(['Nothing was written: these signatures would not count.'], exitCodes.contentProblems, world);
  }
  for (const { file, envelope, signOff } of records) {
    project.files.replace(file, writeEnvelope(envelope));
    world.out(describeSigned(file, signOff));
  }
  return exitCodes.done;
}

function describeSigned(file: string, { decision, role, document, locale, reviewer }: SignOff): string {
  return `${nameOfText({ document, locale })}: ${decision} (${role}) by ${reviewer.printedName}\n  ${file}\n`;
}
