import { readCatalogue, rivalOf } from '@imprimatur/formats';
import { mergeFile } from '@imprimatur/merge';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merged, named, ordersOf } from './three-versions.ts';

/** base, ours, theirs, result as JSON on one line, and the conflicts. */
const cases: readonly (readonly [what: string, base: string | undefined, ours: string, theirs: string, text: string, conflicts: readonly string[]])[] = [
  ['nothing changed', '{"a": "1"}', '{ "a" : "1" }', '{"a": "1"}', '{ "a" : "1" }', []],
  ['each changed another key', '{"a": "1", "b": "2"}', '{"a": "x", "b": "2"}', '{"a": "1", "b": "y"}', '{"a": "x", "b": "y"}', []],
  ['both changed a key', '{"a": "1", "b": "2"}', '{"a": "x", "b": "2"}', '{"a": "y", "b": "2"}', '{"a": "x", "a~other": "y", "b": "2"}', ['two-wordings a']],
  ['both changed it alike', '{"a": "1"}', '{"a": "x"}', '{"a": "x"}', '{"a": "x"}', []],
  ['both added it', undefined, '{"g": {"a": "x"}}', '{"g": {"a": "y"}}', '{"g": {"a": "x", "a~other": "y"}}', ['two-wordings g.a']],
  ['ours emptied it, which is no wording', '{"a": "1"}', '{"a": ""}', '{"a": "y"}', '{"a": "y"}', []],
  ['theirs emptied it', '{"a": "1"}', '{"a": "x"}', '{"a": ""}', '{"a": "x"}', []],
  ['ours removed what theirs changed', '{"a": "1", "b": "2"}', '{"a": "1"}', '{"a": "1", "b": "y"}', '{"a": "1", "b": "y"}', ['removed-and-changed b']],
  ['theirs removed what ours changed', '{"a": "1", "b": "2"}', '{"a": "1", "b": "x"}', '{"a": "1"}', '{"a": "1", "b": "x"}', ['removed-and-changed b']],
  ['theirs removed the last text of a group', '{"g": {"a": "1"}, "b": "2"}', '{"g": {"a": "1"}, "b": "2"}', '{"b": "2"}', '{"b": "2"}', []],
  ['a new key of theirs behind its predecessor', '{"a": "1", "c": "3"}', '{"a": "1", "c": "3", "d": "4"}', '{"a": "1", "b": "2", "c": "3"}', '{"a": "1", "b": "2", "c": "3", "d": "4"}', []],
  ['number-like keys keep their place', '{"a": "1", "7": "2"}', '{"a": "1", "7": "2"}', '{"a": "1", "7": "2", "3": "x"}', '{"a": "1", "7": "2", "3": "x"}', []],
  ['keys that nobody knows', '{"A key": "1", "a.b": "2"}', '{"A key": "x", "a.b": "2"}', '{"A key": "y", "a.b": "z", "Ü": "q"}', '{"A key": "x", "A key~other": "y", "a.b": "z", "Ü": "q"}', ['two-wordings A key']],
  ['a wording from an earlier merge stays', '{"a": "1", "a~other": "2"}', '{"a": "1", "a~other": "2"}', '{"a": "1", "a~other": "2", "b": "3"}', '{"a": "1", "a~other": "2", "b": "3"}', []],
  ['a wording from an earlier merge of theirs comes in', '{"a": "1"}', '{"a": "1"}', '{"a": "2", "a~other": "3"}', '{"a": "2", "a~other": "3"}', []],
  ['both met other wordings', '{"a": "1"}', '{"a": "2", "a~other": "3"}', '{"a": "4", "a~other": "5"}', '{"a": "2", "a~other": "3", "a~other-2": "5", "a~other-3": "4"}', ['two-wordings a']],
  ['a third branch', '{"a": "1"}', '{"a": "2", "a~other": "3"}', '{"a": "4"}', '{"a": "2", "a~other": "3", "a~other-2": "4"}', ['two-wordings a']],
  ['ours chose, theirs did not look', '{"a": "1", "a~other": "2"}', '{"a": "2"}', '{"a": "1", "a~other": "2"}', '{"a": "2"}', []],
  ['theirs chose, ours did not look', '{"a": "1", "a~other": "2"}', '{"a": "1", "a~other": "2"}', '{"a": "2"}', '{"a": "2"}', []],
  ['theirs chose by removing the other', '{"a": "1", "a~other": "2"}', '{"a": "1", "a~other": "2"}', '{"a": "1"}', '{"a": "1"}', []],
  ['both chose, each another', '{"a": "1", "a~other": "2"}', '{"a": "2"}', '{"a": "1"}', '{"a": "2", "a~other": "1"}', ['two-wordings a']],
  ['ours chose, theirs wrote a third', '{"a": "1", "a~other": "2"}', '{"a": "1"}', '{"a": "3", "a~other": "2"}', '{"a": "1", "a~other": "3"}', ['two-wordings a']],
  ['the other wording is what theirs wrote too', '{"a": "1"}', '{"a": "2", "a~other": "3"}', '{"a": "3"}', '{"a": "2", "a~other": "3"}', ['two-wordings a']],
  ['a number that became free is used again', '{"a": "1", "a~other": "2", "a~other-2": "3"}', '{"a": "1", "a~other-2": "3"}', '{"a": "1", "a~other": "2", "a~other-2": "3", "a~other-3": "4"}', '{"a": "1", "a~other": "4", "a~other-2": "3"}', []],
  ['a text of ours and a group of theirs', '{}', '{"a": "1"}', '{"a": {"b": "2"}}', '{"a": {"b": "2"}, "a~other": "1"}', []],
  ['a group of ours and a text of theirs', '{}', '{"a": {"b": "2"}}', '{"a": "1"}', '{"a~other": "1", "a": {"b": "2"}}', []],
  ['half a surrogate pair', '{"a": "1"}', '{"a": "\\ud800"}', '{"a": "\\udc00"}', '{"a": "\\ud800", "a~other": "\\udc00"}', ['two-wordings a']],
];

test.each(cases)('%s', (_what, base, ours, theirs, text, conflicts) => {
  const result = merged('catalogue', { base, ours, theirs });
  expect([result.text, named(result.conflicts)]).toEqual([text, conflicts]);
});

test('ours\' formatting stays', () => {
  const base = '{"a": "1", "g": {"b": "2"}}';
  const ours = '{\r\n\t"a": "1" ,\r\n\r\n\t"g": {"b": "x"}\r\n}\r\n';
  const theirs = '{"a": "y", "g": {"b": "2", "c": "3"}, "h": {"d": "4"}}';
  expect(merged('catalogue', { base, ours, theirs }).text).toBe('{\r\n\t"a": "y" ,\r\n\r\n\t"g": {"b": "x", "c": "3"},\r\n\r\n\t"h": {\r\n\t\t"d": "4"\r\n\t}\r\n}\r\n'.replace(',\r\n\r\n\t"h"', ',\r\n\t"h"'));
});

test('a file that ours lacks is written', () => {
  expect(merged('catalogue', { base: undefined, ours: undefined, theirs: '{"a": {"b": "x"}}' }).text).toBe('{\n  "a": {\n    "b": "x"\n  }\n}\n');
});

test.each([
  ['not JSON', '{"a": "x"', 'not-json', 1],
  ['conflict markers', '{\n<<<<<<< HEAD\n"a": "x"\n}', 'not-json', 2],
  ['a list', '["a"]', 'wrong-value', 1],
  ['a text', '"a"', 'wrong-value', 1],
  ['a number', '{"g": {\n"a": 1}}', 'wrong-value', 2],
  ['null', '{"a": null}', 'wrong-value', 1],
  ['a key twice', '{"a": "x",\n"a": "y"}', 'duplicate-key', 2],
  ['a key twice, once with a dot', '{"a": {"b": "x"},\n"a.b": "y"}', 'duplicate-key', 2],
  ['an empty key', '{"a": {\n"": "x"}}', 'invalid-name', 2],
  ['__proto__', '{"a": "x",\n"__proto__": "y"}', 'invalid-name', 2],
  ['nested without end', `${'{"a":'.repeat(100_000)}"x"${'}'.repeat(100_000)}`, 'nested-too-deep', 1],
  ['nothing', '', 'not-json', 1],
])('%s is refused, in each version', (_what, text, code, line) => {
  const found = (['base', 'ours', 'theirs'] as const).map((side) => mergeFile('catalogue', { base: '{}', ours: '{}', theirs: '{}', [side]: text }).diagnostics.map(({ place, ...rest }) => [rest.code, place.file, place.start?.line]));
  expect(found).toEqual(['base', 'ours', 'theirs'].map((side) => [[code, side, line]]));
});

describe('whatever the branches did', () => {
  const key = fc.constantFrom('a', 'b', 'g.a', 'g.b', 'g.2', 'h.i.a', 'a~other', 'g.a~other', 'g.a~other-2');
  const catalogue = fc.dictionary(key, fc.constantFrom('1', '2', '3', '4', '5'), { maxKeys: 6 });
  /** Three branches from one base; catalogues that nest their keys, so that group and text never meet. */
  const branches = fc.record({ base: catalogue, ours: catalogue, theirs: catalogue, third: catalogue });

  const written = (texts: Readonly<Record<string, string>>): string => {
    const root: Record<string, unknown> = {};
    for (const [path, text] of Object.entries(texts)) {
      const names = path.split('.');
      let here = root;
      for (const name of names.slice(0, -1)) here = (here[name] ??= {}) as Record<string, unknown>;
      here[names.at(-1) ?? ''] = text;
    }
    return JSON.stringify(root, null, 2);
  };
  /** Every wording with its segment, whether it stands under the key or beside it. */
  const wordings = (text: string): ReadonlySet<string> => {
    const read = readCatalogue('a', text);
    if (read.kind === 'faulty') throw new Error(JSON.stringify(read.diagnostics));
    return new Set([...read.value.texts, ...read.value.rivalsByName].map(([name, each]) => `${rivalOf(name)?.key ?? name}=${each}`));
  };

  test('no wording that a branch wrote is lost, and none appears from nowhere', () => {
    fc.assert(fc.property(branches, (written_) => {
      const { base, ours, theirs } = { base: written(written_.base), ours: written(written_.ours), theirs: written(written_.theirs) };
      const result = wordings(merged('catalogue', { base, ours, theirs }).text);
      const [before, own, other] = [wordings(base), wordings(ours), wordings(theirs)];
      const wanted = [...own, ...other].filter((each) => !before.has(each) || (own.has(each) && other.has(each)));
      expect(wanted.filter((each) => !result.has(each))).toEqual([]);
      expect([...result].filter((each) => !own.has(each) && !other.has(each))).toEqual([]);
    }), { numRuns: 300 });
  });

  test('the other direction keeps the same wordings', () => {
    fc.assert(fc.property(branches, (all) => {
      const { base, ours, theirs } = { base: written(all.base), ours: written(all.ours), theirs: written(all.theirs) };
      const [there, back] = [merged('catalogue', { base, ours, theirs }), merged('catalogue', { base, ours: theirs, theirs: ours })];
      expect(wordings(there.text)).toEqual(wordings(back.text));
      expect(named(there.conflicts).toSorted()).toEqual(named(back.conflicts).toSorted());
    }), { numRuns: 300 });
  });

  test('what only one branch changed is no conflict, and merging it again changes nothing', () => {
    fc.assert(fc.property(branches, (all) => {
      const { base, ours, theirs } = { base: written(all.base), ours: written(all.ours), theirs: written(all.theirs) };
      expect(merged('catalogue', { base, ours: base, theirs }).conflicts).toEqual([]);
      expect(merged('catalogue', { base, ours, theirs: base })).toEqual({ text: ours, conflicts: [] });
      const { text } = merged('catalogue', { base, ours, theirs });
      expect(merged('catalogue', { base: theirs, ours: text, theirs })).toEqual({ text, conflicts: [] });
    }), { numRuns: 200 });
  });

  test('three branches keep every new wording, in whatever order they come', () => {
    fc.assert(fc.property(branches, (all) => {
      const base = written(all.base);
      const each = [written(all.ours), written(all.theirs), written(all.third)];
      const before = wordings(base);
      const wanted = each.flatMap((text) => [...wordings(text)]).filter((wording) => !before.has(wording));
      const results = ordersOf(each).map((order) => wordings(order.reduce((ours, theirs) => merged('catalogue', { base, ours, theirs }).text)));
      for (const result of results) expect(wanted.filter((wording) => !result.has(wording))).toEqual([]);
    }), { numRuns: 200 });
  });
});
