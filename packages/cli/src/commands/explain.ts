import { explanations, isDiagnosticCode } from '@imprimatur/diagnostics';
import { exitCodes } from '../exit-codes.ts';
import type { AddCommand } from '../run.ts';

/** `imprimatur explain`: what a diagnostic means and how to mend it. */
export const addExplain: AddCommand = (program, world, finish) => {
  program
    .command('explain')
    .description('Tell what a diagnostic means and how to mend it; without a code, list them all.')
    .argument('[code]', 'such as reference-not-listed')
    .addHelpText('after', '\nExample:\n  imprimatur explain reference-not-listed')
    .action((code: string | undefined) => {
      if (code === undefined) {
        for (const [word, { means }] of Object.entries(explanations)) world.out(`${word}\n  ${means}\n`);
        return finish(exitCodes.done);
      }
      if (!isDiagnosticCode(code)) {
        world.err(`Found no diagnostic ${code}; imprimatur explain lists them all.\n`);
        return finish(exitCodes.wrongUse);
      }
      const { means, mend } = explanations[code];
      world.out(`${code}\n  What it means: ${means}\n  How to mend it: ${mend}\n`);
      return finish(exitCodes.done);
    });
};
