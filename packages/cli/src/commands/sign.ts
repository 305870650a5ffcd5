import { type Decision } from '@imprimatur/review';
import { exitCodes } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import type { AddCommand } from '../run.ts';
import { refuse } from '../sign/refuse.ts';
import { signAsDemonstration } from '../sign/sign-as-demonstration.ts';
import { signTexts } from '../sign/sign-texts.ts';
import type { SignOptions } from '../sign/sign-request.ts';

interface Options extends SignOptions {
  readonly demonstration?: true;
  readonly requestChanges?: true;
  readonly waiveConditions?: true;
}

/** `imprimatur sign`: a reviewer's decision on exactly what the review page showed. */
export const addSign: AddCommand = (program, world, finish) => {
  program
    .command('sign')
    .description('Sign a text as you read it on its review page: approve it, approve it on conditions, or ask for changes.')
    .argument('[locale]', 'such as fr')
    .argument('[articles...]', '<collection>/<article>')
    .option('--role <role>', 'clinical, linguistic, editorial or release')
    .option('--comment <text>', 'what you want to say; part of the record')
    .option('--condition <passage=why>', 'approve on condition that this passage changes; may be given several times', collect)
    .option('--request-changes', 'do not approve; say what should change')
    .option('--remark <passage=what>', 'with --request-changes: what should change in this passage; may be given several times', collect)
    .option('--waive-conditions', 'let the conditions named by --condition pass, with the reason; for who may sign in that role')
    .option('--digest <digits>', 'the digest that you read, where its review page was made elsewhere: at least its first 32 digits')
    .option('--key <file>', 'your private key, or your SSH key; where left out, the key that git signs with')
    .option('--passphrase-file <file>', 'where the passphrase stands, for a key that a machine uses')
    .option('--as <reviewer>', 'your id in content/reviewers.yaml, where the key alone should not say it')
    .option('--yes', 'sign without asking once more')
    .option('--demonstration', 'sign every ready text with the published demonstration keys')
    .addHelpText('after', '\nExamples:\n  imprimatur review ar medicines/ketamine-and-bpd --role linguistic\n  imprimatur sign ar medicines/ketamine-and-bpd --role linguistic\n  imprimatur sign en medicines/ketamine-and-bpd --role clinical --request-changes --remark \'what-studies-found.heading=say how many studies\'')
    .action(async (locale: string | undefined, articles: readonly string[], options: Options) => {
      const opened = openProject(world);
      if (opened === undefined) return finish(exitCodes.contentProblems);
      if (options.demonstration === true) return finish(locale === undefined && options.role === undefined ? signAsDemonstration(opened, world) : refuse(['Found a text or a role with --demonstration, expected none: it signs every ready text that lacks a sign-off.'], exitCodes.wrongUse, world));
      return finish(await signTexts(opened, { locale, articles, decision: decisionOf(options), options }, world));
    });
};

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

function decisionOf({ requestChanges, waiveConditions }: Options): Decision {
  if (requestChanges === true) return 'request-changes';
  return waiveConditions === true ? 'waive-conditions' : 'approve';
}
