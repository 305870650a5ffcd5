import { problem, toSarif, warning } from '@imprimatur/diagnostics';
import { expect, test } from 'vitest';

interface Log {
  readonly version: string;
  readonly runs: readonly { readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }; readonly columnKind: string; readonly results: readonly Readonly<Record<string, unknown>>[] }[];
}

const place = { file: 'locales/fr/a b/dosé.json', start: { line: 3, column: 5 }, end: { line: 3, column: 10 }, segment: 'opening.dose', words: { text: '50 mg', nth: 0 } };

test('a log that code hosts can show: rules, places, what was waived', () => {
  const log = JSON.parse(
    toSarif(
      [{ diagnostic: problem('quantity-changed', place, 'Found 50 mg, expected 5 mg.', 'Write 5 mg.') }, { diagnostic: { ...warning('absolute-word', { file: 'content/a/b/index.md' }, 'Found safe.'), related: [{ place, message: 'here too' }] }, waivedFor: 'jm, 2026-11-22: a title' }],
      [{ id: 'absolute-word', text: 'No promises.', help: 'Say what was found.' }, { id: 'quantity-changed', text: 'Quantities stay.', help: 'Write it as in the source.' }],
      '1.2.3',
    ),
  ) as Log;
  const [run] = log.runs;
  expect(log.version).toBe('2.1.0');
  expect(run?.columnKind).toBe('utf16CodeUnits');
  expect(run?.results).toEqual([
    {
      ruleId: 'quantity-changed',
      ruleIndex: 1,
      level: 'error',
      message: { text: 'Found 50 mg, expected 5 mg. Write 5 mg.' },
      locations: [
        {
          physicalLocation: { artifactLocation: { uri: 'locales/fr/a%20b/dos%C3%A9.json', uriBaseId: 'PUBLICATION' }, region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 10 } },
          logicalLocations: [{ fullyQualifiedName: 'opening.dose', kind: 'member' }],
        },
      ],
      partialFingerprints: { 'passage/v1': 'quantity-changed|locales/fr/a b/dosé.json|opening.dose|50 mg|0' },
    },
    {
      ruleId: 'absolute-word',
      ruleIndex: 0,
      level: 'warning',
      message: { text: 'Found safe.' },
      locations: [{ physicalLocation: { artifactLocation: { uri: 'content/a/b/index.md', uriBaseId: 'PUBLICATION' } } }],
      relatedLocations: [expect.objectContaining({ message: { text: 'here too' } })],
      partialFingerprints: { 'passage/v1': 'absolute-word|content/a/b/index.md|||0' },
      suppressions: [{ kind: 'inSource', justification: 'jm, 2026-11-22: a title' }],
    },
  ]);
});
