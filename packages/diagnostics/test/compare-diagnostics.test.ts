import { compareDiagnostics, type Diagnostic, type DiagnosticCode, problem } from '@imprimatur/diagnostics';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

const diagnostic = fc
  .record({
    file: fc.constantFrom('a.md', 'b.md', 'B.md', 'ä.md'),
    line: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    column: fc.integer({ min: 1, max: 3 }),
    code: fc.constantFrom<DiagnosticCode>('raw-html', 'not-json'),
    message: fc.constantFrom('one', 'two'),
  })
  .map(({ file, line, column, code, message }): Diagnostic => problem(code, line === undefined ? { file } : { file, start: { line, column } }, message));

test('the order never depends on the order of work', () => {
  fc.assert(
    fc.property(fc.array(diagnostic), (diagnostics) => {
      expect(diagnostics.toReversed().toSorted(compareDiagnostics)).toEqual(diagnostics.toSorted(compareDiagnostics));
    }),
  );
});

test('by file, then place as numbers, then code', () => {
  const at = (file: string, line: number, column: number, code: DiagnosticCode): Diagnostic => problem(code, { file, start: { line, column } }, 'm');
  const sorted = [at('a', 2, 1, 'not-json'), at('a', 10, 2, 'not-json'), at('a', 10, 11, 'not-json'), at('a', 10, 11, 'raw-html'), at('b', 1, 1, 'not-json')];
  expect(sorted.toReversed().toSorted(compareDiagnostics)).toEqual(sorted);
});
