import { type ArticleWords, planRenames } from '@imprimatur/pipeline';
import { digestOf } from '@imprimatur/signing';
import { expect, test } from 'vitest';

/** An article by its name, and a letter for each of its passages. */
type Article = readonly [name: string, passages: string];

const cases: readonly (readonly [what: string, homeless: readonly Article[], newcomers: readonly Article[], renames: readonly string[]])[] = [
  ['nothing is homeless', [], [['a/new', 'abcd']], []],
  ['nothing is new', [['a/old', 'abcd']], [], []],
  ['a new name', [['a/old', 'abcd']], [['a/new', 'abcd']], ['a/old → a/new']],
  ['another collection', [['a/same', 'abcd']], [['b/same', 'abcd']], ['a/same → b/same']],
  ['a new name, and half of it is new', [['a/old', 'abcd']], [['a/new', 'abxy']], ['a/old → a/new']],
  ['a new name, and most of it is new', [['a/old', 'abcd']], [['a/new', 'axyz']], []],
  ['a new name, and much was added', [['a/old', 'abcd']], [['a/new', 'abcdefghijklm']], ['a/old → a/new']],
  ['two names change at once', [['a/one', 'abcd'], ['a/two', 'efgh']], [['a/three', 'efgh'], ['a/four', 'abcd']], ['a/one → a/four', 'a/two → a/three']],
  ['split into two, one of them larger', [['a/old', 'abcde']], [['a/new', 'abc'], ['a/rest', 'de']], ['a/old → a/new']],
  ['split into two halves', [['a/old', 'abcd']], [['a/new', 'ab'], ['a/rest', 'cd']], []],
  ['copied twice', [['a/old', 'abcd']], [['a/new', 'abcd'], ['a/copy', 'abcd']], []],
  ['copied, and one of the copies changed', [['a/old', 'abcd']], [['a/new', 'abcd'], ['a/copy', 'abcx']], ['a/old → a/new']],
  ['two joined into one, equally', [['a/one', 'abcd'], ['a/two', 'efgh']], [['a/new', 'abcdefgh']], []],
  ['two joined into one, of which one is there as a whole', [['a/one', 'abcd'], ['a/two', 'efgh']], [['a/new', 'abcdef']], ['a/one → a/new']],
  ['one that fits two equally well waits for the next run, though one of them is taken now', [['a/one', 'abcd'], ['a/two', 'abxy']], [['a/new', 'abcd'], ['a/other', 'xypq']], ['a/one → a/new']],
  ['a history without passages', [['a/old', '']], [['a/new', 'abcd'], ['a/none', '']], []],
];

test.each(cases)('%s', (_, homeless, newcomers, renames) => {
  const found = planRenames(homeless.map(wordsOf), newcomers.map(wordsOf)).map(({ from, to }) => `${from.collection}/${from.slug} → ${to.collection}/${to.slug}`);
  expect(found).toEqual(renames);
});

function wordsOf([name, passages]: Article): ArticleWords {
  const [collection = '', slug = ''] = name.split('/');
  return { id: { collection, slug }, digests: new Set(passages.split('').map((passage) => digestOf(passage))) };
}
