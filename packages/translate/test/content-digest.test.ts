import type { SegmentKey } from '@imprimatur/formats';
import { type ContentRecord, contentDigest, recordDigestWith } from '@imprimatur/translate';
import { expect, test } from 'vitest';

const record: ContentRecord = { document: 'c/s', locale: 'en', structure: { kind: 'k', audience: 'a', authors: [], blocks: [], references: [], media: [] }, values: {}, segments: { ['title' as SegmentKey]: 'T', ['risks.liver.heading' as SegmentKey]: 'L' } };

test('a record is digested', () => {
  expect(contentDigest(record)).toMatch(/^sha256:/);
});

test.each([`description sha256:${'0'.repeat(64)}\ntitle`, 'title ', 'Title', 'risks..liver', '', '__proto__'])('with the key %j it has no digest', (key) => {
  const segments = JSON.parse(JSON.stringify({ ...record.segments, [key]: 'x' })) as ContentRecord['segments'];
  for (const digest of [contentDigest, (odd: ContentRecord) => recordDigestWith(odd, new Map())]) expect(() => digest({ ...record, segments })).toThrow(TypeError);
});
