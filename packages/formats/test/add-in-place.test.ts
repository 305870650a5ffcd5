import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addToJson, addToYaml, type JsonAddition, readYaml } from '@imprimatur/formats';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';

const repository = join(import.meta.dirname, '../../..');

/** The text with the addition; a refused one as code, line and column. */
function check(added: ReturnType<typeof addToJson>, expected: string): void {
  expect(added.kind === 'sound' ? added.value : added.diagnostics.map(({ code, place }) => `${code} ${place.start?.line}:${place.start?.column}`).join()).toBe(expected);
}

/** Whether all characters of a text but white space stand in another, in their order. */
function stillHolds(written: string, text: string): boolean {
  let at = 0;
  for (const character of text.replace(/\s/g, '')) {
    at = written.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

describe('a field', () => {
  const field = (path: string, value: unknown): JsonAddition => ({ kind: 'field', path: path.split('/'), value });

  test.each<[string, string, JsonAddition, string]>([
    ['an empty file', '', field('a', 1), '{\n  "a": 1\n}\n'],
    ['comments alone', '// mine\n', field('a', 1), '// mine\n{\n  "a": 1\n}\n'],
    ['an empty object', '{}', field('a', true), '{\n  "a": true\n}'],
    ['an object with a comment', '{\n  // mine\n}\n', field('a', 1), '{\n  // mine\n  "a": 1\n}\n'],
    ['one line', '{ "a": 1 }', field('b', 2), '{ "a": 1, "b": 2 }'],
    ['one line with a comma at the end', '{ "a": 1 /* x, y */ , }', field('b', 2), '{ "a": 1 /* x, y */ , "b": 2 }'],
    ['over lines', '{\n  "a": 1\n}\n', field('b', { c: [1] }), '{\n  "a": 1,\n  "b": {\n    "c": [\n      1\n    ]\n  }\n}\n'],
    ['a comment behind the last field', '{\n  "a": 1 // one, two\n  /* more */\n}\n', field('b', 2), '{\n  "a": 1, // one, two\n  /* more */\n  "b": 2\n}\n'],
    ['a comma and a comment at the end', '{\n  "a": 1, // one\n}\n', field('b', 2), '{\n  "a": 1, // one\n  "b": 2\n}\n'],
    ['tabs', '{\n\t"a": {\n\t\t"b": 1\n\t}\n}', field('a/c/d', 2), '{\n\t"a": {\n\t\t"b": 1,\n\t\t"c": {\n\t\t\t"d": 2\n\t\t}\n\t}\n}'],
    ['CRLF', '{\r\n  "a": 1\r\n}\r\n', field('b', { c: 2 }), '{\r\n  "a": 1,\r\n  "b": {\r\n    "c": 2\r\n  }\r\n}\r\n'],
    ['a field that is there stays', '{ "a": [3] }', field('a', 1), '{ "a": [3] }'],
    ['of two equal fields the last', '{ "a": {}, "a": { "b": 1 } }', field('a/c', 2), '{ "a": {}, "a": { "b": 1, "c": 2 } }'],
    ['no object on the way', '{\n  "a": [1]\n}', field('a/b', 2), 'wrong-value 2:8'],
    ['not JSON', '{\n  "a": 1\n  "b" 2\n}', field('c', 3), 'not-json 3:3'],
    ['a text that is no object', '"a"', field('a', 1), 'wrong-value 1:1'],
  ])('%s', (_name, text, addition, expected) => {
    check(addToJson('file', text, [addition]), expected);
  });
});

describe('an entry of a list', () => {
  const entry = (path: string, value: unknown, known?: string): JsonAddition => ({ kind: 'entry', path: path.split('/'), value, ...(known === undefined ? {} : { known }) });

  test.each<[string, string, JsonAddition, string]>([
    ['no list yet', '{}', entry('a', 'x'), '{\n  "a": [\n    "x"\n  ]\n}'],
    ['an empty list', '{ "a": [] }', entry('a', 'x'), '{ "a": ["x"] }'],
    ['one line', '{\n  "a": ["x", "y"], // z\n  "b": 1\n}', entry('a', 'w'), '{\n  "a": ["x", "y", "w"], // z\n  "b": 1\n}'],
    ['over lines', '{\n  "a": [\n    "x" // one\n    // more\n  ]\n}', entry('a', 'w'), '{\n  "a": [\n    "x", // one\n    // more\n    "w"\n  ]\n}'],
    ['an equal entry is there', '{ "a": [{ "u": 1, "v": [2] }] }', entry('a', { u: 1, v: [2] }), '{ "a": [{ "u": 1, "v": [2] }] }'],
    ['an entry that is known by its address', '{ "a": [{ "url": "x", "mine": 1 }] }', entry('a', { url: 'x' }, 'url'), '{ "a": [{ "url": "x", "mine": 1 }] }'],
    ['another address', '{ "a": [{ "url": "y" }] }', entry('a', { url: 'x' }, 'url'), '{ "a": [{ "url": "y" }, {\n  "url": "x"\n}] }'],
    ['no list', '{ "a": "x" }', entry('a', 'w'), 'wrong-value 1:8'],
  ])('%s', (_name, text, addition, expected) => {
    check(addToJson('file', text, [addition]), expected);
  });

  it('keeps all that was there, for any JSON in any layout, and adds once', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue({ maxDepth: 2 })), fc.constantFrom(undefined, 1, 2, 4, '\t'), fc.jsonValue({ maxDepth: 1 }), (data, indent, value) => {
        const text = JSON.stringify(data, undefined, indent);
        const added = addToJson('file', text, [entry('list/of', value)]);
        if (added.kind === 'faulty') throw new Error('refused');
        expect(JSON.parse(added.value)).toEqual({ ...(JSON.parse(text) as object), list: { of: [JSON.parse(JSON.stringify(value))] } });
        expect(stillHolds(added.value, text)).toBe(true);
        check(addToJson('file', added.value, [entry('list/of', value)]), added.value);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the layout of turbo.json', () => {
    const text = readFileSync(join(repository, 'turbo.json'), 'utf8');
    check(addToJson('turbo.json', text, [entry('tasks///#catalogue/dependsOn', 'x#build')].map((addition) => ({ ...addition, path: ['tasks', '//#catalogue', 'dependsOn'] }))), text.replace(/("dependsOn": \[[^\]]*)\]/, '$1, "x#build"]'));
  });
});

describe('a field of YAML', () => {
  const add = (text: string, value: unknown = { name: 'Português', direction: 'ltr' }): ReturnType<typeof addToYaml> => addToYaml('file', text, ['locales'], 'pt', value);
  const line = 'pt: { name: Português, direction: ltr }';

  test.each<[string, string, string]>([
    ['a line for each', '# top\nlocales:\n  en: { name: English } # mine\n  # more\nformats: [html,  pdf]\n', `# top\nlocales:\n  en: { name: English } # mine\n  ${line}\n  # more\nformats: [html,  pdf]\n`],
    ['fields below each other', 'locales:\n    en:\n        name: English\n        direction: ltr   # left\n\nnext: 1\n', `locales:\n    en:\n        name: English\n        direction: ltr   # left\n    ${line}\n\nnext: 1\n`],
    ['at the end of the file, without line break', 'locales:\n  en: { name: English }', `locales:\n  en: { name: English }\n  ${line}\n`],
    ['a block of text last', 'locales:\n  en: |\n    a\n    b\nnext: 1\n', `locales:\n  en: |\n    a\n    b\n  ${line}\nnext: 1\n`],
    ['in braces', 'locales: { en: { name: English } } # x\n', `locales: { en: { name: English }, ${line} } # x\n`],
    ['in braces over lines', 'locales: {\n  en: { name: English }, # x\n}\n', `locales: {\n  en: { name: English }, # x\n  ${line}\n}\n`],
    ['empty braces', 'locales: {}\n', `locales: { ${line} }\n`],
    ['CRLF', 'locales:\r\n  en: 1\r\nnext: 1\r\n', `locales:\r\n  en: 1\r\n  ${line}\r\nnext: 1\r\n`],
    ['a field without value', 'locales:\n  en:\nnext: 1\n', `locales:\n  en:\n  ${line}\nnext: 1\n`],
    ['it is there already', 'locales:\n  pt: { name: Mine }\n', 'locales:\n  pt: { name: Mine }\n'],
    ['no mapping', 'locales: [en]\n', 'not-yaml 1:10'],
    ['no such field', 'a: 1\n', 'not-yaml 1:1'],
    ['broken YAML', 'locales: { en\n', 'not-yaml 2:1'],
  ])('%s', (_name, text, expected) => {
    check(add(text), expected);
  });

  it('quotes what needs it, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (name) => {
        const added = add('locales:\n  en: 1\n', { name });
        if (added.kind === 'faulty') throw new Error('refused');
        expect(parse(added.value)).toEqual({ locales: { en: 1, pt: { name } } });
        expect(added.value).toMatch(/^locales:\n {2}en: 1\n {2}pt: .*\n$/);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps every other line of the repository's own publication", () => {
    const text = readFileSync(join(repository, 'content/publication.yaml'), 'utf8');
    const added = add(text);
    if (added.kind === 'faulty') throw new Error('refused');
    expect(added.value.split('\n').filter((each) => !each.includes(line))).toEqual(text.split('\n'));
    expect(readYaml('file', added.value).kind).toBe('sound');
  });
});
