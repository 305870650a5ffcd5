import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Diagnostic } from '@imprimatur/diagnostics';
import { type TypesetJob, type Typesetter, createTypesetter, fontFiles } from '@imprimatur/typeset';
import { describe, expect, test } from 'vitest';

const fonts: readonly Uint8Array[] = fontFiles.map((specifier) => readFileSync(fileURLToPath(import.meta.resolve(specifier))));
const typesetter: Typesetter = createTypesetter(fonts);

const setUp = {
  en: '#set text(lang: "en", region: "gb", font: ("Noto Sans", "Vazirmatn", "Noto Sans SC"), fallback: false)',
  ar: '#set text(lang: "ar", region: "eg", dir: rtl, font: ("Vazirmatn", "Noto Sans", "Noto Sans SC"), fallback: false)',
  zh: '#set text(lang: "zh", region: "cn", script: "hans", font: ((name: "Noto Sans", covers: "latin-in-cjk"), "Noto Sans SC"), fallback: false)',
};
const figure = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="60" height="9" fill="#246"/><text y="25" font-family="Noto Sans">0.5</text></svg>',
);

function job(lines: readonly string[], assets: TypesetJob['assets'] = new Map()): TypesetJob {
  return { name: 'about/ketamine.typ', source: ['#set document(title: "Ketamine", date: none)', setUp.en, ...lines].join('\n'), assets };
}

function document(locale: keyof typeof setUp, title: string, text: string): TypesetJob {
  const source = `#set document(title: "${title}", date: none)
${setUp[locale]}
#set page(footer: context align(center, counter(page).display()))
#heading(level: 1)[#"${title}";] #label("top")
#"${text}"; #strong[#"${text}";] #text(dir: ltr, lang: "en", region: none)[#"0.5 mg/kg";] #link(label("top"))[#"${title}";]
#table(columns: 2, table.header([#"1";], [#"2";]), [#"3";], [#"4";])
#figure(image("media/figure.svg", alt: "${text}"))`;
  return { name: `about/ketamine.${locale}.typ`, source, assets: new Map([['media/figure.svg', figure]]) };
}

const documents: readonly (readonly [string, TypesetJob])[] = [
  ['English', document('en', 'What studies found', 'These include one small trial.')],
  ['Arabic', document('ar', 'ماذا وجدت الدراسات', 'تجربة صغيرة واحدة.')],
  ['Chinese', document('zh', '研究发现了什么', '其中一项小型试验使用0.5毫克。')],
];

function pdfOf(subject: TypesetJob, by: Typesetter = typesetter): string {
  const checked = by.typeset(subject);
  expect(checked).toMatchObject({ kind: 'sound', diagnostics: [] });
  return checked.kind === 'sound' ? Buffer.from(checked.value).toString('latin1') : '';
}

/** Each diagnostic as `line:column severity message`, the message up to its first comma. */
function complaintsAbout(subject: TypesetJob): readonly string[] {
  return typesetter.typeset(subject).diagnostics.map((diagnostic: Diagnostic) => {
    expect(diagnostic).toMatchObject({ code: 'typesetting-failed', place: { file: subject.name } });
    const { line, column } = diagnostic.place.start ?? { line: 0, column: 0 };
    return `${line}:${column} ${diagnostic.severity} ${diagnostic.message.split(',')[0] ?? ''}`;
  });
}

describe('a document', () => {
  test.each(documents)('in %s becomes a tagged PDF that names its language', (_, subject) => {
    const pdf = pdfOf(subject);
    expect(pdf).toMatch(/^%PDF-1\.7/u);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/Lang \((?:en-GB|ar-EG|zh-CN)\)/u);
    expect(pdf).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf).toContain('/TH');
  });

  test('has the same bytes from another typesetter, whatever was set in between', () => {
    const another = createTypesetter(fonts);
    for (const [, subject] of documents.toReversed()) expect(pdfOf(subject, another)).toBe(pdfOf(subject));
  });

  test('holds no time of creation but the one that its source states', () => {
    const dated = (date: string): readonly string[] =>
      pdfOf({ ...job(['#"a";']), source: job(['#"a";']).source.replace('date: none', date) }).match(/D:\d{14}Z?/gu) ?? [];
    expect(dated('date: none')).toEqual([]);
    expect(dated('date: datetime(year: 2026, month: 3, day: 1)')).toEqual(['D:20260301000000Z', 'D:20260301000000Z']);
    expect(dated('author: ()')).toEqual(['D:19700101000000Z', 'D:19700101000000Z']);
  });

  test('sees the assets of its own job alone', () => {
    const image = ['#image("media/figure.svg", alt: "A bar")'];
    const taller = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"/>');
    const first = pdfOf(job(image, new Map([['media/figure.svg', figure]])));
    expect(pdfOf(job(image, new Map([['media/figure.svg', taller]])))).not.toBe(first);
    expect(complaintsAbout(job(image))).toEqual(['3:8 error Found a file that the document does not come with']);
  });
});

describe('what is wrong is told with its place', () => {
  const cases: Readonly<Record<string, readonly [source: readonly string[], ...complaints: readonly string[]]>> = {
    'an error of the source': [['#"مرحبا";', '  #nowhere'], '4:4 error unknown variable: nowhere'],
    'the column behind an escaped word': [['#"include import"; #nowhere'], '3:21 error unknown variable: nowhere'],
    'every error of the syntax': [['#let = 1', '#(1 +)'], '3:5 error expected pattern', '4:6 error expected expression'],
    'an unknown font': [['#text(font: ("Nowhere", "Noto Sans"))[a]'], '3:13 warning unknown font family: nowhere'],
    'a glyph that no font has': [['#"good";', '#"bad 😀";'], "4:7 error Found '😀' (U+1F600)"],
    'a character that PDF forbids': [['#"a\uFEFF";'], "3:4 error Found '\uFEFF' (U+FEFF)"],
    'a font of the system, or of Typst': [['#raw("a")'], '0:0 error Found text in the font DejaVuSansMono'],
    'an image without alternative text': [['#image("a.svg")'], '0:0 error missing alt text'],
    'a skipped heading level': [['= a', '=== b'], '0:0 error skipped from heading level 1 to 3'],
    'a broken asset': [['#image("broken.svg", alt: "a")'], '0:0 error broken.svg: failed to parse SVG (unknown token at 1:1)'],
    'an asset that reaches out': [['#image("reaching.svg", alt: "a")'], '0:0 error reaching.svg: failed to load linked image http://a.example/b.png in SVG (URLs are not allowed)'],
  };
  const assets = new Map([
    ['a.svg', figure],
    ['broken.svg', new TextEncoder().encode('none')],
    ['reaching.svg', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image width="9" height="9" href="http://a.example/b.png"/></svg>')],
  ]);
  test.each(Object.entries(cases))('%s', (_, [source, ...complaints]) => {
    expect(complaintsAbout(job(source, assets))).toEqual(complaints);
  });

  test('with Typst’s own hint', () => {
    const checked = typesetter.typeset(job(['= a', '=== b']));
    expect(checked.diagnostics).toMatchObject([{ hint: 'heading levels must be consecutive' }]);
  });

  test('a missing title', () => {
    expect(complaintsAbout({ name: 'a.typ', source: `${setUp.en}\n#"a";`, assets: new Map() })).toEqual(['0:0 error missing document title']);
  });
});

describe('a document reaches nothing beyond its assets', () => {
  const closed = 'Found a file that the document does not come with';
  const cases: Readonly<Record<string, string>> = {
    '#import "@preview/cetz:0.3.0": *': "3:2 error Found the word 'import' outside a string",
    '#import "@local/a:0.1.0"': "3:2 error Found the word 'import' outside a string",
    'a "#" #include "b.typ"': "3:8 error Found the word 'include' outside a string",
    '#eval("1")': "3:2 error Found the word 'eval' outside a string",
    '#dictionary(std).at("ev" + "al")("1")': "3:13 error Found the word 'std' outside a string",
    '#datetime.today().display()': "3:11 error Found the word 'today' outside a string",
    '#read("/etc/passwd")': `3:7 error ${closed}`,
    '#read("../../../../../../etc/passwd")': `3:7 error ${closed}`,
    '#image("../x.svg", alt: "a")': `3:8 error ${closed}`,
    '#image("https://a.example/b.png", alt: "a")': `3:8 error ${closed}`,
    '#read("typesetter.ts")': `3:7 error ${closed}`,
  };
  test.each(Object.entries(cases))('%s', (line, complaint) => {
    expect(complaintsAbout(job([line]))).toEqual([complaint]);
  });
});
