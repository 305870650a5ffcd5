import { describe, expect, test } from 'vitest';
import { replay } from '../src/edit-history.ts';
import { readCriticalWordsOfSource, readHistories } from '../src/history-files.ts';
import { readExpectedChange, writeChange } from '../src/passage-change.ts';
import { disagreements } from '../src/step-outcome.ts';
import { applyTextEdit, type TextEdit } from '../src/text-edit.ts';

const words = readCriticalWordsOfSource();

/** Each revision of each article, aligned with the one before: every passage becomes what a translator would say it becomes. */
describe.each(readHistories())('$name', (history) => {
  const steps = replay(history);

  test.each(steps.map((step) => [step.revision.name, step] as const))('%s', (_name, step) => {
    expect(disagreements(step, words)).toEqual([]);
  });

  test('no two revisions have one name', () => {
    expect(new Set(history.revisions.map(({ name }) => name)).size).toBe(history.revisions.length);
  });
});

test('the histories are long', () => {
  expect(readHistories().flatMap(({ revisions }) => revisions).length).toBeGreaterThanOrEqual(60);
});

const before = '# A\n\n- one\n- two\n\n## B\n\nthree\n\n### C\n\nfour\nfive\n\n## D\n';

test.each<[string, TextEdit, string]>([
  ['a replacement', { kind: 'replace', find: 'three', replacement: '3', occurrences: 'one' }, before.replace('three', '3')],
  ['every replacement', { kind: 'replace', find: 'e\n', replacement: 'E\n', occurrences: 'every' }, before.replaceAll('e\n', 'E\n')],
  ['a line inserted', { kind: 'insert', unit: 'line', text: '- 1.5', anchor: { side: 'after', of: '- one' } }, before.replace('- two', '- 1.5\n- two')],
  ['a block inserted', { kind: 'insert', unit: 'block', text: 'new', anchor: { side: 'before', of: 'five' } }, before.replace('four', 'new\n\nfour')],
  ['a line moved', { kind: 'move', unit: 'line', from: 'two', anchor: { side: 'before', of: 'one' } }, before.replace('- one\n- two', '- two\n- one')],
  ['a block moved to the end', { kind: 'move', unit: 'block', from: 'three', anchor: { side: 'after', of: '## D' } }, `${before.replace('three\n\n', '')}\nthree\n`],
  ['a section moved with what is below it', { kind: 'move', unit: 'section', from: '## B', anchor: { side: 'after', of: '## D' } }, '# A\n\n- one\n- two\n\n## D\n\n## B\n\nthree\n\n### C\n\nfour\nfive\n'],
  ['a section deleted', { kind: 'delete', unit: 'section', from: '### C' }, before.replace('### C\n\nfour\nfive\n\n', '')],
])('%s', (_name, edit, after) => {
  expect(applyTextEdit(before, edit)).toBe(after);
});

test.each<[string, TextEdit]>([
  ['what is not there', { kind: 'replace', find: 'six', replacement: '6', occurrences: 'every' }],
  ['what is there twice', { kind: 'replace', find: 'o', replacement: '0', occurrences: 'one' }],
  ['a section that is none', { kind: 'delete', unit: 'section', from: 'three' }],
  ['an anchor that is there twice', { kind: 'insert', unit: 'line', text: 'x', anchor: { side: 'after', of: '- ' } }],
])('an edit of %s is refused', (_name, edit) => {
  expect(() => applyTextEdit(before, edit)).toThrow(/the text holds|is no heading/);
});

test.each(['unchanged', 'moved', 'fresh', 'returned', 'new', 'gone', 'gone into a.b', 'split of a.b', 'merged from a.b + a.c', 'textual', 'moved, critical', 'anywhere, cosmetic'])('%s is read and written', (written) => {
  expect(writeChange(readExpectedChange(written))).toBe(written);
});

test('a change that no history knows is refused', () => {
  expect(() => readExpectedChange('vanished')).toThrow('vanished');
});
