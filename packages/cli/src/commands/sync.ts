import { hasErrors } from '@imprimatur/diagnostics';
import { planSync, type SyncPlan } from '@imprimatur/pipeline';
import { prepareAll } from '@imprimatur/project';
import { exitCodes } from '../exit-codes.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { report } from '../report.ts';
import type { AddCommand } from '../run.ts';
import type { World } from '../world.ts';

/** `imprimatur sync`: locks and base catalogues follow the articles. */
export const addSync: AddCommand = (program, world, finish) => {
  program
    .command('sync')
    .description('Bring segment locks and base catalogues up to the articles; move translations of what is gone to the memory.')
    .option('--dry-run', 'only say what would change')
    .addHelpText('after', '\nExample:\n  imprimatur sync --dry-run')
    .action((options: { dryRun?: true }) => {
      const opened = openProject(world);
      finish(opened === undefined ? exitCodes.contentProblems : syncAll(opened, options.dryRun === true ? 'say' : 'write', world));
    });
};

function syncAll(opened: OpenProject, mode: 'say' | 'write', world: World): number {
  const { project } = opened;
  let code: number = exitCodes.done;
  for (const { files, prepared } of prepareAll(project, () => true)) {
    const name = `${files.id.collection}/${files.id.slug}`;
    const errors = prepared.diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
    if (prepared.kind === 'faulty' || hasErrors(prepared.diagnostics)) {
      report(errors, project.files, world);
      world.err(`${name}: left as it is.\n`);
      code = exitCodes.contentProblems;
      continue;
    }
    const plan = planSync(prepared.value, files, project.shared);
    const changed = [...plan.files].filter(([path, text]) => new TextDecoder().decode(project.files.read(path, Number.MAX_SAFE_INTEGER - 1)) !== text);
    if (mode === 'write') for (const [path, text] of changed) project.files.replace(path, text);
    world.out(describe(name, plan, changed.map(([path]) => path), mode));
  }
  return code;
}

function describe(name: string, plan: SyncPlan, paths: readonly string[], mode: 'say' | 'write'): string {
  if (paths.length === 0) return `${name}: up to date.\n`;
  const lines = [`${name}: ${mode === 'write' ? 'wrote' : 'would write'} ${paths.join(', ')}`];
  for (const [word, keys] of [['new', plan.added], ['changed', plan.changed], ['gone', plan.removed]] as const) for (const key of keys) lines.push(`  ${word}: ${key}`);
  for (const [locale, count] of plan.remembered) lines.push(`  ${locale}: ${count} translations moved to the memory`);
  return `${lines.join('\n')}\n`;
}
