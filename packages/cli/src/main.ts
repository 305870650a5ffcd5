import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { askSecretOn } from './keys/ask-secret.ts';
import { sshSign } from './keys/ssh-sign.ts';
import { run } from './run.ts';

/** Runs a command in the real world; gives the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  // Whoever reads may stop early, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  // Git calls `merge-driver` once a file, which asks git nothing: it need not wait for the packages that do.
  const asked = args[0] === 'merge-driver' ? { gitName: () => undefined } : await import('./git.ts');
  return run(args, {
    folder: process.cwd(),
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    terminal: process.stderr.isTTY && process.env['NO_COLOR'] === undefined && process.env['CI'] === undefined,
    now: new Date(),
    nonce: () => randomBytes(16).toString('hex'),
    random: (length) => randomBytes(length),
    ...asked,
    environment: (name) => process.env[name],
    sshSign,
    processId: process.pid,
    session: { untilStopped, openBrowser, ask, askSecret },
  });
}

/** By Ctrl-C, or by a request to end; a second one ends the program at once. */
async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** Where there is no browser, the address that was printed has to do. */
function openBrowser(url: string): void {
  const [command, ...words] = process.platform === 'darwin' ? ['open'] : process.platform === 'win32' ? ['cmd', '/c', 'start', ''] : ['xdg-open'];
  spawn(command, [...words, url], { stdio: 'ignore', detached: true }).on('error', () => undefined).unref();
}

async function ask(question: string): Promise<boolean | undefined> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const answers = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(?:es)?$/i.test((await answers.question(question)).trim());
  } finally {
    answers.close();
  }
}

/** The question goes where errors go, so that what a command prints can be kept in a file. */
async function askSecret(question: string): Promise<string | undefined> {
  return askSecretOn({ input: process.stdin, write: (text) => void process.stderr.write(text) }, question);
}
