import type { LocalDate } from '@imprimatur/formats';
import type { ArticleId } from '@imprimatur/pipeline';
import { findRenames, layout, movesOf } from '@imprimatur/project';
import { describe, expect, test } from 'vitest';
import { ArticleInMemory } from './article-in-memory.ts';
import { targets, writeArticle } from './sync-publication.ts';

const [de, fr] = targets;
const passages = ['Take one tablet in the morning.', 'Keep the tablets in a dry place.', 'Ask your pharmacist first.', 'Write down what you forgot.'];
const other: ArticleId = { collection: 'leaflets', slug: 'second-name' };

/** How an author may give an article another name. */
const ways: readonly (readonly [name: string, id: ArticleId, how: 'folder' | 'file'])[] = [
  ['the folder, within its collection', { collection: 'pages', slug: 'second-name' }, 'folder'],
  ['the folder, to another collection', other, 'folder'],
  ['index.md alone', other, 'file'],
];

describe.each(ways)('moved: %s', (_, id, how) => {
  test('sync moves the whole history, and every translation still counts', () => {
    const site = translated();
    site.rename(id, how);
    site.sync();
    expect(site.segments(de).map(({ status }) => status)).toEqual(Array.from({ length: 5 }, () => 'accepted'));
    expect(site.memory(de).map(({ text }) => text)).toEqual([`T ${passages[3]}`]);
    expect([...site.files.contents.keys()].filter((path) => path.includes('first-name'))).toEqual([]);
    expect(site.textOf(`${site.folder}/picture.svg`)).toBe('<svg/>');
    expect(site.textOf(`${site.folder}/signoffs/de/notes.txt`)).toBe('signed');
  });

  test('a run that is killed between two files is completed by the next', () => {
    const site = translated();
    site.rename(id, how);
    const whole = site.copy();
    whole.sync();
    const { renames } = findRenames(site.project);
    const moves = renames.flatMap((rename) => movesOf(rename, site.project));
    expect(moves.length).toBeGreaterThan(6);
    for (const count of moves.keys()) {
      const cut = site.copy();
      cut.syncSome(count);
      cut.sync();
      expect([count, filesOf(cut)]).toEqual([count, filesOf(whole)]);
    }
  });
});

test('a file that has its new name already is left as it is, and so is the one that would have replaced it', () => {
  const site = translated();
  site.rename(other, 'folder');
  const [from, to] = [layout.translation({ collection: 'pages', slug: 'first-name' }, de, 'catalogue'), site.path(de, 'catalogue')];
  site.replace(to, '{"title": "by hand"}\n');
  const before = site.textOf(from);
  site.sync();
  expect([site.textOf(from), site.textOf(to)]).toEqual([before, '{"title": "by hand"}\n']);
  expect(site.texts(fr).size).toBe(5);
});

test('an article that is gone keeps its translations', () => {
  const site = translated();
  const texts = site.textOf(site.path(de, 'catalogue'));
  for (const name of site.files.files(site.folder)) site.files.contents.delete(`${site.folder}/${name}`);
  site.files.replace(`${layout.articleFolder(other)}/index.md`, writeArticle('Something else altogether.'));
  const { renames, homeless } = findRenames(site.project);
  expect([renames, homeless]).toEqual([[], [site.id]]);
  expect(site.textOf(site.path(de, 'catalogue'))).toBe(texts);
});

/** An article with an image, a sign-off and a memory, translated and accepted in both languages. */
function translated(): ArticleInMemory {
  const site = new ArticleInMemory();
  site.write(passages.join('\n\n'));
  site.replace(`${site.folder}/picture.svg`, '<svg/>');
  site.sync();
  for (const locale of targets) {
    site.translate(locale, new Map(site.segments(locale).map(({ key, words }) => [key, `T ${words}`])));
    site.accept({ locale, keys: undefined, by: 'A. Translator', at: '2026-11-22' as LocalDate, origin: undefined, reason: undefined });
  }
  site.write(passages.slice(0, 3).join('\n\n'));
  site.sync();
  site.replace(`${site.folder}/signoffs/de/notes.txt`, 'signed');
  return site;
}

function filesOf(site: ArticleInMemory): ReadonlyMap<string, string | undefined> {
  return new Map([...site.files.contents.keys()].toSorted().map((path) => [path, site.textOf(path)]));
}
