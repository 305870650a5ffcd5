import type { Inline } from '@imprimatur/parse';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PageInput, render, renderFeed, renderIndex } from '@imprimatur/render';
import { cleanText } from '../src/clean-text.ts';
import { escapeAttribute, escapeHtml } from '../src/html/escape-html.ts';
import { linkTarget } from '../src/link-target.ts';
import { escapeXml } from '../src/partners/render-feed.ts';
import { escapeText } from '../src/text/escape-text.ts';
import { typstString, typstText } from '../src/typst/typst-string.ts';
import { page, publication, settingsOf } from './pages.ts';
import { skeletonOfMarkup, skeletonOfTypst } from './page-text.ts';

const examples = [
  '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onfocus='x", '&lt;b&gt;', ']]>', '-->', '</style><style>*{display:none}', '</title>',
  '#read("/etc/passwd")', '\\"', '\\', '"; #panic("x"); "', '*bold* _em_ $x$ `code` ] [ } { @ref <label>', '// comment', '/* comment', '#import "@preview/x:1.0.0"',
  'line\nbreak\r\n\tand tab', '\u0000\u0007\u001B[31m', '\u202Edesrever', '\u2066open', '\u2069\u202C', '\uD800', '\uFFFE', '\u2028', '{{dose}}', '{{{x}}}', '{{> open}}', '| - > # * *', 'javascript:alert(1)', '中文（', 'عربي',
];
const hostile = fc.oneof({ weight: 2, arbitrary: fc.constantFrom(...examples) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) }, { weight: 1, arbitrary: fc.array(fc.constantFrom(...examples), { minLength: 2, maxLength: 4 }).map((all) => all.join('')) });

/** Templates leave out what is empty; that is not what these tests are about. */
const hostileAndThere = hostile.filter((text) => cleanText(text) !== '');

/** No control but the line feed, no half of a surrogate pair. */
const unprintable = /[\p{Cs}\u0000-\u0009\u000B-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/u;

describe('escaping', () => {
  it('leaves HTML no markup', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
        expect(escapeAttribute(text)).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
        expect(escapeXml(text)).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
        for (const escaped of [escapeHtml(text), escapeAttribute(text), escapeXml(text), escapeText(text), typstString(text)]) expect(escaped).not.toMatch(new RegExp(`${unprintable.source}|\\n`, 'u'));
      }),
    );
  });

  it('keeps Typst text within its literal', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(typstString(text)).toMatch(/^"(?:[^"\\\n]|\\["\\])*"$/);
        expect(JSON.parse(typstString(text))).toBe(cleanText(text));
        expect(typstText(text)).toBe(`#${typstString(text)};`);
      }),
    );
  });

  it('leaves no bidirectional control open', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069') }), (text) => {
        const clean = cleanText(text);
        let depth = 0;
        for (const character of clean) {
          if (/[\u202A\u202B\u202D\u202E\u2066-\u2068]/.test(character)) depth += 1;
          if (/[\u202C\u2069]/.test(character)) depth -= 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });

  it('makes no link of what could run', () => {
    for (const target of ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\nscript:x', ' javascript:x', 'data:text/html,x', '//evil.example', '/etc/passwd', 'https://a b', 'https://a\\b', '..\\x', '../../%2e%2e/x', '#gone', ''])
      expect(linkTarget(target, new Set(['here']))).toEqual({ kind: 'nowhere' });
    expect(linkTarget('#here', new Set(['here']))).toEqual({ kind: 'heading', id: 'here' });
    expect(linkTarget('../../a/b#c', new Set())).toEqual({ kind: 'article', href: '../../a/b/index.html#c' });
    expect(linkTarget('tel:112', new Set())).toEqual({ kind: 'web', href: 'tel:112' });
  });
});

describe('pages of hostile content', () => {
  const quiet = poisoned('quiet');

  it('have the markup of quiet ones, in every format', () => {
    fc.assert(
      fc.property(hostileAndThere, (text) => {
        const input = poisoned(text);
        for (const format of ['html', 'print'] as const) {
          const html = render(format, input);
          expect(skeletonOfMarkup(html)).toBe(skeletonOfMarkup(render(format, quiet)));
          expect(html).not.toMatch(unprintable);
        }
        expect(skeletonOfTypst(render('typst', input))).toBe(skeletonOfTypst(render('typst', quiet)));
        expect(render('typst', input)).not.toMatch(unprintable);
        expect(render('txt', input)).not.toMatch(unprintable);
        expect((JSON.parse(render('json', input)) as { licence: string }).licence).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('have the markup of quiet ones, for partners', () => {
    fc.assert(
      fc.property(hostileAndThere, (text) => {
        expect(skeletonOfMarkup(renderIndex(index(text)))).toBe(skeletonOfMarkup(renderIndex(index('quiet'))));
        expect(skeletonOfMarkup(renderFeed(index(text)))).toBe(skeletonOfMarkup(renderFeed(index('quiet'))));
        expect(renderFeed(index(text))).not.toMatch(unprintable);
      }),
    );
  });
});

/** A page in which every text that anybody writes is this one. */
function poisoned(text: string): PageInput {
  const input = page();
  const { reviewed } = input;
  const { document } = reviewed;
  const { frontMatter } = document.source;
  const references = frontMatter.references.map((reference) => ({ ...reference, title: text, containerTitle: text, note: text, author: [{ family: text, given: text }, { literal: text }], issued: text, volume: text, page: text }));
  return {
    ...input,
    publication: { ...input.publication, licence: text, publisher: { name: text, url: 'https://example.org/' } },
    languages: input.languages.map((language) => ({ ...language, settings: { ...language.settings, name: text } })),
    reviewed: {
      ...reviewed,
      approvals: reviewed.approvals.map((approval) => ({ ...approval, demonstration: false, printedName: text, credentials: text })),
      document: {
        ...document,
        settings: { ...document.settings, name: text },
        source: { ...document.source, frontMatter: { ...frontMatter, references } },
        values: new Map([...document.values].map(([name, value]) => [name, { ...value, full: text, number: text }])),
        segments: new Map([...document.segments].map(([key, segment]) => [key, { ...segment, text, inlines: poison(segment.inlines, text) }])),
      },
    },
  };
}

function poison(inlines: readonly Inline[], text: string): readonly Inline[] {
  return inlines.map((inline): Inline => {
    if (inline.kind === 'text') return { kind: 'text', text };
    return 'children' in inline ? { ...inline, children: poison(inline.children, text) } : inline;
  });
}

function index(text: string): Parameters<typeof renderIndex>[0] {
  return {
    publication: { ...publication, licence: text, publisher: { name: text } },
    articles: [{ document: text, texts: [{ settings: { ...settingsOf('en'), name: text }, title: text, description: text, state: 'draft', withdrawn: true, reasons: [text], lastReviewed: text, nextReviewDue: text, digest: text, paths: { html: text, pdf: `a/${text}` } }] }],
    bundles: [{ path: text, collection: text, locale: text, bytes: 10, digest: text }],
  };
}
