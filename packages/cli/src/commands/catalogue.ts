import { buildCatalogue } from '@imprimatur/project';
import { exitCodes } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { report } from '../report.ts';
import type { AddCommand } from '../run.ts';

/** `imprimatur catalogue`: the last step of a build whose collections were built one by one. */
export const addCatalogue: AddCommand = (program, world, finish) => {
  program
    .command('catalogue')
    .description('Write catalogue and feeds from collections that were built one by one.')
    .addHelpText('after', '\nExample:\n  imprimatur build --collection medicines && imprimatur build --collection about && imprimatur catalogue')
    .action(() => {
      const opened = openProject(world);
      if (opened === undefined) return finish(exitCodes.contentProblems);
      const built = buildCatalogue(opened.project, opened.outputs());
      if (report(built.diagnostics, opened.project.files, world) || built.kind === 'faulty') return finish(exitCodes.contentProblems);
      const { texts, written, unchanged, removed } = built.value;
      world.out(`Catalogue of ${texts.length} texts: ${written} files written, ${unchanged} unchanged, ${removed} removed.\n`);
      return finish(exitCodes.done);
    });
};
