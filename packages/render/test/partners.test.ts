import { describe, expect, it } from 'vitest';
import { type IndexInput, type IndexText, renderFeed, renderIndex } from '@imprimatur/render';
import { publication, settingsOf } from './pages.ts';

const text = (choice: Partial<IndexText>): IndexText => ({
  settings: settingsOf('en'),
  title: 'Aspirin',
  description: 'What aspirin does.',
  state: 'approved',
  withdrawn: false,
  reasons: [],
  lastReviewed: '2026-11-20',
  nextReviewDue: '2027-11-20',
  digest: 'sha256:00',
  paths: { html: 'preview/en/medicines/aspirin/index.html', pdf: 'preview/en/medicines/aspirin/aspirin.pdf' },
  ...choice,
});

const draft = text({ settings: settingsOf('ar'), title: 'Draft', state: 'draft', reasons: ['Language review: 1 more signature is needed.'], digest: undefined, lastReviewed: undefined, nextReviewDue: undefined });
const withdrawn = text({ settings: settingsOf('de'), title: 'Aspirin (de)', state: 'draft', withdrawn: true, reasons: ['Clinical review: the approval has been withdrawn.'] });

const input: IndexInput = {
  publication,
  articles: [{ document: 'medicines/aspirin', texts: [text({}), draft, withdrawn] }],
  bundles: [{ path: 'releases/2026.11.0/medicines.zip', collection: 'medicines', locale: 'en', bytes: 1_234_567, digest: 'sha256:11' }],
};

describe('renderIndex', () => {
  const html = renderIndex(input);
  it('counts what is approved', () => expect(html).toContain('1 of 3 texts is approved.'));
  it('says of each text its state and why', () => {
    expect(html).toContain('<p class="state approved">Approved</p>');
    expect(html).toContain('<p class="state draft">Draft</p><p>Language review: 1 more signature is needed.</p>');
    expect(html).toContain('<p class="state withdrawn">Withdrawn</p>');
  });
  it('links to forms and bundles', () => {
    expect(html).toContain('<a href="preview/en/medicines/aspirin/aspirin.pdf" aria-label="PDF, English">PDF</a>');
    expect(html).toContain('<a href="releases/2026.11.0/medicines.zip">medicines.zip</a></td><td>medicines</td><td>en</td><td class="quantity">1.2 MB</td>');
  });
  it('warns of a demonstration', () => expect(html).toContain('Demonstration only'));
  it('does not where there is none', () => expect(renderIndex({ ...input, publication: { ...publication, demonstration: false } })).not.toContain('Demonstration only'));
  it('says so where there is no bundle', () => expect(renderIndex({ ...input, bundles: [] })).toContain('There are none here: these are previews.'));

  it('links to the notes of the release beside its bundles alone', () => {
    expect(html).toContain('href="releases/2026.11.0/notes.en.html"');
    expect(renderIndex({ ...input, bundles: [] })).not.toContain('notes.');
  });
});

describe('renderFeed', () => {
  const xml = renderFeed(input);
  it('has what is published and what was withdrawn, no other draft', () => {
    expect([...xml.matchAll(/<entry[\s\S]*?<title>([^<]*)<\/title>/g)].map((match) => match[1])).toEqual(['Aspirin', 'Withdrawn: Aspirin (de)']);
  });
  it('has no date but the release\'s own', () => expect(new Set(xml.match(/\d{4}-\d\d-\d\dT[^<]*/g))).toEqual(new Set([`${publication.release.date}T00:00:00Z`])));
  it('has ids of the form of RFC 9562, each once', () => {
    const ids = [...xml.matchAll(/<id>([^<]*)<\/id>/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(3);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
