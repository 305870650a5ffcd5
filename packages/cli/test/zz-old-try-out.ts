import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  readonly remove: () => void;
}

const repository = join(import.meta.dirname, '../../..');

/** Copies content and locales; `formats` keeps a test that needs no PDF quick. */
export function tryOut(formats: 'all formats' | 'without pdf'): TryOut {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-try-out-'));
  for (const part of ['content', 'locales']) cpSync(join(repository, part), join(folder, part), { recursive: true, filter: (path) => !/node_modules|\.turbo/.test(path) });
  let nonces = 0;
  const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  const edit = (path: string, found: string, replacement: string): void => {
    const text = read(path);
    if (!text.includes(found)) throw new Error(`${path} does not hold ${found}`);
    write(path, text.replace(found, replacement));
  };
  if (formats === 'without pdf') edit('content/publication.yaml', '[html, print, pdf, txt, json]', '[html, txt, json]');
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
        processId: process.pid,
      });
      return { code, out, err };
    },
    read,
    write,
    edit,
    outputs: () =>
      new Map(
        readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry): [string, string] => {
            const path = join(entry.parentPath, entry.name);
            return [path.slice(folder.length + 1), digestOf(readFileSync(path))];
          })
          .toSorted(([a], [b]) => (a < b ? -1 : 1)),
      ),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
