import { Command, CommanderError } from 'commander';
import { exitCodes } from './exit-codes.ts';
import { SigningRefused } from './keys/signing-refused.ts';
import type { World } from './world.ts';

/** Adds a command to the program; `finish` takes its exit code. */
export type AddCommand = (program: Command, world: World, finish: (code: number) => void) => void;

/** In the order of the help. Only the one that is called is loaded: git calls `merge-driver` once a file. */
const commands: Readonly<Record<string, () => Promise<AddCommand>>> = {
  init: async () => (await import('./commands/init.ts')).addInit,
  build: async () => (await import('./commands/build.ts')).addBuild,
  catalogue: async () => (await import('./commands/catalogue.ts')).addCatalogue,
  check: async () => (await import('./commands/check.ts')).addCheck,
  waive: async () => (await import('./commands/waive.ts')).addWaive,
  watch: async () => (await import('./commands/watch.ts')).addWatch,
  status: async () => (await import('./commands/status.ts')).addStatus,
  sync: async () => (await import('./commands/sync.ts')).addSync,
  diff: async () => (await import('./commands/diff.ts')).addDiff,
  accept: async () => (await import('./commands/accept.ts')).addAccept,
  memory: async () => (await import('./commands/memory.ts')).addMemory,
  'merge-driver': async () => (await import('./commands/merge-driver.ts')).addMergeDriver,
  review: async () => (await import('./commands/review.ts')).addReview,
  sign: async () => (await import('./commands/sign.ts')).addSign,
  key: async () => (await import('./commands/key.ts')).addKey,
  withdraw: async () => (await import('./commands/withdraw.ts')).addWithdraw,
  gate: async () => (await import('./commands/gate.ts')).addGate,
  audit: async () => (await import('./commands/audit.ts')).addAudit,
  release: async () => (await import('./commands/release.ts')).addRelease,
  verify: async () => (await import('./commands/verify.ts')).addVerify,
  explain: async () => (await import('./commands/explain.ts')).addExplain,
};

/**
 * Runs `imprimatur` with these arguments and gives the exit code: 0 done, 1 the content has problems,
 * 2 wrong use, 3 a fault of the system.
 */
export async function run(args: readonly string[], world: World): Promise<number> {
  let code: number = exitCodes.done;
  const program = new Command('imprimatur')
    .description('Publishes patient education in many languages, and publishes only what was signed off, word for word.')
    .exitOverride()
    .configureOutput({ writeOut: world.out, writeErr: world.err })
    .showHelpAfterError('Run imprimatur --help for the commands.');
  const [called = ''] = args;
  const loaders = Object.entries(commands).filter(([name]) => name === called || !Object.hasOwn(commands, called));
  for (const add of await Promise.all(loaders.map(async ([, load]) => load()))) add(program, world, (finished) => (code = finished));
  for (const command of program.commands) command.exitOverride().configureOutput({ writeOut: world.out, writeErr: world.err });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
    if (error instanceof SigningRefused) {
      world.err(`${error.message}\n`);
      return exitCodes.wrongUse;
    }
    world.err(`A fault of the system or of the program, not of the content:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return exitCodes.systemFault;
  }
}
