import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { digestOf } from '@imprimatur/signing';
import { run } from '../src/index.ts';

/** A copy of the repository's publication in a folder of its own. */
export interface TryOut {
  readonly folder: string;
  /** Runs `imprimatur` with these words; gives exit code and output. */
  readonly imprimatur: (...words: readonly string[]) => Promise<{ readonly code: number; readonly out: string; readonly err: string }>;
  readonly read: (path: string) => string;
  readonly write: (path: string, text: string) => void;
  /** Replaces a text that must stand in the file. */
  readonly edit: (path: string, found: string, replacement: string) => void;
  /** Path and digest of every file under dist/. */
  readonly outputs: () => ReadonlyMap<string, string>;
  /** Another folder with the same files, git's among them, which never uses a nonce of this one again. */
  readonly copy: () => TryOut;
  readonly remove: () => void;
}

/** Which of the repository's texts are copied: every command looks at each of them, so that a test that needs few should have few. */
export interface Texts {
  readonly articles: 'both articles' | 'about alone';
  /** The source among them. */
  readonly locales: readonly string[];
}

const everyLocale: readonly string[] = ['en', 'es', 'fr', 'de', 'ar', 'zh-Hans'];

/** Two articles in six languages. */
export const everyText: Texts = { articles: 'both articles', locales: everyLocale };

/** The shorter article in its source language and one other. */
export const aboutInFrench: Texts = { articles: 'about alone', locales: ['en', 'fr'] };

const repository = join(import.meta.dirname, '../../..');

/**
 * Copies content and locales; `formats` keeps a test that needs no PDF quick.
 * The sign-offs of fewer texts are as they were; a release of all of them is left out.
 */
export function tryOut(formats: 'all formats' | 'without pdf', texts: Texts = everyText): TryOut {
  const folder = newFolder();
  const without = [/node_modules|\.turbo/, ...leftOut(texts)];
  for (const part of ['content', 'locales']) cpSync(join(repository, part), join(folder, part), { recursive: true, filter: (path) => !without.some((pattern) => pattern.test(relative(repository, path).split(sep).join('/'))) });
  const made = tryOutIn(folder, 0);
  for (const locale of everyLocale.filter((each) => !texts.locales.includes(each))) made.write('content/publication.yaml', withoutLocale(made.read('content/publication.yaml'), locale));
  if (formats === 'without pdf') made.edit('content/publication.yaml', '[html, print, pdf, txt, json]', '[html, txt, json]');
  return made;
}

/**
 * Two short articles in English, Spanish and Arabic, which the fixtures are edits of: enough for tests of what lies around the texts.
 * Their package comes after this one, so that its folder is read and nothing of it imported.
 */
export function sampleTryOut(): TryOut {
  const folder = newFolder();
  cpSync(join(repository, 'packages/testing/fixtures/_base'), folder, { recursive: true });
  return tryOutIn(folder, 0);
}

/** Paths in the repository that these texts do without. */
function leftOut({ articles, locales }: Texts): readonly RegExp[] {
  const others = everyLocale.filter((each) => !locales.includes(each));
  return [
    ...(articles === 'about alone' ? [/^content\/medicines(?:\/|$)/, /^locales\/[^/]+\/medicines(?:\/|$)/] : []),
    ...others.map((locale) => new RegExp(`^locales/${locale}(?:/|$)|/signoffs/${locale}(?:/|$)`)),
    ...(articles === 'about alone' || others.length > 0 ? [/^content\/releases(?:\/|$)/] : []),
  ];
}

function withoutLocale(publication: string, locale: string): string {
  const [line, ...more] = publication.match(new RegExp(`^  ${locale}: .*\n`, 'gm')) ?? [];
  if (line === undefined || more.length > 0) throw new Error(`content/publication.yaml does not hold ${locale} on one line`);
  return publication.replace(line, '');
}

function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'imprimatur-try-out-'));
}

/** The publication in a folder, in which so many nonces were used. */
function tryOutIn(folder: string, used: number): TryOut {
  let nonces = used;
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  return {
    folder,
    imprimatur: async (...words) => {
      let [out, err] = ['', ''];
      const code = await run(words, {
        folder,
        out: (text) => (out += text),
        err: (text) => (err += text),
        terminal: false,
        now: new Date('2026-11-24T12:00:00Z'),
        nonce: () => `nonce-${(nonces += 1)}`,
        gitName: () => 'Test Translator',
        git: gitOf,
        processId: process.pid,
      });
      return { code, out, err };
    },
    read,
    write,
    edit: (path, found, replacement) => {
      const text = read(path);
      if (!text.includes(found)) throw new Error(`${path} does not hold ${found}`);
      write(path, text.replace(found, replacement));
    },
    outputs: () => outputsIn(folder),
    copy: () => {
      const other = newFolder();
      cpSync(folder, other, { recursive: true });
      return tryOutIn(other, nonces);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function outputsIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((path): [string, string] => [path.slice(folder.length + 1), digestOf(readFileSync(path))]).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function gitOf(folder: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync('git', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}
