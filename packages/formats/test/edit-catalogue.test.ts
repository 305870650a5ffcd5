import { type CatalogueEdit, editCatalogue, keysInOrder, readCatalogue, rivalName, rivalOf } from '@imprimatur/formats';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const edit = (parts: { readonly remove?: readonly string[]; readonly set?: Readonly<Record<string, string>>; readonly order?: readonly string[] }): CatalogueEdit => ({
  remove: new Set(parts.remove),
  set: new Map(Object.entries(parts.set ?? {})),
  order: parts.order ?? Object.keys(parts.set ?? {}),
});

/** A catalogue, what to change in it, and what it then is, to the byte. */
const cases: readonly { readonly what: string; readonly before: string; readonly edit: CatalogueEdit; readonly after: string }[] = [
  { what: 'another text', before: '{\n  "a": "x",\n  "b": "y"\n}\n', edit: edit({ set: { a: 'z' } }), after: '{\n  "a": "z",\n  "b": "y"\n}\n' },
  { what: 'the same text leaves its spelling', before: '{"a": "\\u00e9"}', edit: edit({ set: { a: 'é' } }), after: '{"a": "\\u00e9"}' },
  { what: 'a new text in its place', before: '{\n  "a": "x",\n  "c": "z"\n}\n', edit: edit({ set: { b: 'y' }, order: ['a', 'b', 'c'] }), after: '{\n  "a": "x",\n  "b": "y",\n  "c": "z"\n}\n' },
  { what: 'a new text first', before: '{\n  "b": "y"\n}\n', edit: edit({ set: { a: 'x' }, order: ['a', 'b'] }), after: '{\n  "a": "x",\n  "b": "y"\n}\n' },
  { what: 'new texts in the order of the article, not of the edit', before: '{\n  "a": "x"\n}\n', edit: edit({ set: { c: 'z', b: 'y' }, order: ['a', 'b', 'c'] }), after: '{\n  "a": "x",\n  "b": "y",\n  "c": "z"\n}\n' },
  { what: 'an unlisted key goes to the end', before: '{\n  "a": "x"\n}\n', edit: edit({ set: { q: 'y' }, order: ['a'] }), after: '{\n  "a": "x",\n  "q": "y"\n}\n' },
  { what: 'an unknown sibling goes with the one before it', before: '{\n  "a": "x",\n  "Note": "n",\n  "c": "z"\n}\n', edit: edit({ set: { b: 'y' }, order: ['a', 'b', 'c'] }), after: '{\n  "a": "x",\n  "Note": "n",\n  "b": "y",\n  "c": "z"\n}\n' },
  { what: 'a new group with four spaces', before: '{\n    "a": {\n        "b": "x"\n    }\n}\n', edit: edit({ set: { 'c.d.e': 'y' }, order: ['a.b', 'c.d.e'] }), after: '{\n    "a": {\n        "b": "x"\n    },\n    "c": {\n        "d": {\n            "e": "y"\n        }\n    }\n}\n' },
  { what: 'tabs, CRLF and a space before a comma', before: '{\r\n\t"a": "x" ,\r\n\t"g": {}\r\n}\r\n', edit: edit({ set: { 'g.h': 'y', z: 'z' }, order: ['a', 'g.h', 'z'] }), after: '{\r\n\t"a": "x" ,\r\n\t"g": {\r\n\t\t"h": "y"\r\n\t},\r\n\t"z": "z"\r\n}\r\n' },
  { what: 'one line', before: '{"a": "x", "b": "y"}', edit: edit({ set: { 'c.d': 'z', n: 'n' }, order: ['n', 'a', 'b', 'c.d'] }), after: '{"n": "n", "a": "x", "b": "y", "c": {"d": "z"}}' },
  { what: 'an empty file', before: '{}\n', edit: edit({ set: { 'a.b': 'x' } }), after: '{\n  "a": {\n    "b": "x"\n  }\n}\n' },
  { what: 'the last text goes', before: '{\n  "a": "x",\n  "b": "y"\n}\n', edit: edit({ remove: ['b'] }), after: '{\n  "a": "x"\n}\n' },
  { what: 'a group goes with its last text', before: '{\n  "a": {\n    "b": "x"\n  },\n  "c": "y"\n}\n', edit: edit({ remove: ['a.b'] }), after: '{\n  "c": "y"\n}\n' },
  { what: 'a group keeps its place when all its texts are others', before: '{\n  "a": {\n    "b": "x"\n  },\n  "c": "y"\n}\n', edit: edit({ remove: ['a.b'], set: { 'a.d': 'z' }, order: ['a.d', 'c'] }), after: '{\n  "a": {\n    "d": "z"\n  },\n  "c": "y"\n}\n' },
  { what: 'the first text of a line goes', before: '{"a": "x", "b": "y"}', edit: edit({ remove: ['a'] }), after: '{"b": "y"}' },
  { what: 'all texts go', before: '{\n  "a": {\n    "b": "x"\n  }\n}\n', edit: edit({ remove: ['a.b'] }), after: '{}\n' },
  { what: 'what is set is not removed', before: '{"a": "x"}', edit: edit({ remove: ['a'], set: { a: 'y' } }), after: '{"a": "y"}' },
  { what: 'a key that is not there is not removed', before: '{"a": "x" }', edit: edit({ remove: ['b', 'a.b'] }), after: '{"a": "x" }' },
  { what: 'a text gives way to a group', before: '{"a": "x", "b": "y"}', edit: edit({ remove: ['a'], set: { 'a.c': 'z' }, order: ['a.c', 'b'] }), after: '{"a": {"c": "z"}, "b": "y"}' },
  { what: 'a group gives way to a text', before: '{"a": {"c": "z"}, "e": {}}', edit: edit({ remove: ['a.c'], set: { a: 'x', e: 'y' }, order: ['a', 'e'] }), after: '{"a": "x", "e": "y"}' },
  { what: 'another branch\'s wording stands behind its key', before: '{\n  "a": "x",\n  "b": "y"\n}\n', edit: edit({ set: { 'a~other': 'z', 'a~other-2': 'q' }, order: ['a', 'b'] }), after: '{\n  "a": "x",\n  "a~other": "z",\n  "a~other-2": "q",\n  "b": "y"\n}\n' },
  { what: 'values that are no texts', before: '{"a": [1, {"b": 2}], "c": null}', edit: edit({ set: { b: 'x' }, order: ['a', 'b', 'c'] }), after: '{"a": [1, {"b": 2}], "b": "x", "c": null}' },
  { what: 'a name with a dot', before: '{"a.b": "x", "a": {"c": "y"}}', edit: edit({ set: { 'a.b': 'z', 'a.d': 'q' }, order: ['a.b', 'a.c', 'a.d'] }), after: '{"a.b": "z", "a": {"c": "y", "d": "q"}}' },
];

test.each(cases)('$what', ({ before, edit: change, after }) => {
  expect(editCatalogue(before, change)).toBe(after);
});

test('without a file a new one is written, in the article\'s order', () => {
  expect(editCatalogue(undefined, edit({ set: { 'a.c': 'y', 'a.b': 'x' }, order: ['a.b', 'a.c'] }))).toBe('{\n  "a": {\n    "b": "x",\n    "c": "y"\n  }\n}\n');
});

test.each([
  ['a text that stays, and a group of its name', '{"a": "x"}', { 'a.b': 'y' }],
  ['a group that stays, and a text of its name', '{"a": {"b": "x"}}', { a: 'y' }],
  ['both new', '{}', { a: 'x', 'a.b': 'y' }],
])('%s is a bug in the caller', (_what, before, set) => {
  expect(() => editCatalogue(before, edit({ set }))).toThrow(TypeError);
});

test('keys are listed in the order of the file', () => {
  expect(keysInOrder('{"b": "x", "g": {"a": "y", "2": "z", "1": "q"}, "e": {}, "3": "r"}')).toEqual(['b', 'g.a', 'g.2', 'g.1', '3']);
});

describe('whatever the file looks like', () => {
  const name = fc.constantFrom('a', 'b', 'c', '2', 'e-f', 'Odd name', '~', 'ü');
  const text = fc.string({ unit: 'binary', maxLength: 4 });
  type Tree = { readonly [name: string]: string | Tree };
  const { tree }: { readonly tree: fc.Arbitrary<Tree> } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.dictionary(name, fc.oneof({ maxDepth: 2, withCrossShrink: true }, text, tie('tree')), { maxKeys: 4 }),
  }));
  const indentation = fc.constantFrom(undefined, 2, 4, '\t', ' \t');
  const lineEnd = fc.constantFrom('\n', '\r\n');
  const file = fc.tuple(tree, indentation, lineEnd, fc.constantFrom('', '\n')).map(([value, indent, end, last]) => `${JSON.stringify(value, null, indent)}${last}`.replaceAll('\n', end));

  const flat = (value: unknown, path = ''): readonly (readonly [string, string])[] =>
    typeof value === 'string' ? [[path, value]] : Object.entries(value as Tree).flatMap(([inner, deeper]) => flat(deeper, path === '' ? inner : `${path}.${inner}`));
  const textsOf = (written: string): ReadonlyMap<string, string> => new Map(flat(JSON.parse(written)));

  /** A file, with some of its keys to remove and some texts to set, none of which is a group elsewhere. */
  const change = fc.tuple(file, fc.array(fc.nat(9)), fc.array(fc.tuple(fc.nat(9), text)), fc.array(fc.tuple(fc.constantFrom('n', 'n.o', 'a.n', 'b.a.n', 'a~other', 'z.q.r'), text))).map(([before, gone, others, fresh]) => {
    const keys = [...textsOf(before).keys()];
    const at = (index: number): string | undefined => keys[index % Math.max(1, keys.length)];
    const set = new Map([...others.map(([index, value]) => [at(index), value] as const), ...fresh].filter((entry): entry is [string, string] => entry[0] !== undefined));
    const remove = new Set(gone.map(at).filter((key) => key !== undefined));
    return { before, edit: { remove, set, order: [...new Set([...keys, ...set.keys()])] } };
  }).filter(({ before, edit: { remove, set } }) => {
    const after = [...[...textsOf(before).keys()].filter((key) => !remove.has(key)), ...set.keys()];
    return !after.some((key) => after.some((other) => other.startsWith(`${key}.`)));
  });

  test('editing nothing gives the same text', () => {
    fc.assert(fc.property(file, (before) => {
      expect(editCatalogue(before, edit({ remove: ['nothing'] }))).toBe(before);
    }));
  });

  test('what was set is read, what was removed is gone, and all else is as it was', () => {
    fc.assert(fc.property(change, ({ before, edit: change_ }) => {
      const expected = new Map([...textsOf(before)].filter(([key]) => !change_.remove.has(key)));
      for (const [key, value] of change_.set) expected.set(key, value);
      expect(textsOf(editCatalogue(before, change_))).toEqual(expected);
    }), { numRuns: 500 });
  });

  test('it settles at once: the same edit again changes nothing', () => {
    fc.assert(fc.property(change, ({ before, edit: change_ }) => {
      const once = editCatalogue(before, change_);
      expect(editCatalogue(once, change_)).toBe(once);
    }), { numRuns: 300 });
  });

  test('lines of texts that are not set stay as they were, in their order, but for a comma at the end', () => {
    const lines = (written: string): readonly string[] => written.split('\n').map((line) => line.replace(/,?\r?$/, ''));
    fc.assert(fc.property(change, ({ before, edit: change_ }) => {
      fc.pre([...change_.remove].every((key) => change_.set.has(key)) && /^\{\r?\n/.test(before));
      const names = [...change_.set.keys()].flatMap((key) => key.split('.')).map((each) => `${JSON.stringify(each)}:`);
      const kept = lines(before).filter((line) => !names.some((own) => line.trimStart().startsWith(own)) && line !== '{}');
      const after = lines(editCatalogue(before, change_)).values();
      expect(kept.filter((line) => !after.some((other) => other === line))).toEqual([]);
    }), { numRuns: 300 });
  });
});

describe('the names of other wordings', () => {
  test.each([
    ['a.b~other', { key: 'a.b', number: 1 }],
    ['a.b~other-2', { key: 'a.b', number: 2 }],
    ['a.b~other-12', { key: 'a.b', number: 12 }],
    ['a.b~other-1', undefined],
    ['a.b~other-02', undefined],
    ['a.b', undefined],
    ['~other', undefined],
    ['a.~other', undefined],
    ['a~other~other', undefined],
    ['a~other.b', undefined],
    ['a~others', undefined],
  ])('%s', (name, expected) => {
    expect(rivalOf(name)).toEqual(expected);
    expect(expected === undefined ? name : rivalName(expected.key, expected.number)).toBe(name);
  });

  test('a catalogue shows the first that is left, and all by name', () => {
    const read = readCatalogue('a', '{"a": {"b": "x", "b~other-3": "y", "b~other-2": "z"}, "c~other": "q"}');
    expect(read.kind === 'sound' && [[...read.value.texts], [...read.value.rivals], [...read.value.rivalsByName.keys()]]).toEqual([[['a.b', 'x']], [['a.b', 'z'], ['c', 'q']], ['a.b~other-3', 'a.b~other-2', 'c~other']]);
  });

  test.each(['Odd~other', 'a~other~other', 'a~other-1'])('the name %s is no one\'s', (name) => {
    const read = readCatalogue('a', JSON.stringify({ [name]: 'x' }));
    expect(read.diagnostics.map(({ code, place }) => [code, place.start?.column])).toEqual([['invalid-name', 2]]);
  });
});
