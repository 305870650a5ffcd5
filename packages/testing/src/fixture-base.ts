import { cpSync, globSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, type World } from '@imprimatur/cli';
import { fixturesFolder } from './fixture-case.ts';

/** The good publication that every fixture is an edit of. */
export const baseFolder: string = join(fixturesFolder, '_base');

/** Writes what is derived in the base publication (interface words, locks, base catalogues, states, sign-offs) by the program's own commands. */
export async function refreshBase(): Promise<void> {
  for (const file of globSync(['content/*/*/segments.lock.json', 'content/*/*/signoffs', 'locales/*/*/*.state.json'], { cwd: baseFolder })) rmSync(join(baseFolder, file), { recursive: true });
  for (const locale of ['en', 'es', 'ar']) cpSync(join(fixturesFolder, '../../../locales', locale, 'interface.json'), join(baseFolder, 'locales', locale, 'interface.json'));
  const world = fixtureWorld(baseFolder);
  for (const command of ['sync', 'accept es all --as sample-translator', 'accept ar all --as sample-translator', 'sign --demonstration']) {
    const code = await run(command.split(' '), world);
    if (code !== 0) throw new Error(`imprimatur ${command} on the base publication: exit ${code}\n${world.complaints()}`);
  }
}

/** A world that never changes: one instant, counted nonces, and all that is printed is kept. */
export function fixtureWorld(folder: string): World & { readonly printed: () => string; readonly complaints: () => string } {
  let nonces = 0;
  let printed = '';
  let complaints = '';
  return {
    folder,
    out: (text) => void (printed += text),
    err: (text) => void (complaints += text),
    terminal: false,
    now: new Date('2026-11-20T09:30:00Z'),
    nonce: () => `nonce-${(nonces += 1)}`,
    gitName: () => undefined,
    processId: 1,
    printed: () => printed,
    complaints: () => complaints,
  };
}
