import { type Inline, parseInlines, plainText, segmentDigest, writeInlines } from '@imprimatur/parse';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const read = (text: string): ReturnType<typeof parseInlines> => parseInlines([text], () => ({ file: 'a', start: { line: 1, column: 1 } }));
const inlinesOf = (text: string): readonly Inline[] => read(text).passages[0] ?? [];
const canonical = (text: string): string => writeInlines(inlinesOf(text));

/** The canonical text of a passage, or the codes of what is wrong with it. */
function check(text: string, expected: string | readonly string[]): void {
  const { diagnostics } = read(text);
  expect(diagnostics.length === 0 ? canonical(text) : diagnostics.map((diagnostic) => diagnostic.code)).toEqual(expected);
  expect(diagnostics.length > 0 || canonical(canonical(text)) === canonical(text)).toBe(true);
}

describe('the canonical text', () => {
  test.each<[string, string | readonly string[]]>([
    ['_one_ and __two__', '*one* and **two**'],
    ['***both***', '***both***'],
    ['a\n  b \t c', 'a b c'],
    ['  a  ', 'a'],
    ['ä', 'ä'],
    ['10\u00A0mg\u202F!', '10\u00A0mg\u202F!'],
    ['10\u00A0 mg \u2009 x', '10\u00A0 mg \u2009 x'],
    ['# 1. - > are words here', '# 1. - > are words here'],
    ['ends with #', 'ends with #'],
    ['\\*literal\\*', '\\*literal\\*'],
    ['an open *star', 'an open \\*star'],
    ['&lt;b&gt; &amp; &copy;', '\\<b> & ©'],
    ['a \\&copy; b', 'a \\&copy; b'],
    ['x < 5 and y > 3', 'x \\< 5 and y > 3'],
    ['12:30 and 3:1 and :word:', '12:30 and 3:1 and :word:'],
    ['a|b', 'a|b'],
    ['[text](<a b.md>)', '[text](<a b.md>)'],
    ['[text](../../c/o/ )', '[text](../../c/o/)'],
    ['[call](tel:+1)', '[call](tel:+1)'],
    ['[@R1;  @R2]', '[@R1; @R2]'],
    ['{{ dose }} or {{dose,number}}', '{{dose}} or {{dose, number}}'],
    ['**{{dose}}** [@R1]', '**{{dose}}** [@R1]'],
    ['', ''],
    [' \n ', ''],
    ['<b>bold</b>', ['raw-html', 'raw-html']],
    ['a <!-- note --> b', ['raw-html']],
    ['[x](javascript:alert(1))', ['unsafe-link']],
    ['[x](JaVa&#10;Script:alert)', ['unsafe-link']],
    ['[x](java&#x200B;script:alert)', ['unsafe-link']],
    ['[x](data:text/html,y)', ['unsafe-link']],
    ['[x](//elsewhere.example)', ['unsafe-link']],
    ['[x](/etc/passwd)', ['unsafe-link']],
    ['[x](\\\\\\\\server)', ['unsafe-link']],
    ['[x]()', ['unsafe-link']],
    ['<javascript:alert>', ['unsafe-link']],
    ['[](https://a.example)', ['empty-passage']],
    ['[x](https://a.example "title")', ['unsupported-markup']],
    ['![x](a.png)', ['image-within-text']],
    ['`code`', ['unsupported-markup']],
    ['~~gone~~', ['unsupported-markup']],
    ['{{dose}', ['value-undefined']],
    ['{{Dose}}', ['value-undefined']],
    ['{{dose, unit}}', ['value-undefined']],
    ['[@R1, p. 3]', ['value-undefined']],
    ['a\u0000b', ['forbidden-character']],
    ['a\u0007b', ['forbidden-character']],
    ['a\uE000b', ['forbidden-character']],
    ['a\u202Eb', ['forbidden-character']],
    ['a\u2066b\u2069', 'a\u2066b\u2069'],
    ['a\u2066b\u202C', ['forbidden-character']],
    ['a\u2069', ['forbidden-character']],
    [`${'*a **b '.repeat(12)}x${' b** a*'.repeat(12)}`, ['nested-too-deep', 'nested-too-deep', 'nested-too-deep']],
  ])('%j', (text, expected) => {
    check(text, expected);
  });

  test('many passages at once are the same as one by one', () => {
    const texts = ['# a', 'a\n===', '```', '    code', '[a]: b', '- [ ] x', '| a | b |', '$$', '<div>', '', '{#id}', 'c \\', '\\', '---', 'last *one*'];
    const together = parseInlines(texts, () => ({ file: 'a' })).passages.map(writeInlines);
    expect(together).toEqual(texts.map(canonical));
  });

  test('writing what was read, and reading it again, changes nothing', () => {
    const piece = fc.constantFrom(
      'a', 'Z', '7', 'é', 'e\u0301', '中', 'ع', ' ', '  ', '\n', '\t', '\u00A0', '*', '**', '***', '_', '__', '[', ']', '](', ')', '(', '<', '>', '!', '#', '`', '~', '~~', '\\', '&', '&amp;', '&#42;', ';', '|', ':', '.', ',', '-', '+', '=', '1.', '“', '”',
      '{{dose}}', '{{dose, number}}', '{{', '}}', '[@R1]', '[@R1; @R2]', '@', '[link](#id)', '[**b**](https://a.example/x_y)', 'https://', 'http://a.example', 'www.', 'www.a.example', 'a@b.example', '**bold**', '*em*', '{#id}', '😀',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        fc.pre(read(text).diagnostics.length === 0 && isPlainNesting(inlinesOf(text)));
        const once = canonical(text);
        expect(inlinesOf(once)).toEqual(inlinesOf(canonical(once)));
        expect(canonical(canonical(once))).toBe(canonical(once));
      }),
      { numRuns: 800 },
    );
  });

  // Not addresses: those become links, however they are escaped.
  test('text without markup is read back letter by letter, whatever signs it holds', () => {
    const sign = fc.oneof(fc.constantFrom('😀', ...'*_[]()<>!#`~\\&;|:.-+=1aB "\'$^%?/中ع'.split('')), fc.constantFrom('&amp;', '![x]', '</b>', '&#35;', '\u00A0'));
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 14 }), (signs) => {
        const text = signs.join('').replace(/ +/g, ' ').trim();
        fc.pre(text !== '' && !/^\u00A0|\u00A0$/.test(text));
        expect(inlinesOf(writeInlines([{ kind: 'text', text }]))).toEqual([{ kind: 'text', text }]);
      }),
      { numRuns: 800 },
    );
  });
});

/** Emphasis side by side or directly within itself has no Markdown of its own: `checkStability` refuses it in an article. */
function isPlainNesting(inlines: readonly Inline[]): boolean {
  return inlines.every((inline, index) => {
    const next = inlines[index + 1];
    const touches = 'children' in inline && inline.kind !== 'link' && next !== undefined && 'children' in next && next.kind !== 'link';
    return !touches && (!('children' in inline) || (inline.kind === 'link' || inline.children.every((child) => !('children' in child))) && isPlainNesting(inline.children));
  });
}

describe('the digest', () => {
  const digest = (text: string): string => segmentDigest(canonical(text));

  test.each([
    ['Take **one** now', 'Take __one__\n now'],
    ['*a* b', '_a_  b'],
    ['caf\u00e9', 'cafe\u0301'],
    ['a & b', 'a &amp; b'],
    ['[@R1; @R2]', '[@R1;@R2]'],
    ['{{dose}}', '{{  dose }}'],
    ['[a](b)', '[a](<b>)'],
  ])('%j is the same as %j', (a, b) => {
    expect(digest(a)).toBe(digest(b));
  });

  test.each([
    ['Take one', 'Take two'],
    ['5 mg', '50 mg'],
    ['0.5 mg', '0,5 mg'],
    ['Take **one**', 'Take *one*'],
    ['Take **one**', 'Take one'],
    ['[a](#x)', '[a](#y)'],
    ['[a](#x)', 'a'],
    ['{{dose}}', '{{dose-2}}'],
    ['{{dose}}', '{{dose, number}}'],
    ['[@R1]', '[@R2]'],
    ['[@R1; @R2]', '[@R2; @R1]'],
    ['a', 'A'],
    ['10 mg', '10\u00A0mg'],
    ['a', 'а'],
  ])('%j is not the same as %j', (a, b) => {
    expect(digest(a)).not.toBe(digest(b));
  });

  test('its form has a version', () => {
    expect(segmentDigest('Take one.')).toBe('sha256:7e6e1de1c09109288372da5887108f8aad04a38b4fb361eebe76c14d94335ed0');
  });
});

test.each([
  ['**Take** [one](#x) [@R1].', 'Take one.'],
  ['{{dose}}, not {{dose, number}}', '<dose full>, not <dose number>'],
  ['*a*[@R1; @R2]', 'a'],
])('%j in words: %j', (text, expected) => {
  expect(plainText(inlinesOf(text), (name, form) => `<${name} ${form}>`)).toBe(expected);
});
