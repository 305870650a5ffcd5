import { approveRelease, type ApproveOptions } from '../release/approve-release.ts';
import { proposeRelease, type ProposeOptions } from '../release/propose-release.ts';
import { publishRelease, type PublishOptions } from '../release/publish-release.ts';
import { showRelease, type StatusOptions } from '../release/show-release.ts';
import type { AddCommand } from '../run.ts';

/** `imprimatur release`: what is published, who approved it, and nothing else. */
export const addRelease: AddCommand = (program, world, finish) => {
  const release = program.command('release').description('Propose what a release will hold, have exactly that approved, and publish it.');
  release
    .command('propose')
    .description('List every approved text, what is withdrawn and what is left out, as the candidate of the next release.')
    .option('--date <date>', 'the release\'s own date, by which approvals are judged: today where left out, or a day until the embargo ends')
    .option('--embargo <instant>', 'not to be published before, such as 2026-12-01T08:00:00+01:00')
    .option('--version <version>', 'such as 2026.12.0; the next one that was never used where left out')
    .option('--json', 'print the candidate as JSON')
    .addHelpText('after', '\nExample:\n  imprimatur release propose --embargo 2026-12-01T08:00:00+01:00')
    .action((options: ProposeOptions) => finish(proposeRelease(options, world)));
  release
    .command('approve')
    .description('Sign the candidate: exactly the texts that it lists, where the publication still holds exactly these.')
    .option('--version <version>', 'the version that you mean to approve, to be sure')
    .option('--comment <text>', 'what you want to say; part of the record')
    .option('--key <file>', 'your private key, or your SSH key; where left out, the key that git signs with')
    .option('--passphrase-file <file>', 'where the passphrase stands, for a key that a machine uses')
    .option('--as <reviewer>', 'your id in content/reviewers.yaml, where the key alone should not say it')
    .option('--yes', 'sign without asking once more')
    .option('--demonstration', 'sign with the published demonstration key')
    .addHelpText('after', '\nExample:\n  imprimatur release approve --version 2026.12.0 --key ~/imprimatur-key.pem')
    .action(async (options: ApproveOptions) => finish(await approveRelease(options, world)));
  release
    .command('publish')
    .description('Write the approved release into dist/releases/, or nothing at all where anything differs from what was approved.')
    .option('--tag', 'make the annotated git tag release-<version>; refused where changes are not committed')
    .option('--rebuild', 'the release was published before, and is made again: its reviews may have lapsed since; a tag says the same')
    .option('--json', 'print what was published as JSON')
    .addHelpText('after', '\nExample:\n  imprimatur release publish --tag')
    .action(async (options: PublishOptions) => finish(await publishRelease(options, world)));
  release
    .command('status')
    .description('Say what the candidate holds, who approved it, and what stands in the way; exit 1 unless it may be published now.')
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExample:\n  imprimatur release status && imprimatur release publish')
    .action((options: StatusOptions) => finish(showRelease(options, world)));
};
