import { type CreateOptions, createKey } from '../keys/create-key.ts';
import { showKey, type ShowOptions } from '../keys/show-key.ts';
import type { AddCommand } from '../run.ts';

/** `imprimatur key`: the key with which a reviewer signs. */
export const addKey: AddCommand = (program, world, finish) => {
  const key = program.command('key').description('Make the key with which a reviewer signs, or show how it is listed.');
  key
    .command('create')
    .description('Make a private key, encrypted with a passphrase, and print its line for content/reviewers.yaml.')
    .requiredOption('--out <file>', 'where to write it; outside every repository')
    .option('--passphrase-file <file>', 'where the passphrase stands, for a key that a machine uses')
    .addHelpText('after', '\nExample:\n  imprimatur key create --out ~/imprimatur-key.pem')
    .action(async (options: CreateOptions) => finish(await createKey(options, world)));
  key
    .command('show')
    .description('Print the line for content/reviewers.yaml of a key that is there: an encrypted private key, or a key of SSH.')
    .argument('<file>', 'such as ~/imprimatur-key.pem or ~/.ssh/id_ed25519.pub')
    .option('--passphrase-file <file>', 'where the passphrase of a private key stands')
    .addHelpText('after', '\nExample:\n  imprimatur key show ~/.ssh/id_ed25519.pub')
    .action(async (file: string, options: ShowOptions) => finish(await showKey(file, options, world)));
};
