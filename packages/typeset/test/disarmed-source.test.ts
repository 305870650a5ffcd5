import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnInSource, disarm, findArmedWords } from '../src/disarmed-source.ts';

test.each([
  ['#"plain";', '#"plain";'],
  ['#"These include one.";', String.raw`#"These \u{69}nclude one.";`],
  [String.raw`#"a \"std\" b";`, String.raw`#"a \"\u{73}td\" b";`],
  [String.raw`#"\\eval";`, String.raw`#"\\\u{65}val";`],
  ['#"important stdout";', '#"important stdout";'],
  ['#text("a")[#"today";]\n#"import";', '#text("a")[#"\\u{74}oday";]\n#"\\u{69}mport";'],
])('%s', (source, disarmed) => {
  expect(disarm(source)).toBe(disarmed);
  expect(findArmedWords({ name: 'a.typ', source })).toEqual([]);
});

test('no source keeps an armed word without a report', () => {
  const piece = fc.constantFrom('import', 'include', 'eval', 'std', 'today', '"', '\\', '#', ' ', '\n', '/*', '`', 'u{69}', 'a');
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const source = pieces.join('');
      const reported = findArmedWords({ name: 'a.typ', source });
      expect(/\b(?:import|include|eval|std|today)\b/u.test(disarm(source))).toBe(reported.length > 0);
      for (const { place } of reported) {
        const { line = 0, column = 0 } = place.start ?? {};
        expect(source.split('\n')[line - 1]?.slice(column - 1)).toMatch(/^(?:import|include|eval|std|today)/u);
      }
    }),
  );
});

test('a column leads back to the line as it was written', () => {
  const line = '#"std and eval"; #nowhere';
  const disarmed = disarm(line);
  expect(columnInSource(line, disarmed.indexOf('nowhere') + 1)).toBe(line.indexOf('nowhere') + 1);
  expect(columnInSource(line, disarmed.indexOf('and') + 1)).toBe(line.indexOf('and') + 1);
  expect(columnInSource(line, 1)).toBe(1);
});
