import { readFileSync } from 'node:fs';
import { build, MemoryFiles, MemoryOutputs, prepareAll, readProject } from '@imprimatur/project';
import { describe, expect, test } from 'vitest';
import { makeCorpus } from '../src/corpus.ts';

const interfaceWords = (locale: string): string => readFileSync(new URL(`../../../locales/${locale}/interface.json`, import.meta.url), 'utf8');
const corpus = (seed: number): ReadonlyMap<string, string> => new Map(makeCorpus({ articles: 3, locales: 6, seed, interfaceWords }));

describe('a corpus of 3 articles in 6 locales', () => {
  const files = new MemoryFiles([...corpus(1)].filter(([path]) => !path.startsWith('peer/')));

  test('has no problems, and every text is ready', () => {
    const project = readProject(files);
    expect(project).toMatchObject({ kind: 'sound', diagnostics: [] });
    if (project.kind === 'faulty') return;
    const articles = [...prepareAll(project.value, () => true)].map(({ prepared }) => prepared);
    expect(articles.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
    const texts = articles.flatMap((article) => (article.kind === 'sound' ? article.value.texts : []));
    expect(texts.map(({ document }) => [document.settings.locale, document.ready])).toEqual(Array.from({ length: 3 }, () => ['en', 'es', 'fr', 'de', 'ar', 'zh-Hans'].map((locale) => [locale, true])).flat());
  });

  test('builds to the same bytes twice, without a word', async () => {
    const [first, second] = [await built(files), await built(files)];
    expect(first.size).toBeGreaterThan(3 * 6 * 3);
    expect(second).toEqual(first);
  });

  test('is of the size that it says', () => {
    const source = files.read('content/collection-1/topic-1/index.md', 1e6);
    const lock = JSON.parse(Buffer.from(files.read('content/collection-1/topic-1/segments.lock.json', 1e6) ?? []).toString()) as { segments: unknown[] };
    expect(Math.round((source?.length ?? 0) / 1000)).toBe(12);
    expect(lock.segments).toHaveLength(94);
  });
});

describe('the peers\' Markdown', () => {
  test('has the words of the translation, and no syntax that peers would print', () => {
    const files = corpus(1);
    const catalogue = JSON.parse(files.get('locales/zh-Hans/collection-1/topic-1.json') ?? '') as { title: string };
    const page = files.get('peer/zh-Hans/topic-1.md') ?? '';
    expect(page).toContain(`title: ${JSON.stringify(catalogue.title)}`);
    expect(page).not.toMatch(/\{\{|\[@|\[!/);
  });
});

test('the same seed gives the same corpus, another seed another one', () => {
  expect(corpus(1)).toEqual(corpus(1));
  expect(corpus(2).get('content/collection-1/topic-1/index.md')).not.toBe(corpus(1).get('content/collection-1/topic-1/index.md'));
});

async function built(files: MemoryFiles): Promise<ReadonlyMap<string, Uint8Array>> {
  const project = readProject(files);
  if (project.kind === 'faulty') throw new Error('the corpus cannot be read');
  const outputs = new MemoryOutputs();
  const done = await build(project.value, outputs, {
    collection: undefined,
    typeset: () => {
      throw new Error('the corpus has no PDF');
    },
    progress: () => undefined,
  });
  expect(done).toMatchObject({ kind: 'sound', diagnostics: [] });
  return outputs.contents;
}
