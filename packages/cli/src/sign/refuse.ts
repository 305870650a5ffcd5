import type { World } from '../world.ts';

/** Tells the person what stands in the way, a line each, and gives the exit code for it. */
export function refuse(messages: readonly string[], code: number, world: World): number {
  world.err(messages.map((message) => `${message}\n`).join(''));
  return code;
}
