import type { Checked, Place } from '@imprimatur/diagnostics';
import { decodeText, type LocatedData, readJson, readYaml } from '@imprimatur/formats';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** What was read, or `code line:column` of each problem. */
function check(read: Checked<LocatedData>, expected: { readonly value: unknown } | readonly string[]): void {
  expect(read.kind === 'sound' ? { value: read.value.value } : read.diagnostics.map(({ code, place }) => `${code} ${at(place)}`)).toEqual(expected);
}

const at = ({ start }: Place): string => (start === undefined ? '-' : `${start.line}:${start.column}`);

describe('YAML', () => {
  test.each<[string, string, { readonly value: unknown } | readonly string[]]>([
    ['times, octal looks and words stay what they are', 'time: 12:30\nyes: no\nodd: 012\ndate: 2026-01-01\nversion: 1.10.0', { value: { time: '12:30', yes: 'no', odd: 12, date: '2026-01-01', version: '1.10.0' } }],
    ['a directive that would change that', '%YAML 1.1\n---\ntime: 12:30', ['not-yaml 1:1']],
    ['an alias', 'a: &x 1\nb: *x', ['yaml-alias 2:4']],
    ['an alias bomb', `a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]`, ['yaml-alias 2:8', 'yaml-alias 2:12', 'yaml-alias 3:5', 'yaml-alias 3:9']],
    ['a merge key is a field like any other', '<<: {a: 1}\nb: 2', { value: { '<<': { a: 1 }, b: 2 } }],
    ['a merge key with an alias', 'a: &x {c: 1}\n<<: *x', ['yaml-alias 2:5']],
    ['a tag of another program', 'a: !!js/function "function () {}"', ['not-yaml 1:4']],
    ['a tag of one\'s own', 'a: !thing b', ['not-yaml 1:4']],
    ['a duplicate key', 'a: 1\nb: 2\na: 3', ['duplicate-key 3:1']],
    ['a duplicate key in another spelling', 'a: 1\n"a": 3', ['duplicate-key 2:1']],
    ['__proto__', 'b: 1\n__proto__: {a: 1}', ['invalid-name 2:1']],
    ['__proto__ within', 'b:\n  - "__proto__": 1', ['invalid-name 2:5']],
    ['constructor is a name like any other', 'constructor: 1', { value: { constructor: 1 } }],
    ['a list as a key', '[a]: 1', ['not-yaml 1:1']],
    ['two documents', 'a: 1\n---\nb: 2', ['not-yaml 2:1']],
    ['an unquoted colon', 'a: b: c', ['not-yaml 1:4']],
    ['an open list', 'a: 1\nb: [1,', ['not-yaml 2:7']],
    ['an open quote', "a: 'x", ['not-yaml 1:6']],
    ['a tab as indentation', 'a:\n\tb: 1', ['not-yaml 2:1']],
    ['nothing', '', { value: null }],
    ['too many brackets', `a: ${'['.repeat(100)}`, ['nested-too-deep 1:68']],
    ['100,000 brackets', '['.repeat(100_000) + ']'.repeat(100_000), ['nested-too-deep 1:65']],
    ['100,000 braces', '{a: '.repeat(100_000), ['nested-too-deep 1:257']],
    ['100,000 dashes', `a: 1\n${'- '.repeat(100_000)}x`, ['nested-too-deep 2:1']],
    ['100,000 question marks', `${'? '.repeat(100_000)}x`, ['nested-too-deep 1:1']],
    ['brackets within quotes do not nest', `a: "${'['.repeat(100)}"`, { value: { a: '['.repeat(100) } }],
    ['brackets side by side do not nest', `a: [${'[], '.repeat(100)}]`, { value: { a: Array.from({ length: 100 }, () => []) } }],
  ])('%s', (_name, text, expected) => {
    check(readYaml('a.yaml', text), expected);
  });

  test('lists within indentation 1,000 deep', () => {
    const text = Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n');
    check(readYaml('a.yaml', text), ['nested-too-deep 129:1']);
  });

  test('places are those of the whole file', () => {
    const read = readYaml('a.md', 'a: [1, 22]\nb:\n  c: d', 1);
    const data = read.kind === 'sound' ? read.value : undefined;
    expect([data?.placeOf(['a', 1]), data?.placeOfKey(['b', 'c']), data?.placeOf(['b', 'gone'])].map((place) => place && at(place))).toEqual(['2:8', '4:3', '4:3']);
  });
});

describe('JSON', () => {
  test.each<[string, string, { readonly value: unknown } | readonly string[]]>([
    ['an object', '{"a": [1, null]}', { value: { a: [1, null] } }],
    ['nothing', '', ['not-json 1:1']],
    ['a missing comma', '{\n  "a": "x"\n  "b": "y"\n}', ['not-json 3:3']],
    ['a missing colon', '{"a" 1}', ['not-json 1:6']],
    ['a comma too many', '{\n  "a": "x",\n}', ['not-json 3:1']],
    ['single quotes', "{'a': 1}", ['not-json 1:2']],
    ['a word without quotes', '{\n  "a": x,\n  "b": "a long text after it"\n}', ['not-json 2:8']],
    ['a broken literal', '{\n  "a": tru\n}', ['not-json 2:11']],
    ['a word alone', 'abc', ['not-json 1:1']],
    ['a line end in a text', '{"a": "x\ny"}', ['not-json 1:9']],
    ['an unknown escape', String.raw`{"a": "\q"}`, ['not-json 1:9']],
    ['an open text', '{"a": "x', ['not-json 1:9']],
    ['an open object', '{"a": {', ['not-json 1:8']],
    ['something after the end', '{}\n{}', ['not-json 2:1']],
    ['a number with a leading zero', '{"a": 012}', ['not-json 1:8']],
    ['a duplicate key', '{\n  "a": 1,\n  "a": 2\n}', ['duplicate-key 3:3']],
    ['a duplicate key within', '{"x": [{"a": 1, "a": 1}]}', ['duplicate-key 1:17']],
    ['a duplicate key in another spelling', String.raw`{"a": 1, "\u0061": 2}`, ['duplicate-key 1:10']],
    ['what looks like keys in a text', String.raw`{"a": "\"b\": 1, \"b\": 2"}`, { value: { a: '"b": 1, "b": 2' } }],
    ['__proto__', '{"a": 1,\n "__proto__": {"b": 1}}', ['invalid-name 2:2']],
    ['__proto__ in another spelling', String.raw`{"a": {"\u005f_proto__": 1}}`, ['invalid-name 1:8']],
    ['100,000 brackets', '['.repeat(100_000) + ']'.repeat(100_000), ['nested-too-deep 1:65']],
    ['100,000 objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, ['nested-too-deep 1:321']],
    ['100,000 open brackets', '['.repeat(100_000), ['not-json 1:100001']],
  ])('%s', (_name, text, expected) => {
    check(readJson('a.json', text), expected);
  });

  test('a message shows no more of the file than the token', () => {
    const read = readJson('a.json', '{"a": x, "b": "private"}');
    expect(read.diagnostics.map((diagnostic) => diagnostic.message)).toEqual(["Found: Unexpected token 'x'; expected JSON."]);
  });

  test('what is JSON is read as it is', () => {
    const value = fc.jsonValue().filter((each) => !JSON.stringify(each).includes('__proto__'));
    fc.assert(
      fc.property(value, fc.constantFrom(0, 2, '\t'), (each, indent) => {
        check(readJson('a.json', JSON.stringify(each, null, indent)), { value: JSON.parse(JSON.stringify(each)) as unknown });
      }),
      { numRuns: 300 },
    );
  });

  test('any text is read or refused with a place, whatever it is', () => {
    const piece = fc.constantFrom('{', '}', '[', ']', '"', ':', ',', 'a', '"a"', '1', '-', 'e', '.', 'true', 'nul', '\\', '\n', '\t', ' ', '\u2028', '__proto__', '"__proto__":');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        for (const { place } of readJson('a.json', text).diagnostics) {
          const line = text.split('\n')[(place.start?.line ?? 0) - 1];
          expect(place.start?.column).toBeLessThanOrEqual((line?.length ?? -1) + 1);
        }
        for (const { place } of readYaml('a.yaml', text).diagnostics) expect(place.start?.line).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });
});

describe('bytes to text', () => {
  const decode = (bytes: Iterable<number>, limit = 100): unknown => {
    const decoded = decodeText('a', Uint8Array.from(bytes), limit);
    return decoded.kind === 'sound' ? decoded.value : decoded.diagnostics.map(({ code, place }) => `${code} ${at(place)}`);
  };

  test.each<[string, Iterable<number>, unknown]>([
    ['a byte order mark and Windows line ends', [0xef, 0xbb, 0xbf, 0x61, 13, 10, 0x62, 13, 0x63, 10], 'a\nb\nc\n'],
    ['Latin-1', [0x61, 10, 0x62, 0xe4, 0x63], ['not-utf8 2:2']],
    ['half a surrogate pair', [0xed, 0xa0, 0x80], ['not-utf8 1:1']],
    ['an overlong form', [0x61, 0xc0, 0xaf], ['not-utf8 1:2']],
    ['cut off', [0x61, 13, 10, 0xe2, 0x82], ['not-utf8 2:1']],
    ['a replacement character that a person wrote before the fault', [0xef, 0xbf, 0xbd, 0x61, 0xff], ['not-utf8 1:3']],
    ['a replacement character that a person wrote', [0xef, 0xbf, 0xbd], '\uFFFD'],
    ['exactly the limit', Array.from({ length: 100 }, () => 0x61), 'a'.repeat(100)],
    ['one byte more', Array.from({ length: 101 }, () => 0x61), ['file-too-large -']],
  ])('%s', (_name, bytes, expected) => {
    expect(decode(bytes)).toEqual(expected);
  });
});
