import { type Checked, type Diagnostic, problem, sound } from '@imprimatur/diagnostics';
import { align, type AssignedKey } from '@imprimatur/follow';
import type { SegmentKey, SegmentLock, WrittenArticle } from '@imprimatur/formats';
import type { Digest } from '@imprimatur/signing';
import { type Basis, basisOf } from './basis.ts';
import { checkCitations } from './check-citations.ts';
import { checkLinks } from './check-links.ts';
import { checkValues } from './check-values.ts';
import { type ReadBlock, readDocument, type ReadDocument } from './read-document.ts';
import { readMedia } from './read-media.ts';
import type { Block, Media, Segment, SourceDocument } from './source-document.ts';
import { segmentDigest } from './write-inlines.ts';

/** All that an article is made of. */
export interface ParseInput {
  readonly collection: string;
  readonly slug: string;
  readonly article: WrittenArticle;
  readonly lock: SegmentLock;
  /** The other files in the article's folder. */
  readonly folder: ReadonlyMap<string, Uint8Array>;
  /** Every article of the publication as `<collection>/<slug>`, for links between them. */
  readonly articles: ReadonlySet<string>;
}

/**
 * Reads an article into keyed segments and a skeleton of blocks, or says all that is wrong with it.
 * @example parse({ collection: 'medicines', slug: 'aspirin', article, lock, folder: new Map(), articles: new Set() })
 */
export function parse(input: ParseInput): Checked<SourceDocument> {
  const read = readDocument(input.article);
  const digests = read.passages.map((passage) => segmentDigest(passage.text));
  const bases = read.passages.map(({ text }, index) => basisOf(text, at(digests, index), input.article.frontMatter.values));
  const alignment = align(
    read.passages.map(({ kind, fixedId, level }, index) => ({ kind, fixedId, level, ...at(bases, index) })),
    input.lock,
  );
  const { keys } = alignment;
  const segments = keyedSegments(read, keys, digests, bases);
  const { media, diagnostics: mediaProblems } = findMedia(read.blocks, input);
  const document: SourceDocument = {
    collection: input.collection,
    slug: input.slug,
    file: input.article.file,
    frontMatter: input.article.frontMatter,
    blocks: keyedBlocks(read.blocks, keys),
    segments,
    media,
    alignment,
  };
  return sound(document, [
    ...read.diagnostics,
    ...mediaProblems,
    ...checkHeadingIds(segments),
    ...checkCitations(document, input.article),
    ...checkValues(document, input.article),
    ...checkLinks(document, input.article, input.articles),
  ]);
}

function keyedSegments(read: ReadDocument, keys: readonly AssignedKey[], digests: readonly Digest[], bases: readonly Basis[]): ReadonlyMap<SegmentKey, Segment> {
  return new Map(
    read.passages.map(({ kind, inlines, text, place }, index) => {
      const { key, id } = at(keys, index);
      return [key, { key, kind, inlines, text, digest: at(digests, index), basis: at(bases, index), place: { ...place, segment: key }, ...(id === undefined ? {} : { id }) }];
    }),
  );
}

function keyedBlocks(blocks: readonly ReadBlock[], keys: readonly AssignedKey[]): readonly Block[] {
  const key = (passage: number): SegmentKey => at(keys, passage).key;
  const optional = (passage: number | undefined): SegmentKey | undefined => (passage === undefined ? undefined : key(passage));
  return blocks.map((block): Block => {
    switch (block.kind) {
      case 'heading': {
        const assigned = at(keys, block.passage);
        return { kind: 'heading', level: block.level, id: assigned.id ?? assigned.key, segment: assigned.key };
      }
      case 'paragraph':
        return { kind: 'paragraph', segment: key(block.passage) };
      case 'list':
        return { kind: 'list', ordered: block.ordered, start: block.start, items: block.items.map((item) => keyedBlocks(item, keys)) };
      case 'table':
        return {
          kind: 'table',
          head: block.head.map((cell) => ({ segment: optional(cell) })),
          rows: block.rows.map((row) => row.map((cell) => ({ segment: optional(cell) }))),
        };
      case 'quote':
        return { kind: 'quote', blocks: keyedBlocks(block.blocks, keys) };
      case 'callout':
        return { kind: 'callout', tone: block.tone, title: optional(block.title), blocks: keyedBlocks(block.blocks, keys) };
      case 'figure':
        return { kind: 'figure', media: block.media, alternative: key(block.alternative), caption: optional(block.caption) };
    }
  });
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`there is no passage ${index}`);
  return item;
}

function findMedia(blocks: readonly ReadBlock[], input: ParseInput): { readonly media: readonly Media[]; readonly diagnostics: readonly Diagnostic[] } {
  const media = new Map<string, Media>();
  const diagnostics: Diagnostic[] = [];
  for (const { media: name, place } of figuresIn(blocks)) {
    const bytes = input.folder.get(name);
    if (/[/\\:%?#]/.test(name)) {
      diagnostics.push(problem('image-outside-article', place, `Found the image ${JSON.stringify(name)}, expected the name of a file in the article's own folder.`, 'Copy the image beside the article and write its name alone.'));
    } else if (bytes === undefined) {
      diagnostics.push(problem('image-missing', place, `Found no file ${JSON.stringify(name)} beside the article, expected one; links to files elsewhere are not followed.`, 'Put it there, or correct the name.'));
    } else if (!media.has(name)) {
      const read = readMedia(name, bytes, place);
      media.set(name, read.media);
      diagnostics.push(...read.diagnostics);
    }
  }
  return { media: [...media.values()], diagnostics };
}

function figuresIn(blocks: readonly ReadBlock[]): readonly Extract<ReadBlock, { kind: 'figure' }>[] {
  return blocks.flatMap((block) => {
    switch (block.kind) {
      case 'figure':
        return [block];
      case 'list':
        return block.items.flatMap(figuresIn);
      case 'quote':
      case 'callout':
        return figuresIn(block.blocks);
      case 'heading':
      case 'paragraph':
      case 'table':
        return [];
    }
  });
}

function checkHeadingIds(segments: ReadonlyMap<SegmentKey, Segment>): readonly Diagnostic[] {
  const first = new Map<string, Segment>();
  const problems: Diagnostic[] = [];
  for (const segment of segments.values()) {
    if (segment.id === undefined) continue;
    const earlier = first.get(segment.id);
    if (earlier === undefined) first.set(segment.id, segment);
    else
      problems.push({
        ...problem('duplicate-heading-id', segment.place, `Found the heading id ${segment.id} a second time, expected each id once.`, 'Give one of the headings another {#id}.'),
        related: [{ place: earlier.place, message: 'the first heading with this id' }],
      });
  }
  return problems;
}
