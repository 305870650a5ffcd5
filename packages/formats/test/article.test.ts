import type { Checked } from '@imprimatur/diagnostics';
import { readArticle, type WrittenArticle } from '@imprimatur/formats';
import { describe, expect, test } from 'vitest';

const fields = 'title: T\ndescription: D\nkind: k\naudience: a\nauthors: [x]\n';
const article = (more: string, body = 'Body\n'): string => `---\n${fields}${more}---\n${body}`;

/** `code line:column` of each problem, with the hint where the test is about it. */
function check(read: Checked<WrittenArticle>, expected: readonly string[]): void {
  expect(read.diagnostics.map(({ code, place }) => `${code} ${place.start?.line}:${place.start?.column}`)).toEqual(expected);
  expect(read.kind).toBe(expected.length === 0 ? 'sound' : 'faulty');
}

describe('the fences', () => {
  test.each<[string, string, readonly string[]]>([
    ['plain', article(''), []],
    ['trailing spaces', `---  \n${fields}--- \nBody\n`, []],
    ['no front matter', 'Just text.\n', ['front-matter-missing 1:1']],
    ['an empty file', '', ['front-matter-missing 1:1']],
    ['code that would run', '---js\nglobalThis.itRan = true; ({})\n---\n', ['front-matter-language 1:1']],
    ['JSON', '---json\n{}\n---\n', ['front-matter-language 1:1']],
    ['YAML by name', `---yaml\n${fields}---\n`, ['front-matter-language 1:1']],
    ['four dashes', `----\n${fields}---\n`, ['front-matter-language 1:1']],
    ['no closing fence', `---\n${fields}`, ['front-matter-unclosed 1:1']],
    ['a closing fence of four dashes', `---\n${fields}----\nBody\n`, ['front-matter-unclosed 7:1']],
    ['dashes within a field', '---\ntitle: "a\n--- b"\n---\n', ['front-matter-unclosed 3:1']],
    ['an empty mapping', '---\n---\nBody\n', ['front-matter-not-mapping 2:1']],
    ['comments alone', '---\n# nothing\n---\nBody\n', ['front-matter-not-mapping 2:1']],
    ['a list', '---\n- a\n---\nBody\n', ['front-matter-not-mapping 2:1']],
    ['a word', '---\nword\n---\nBody\n', ['front-matter-not-mapping 2:1']],
  ])('%s', (_name, text, expected) => {
    check(readArticle('a.md', text), expected);
    expect(Object.hasOwn(globalThis, 'itRan')).toBe(false);
  });

  test.each([
    ['one line', 'Body\n', 7],
    ['fences in the body are text', 'One\n\n---\n\nTwo\n---js\nx\n', 7],
    ['an empty body', '', 7],
    ['a body of blank lines', '\n\nBody\n', 7],
  ])('the body: %s', (_name, body, offset) => {
    const read = readArticle('a.md', article('', body));
    expect(read.kind === 'sound' && { body: read.value.body, offset: read.value.bodyLineOffset }).toEqual({ body, offset });
  });
});

describe('the fields', () => {
  test.each<[string, string, readonly string[]]>([
    ['a value, a range, a contact', 'values:\n  a: { value: 0.5, unit: mg/kg }\n  b: { from: 1, to: 2, unit: day }\n  c: { contact: emergency-number }\n', []],
    ['a misspelt field', 'refernces: []\n', ['unknown-field 7:1']],
    ['a misspelt field of a value', 'values:\n  a: { valeu: 1 }\n', ['missing-field 8:6', 'unknown-field 8:8']],
    ['a misspelt field of a reference', 'references:\n  - { id: R1, type: book, titel: X, container-title: Y }\n', ['unknown-field 8:27']],
    ['a merge key', '<<: { emergency: true }\n', ['unknown-field 7:1']],
    ['__proto__ among the fields', '__proto__: { emergency: true }\n', ['invalid-name 7:1']],
    ['__proto__ among the values', 'values:\n  __proto__: { value: 1 }\n', ['invalid-name 8:3']],
    ['a number in quotes', "values: { a: { value: '5' } }\n", ['wrong-value 7:23']],
    ['no number', 'values: { a: { value: .nan } }\n', ['wrong-value 7:23']],
    ['no finite number', 'values: { a: { value: .inf } }\n', ['wrong-value 7:23']],
    ['an unknown unit', 'values: { a: { value: 1, unit: miligram } }\n', ['wrong-value 7:32']],
    ['a name that is none', 'values: { Big Dose: { value: 1 } }\n', ['wrong-value 7:11']],
    ['a date that does not exist', 'references:\n  - { id: R1, type: book, title: X, issued: 2026-02-30 }\n', ['wrong-value 8:45']],
    ['a year', 'references:\n  - { id: R1, type: book, title: X, issued: 2026 }\n', []],
    ['a link that is no link', 'references:\n  - { id: R1, type: webpage, title: X, URL: "javascript:alert(1)" }\n', ['wrong-value 8:45']],
    ['a reference without title', 'references:\n  - { id: R1, type: book }\n', ['wrong-value 8:5']],
    ['several at once', 'emergency: perhaps\nrefernces: []\nvalues: []\n', ['wrong-value 7:12', 'wrong-value 9:9', 'unknown-field 8:1']],
  ])('%s', (_name, more, expected) => {
    check(readArticle('a.md', article(more)), expected);
  });

  test.each([
    ['refernces: []', 'references'],
    ['emergncy: true', 'emergency'],
    ['auhtors: []', 'authors'],
    ['Title: x', 'title'],
    ['values: { a: { valeu: 1 } }', 'value'],
    ['references: [{ id: R1, type: book, titel: X }]', 'title'],
    ['references: [{ id: R1, type: book, title: X, container_title: X }]', 'container-title'],
  ])('%s: did you mean %s?', (more, expected) => {
    const hints = readArticle('a.md', article(`${more}\n`)).diagnostics.filter(({ code }) => code === 'unknown-field').map(({ hint }) => hint);
    expect(hints).toEqual([`Did you mean ${expected}?`]);
  });

  test('a missing field is one problem', () => {
    check(readArticle('a.md', '---\ntitle: T\n---\n'), Array.from({ length: 4 }, () => 'missing-field 2:1'));
  });

  test('text is NFC, on one line', () => {
    const read = readArticle('a.md', article('').replace('title: T', 'title: "  a\u0308  b\\n c "'));
    expect(read.kind === 'sound' && read.value.frontMatter.title).toBe('\u00e4 b c');
  });
});
