import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readYaml, replaceInYaml } from '@imprimatur/formats';
import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse, stringify } from 'yaml';

type Scalar = string | number | boolean;

/** The text with the value replaced; a refused one as code, line and column. */
function check(text: string, path: string, scalar: Scalar, expected: string): void {
  const replaced = replaceInYaml('file', text, path.split('/'), scalar);
  expect(replaced.kind === 'sound' ? replaced.value : replaced.diagnostics.map(({ code, place }) => `${code} ${place.start?.line}:${place.start?.column}`).join()).toBe(expected);
}

describe('a value of YAML', () => {
  test.each<[string, string, string, Scalar, string]>([
    ['in braces, in quotes', "# top\nrelease: { version: '1', date: 2026-11-22 } # mine\n", 'release/version', '2026.12.0', "# top\nrelease: { version: '2026.12.0', date: 2026-11-22 } # mine\n"],
    ['in braces, without quotes', "release: { version: '1', date: 2026-11-22 }\n", 'release/date', '2026-12-01', "release: { version: '1', date: 2026-12-01 }\n"],
    ['a line for each', 'release:\n  version: "1"   # one\n\n  date: 2026-11-22\nnext: [a,  b]\n', 'release/version', '2', 'release:\n  version: "2"   # one\n\n  date: 2026-11-22\nnext: [a,  b]\n'],
    ['in double quotes that say something', 'a: "x"\n', 'a', 'say "hi" \\\n', 'a: "say \\"hi\\" \\\\\\n"\n'],
    ['in single quotes with one in it', "a: 'x'\n", 'a', "it's", "a: 'it''s'\n"],
    ['in single quotes with a line end', "a: 'x'\n", 'a', 'x\ny', 'a: "x\\ny"\n'],
    ['that needs quotes now', 'a: x\n', 'a', 'yes: no', 'a: "yes: no"\n'],
    ['that would be a number', 'a: x\n', 'a', '7', 'a: "7"\n'],
    ['that would be read otherwise in braces', '{ a: x }\n', 'a', 'x, b: 1', '{ a: "x, b: 1" }\n'],
    ['that would be a comment', 'a: x\n', 'a', 'x # y', 'a: "x # y"\n'],
    ['that is empty now', 'a: x\n', 'a', '', 'a: ""\n'],
    ['a number', 'a: 1 # one\n', 'a', 2, 'a: 2 # one\n'],
    ['a number for a text', "a: '1'\n", 'a', 2, 'a: 2\n'],
    ['true or false', 'a: true\n', 'a', false, 'a: false\n'],
    ['an item of a list', 'a: [x, y] # z\n', 'a/1', 'w', 'a: [x, w] # z\n'],
    ['an item below others', 'a:\n  - x\n  - y\n', 'a/0', 'w', 'a:\n  - w\n  - y\n'],
    ['over several lines, in quotes', "a: 'x\n\n  y'\nb: 1\n", 'a', 'z', "a: 'z'\nb: 1\n"],
    ['CRLF', 'a: x\r\nb: y\r\n', 'a', 'z', 'a: z\r\nb: y\r\n'],
    ['at the end of the file, without line break', 'a: x', 'a', 'z', 'a: z'],
    ['with the same words elsewhere', 'x: x\na: x # x\nb: x\n', 'a', 'z', 'x: x\na: z # x\nb: x\n'],
    ['that is the same already', 'a:   "x"\n', 'a', 'x', 'a:   "x"\n'],
    ['null', 'a: null\n', 'a', 'x', 'a: x\n'],
    ['that is not there', 'a: 1\n', 'b', 'x', 'missing-field 1:1'],
    ['within what is no mapping', 'a: 1\n', 'a/b', 'x', 'missing-field 1:4'],
    ['that is a mapping', 'a: { b: 1 }\n', 'a', 'x', 'missing-field 1:4'],
    ['that is left empty', 'a:\nb: 1\n', 'a', 'x', 'not-yaml 1:3'],
    ['a block of text', 'a: |\n  x\n  y\nb: 1\n', 'a', 'z', 'not-yaml 1:4'],
    ['broken YAML', 'a: { b\n', 'a', 'x', 'not-yaml 2:1'],
    ['a key twice', 'a: 1\na: 2\n', 'a', 'x', 'duplicate-key 2:1'],
    ['an alias', 'a: &x 1\nb: *x\n', 'a', 'x', 'yaml-alias 2:4'],
  ])('%s', (_name, text, path, scalar, expected) => check(text, path, scalar, expected));

  it('is replaced in any layout, and every other byte stays', () => {
    const data = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer(), fc.boolean()), { noNullPrototype: true, minKeys: 1 }), { noNullPrototype: true, minKeys: 1 });
    const layout = fc.record({ collectionStyle: fc.constantFrom('block' as const, 'flow' as const), singleQuote: fc.constantFrom(true, false, null), defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const), indent: fc.constantFrom(2, 4), blockQuote: fc.constant(false), lineWidth: fc.constant(0) });
    fc.assert(
      fc.property(data, layout, fc.nat(), fc.oneof(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer(), fc.boolean()), (fields, style, seed, scalar) => {
        const written = `# top\n${stringify(fields, style)}# end\n`;
        const paths = Object.entries(fields).flatMap(([group, inner]) => Object.keys(inner).map((name) => [group, name] as const));
        const [group, name] = paths[seed % paths.length] ?? ['', ''];
        const replaced = replaceInYaml('file', written, [group, name], scalar);
        if (replaced.kind === 'faulty') throw new Error('refused');
        expect(parse(replaced.value)).toEqual({ ...fields, [group]: { ...fields[group], [name]: scalar } });
        const [before, after] = aroundValue(written, group, name);
        expect([replaced.value.startsWith(before), replaced.value.endsWith(after)]).toEqual([true, true]);
      }),
      { numRuns: 300 },
    );
  });

  it('never crashes, and what it writes reads as it should', () => {
    const yaml = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('a: !!str 1\n', 'a: &b c\n', '? a\n: b\n', 'a: !x y\n', '--- {a: b}\n...\n', 'a: b\n--- \nc: d\n', '"a": b', 'a: >-\n  b\n', '{a: b}', '{a}', '- a', 'a: 0x1F\n', 'a: ~\n'));
    fc.assert(
      fc.property(yaml, fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('~', '# x', '- x', '{', "'", '"', '\n', '|', '2026.11.0', '2026-11-22')), (text, scalar) => {
        const replaced = replaceInYaml('file', text, ['a'], scalar);
        if (replaced.kind === 'faulty') return;
        const read = readYaml('file', replaced.value);
        expect(read.kind === 'sound' && (read.value.value as { a: unknown }).a).toBe(scalar);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps every other byte of the repository's own publication", () => {
    const text = readFileSync(join(import.meta.dirname, '../../../content/publication.yaml'), 'utf8');
    const replaced = replaceInYaml('content/publication.yaml', text, ['release', 'version'], '2099.1.0');
    if (replaced.kind === 'faulty') throw new Error('refused');
    const { version } = (parse(text) as { release: { version: string } }).release;
    expect(replaced.value).toBe(text.replace(`'${version}'`, "'2099.1.0'"));
    expect(replaced.value).not.toBe(text);
  });
});

/** What stands before and after a value, by the offsets that the parser gives. */
function aroundValue(text: string, group: string, name: string): readonly [string, string] {
  const place = readYaml('file', text);
  if (place.kind === 'faulty') throw new Error('refused');
  const { start, end } = place.value.placeOf([group, name]);
  const offset = (at: typeof start): number => text.split('\n').slice(0, (at?.line ?? 1) - 1).join('\n').length + (at?.line === 1 ? 0 : 1) + (at?.column ?? 1) - 1;
  return [text.slice(0, offset(start)), text.slice(offset(end))];
}
