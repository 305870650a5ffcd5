import { type Checked, type Diagnostic, explanations, faulty, gather, isFileCode, problem, sound, toJsonLines, valueOf, warning } from '@imprimatur/diagnostics';
import { expect, test } from 'vitest';

const error = problem('raw-html', { file: 'a.md' }, 'Found HTML.');
const note = warning('lock-behind', { file: 'b.md' }, 'Found an older lock.');

function check(checked: Checked<unknown>, expected: { readonly value?: unknown; readonly codes: readonly string[] }): void {
  expect({
    ...(checked.kind === 'sound' ? { value: checked.value } : {}),
    codes: checked.diagnostics.map((diagnostic) => diagnostic.code),
  }).toEqual(expected);
}

test.each<[string, Checked<unknown>, { readonly value?: unknown; readonly codes: readonly string[] }]>([
  ['a value alone', sound(1), { value: 1, codes: [] }],
  ['a value with a warning', sound(1, [note]), { value: 1, codes: ['lock-behind'] }],
  ['a value with an error', sound(1, [note, error]), { codes: ['lock-behind', 'raw-html'] }],
  ['errors alone', faulty(error), { codes: ['raw-html'] }],
  ['all gathered', gather([sound(1, [note]), sound(2)]), { value: [1, 2], codes: ['lock-behind'] }],
  ['one of all is faulty, and all are looked at', gather([sound(1), faulty(error), sound(3, [note])]), { codes: ['raw-html', 'lock-behind'] }],
  ['nothing gathered', gather([]), { value: [], codes: [] }],
])('%s', (_name, checked, expected) => {
  check(checked, expected);
});

test('valueOf gives the value or nothing', () => {
  expect([valueOf(sound(1)), valueOf(faulty(error))]).toEqual([1, undefined]);
});

test.each(Object.entries(explanations))('%s is explained in sentences', (code, { means, mend }) => {
  expect(code).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  expect(means).toMatch(/^[A-Z{].*\.$/);
  expect(mend).toMatch(/^[A-Z].*[.)]$/);
});

test.each([['raw-html', true], ['toString', false], ['__proto__', false], ['RAW-HTML', false], ['', false]])('%s is a code: %s', (word, expected) => {
  expect(isFileCode(word)).toBe(expected);
});

test('a JSON line for each diagnostic', () => {
  const awkward: Diagnostic = { ...error, message: 'two\nlines "and" quotes' };
  const lines = toJsonLines([awkward, note]).split('\n');
  expect(lines.at(-1)).toBe('');
  expect(lines.slice(0, -1).map((line): unknown => JSON.parse(line))).toEqual([awkward, note]);
});
