import { plainText } from '@imprimatur/parse';
import { contentDigest, type ContentRecord } from '@imprimatur/translate';
import { describe, expect, it } from 'vitest';
import { type PageInput, reasonInWords, render, type RenderFormat } from '@imprimatur/render';
import { page, type PageChoice, publication, realPage, wordsOf, settingsOf } from './pages.ts';
import { bare, checkOrder, wordsOfHtml, wordsOfTypst } from './page-text.ts';

const formats: readonly RenderFormat[] = ['html', 'print', 'typst', 'txt', 'json'];

/** What every format has to say, in this order. */
function wordsInOrder({ reviewed, words, publication: { publisher, licence } }: PageInput): readonly string[] {
  const { document } = reviewed;
  const texts = [...document.segments.values()].map(({ inlines }) => plainText(inlines, (name, form) => document.values.get(name)?.[form === 'number' ? 'number' : 'full'] ?? ''));
  // Cells of a table in plain text stand row by row with their heads, and links bring their address along.
  const plain = texts.filter((text, index) => ![...document.segments.values()][index]?.key.includes('known-and-not-known') && !text.includes('Good') && !text.includes('Bad'));
  return [...plain, words.word('page.references'), words.word('review.title'), words.word('review.meaning'), words.word('page.about'), publisher.name, licence];
}

function readable(format: RenderFormat, input: PageInput): string {
  const output = render(format, input);
  if (format === 'typst') return wordsOfTypst(output);
  return format === 'txt' ? output : wordsOfHtml(output);
}

describe('one page in all formats', () => {
  const pages: readonly (readonly [string, PageInput])[] = [
    ['a small article', page()],
    ['a draft', page({ locale: 'fr', catalogue: { title: 'Aspirine' } })],
    ...['en', 'ar', 'zh-Hans', 'de'].map((locale) => [`the real article, ${locale}`, realPage(locale, undefined, { acceptAll: true })] as const),
  ];

  const check = (input: PageInput): void => {
    for (const format of ['html', 'print', 'typst', 'txt'] as const) checkOrder(readable(format, input), wordsInOrder(input));
  };

  it.each(pages)('has the same words in the same order: %s', (_name, input) => check(input));

  it.each(pages)('is the same text each time: %s', (_name, input) => {
    for (const format of formats) expect(render(format, { ...input })).toBe(render(format, input));
  });

  it.each(pages)('begins with the notices: %s', (_name, input) => {
    const title = input.reviewed.document.segments.get('title' as never)?.text ?? '';
    for (const format of ['html', 'print', 'typst', 'txt'] as const) {
      const text = bare(readable(format, input));
      const notice = text.indexOf(bare(input.words.word('notices.demonstration.text')));
      expect(notice).toBeGreaterThanOrEqual(0);
      expect(notice).toBeLessThan(text.indexOf(bare(title)));
    }
  });
});

describe('notices', () => {
  const check = (choice: PageChoice, key: string, values?: Record<string, string | number>): void => {
    const input = page(choice);
    for (const format of ['html', 'print', 'typst', 'txt'] as const) expect(bare(readable(format, input))).toContain(bare(input.words.word(key, values)));
    expect(render('json', input)).toContain(JSON.stringify(input.words.word(key, values)));
  };

  it('say that a text is a draft, and why', () => {
    check({ signedRoles: ['clinical'] }, 'notices.draft.text');
    const draft = page({ signedRoles: ['clinical'] });
    for (const format of ['html', 'print', 'typst', 'txt'] as const) expect(bare(readable(format, draft))).toContain(bare('Editorial review: 1 more signature is needed.'));
  });
  it('say that a text was withdrawn', () => check({ withdrawnRole: 'clinical' }, 'notices.withdrawn.text'));
  it('say that it is a demonstration', () => check({}, 'notices.demonstration.text'));
  it('count the passages in the source language, which they name in the language of the page', () =>
    check({ locale: 'fr', catalogue: { title: 'Aspirine', description: 'Ses effets.' } }, 'notices.fallback.text', { count: 19, language: 'anglais' }));
  it('say that a machine translated the text', () => check({ locale: 'fr', catalogue: { title: 'Aspirine' } }, 'notices.machine.text', { language: 'anglais' }));
  it('say nothing where there is nothing to say', () => expect(render('html', page({ publication: { demonstration: false } }))).not.toContain('class="notice'));
});

describe('passages of drafts', () => {
  const choice: PageChoice = { locale: 'ar', catalogue: { title: 'أسبرين', description: 'ماذا يفعل' }, stale: ['description'] };

  it('that fall back are in their own language, and marked', () => {
    expect(render('html', page(choice))).toContain('<blockquote>\n<p><span lang="en" dir="ltr">A quotation.</span> <small class="mark">');
    expect(render('txt', page(choice))).toContain(`> A quotation. (${wordsOf(settingsOf('ar')).word('marks.fallback')})`);
    expect(render('typst', page(choice))).toMatch(/#"\\u\{2066\}";#text\(lang: "en", font: \([^\]]*\)\)\[#"A quotation\.";\];#"\\u\{2069\}"; #mark\[/);
  });

  it('that are shown although the source changed are marked as older', () => {
    const mark = wordsOf(settingsOf('ar')).word('marks.stale');
    expect(render('html', page({ ...choice, fallback: 'translation' }))).toContain(`ماذا يفعل <small class="mark">${mark}</small>`);
  });

  it('do not break over values, headings and references that the source no longer has', () => {
    const stale = { locale: 'fr', fallback: 'translation', catalogue: { description: 'Prenez {{gone}} [@R9], voir [ici](#gone).' }, stale: ['description'] } as const;
    expect(render('html', page(stale))).toContain('Prenez {{gone}}\u00A0, voir ici.');
    for (const format of formats) expect(() => render(format, page(stale))).not.toThrow();
  });
});

describe('references', () => {
  it('are numbered by first citation, alike in citation and list', () => {
    const html = render('html', page());
    expect(html).toContain('report\u00A0<span class="cite">[<a href="#_ref-1" id="_cite-1" aria-label="Reference 1">1</a>]</span>');
    expect(html).toContain('[<a href="#_ref-1" aria-label="Reference 1">1</a>, <a href="#_ref-2" id="_cite-2" aria-label="Reference 2">2</a>]');
    expect(html).toContain('<li id="_ref-2"><span class="number">2.</span> <div dir="ltr">Doe J, et al. A trial. Heart. 2020;3(4):5–9. <a href="https://doi.org/10.1000/182">');
    expect(html).toContain('href="#_cite-2" aria-label="Back to the text"');
    expect(render('txt', page())).toContain('[2] Doe J, et al. A trial. Heart. 2020;3(4):5–9.\n    https://doi.org/10.1000/182\n');
  });

  it('end each part with one full stop, and print dates in words', () => {
    expect(render('txt', page())).toContain('[1] A report? February 3, 2021. https://example.org/report\n');
  });
});

describe('HTML', () => {
  it('sets language and direction', () => {
    expect(render('html', page({ locale: 'ar', catalogue: { title: 'أسبرين' } }))).toContain('<html lang="ar" dir="rtl">');
    expect(render('html', realPage('zh-Hans', undefined, { acceptAll: true }))).toContain('<html lang="zh-Hans" dir="ltr">');
  });

  it('isolates quantities and citations in right-to-left text', () => {
    const html = render('html', realPage('ar', undefined, { acceptAll: true }));
    expect(html).toContain('<bdi class="quantity" dir="ltr">0.5 mg/kg</bdi>'.replace('5 mg', '5\u00A0mg'));
    expect(html).toContain('<bdi class="cite" dir="ltr">[');
    expect(html).not.toContain('<span class="cite">');
  });

  it('leads from approved texts to approved ones, and shows every draft to who looks at a draft', () => {
    const languages = publication.locales.map((settings) => ({ settings, state: settings.locale === 'de' ? ('draft' as const) : ('approved' as const) }));
    const approved = render('html', page({ languages }));
    expect(approved).not.toContain('../de/');
    expect(approved).toContain('<a href="../../../ar/medicines/aspirin/index.html" hreflang="ar">العربية</a>');
    const draft = render('html', page({ languages, signedRoles: [] }));
    expect(draft).toContain('hreflang="de">Deutsch</a> <small class="mark" lang="en" dir="ltr">Draft</small>');
    expect(draft).not.toContain('rel="alternate"');
  });

  it('lets search engines have approved texts alone', () => {
    expect(render('html', page({ publication: { demonstration: false } }))).not.toContain('noindex');
    expect(render('html', page({ publication: { demonstration: false }, signedRoles: [] }))).toContain('noindex');
    expect(render('html', page())).toContain('noindex');
  });

  it('has a policy with the hash of its one style, and no script', async () => {
    for (const format of ['html', 'print'] as const) {
      const html = render(format, page());
      const style = /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '';
      const hash = Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))).toString('base64');
      expect(html).toContain(`style-src &#39;sha256-${hash}&#39;`);
      expect(html).not.toMatch(/<script|\sstyle=|\son[a-z]+=/);
    }
  });

  it('has one h1 and skips no level', () => {
    const levels = [...render('html', realPage('en')).matchAll(/<h(\d)/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it('has no id twice, and no link within the page that leads nowhere', () => {
    const html = render('html', realPage('en'));
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target = ''] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target);
    for (const [, target = ''] of html.matchAll(/aria-labelledby="([^"]+)"/g)) expect(ids).toContain(target);
  });

  it('links to other articles by their file', () => expect(render('html', page())).toContain('href="../../about/signs/index.html"'));
});

describe('plain text', () => {
  it.each(['en', 'ar', 'zh-Hans', 'de', 'fr', 'es'])('is of 72 columns, without spaces at line ends, in %s', (locale) => {
    const text = render('txt', realPage(locale, undefined, { acceptAll: true }));
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).not.toMatch(/[ \t]\n|\n{3}/);
    for (const line of text.split('\n')) expect(columnsOf(line)).toBeLessThanOrEqual(72);
  });

  it('isolates quantities in right-to-left text', () => expect(render('txt', realPage('ar', undefined, { acceptAll: true }))).toContain('\u20680.5\u00A0mg/kg\u2069'));

  it('has tables as heads with cells, and boxes with a bar', () => {
    const text = render('txt', page());
    expect(text).toContain('- Good: Heart [2]\n  Bad: Stomach\n');
    expect(text).toContain('| Warning\n| Stop\n|\n| If you bleed, stop.\n');
    expect(text).toContain('3. Third\n4. Fourth\n');
  });
});

describe('Typst', () => {
  it('sets language, direction and all fonts that it may use', () => {
    const source = render('typst', page({ locale: 'ar', catalogue: { title: 'أسبرين' } }));
    expect(source).toContain('#set text(lang: "ar", dir: rtl, font: ("Vazirmatn", "Noto Sans", "Noto Sans SC"), fallback: false');
    expect(source).toContain('date: none');
  });

  it('leads only to labels that it has', () => {
    const source = render('typst', realPage('en'));
    const labels = [...source.matchAll(/#label\("([^"]+)"\)/g)].map((match) => match[1]);
    for (const [, target] of source.matchAll(/link\(label\("([^"]+)"\)\)/g)) expect(labels).toContain(target);
  });
});

describe('JSON', () => {
  it('holds the content that its digest is of', () => {
    const data = JSON.parse(render('json', page())) as { digest: string; content: ContentRecord; state: string };
    expect(data.state).toBe('approved');
    expect(contentDigest(data.content)).toBe(data.digest);
  });

  it('has no digest for a draft, and its own texts', () => {
    const data = JSON.parse(render('json', page({ locale: 'fr', catalogue: { title: 'Aspirine' } }))) as { digest: unknown; content: ContentRecord; reasons: { words: string }[] };
    expect(data.digest).toBeNull();
    expect(Object.values(data.content.segments).filter((text) => text !== '')).toEqual(['Aspirine']);
    expect(data.reasons[0]?.words).toMatch(/^20\spassages/);
  });
});

describe('reasonInWords', () => {
  const { words } = page();
  it('counts', () => expect(reasonInWords({ kind: 'missing', segments: [] }, words)).toBe('0 passages are not translated.'));
  it('says how many signatures are still needed', () => expect(reasonInWords({ kind: 'sign-off-missing', role: 'clinical', needed: 3, found: 1 }, words)).toBe('Clinical review: 2 more signatures are needed.'));
  it('has words for the rest', () => {
    expect(reasonInWords({ kind: 'no-policy' }, words)).toBe('No rule says which approvals this text needs.');
    expect(reasonInWords({ kind: 'withdrawn', role: 'release', on: '2026-01-01' as never, comment: '', replacement: undefined }, words)).toBe('Release: the approval has been withdrawn.');
  });
});

function columnsOf(line: string): number {
  return line.replace(/[\p{Mn}\p{Cf}]/gu, '').replace(/[\u2E80-\u9FFF\uFF00-\uFF60]/g, '**').length;
}
