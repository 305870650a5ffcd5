import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ArticleCache, MemoryFiles, type Project, readProject } from '@imprimatur/project';
import { expect, test } from 'vitest';
import { baseFolder } from '../../testing/src/fixture-base.ts';
import { readFolder } from '../../testing/src/fixture-case.ts';

/** Files whose stamp is their content; those in `fresh` changed too lately to have one. */
class StampedFiles extends MemoryFiles {
  readonly fresh: Set<string> = new Set();

  override stamp(path: string): string | undefined {
    const bytes = this.contents.get(path);
    return this.fresh.has(path) ? undefined : bytes === undefined ? 'none' : Buffer.from(bytes).toString('base64');
  }
}

const article = { collection: 'medicines', slug: 'sample-medicine' };
const catalogue = 'locales/es/medicines/sample-medicine.json';
const cacheFile = '.imprimatur/trial.json';

function open(files: StampedFiles): Project {
  const project = readProject(files);
  if (project.kind === 'faulty') throw new Error(JSON.stringify(project.diagnostics));
  return project.value;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** What a run finds in the cache, and then keeps. */
function run(files: StampedFiles, value: string): string | undefined {
  const cache = new ArticleCache<string>(open(files), 'trial', isText);
  const { value: known, keep } = cache.recall(article);
  keep(value);
  cache.save();
  return known;
}

const base = (): StampedFiles => new StampedFiles(readFolder(baseFolder));
const replaced = (find: string, path: string) => (files: StampedFiles): void => files.replace(path, readFileSync(join(baseFolder, path), 'utf8').replace(find, `${find} `));

test.each<[string, (files: StampedFiles) => void, string | undefined]>([
  ['nothing changed', () => undefined, 'first'],
  ['another article changed', (files) => files.replace('content/guides/reading-a-leaflet/index.md', '---\n'), 'first'],
  ['the source changed', replaced('title:', 'content/medicines/sample-medicine/index.md'), undefined],
  ['a catalogue changed', replaced('{', catalogue), undefined],
  ['a catalogue went', (files) => void files.contents.delete(catalogue), undefined],
  ['a memory came', (files) => files.replace('locales/es/medicines/sample-medicine.memory.json', '{}'), undefined],
  ['a sign-off came', (files) => files.replace('content/medicines/sample-medicine/signoffs/es/x.dsse.json', '{}'), undefined],
  ['an image came', (files) => files.replace('content/medicines/sample-medicine/x.svg', '<svg/>'), undefined],
  ['the policy changed', replaced('rules:', 'content/policy.yaml'), undefined],
  ['interface words changed', replaced('{', 'locales/es/interface.json'), undefined],
  ['an article came', (files) => files.replace('content/medicines/other/index.md', '---\n'), undefined],
  ['a file changed a moment ago', (files) => void files.fresh.add(catalogue), undefined],
  ['a shared file changed a moment ago', (files) => void files.fresh.add('content/policy.yaml'), undefined],
  ['the cache is broken', (files) => files.replace(cacheFile, '{"shared": '), undefined],
  ['the cache holds something else', (files) => files.replace(cacheFile, new TextDecoder().decode(files.contents.get(cacheFile)).replace('"first"', '1')), undefined],
  ['the cache was removed', (files) => void files.contents.delete(cacheFile), undefined],
])('%s', (_name, change, expected) => {
  const files = base();
  expect(run(files, 'first')).toBeUndefined();
  change(files);
  expect(run(files, 'second')).toBe(expected);
});

test('what changed a moment ago is not kept', () => {
  const files = base();
  files.fresh.add(catalogue);
  run(files, 'first');
  files.fresh.clear();
  expect(run(files, 'second')).toBeUndefined();
});
