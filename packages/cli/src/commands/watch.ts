import { describeUpdate, type LiveUpdate, watch, type Watching } from '@imprimatur/watch';
import type { Files } from '@imprimatur/project';
import { InvalidArgumentError } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { report } from '../report.ts';
import type { AddCommand } from '../run.ts';
import type { World } from '../world.ts';

interface Options {
  readonly port: number;
  readonly open?: true;
}

/** `imprimatur watch`: every save in the terminal and the browser. */
export const addWatch: AddCommand = (program, world, finish) => {
  program
    .command('watch')
    .description('Follow every save: show at once what changed, what is stale and what the checks say, here and in the browser.')
    .option('--port <number>', 'where the live view is, on this computer alone; 0 for any that is free', parsePort, 4000)
    .option('--open', 'open the live view in the browser')
    .addHelpText('after', '\nExample:\n  imprimatur watch --open')
    .action(async (options: Options) => {
      const opened = openProject(world);
      finish(opened === undefined ? exitCodes.contentProblems : await runWatch(opened, options, world));
    });
};

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535) throw new InvalidArgumentError('Expected a number from 0 to 65535.');
  return port;
}

async function runWatch(opened: OpenProject, options: Options, world: World): Promise<number> {
  const watching = await start(opened, options.port, world);
  if (watching === undefined) return exitCodes.wrongUse;
  try {
    world.out(`Watching ${opened.root}\nThe live view is at ${watching.url} and for this computer alone. Ctrl-C stops it.\n`);
    if (options.open === true) world.session?.openBrowser(watching.url);
    await Promise.race([watching.failed, world.session?.untilStopped()]);
  } finally {
    await watching.stop();
  }
  world.out('Stopped.\n');
  return exitCodes.done;
}

async function start({ root, project }: OpenProject, port: number, world: World): Promise<Watching | undefined> {
  try {
    return await watch({ folder: root, project, port, tell: (update) => tell(update, project.files, world) });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES'))) throw error;
    world.err(`Found that the port ${port} cannot be used (${error.code}), expected a free one. Choose another with --port.\n`);
    return undefined;
  }
}

function tell(update: LiveUpdate, files: Files, world: World): void {
  world.out(`\n${describeUpdate(update)}`);
  if (update.kind === 'article' || update.kind === 'shared') report(update.diagnostics, files, world);
}
