import { type Locale, roles, type SegmentKey } from '@imprimatur/formats';
import { readReviewTicket, type ReviewTicket, writeReviewTicket } from '@imprimatur/pipeline';
import { digestOf } from '@imprimatur/signing';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const ticket: ReviewTicket = {
  document: 'medicines/aspirin',
  locale: 'zh-Hans' as Locale,
  role: 'clinical',
  digest: digestOf('content'),
  waived: ['a negation-lost sha256:00'],
  madeAt: '2026-11-22T09:30:00Z',
  segments: new Map([['title' as SegmentKey, digestOf('title')]]),
  page: digestOf('page'),
};
const written = JSON.parse(writeReviewTicket(ticket)) as Record<string, unknown>;

describe('a ticket', () => {
  it('is read as it was written', () => {
    const digests = fc.string().map(digestOf);
    fc.assert(
      fc.property(fc.option(digests, { nil: undefined }), fc.array(fc.string()), fc.constantFrom(...roles), fc.uniqueArray(fc.constantFrom('a', 'b.c', 'd-e', '1')), digests, (digest, waived, role, keys, segment) => {
        const made = { ...ticket, digest, waived, role, segments: new Map(keys.map((key) => [key as SegmentKey, segment])) };
        expect(readReviewTicket(writeReviewTicket(made))).toEqual(made);
      }),
    );
  });

  it.each<[string, object]>([
    ['another format', { format: 'imprimatur.review/2' }],
    ['a field more', { more: true }],
    ['a path as document', { document: '../../etc/passwd' }],
    ['a document that is none', { document: 7 }],
    ['a locale that is none', { locale: 'zh_hans' }],
    ['a role that is none', { role: 'boss' }],
    ['a digest of another form', { digest: 'sha256:00' }],
    ['no digest at all', { digest: undefined }],
    ['a list that is none', { waived: 'all' }],
    ['a list of another kind', { waived: [1] }],
    ['a time that is none', { madeAt: '2026-11-22' }],
    ['segments of another form', { segments: [] }],
    ['a key that is none', { segments: { 'A B': digestOf('x') } }],
    ['a segment without digest', { segments: { title: null } }],
  ])('is not read with %s', (_name, change) => {
    expect(readReviewTicket(JSON.stringify({ ...written, ...change }))).toBeUndefined();
  });

  it.each(['', '{', 'null', '[]', '"x"', '7', '{}'])('is not %j', (text) => expect(readReviewTicket(text)).toBeUndefined());

  it('never throws', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(readReviewTicket(text)).toBeUndefined();
    }));
  });
});
