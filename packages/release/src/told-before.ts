import type { Candidate, WithdrawnText } from './candidate.ts';
import { textName } from './text-name.ts';
import { withdrawalName } from './withdrawals.ts';

/** What must be known of a release before the one before: the previous release is held whole, older ones are not. */
export type EarlierRelease = Pick<Candidate, 'version' | 'withdrawn'>;

/** A withdrawal that earlier releases told of. */
export interface ToldWithdrawal {
  /** The release that told of it first. */
  readonly version: string;
  /** As the latest release tells of it. */
  readonly text: WithdrawnText;
}

/**
 * Every withdrawal that earlier releases told of, each once, by the name of its text.
 * @param releases the newest first.
 * @example toldBefore([previous, ...earlier]).get('medicines/aspirin@fr')
 */
export function toldBefore(releases: readonly EarlierRelease[]): ReadonlyMap<string, readonly ToldWithdrawal[]> {
  const told = new Map<string, ToldWithdrawal>();
  for (const { version, withdrawn } of releases)
    for (const text of withdrawn) {
      const name = `${textName(text)} ${withdrawalName(text)}`;
      told.set(name, { version, text: told.get(name)?.text ?? text });
    }
  return Map.groupBy(told.values(), ({ text }) => textName(text));
}
