import { exitCodes } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import type { AddCommand } from '../run.ts';
import type { WithdrawOptions } from '../sign/withdraw-request.ts';
import { withdraw } from '../sign/withdraw-text.ts';

/** `imprimatur withdraw`: takes back what was approved, so that the next release recalls it. */
export const addWithdraw: AddCommand = (program, world, finish) => {
  program
    .command('withdraw')
    .description('Take a text back: the next release does not hold it, and tells everybody who has it.')
    .argument('<locale>', 'such as fr; every language is taken back on its own')
    .argument('<article>', '<collection>/<article>')
    .requiredOption('--role <role>', 'the role in which you take it back: clinical, linguistic, editorial or release')
    .requiredOption('--reason <text>', 'why; partners and readers are told')
    .option('--replacement <article>', 'the <collection>/<article> that stands in its place')
    .option('--from <date>', 'the first day on which it must not be used any more; today where left out')
    .option('--key <file>', 'your private key, or your SSH key; where left out, the key that git signs with')
    .option('--passphrase-file <file>', 'where the passphrase stands, for a key that a machine uses')
    .option('--as <reviewer>', 'your id in content/reviewers.yaml, where the key alone should not say it')
    .option('--yes', 'sign without asking once more')
    .addHelpText('after', '\nExample:\n  imprimatur withdraw fr medicines/ketamine-and-bpd --role clinical --reason \'The dose is wrong.\'')
    .action(async (locale: string, article: string, options: WithdrawOptions) => {
      const opened = openProject(world);
      finish(opened === undefined ? exitCodes.contentProblems : await withdraw(opened, locale, article, options, world));
    });
};
