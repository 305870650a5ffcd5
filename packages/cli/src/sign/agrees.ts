import type { World } from '../world.ts';

/**
 * Whether the person at the terminal says yes, or has said so before with `--yes`. Where there is nobody to ask, it tells
 * what to do and the answer is no.
 */
export async function agrees(question: string, yes: true | undefined, world: World): Promise<boolean> {
  if (yes === true) return true;
  const answer = await world.session?.ask?.(`${question} [y/N] `);
  if (answer === undefined) world.err('Found nobody at a terminal to ask, expected --yes where a program signs.\n');
  return answer === true;
}
