import { type Diagnostic, formatFrames, problem, warning } from '@imprimatur/diagnostics';
import { expect, test } from 'vitest';

function check(diagnostic: Diagnostic, source: string | undefined, expected: readonly string[]): void {
  expect(formatFrames([diagnostic], () => source).split('\n')).toEqual([...expected, '']);
}

const at = (line: number, column: number, endColumn = column + 1): Diagnostic['place'] => ({ file: 'a.md', start: { line, column }, end: { line, column: endColumn } });

test.each<[string, Diagnostic, string | undefined, readonly string[]]>([
  [
    'the line with its marks',
    problem('value-undefined', at(2, 6, 14), 'Found {{dose}}.', 'Define dose.'),
    'one\nTake {{dose}} now\nthree',
    ['error value-undefined  a.md:2:6', '  Found {{dose}}.', '  2 | Take {{dose}} now', '    |      ^^^^^^^^', '  hint: Define dose.'],
  ],
  ['no place in the file', problem('file-missing', { file: 'a.md' }, 'Found no file.'), undefined, ['error file-missing  a.md', '  Found no file.']],
  ['a file that cannot be read', warning('raw-html', at(1, 1), 'Found HTML.'), undefined, ['warning raw-html  a.md:1:1', '  Found HTML.']],
  ['a line past the end', problem('raw-html', at(9, 1), 'Found HTML.'), 'one', ['error raw-html  a.md:9:1', '  Found HTML.']],
  ['Windows line ends', problem('raw-html', at(2, 1), 'Found HTML.'), 'one\r\ntwo\r\n', ['error raw-html  a.md:2:1', '  Found HTML.', '  2 | two', '    | ^']],
  ['the segment', problem('raw-html', { ...at(1, 1), segment: 'opening.one' }, 'Found HTML.'), 'x', ['error raw-html  a.md:1:1 (opening.one)', '  Found HTML.', '  1 | x', '    | ^']],
  [
    'related places',
    { ...problem('duplicate-heading-id', at(1, 1), 'Found it twice.'), related: [{ place: at(7, 3), message: 'the first' }] },
    'x',
    ['error duplicate-heading-id  a.md:1:1', '  Found it twice.', '  1 | x', '    | ^', '  see a.md:7:3: the first'],
  ],
  [
    'control codes and bidirectional controls stay out of the terminal',
    problem('forbidden-character', { file: 'a\u001B[2J.md', start: { line: 1, column: 3 } }, 'Found \u202E\u0007.', 'Remove \u2066it.'),
    'a\u001Bb\u202Ec',
    ['error forbidden-character  a·[2J.md:1:3', '  Found ··.', '  1 | a·b·c', '    |   ^', '  hint: Remove ·it.'],
  ],
  [
    'a long line is cut around the place',
    problem('raw-html', at(1, 201, 204), 'Found HTML.'),
    `${'x'.repeat(200)}abc${'y'.repeat(200)}`,
    ['error raw-html  a.md:1:201', '  Found HTML.', `  1 | ${'x'.repeat(50)}abc${'y'.repeat(47)}`, `    | ${' '.repeat(50)}^^^`],
  ],
])('%s', (_name, diagnostic, source, expected) => {
  check(diagnostic, source, expected);
});

test('colours go by severity', () => {
  const painted = formatFrames([problem('raw-html', { file: 'a' }, 'm'), warning('raw-html', { file: 'b' }, 'm')], () => undefined, (severity, text) => `<${severity}>${text}`);
  expect(painted).toBe('<error>error raw-html  a\n  m\n\n<warning>warning raw-html  b\n  m\n');
});
