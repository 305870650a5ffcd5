import { Command, CommanderError } from 'commander';
import { addAccept } from './commands/accept.ts';
import { addBuild } from './commands/build.ts';
import { addCatalogue } from './commands/catalogue.ts';
import { addCheck } from './commands/check.ts';
import { addDiff } from './commands/diff.ts';
import { addExplain } from './commands/explain.ts';
import { addGate } from './commands/gate.ts';
import { addMemory } from './commands/memory.ts';
import { addSign } from './commands/sign.ts';
import { addStatus } from './commands/status.ts';
import { addSync } from './commands/sync.ts';
import { addVerify } from './commands/verify.ts';
import { exitCodes } from './exit-codes.ts';
import type { World } from './world.ts';

/** Adds a command to the program; `finish` takes its exit code. */
export type AddCommand = (program: Command, world: World, finish: (code: number) => void) => void;

const commands: readonly AddCommand[] = [addBuild, addCatalogue, addCheck, addStatus, addSync, addDiff, addAccept, addMemory, addSign, addGate, addVerify, addExplain];

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
  for (const add of commands) add(program, world, (finished) => (code = finished));
  for (const command of program.commands) command.exitOverride().configureOutput({ writeOut: world.out, writeErr: world.err });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.wrongUse;
    world.err(`A fault of the system or of the program, not of the content:\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return exitCodes.systemFault;
  }
}
