import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DiskFiles } from '../src/index.ts';

const home = mkdtempSync(join(tmpdir(), 'imprimatur-links-'));
const root = join(home, 'publication');
afterAll(() => rmSync(home, { recursive: true, force: true }));

mkdirSync(join(root, 'content/c/s'), { recursive: true });
mkdirSync(join(home, 'elsewhere/fr'), { recursive: true });
writeFileSync(join(home, 'elsewhere/fr/record.json'), 'hidden');
symlinkSync(join(home, 'elsewhere'), join(root, 'content/c/s/signoffs'));
const files = new DiskFiles(root);

/** Records behind a link count nowhere: git holds the link alone, so that no audit would see them. */
test('what lies behind a link in place of a folder is not there', () => {
  expect(files.files('content/c/s/signoffs/fr')).toEqual([]);
  expect(files.folders('content/c/s/signoffs')).toEqual([]);
  expect(files.read('content/c/s/signoffs/fr/record.json', 100)).toBeUndefined();
  expect(files.has('content/c/s/signoffs/fr/record.json')).toBe(false);
});

test('nothing is written or moved through a link', () => {
  expect(() => files.replace('content/c/s/signoffs/fr/record.json', 'changed')).toThrow('behind a symbolic link');
  expect(() => files.move('content/c/s/signoffs/fr/record.json', 'content/c/s/mine.json')).toThrow('behind a symbolic link');
  expect(readFileSync(join(home, 'elsewhere/fr/record.json'), 'utf8')).toBe('hidden');
});
