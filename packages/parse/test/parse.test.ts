import type { Block } from '@imprimatur/parse';
import { describe, expect, test } from 'vitest';
import { parseSample, type Sample } from './sample.ts';

/** An outline of what was read, or `code line:column` of each problem. */
function check(sample: Sample, expected: readonly string[]): void {
  const parsed = parseSample(sample);
  const found = parsed.kind === 'sound' ? parsed.value.blocks.map(outline) : parsed.diagnostics.map(({ code, place }) => `${code} ${place.start?.line}:${place.start?.column}`);
  expect(found).toEqual(expected);
}

function outline(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `h${block.level} #${block.id} ${block.segment}`;
    case 'paragraph':
      return block.segment;
    case 'list':
      return `${block.ordered ? `from ${block.start}` : 'list'} [${block.items.map((item) => item.map(outline).join(' + ')).join(' | ')}]`;
    case 'table':
      return `table [${[block.head, ...block.rows].map((row) => row.map((cell) => cell.segment ?? '-').join(', ')).join(' | ')}]`;
    case 'quote':
      return `quote [${block.blocks.map(outline).join(', ')}]`;
    case 'callout':
      return `${block.tone} (${block.title ?? '-'}) [${block.blocks.map(outline).join(', ')}]`;
    case 'figure':
      return `figure ${block.media} ${block.alternative} (${block.caption ?? '-'})`;
  }
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path d="M0 0"/></svg>';

describe('blocks and keys', () => {
  test.each<[string, Sample, readonly string[]]>([
    ['paragraphs', { body: 'Take one tablet every day.\n\nTake it.\n' }, ['opening.take-one-tablet-every', 'opening.take-it']],
    ['headings nest', { body: '## How it works\n\nSlowly.\n\n### In the liver\n\nIt does.\n\n## End\n\nBye.\n' }, ['h2 #how-it-works how-it-works.heading', 'how-it-works.slowly', 'h3 #in-the-liver how-it-works.in-the-liver.heading', 'how-it-works.in-the-liver.it-does', 'h2 #end end.heading', 'end.bye']],
    ['a heading id that the author fixed', { body: '## What *is* it? {#what}\n\nIt.\n' }, ['h2 #what what.heading', 'what.it']],
    ['headings with the same words', { body: '## Dose\n\nA.\n\n## Dose\n\nA.\n' }, ['h2 #dose dose.heading', 'dose.a', 'h2 #dose-2 dose-2.heading', 'dose-2.a']],
    ['words that the keys reserve', { body: '## Title\n\nHeading\n\n## Opening\n\nOne.\n' }, ['h2 #title title-section.heading', 'title-section.heading-2', 'h2 #opening opening-section.heading', 'opening-section.one']],
    ['lists', { body: '- a\n- b\n\n  more\n  1. deep\n' }, ['list [opening.a | opening.b + opening.more + from 1 [opening.deep]]']],
    ['a list from three', { body: '3. a\n4. b\n' }, ['from 3 [opening.a | opening.b]']],
    ['a table', { body: '| a | b |\n|---|---|\n| c |  |\n' }, ['table [opening.a, opening.b | opening.c, -]']],
    ['a quote', { body: '> said\n' }, ['quote [opening.said]']],
    ['a callout with a title', { body: '> [!WARNING] Take *care*\n> of it\n' }, ['warning (opening.take-care) [opening.of-it]']],
    ['a callout without a title', { body: '> [!URGENT]\n> call\n>\n> - now\n' }, ['urgent (-) [opening.call, list [opening.now]]']],
    ['a callout in small letters with a title alone and a paragraph after it', { body: '> [!tip] t\n>\n> p\n' }, ['tip (opening.t) [opening.p]']],
    ['a figure', { body: '![A dose](a.svg)\n', folder: { 'a.svg': svg } }, ['figure a.svg opening.a-dose (-)']],
    ['a figure with a caption', { body: '![A dose](a.svg "As *shown*")\n', folder: { 'a.svg': svg } }, ['figure a.svg opening.a-dose (opening.as-shown)']],
    ['Chinese', { body: '## 中文标题\n\n你好\n\n再见\n\n- 列\n' }, ['h2 #section section.heading', 'section.paragraph', 'section.paragraph-2', 'list [section.item]']],
    ['Arabic', { body: '## العنوان\n\nنص ١\n\n## عنوان ثان\n\nنص 2\n' }, ['h2 #section section.heading', 'section.paragraph', 'h2 #section-2 section-2.heading', 'section-2.2']],
    ['accents', { body: 'Ménière’s déjà-vu\n' }, ['opening.menieres-deja-vu']],
    ['words that i18next gives a meaning to stay whole words', { body: 'Every other\n\n## Few\n\nZero\n' }, ['opening.every-other', 'h2 #few few.heading', 'few.zero']],
    ['one long word', { body: `${'x'.repeat(90)}\n` }, [`opening.${'x'.repeat(36)}`]],
    ['citations and links give no words', { body: '[@R1] [See](#x) that\n\n## X {#x}\n\ny\n', fields: 'references: [{ id: R1, type: book, title: T }]\n' }, ['opening.see-that', 'h2 #x x.heading', 'x.y']],
  ])('%s', (_name, sample, expected) => {
    check(sample, expected);
  });
});

describe('problems', () => {
  test.each<[string, Sample, readonly string[]]>([
    ['raw HTML', { body: 'a\n\n<div>b</div>\n\nc <i>d</i>\n' }, ['raw-html 11:1', 'raw-html 13:3', 'raw-html 13:7']],
    ['code, a line, a footnote', { body: '```js\nx\n```\n\n---\n\na\n' }, ['unsupported-markup 9:1', 'unsupported-markup 13:1']],
    ['a title in the body', { body: '# a\n' }, ['heading-level 9:1']],
    ['a skipped level', { body: '## a\n\n#### b\n' }, ['heading-level 11:1']],
    ['a heading in a box', { body: '> [!NOTE]\n> ## a\n' }, ['heading-level 10:3']],
    ['an empty heading', { body: '##\n' }, ['empty-passage 9:1']],
    ['an empty item', { body: '- a\n-\n- c\n' }, ['empty-passage 10:1']],
    ['an empty head cell', { body: '| a |  |\n|---|---|\n| b | c |\n' }, ['empty-passage 9:1']],
    ['an unknown callout', { body: '> [!DANGER] a\n> b\n' }, ['unknown-callout 9:3']],
    ['a heading id twice', { body: '## a {#x}\n\n## b {#x}\n' }, ['duplicate-heading-id 11:1']],
    ['a heading id that is none', { body: '## a {#X y}\n' }, ['invalid-heading-id 9:1']],
    ['an undefined value and an unused one', { body: 'a {{b}}\n', fields: 'values: { c: { value: 1 } }\n' }, ['value-undefined 9:3', 'value-never-used 7:14']],
    ['a value named like what every object has', { body: 'a {{constructor}}\n' }, ['value-undefined 9:3']],
    ['the number of a contact', { body: 'a {{b, number}}\n', fields: 'values: { b: { contact: c } }\n' }, ['wrong-value 9:3']],
    ['references', { body: 'a [@R1; @R3]\n', fields: 'references: [{ id: R1, type: book, title: T }, { id: R2, type: book, title: T }, { id: R1, type: book, title: T }]\n' }, ['reference-not-listed 9:9', 'reference-never-cited 7:54', 'duplicate-reference 7:88']],
    ['links', { body: '[a](#gone) [b](../other/) [c](../../c/other) [d](../gone/) [e](https://a.example)\n' }, ['link-not-found 9:3', 'link-not-found 9:48']],
    ['a script link', { body: 'a [b](javascript:c)\n' }, ['unsafe-link 9:3']],
    ['a missing image', { body: '![a](b.svg)\n' }, ['image-missing 9:1']],
    ['an image elsewhere', { body: '![a](../b.svg)\n\n![a](https://a.example/b.svg)\n' }, ['image-outside-article 9:1', 'image-outside-article 11:1']],
    ['an image without words', { body: '![](a.svg)\n', folder: { 'a.svg': svg } }, ['image-without-alternative-text 9:1']],
    ['an image within text', { body: 'a ![b](a.svg)\n', folder: { 'a.svg': svg } }, ['image-within-text 9:3']],
    ['an SVG with a script', { body: '![a](a.svg)\n', folder: { 'a.svg': svg.replace('<path', '<script>x</script><path') } }, ['image-unsafe 9:1']],
    ['an SVG that loads', { body: '![a](a.svg)\n', folder: { 'a.svg': svg.replace('<path', '<path fill="url(https://a.example)"') } }, ['image-unsafe 9:1']],
    ['an SVG with a handler', { body: '![a](a.svg)\n', folder: { 'a.svg': svg.replace('<path', '<path\nonclick = "x"') } }, ['image-unsafe 9:1']],
    ['an SVG with an entity', { body: '![a](a.svg)\n', folder: { 'a.svg': `<!DOCTYPE svg [<!ENTITY x "y">]>${svg}` } }, ['image-unsafe 9:1']],
    ['an image that is none', { body: '![a](a.png)\n', folder: { 'a.png': 'text' } }, ['image-unsafe 9:1']],
    ['a short JPEG', { body: '![a](a.jpg)\n', folder: { 'a.jpg': '' } }, ['image-unsafe 9:1']],
    ['quotes 5,000 deep', { body: `${'>'.repeat(5000)} a\n` }, ['nested-too-deep 9:1']],
    ['lists 300 deep', { body: Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth * 2)}- x\n`).join('') }, ['nested-too-deep 21:27']],
    ['all of them, not the first', { body: '# a\n\n<b>\n\n{{c}}\n' }, ['heading-level 9:1', 'raw-html 11:1', 'value-undefined 13:1']],
  ])('%s', (_name, sample, expected) => {
    check(sample, expected);
  });
});
