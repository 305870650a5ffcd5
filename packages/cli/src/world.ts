import type { LocalDate } from '@imprimatur/formats';
import type { SshKeyPlace, SshSigned } from './keys/ssh-sign.ts';

/** Everything outside the program that a command may use; a test hands in its own. */
export interface World {
  /** The folder in which the command was called. */
  readonly folder: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Whether a person watches: then there are colours and progress. */
  readonly terminal: boolean;
  /** Read once at the start, so that one command has one time. */
  readonly now: Date;
  readonly nonce: () => string;
  /** So many bytes of chance, for a private key. */
  readonly random?: (length: number) => Uint8Array;
  /** The name that git knows, for `accept`. */
  readonly gitName: () => string | undefined;
  /** Runs git in a folder and gives what it prints; `undefined` where it fails or there is none. */
  readonly git?: (folder: string, args: readonly string[]) => string | undefined;
  /** A variable of the environment; no secret is ever read from one. */
  readonly environment?: (name: string) => string | undefined;
  /** Has `ssh-keygen` sign a message. */
  readonly sshSign?: (key: SshKeyPlace, message: Uint8Array) => SshSigned;
  /** A process id, to keep staging folders apart. */
  readonly processId: number;
  /** For a command that stays until it is stopped; without one it ends at once. */
  readonly session?: Session;
}

/** The person at the computer while a command stays. */
export interface Session {
  /** Resolves when the person wants it to end. */
  readonly untilStopped: () => Promise<void>;
  readonly openBrowser: (url: string) => void;
  /** Asks a question with yes or no; `undefined` where nobody is there to answer. */
  readonly ask?: (question: string) => Promise<boolean | undefined>;
  /** Asks for a secret and shows nothing of what is typed; `undefined` where nobody is there, or somebody gives up. */
  readonly askSecret?: (question: string) => Promise<string | undefined>;
}

/** Today in UTC. */
export function todayOf(world: World): LocalDate {
  return world.now.toISOString().slice(0, 10) as LocalDate;
}

/** Now in UTC, to the second, as records have it: `2026-11-22T09:30:00Z`. */
export function instantOf(world: World): string {
  return `${world.now.toISOString().slice(0, 19)}Z`;
}
