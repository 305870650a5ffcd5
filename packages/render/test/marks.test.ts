import type { SegmentKey } from '@imprimatur/formats';
import { describe, expect, it } from 'vitest';
import { type PageInput, render } from '@imprimatur/render';
import { htmlPassageWriter } from '../src/html/write-html-passage.ts';
import { pageView } from '../src/page-view.ts';
import { page, realPage, smallArticle } from './pages.ts';

const pages: readonly (readonly [string, PageInput])[] = [
  ['a small article', page({ article: smallArticle })],
  ['a draft that falls back', page({ locale: 'fr', catalogue: { title: 'Aspirine' } })],
  ['the real article, ar', realPage('ar', undefined, { acceptAll: true })],
];

describe('marks of segments', () => {
  it.each(pages)('name every segment, once each: %s', (_name, input) => {
    const marked = [...render('html', { ...input, marks: 'segments' }).matchAll(/ data-segment="([^"]*)"/g)].map(([, key]) => key);
    const keys = [...input.reviewed.document.source.segments.keys()];
    expect(new Set(marked)).toEqual(new Set(keys));
    expect(marked).toHaveLength(keys.length);
  });

  it.each(pages)('add nothing else, and are never there unasked: %s', (_name, input) => {
    const plain = render('html', { ...input });
    expect(plain).not.toContain('data-segment');
    expect(withoutMarks(render('html', { ...input, marks: 'segments' }))).toBe(plain);
  });

  it('cannot be left by a key', () => {
    const writer = htmlPassageWriter(pageView({ ...page(), marks: 'segments' }));
    expect(writer.write({ key: '"><script>' as SegmentKey, inlines: [{ kind: 'text', text: 'x' }], foreign: undefined, mark: undefined })).toBe('<span data-segment="&quot;&gt;&lt;script&gt;">x</span>');
  });
});

/** The page with each marking element taken off, and the attribute of each image. */
function withoutMarks(html: string): string {
  const open: boolean[] = [];
  return html.replace(/<span\b[^>]*>|<\/span>/g, (tag) => {
    if (tag !== '</span>') open.push(tag.startsWith('<span data-segment='));
    const isMark = tag === '</span>' ? open.pop() : open.at(-1);
    return isMark === true ? '' : tag;
  }).replace(/ data-segment="[^"]*"/g, '');
}
