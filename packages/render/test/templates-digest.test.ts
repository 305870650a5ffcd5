import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { templateSources, templatesDigest } from '../src/templates-digest.ts';

const templates = join(import.meta.dirname, '../src/templates');

/** Every text that a module of templates exports, with the parts of its families. */
async function textsIn(folder: string): Promise<readonly string[]> {
  const files = readdirSync(join(templates, folder)).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(files.map(async (name) => (await import(join(templates, folder, name))) as Readonly<Record<string, unknown>>));
  return modules.flatMap((module) => Object.values(module)).flatMap((value) => (typeof value === 'string' ? [value] : Object.values(value as object).filter((part): part is string => typeof part === 'string')));
}

it.each(['html', 'print', 'shared', 'text', 'typst'])('every template in %s is part of the digest', async (folder) => {
  const known = new Set(Object.values(templateSources).flatMap((family) => Object.values<string>(family)));
  const texts = await textsIn(folder);
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => !known.has(text))).toEqual([]);
});

it('is one digest however often it is asked for', () => {
  expect(templatesDigest()).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(templatesDigest()).toBe(templatesDigest());
});
