import { describe, expect, it } from 'vitest';
import { type Touched, touchedBy } from '../src/touched-by.ts';

const article: Touched = { kind: 'article', id: { collection: 'medicines', slug: 'aspirin' } };

/** What a path belongs to. */
const cases: readonly (readonly [string, Touched | Touched['kind']])[] = [
  ['content/medicines/aspirin/index.md', article],
  ['content/medicines/aspirin/segments.lock.json', article],
  ['content/medicines/aspirin/pills.svg', article],
  ['content/medicines/aspirin/signoffs/fr/2026-11-22-clinical-01234567.dsse.json', article],
  ['locales/fr/medicines/aspirin.json', article],
  ['locales/zh-Hans/medicines/aspirin.state.json', article],
  ['content/publication.yaml', 'shared'],
  ['content/policy.yaml', 'shared'],
  ['content/reviewers.yaml', 'shared'],
  ['content/LICENSE.txt', 'shared'],
  ['locales/terms.yaml', 'shared'],
  ['locales/fr/interface.json', 'shared'],
  ['locales/en/critical-words.yaml', 'critical-words'],
  ['locales/fr/medicines/aspirin.memory.json', 'nothing'],
  ['locales/fr/medicines/aspirin.txt', 'nothing'],
  ['locales/fr/medicines/deep/aspirin.json', 'nothing'],
  ['locales/fr/aspirin.json', 'nothing'],
  ['content/medicines/package.json', 'nothing'],
  ['content/medicines', 'nothing'],
  ['content/other.yaml', 'nothing'],
  ['content/medicines/node_modules/.cache', 'nothing'],
  ['content/medicines/aspirin/.index.md.swp', 'nothing'],
  ['content/medicines/aspirin/index.md~', 'nothing'],
  ['content/medicines/aspirin/#index.md#', 'nothing'],
  ['content/medicines/aspirin/.#index.md', 'nothing'],
  ['content/medicines/aspirin/index.md.123.tmp', 'nothing'],
  ['content/medicines/aspirin/index.md___jb_tmp___', 'nothing'],
  ['dist/index.html', 'nothing'],
  ['.imprimatur/writing/1/0', 'nothing'],
  ['../content/policy.yaml', 'nothing'],
  ['', 'nothing'],
];

describe('a saved file', () => {
  it.each(cases)('%s', (path, expected) => {
    const touched = touchedBy(path);
    expect(typeof expected === 'string' ? touched.kind : touched).toEqual(expected);
  });
});
