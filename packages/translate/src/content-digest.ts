import { isSegmentKey, type Reference, type Risk, type SegmentKey } from '@imprimatur/formats';
import { type Block, type Media, segmentDigest, type SourceDocument } from '@imprimatur/parse';
import { canonicalJson, type Digest, digestOf } from '@imprimatur/signing';
import type { FormattedValue } from './format-values.ts';

/** What is the same in every locale of an article. */
export interface StructureRecord {
  readonly kind: string;
  readonly audience: string;
  /** Where the article names one. */
  readonly risk?: Risk;
  readonly authors: readonly string[];
  readonly blocks: readonly Block[];
  readonly references: readonly Reference[];
  readonly media: readonly Media[];
}

/** All that a reader reads, resolved: what a sign-off covers, and what the JSON form of an article holds. */
export interface ContentRecord {
  /** `<collection>/<slug>` */
  readonly document: string;
  readonly locale: string;
  readonly structure: StructureRecord;
  readonly values: Readonly<Record<string, FormattedValue>>;
  /** Canonical Markdown by segment key. */
  readonly segments: Readonly<Record<SegmentKey, string>>;
}

/** Gathers the record of an article in a locale. */
export function contentRecord(source: SourceDocument, locale: string, values: ReadonlyMap<string, FormattedValue>, segments: Iterable<readonly [SegmentKey, string]>): ContentRecord {
  return {
    document: `${source.collection}/${source.slug}`,
    locale,
    structure: structureOf(source),
    values: Object.fromEntries(values),
    segments: Object.fromEntries(segments),
  };
}

/**
 * The digest that a sign-off is over: never of file bytes, so that formatting is free,
 * and of everything that is read, so that nothing else is.
 * Throws a TypeError on a key that is no segment key: with a line feed in it, one passage could pass for two.
 */
export function contentDigest(record: ContentRecord): Digest {
  return recordDigestWith(record, new Map());
}

/** The digest that a record would have with other wordings, known by their digests, in some of its passages. */
export function recordDigestWith({ document, locale, structure, values, segments }: ContentRecord, others: ReadonlyMap<string, Digest>): Digest {
  const texts: Readonly<Record<string, string>> = segments;
  const keys = Object.keys(texts);
  const odd = keys.find((key) => !isSegmentKey(key));
  if (odd !== undefined) throw new TypeError(`contentDigest: ${JSON.stringify(odd)} is not a segment key`);
  return combine(document, locale, structure, values, keys.toSorted(), (key) => others.get(key) ?? segmentDigest(texts[key] ?? ''));
}

/** The same digest, from segments whose digests are known already. */
export function contentDigestOfSegments(source: SourceDocument, locale: string, values: ReadonlyMap<string, FormattedValue>, digestOfSegment: (key: SegmentKey) => Digest): Digest {
  return combine(`${source.collection}/${source.slug}`, locale, structureOf(source), Object.fromEntries(values), sortedKeys(source), digestOfSegment);
}

/** The segments go in as one digest of sorted lines, key and digest, so that canonical JSON has little to do. */
function combine<Key extends string>(
  document: string,
  locale: string,
  structure: StructureRecord,
  values: ContentRecord['values'],
  sorted: readonly Key[],
  digestOfSegment: (key: Key) => Digest,
): Digest {
  let lines = '';
  for (const key of sorted) lines += `${key} ${digestOfSegment(key)}\n`;
  return digestOf(canonicalJson({ format: 'imprimatur.content/1', document, locale, structure: structureDigest(structure), values, segments: digestOf(lines) }));
}

const keysOfSources = new WeakMap<SourceDocument, readonly SegmentKey[]>();

/** Once for all locales of an article. */
function sortedKeys(source: SourceDocument): readonly SegmentKey[] {
  const known = keysOfSources.get(source);
  if (known !== undefined) return known;
  const made = [...source.segments.keys()].toSorted();
  keysOfSources.set(source, made);
  return made;
}

const structures = new WeakMap<SourceDocument, StructureRecord>();
const digests = new WeakMap<StructureRecord, Digest>();

function structureOf(source: SourceDocument): StructureRecord {
  const known = structures.get(source);
  if (known !== undefined) return known;
  const { kind, audience, risk, authors, references } = source.frontMatter;
  const made = { kind, audience, ...(risk === undefined ? {} : { risk }), authors, blocks: source.blocks, references, media: source.media };
  structures.set(source, made);
  return made;
}

/** Once for all locales of an article. */
function structureDigest(structure: StructureRecord): Digest {
  const known = digests.get(structure);
  if (known !== undefined) return known;
  const made = digestOf(canonicalJson(JSON.parse(JSON.stringify(structure))));
  digests.set(structure, made);
  return made;
}
