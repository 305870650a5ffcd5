import { hasErrors } from '@imprimatur/diagnostics';
import { prepareAll } from '@imprimatur/project';
import { exitCodes } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { report, unique } from '../report.ts';
import type { AddCommand } from '../run.ts';

/** `imprimatur check`: every problem of every file, without writing anything. */
export const addCheck: AddCommand = (program, world, finish) => {
  program
    .command('check')
    .description('Say all that is wrong with articles, translations and sign-offs; write nothing.')
    .option('--json', 'print the findings as JSON')
    .addHelpText('after', '\nExample:\n  imprimatur check')
    .action((options: { json?: true }) => {
      const opened = openProject(world);
      if (opened === undefined) return finish(exitCodes.contentProblems);
      const diagnostics = [...prepareAll(opened.project, () => true)].flatMap(({ prepared }) => prepared.diagnostics);
      if (options.json === true) world.out(`${JSON.stringify({ format: 'imprimatur.check/1', diagnostics: unique(diagnostics) }, null, 2)}\n`);
      else if (diagnostics.length === 0) world.out(`${opened.project.shared.articles.length} articles checked: nothing is wrong.\n`);
      else report(diagnostics, opened.project.files, world);
      return finish(hasErrors(diagnostics) ? exitCodes.contentProblems : exitCodes.done);
    });
};
