import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { run } from '../src/index.ts';
import { aboutInFrench, type Texts, tryOut, type TryOut } from './try-out.ts';

const article = 'content/medicines/ketamine-and-bpd/index.md';
const german = 'locales/de/medicines/ketamine-and-bpd.json';
const open: TryOut[] = [];

function start(texts: Texts = aboutInFrench): TryOut {
  const made = tryOut('without pdf', texts);
  open.push(made);
  return made;
}

afterEach(() => {
  for (const made of open.splice(0)) made.remove();
});

/** A command that runs until it is stopped, with what it has printed. */
interface Session {
  readonly printed: (wanted: RegExp) => Promise<string>;
  readonly opened: readonly string[];
  readonly stop: () => Promise<number>;
}

function watchIn({ folder }: TryOut, ...words: readonly string[]): Session {
  const stopped = Promise.withResolvers<undefined>();
  const opened: string[] = [];
  let [text, wake] = ['', (): void => undefined];
  const print = (piece: string): void => {
    text += piece;
    wake();
  };
  const session = { untilStopped: async (): Promise<void> => stopped.promise, openBrowser: (url: string): void => void opened.push(url) };
  const code = run(['watch', '--port', '0', ...words], { folder, out: print, err: print, terminal: false, now: new Date(0), nonce: () => '', gitName: () => undefined, processId: 1, session });
  return {
    opened,
    printed: async (wanted) => {
      while (!wanted.test(text))
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      const all = text;
      text = '';
      return all;
    },
    stop: async () => {
      stopped.resolve(undefined);
      return code;
    },
  };
}

it('tells of every save, from the first look to Ctrl-C', async () => {
  const here = start({ articles: 'both articles', locales: ['en', 'fr', 'de'] });
  const watching = watchIn(here, '--open');
  const first = await watching.printed(/texts approved/);
  expect(first).toMatch(/^Watching .+\nThe live view is at http:\/\/127\.0\.0\.1:\d+\/ and for this computer alone\. Ctrl-C stops it\.\n\n2 articles in 3 languages: 6 texts approved, 0 drafts\.\n$/);
  expect(first).toContain(watching.opened[0] ?? 'no browser was opened');

  here.edit(article, 'Ask your clinician', 'Ask your own clinician');
  expect(await watching.printed(/0 errors, 1 warning/)).toMatch(/^\nen medicines\/ketamine-and-bpd: 1 changed \(.+\); approved before, a draft now\nfr, de medicines\/ketamine-and-bpd: 1 stale \(.+\); approved before, a draft now\nwarning lock-behind {2}content\//);

  const before = here.read(german);
  here.write(german, before.replace('{', '{,'));
  expect(await watching.printed(/1 error, 1 warning/)).toMatch(/\nde medicines\/ketamine-and-bpd: cannot be used\. The last good page stays\.\n[^]*error not-json {2}locales\/de\/medicines\/ketamine-and-bpd\.json:1:2\n[^]*1 \| \{,\n/);
  here.write(german, before);
  await watching.printed(/\nde medicines\/ketamine-and-bpd: good again\n/);
  expect(await watching.stop()).toBe(0);
  expect(await watching.printed(/Stopped/)).toContain('Stopped.\n');
});

it('ends at once where nobody is there to stop it', async () => {
  expect(await start().imprimatur('watch', '--port', '0')).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^Watching [^]*\nStopped\.\n$/) as string });
});

it.each([['x', /Expected a number from 0 to 65535/], ['65536', /Expected a number from 0 to 65535/], ['-1', /Expected a number|argument missing/]])('refuses the port %s', async (port, err) => {
  expect(await start().imprimatur('watch', '--port', port)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(err) as string });
});

it('says when the port is taken', async () => {
  const server = createServer();
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  expect(await start().imprimatur('watch', '--port', String(port))).toEqual({ code: 2, out: '', err: `Found that the port ${port} cannot be used (EADDRINUSE), expected a free one. Choose another with --port.\n` });
  server.close();
});

it('needs a publication whose shared files can be used', async () => {
  const here = start();
  here.write('content/policy.yaml', '[');
  expect(await here.imprimatur('watch', '--port', '0')).toMatchObject({ code: 1, out: '' });
});

it('ends with code 0 on Ctrl-C', async () => {
  const { folder } = start();
  const child = spawn(process.execPath, [join(import.meta.dirname, '../bin/imprimatur.mjs'), 'watch', '--port', '0'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  let text = '';
  for await (const piece of child.stdout) {
    // Once: a second one ends the program at once.
    if (!/texts approved/.test(text) && /texts approved/.test(text + String(piece))) child.kill('SIGINT');
    text += String(piece);
  }
  expect(await ended).toBe(0);
  expect(text).toMatch(/Stopped\.\n$/);
});
