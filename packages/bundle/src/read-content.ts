import { isRecord, isSegmentKey } from '@imprimatur/formats';
import { isJsonValue } from '@imprimatur/signing';
import type { ContentRecord } from '@imprimatur/translate';

/**
 * The content of a text's JSON form; `undefined` where it has not exactly the form that is digested. The digest covers five
 * fields, and the passages as lines of key and digest: a sixth field, or a key with a line feed in it, could say or leave out
 * what nobody signed. Whether it is what was signed is for its digest to tell.
 * @example readContent({ content: { document: 'medicines/ketamine', locale: 'en', structure: …, values: {}, segments: … } })
 */
export function readContent(article: unknown): ContentRecord | undefined {
  const content = isRecord(article) ? article['content'] : undefined;
  return isJsonValue(content) && isContent(content) ? content : undefined;
}

function isContent(value: unknown): value is ContentRecord {
  if (!isRecord(value) || !hasExactly(value, ['document', 'locale', 'structure', 'values', 'segments'])) return false;
  const { document, locale, structure, values, segments } = value;
  return typeof document === 'string' && typeof locale === 'string' && isStructure(structure) && areValues(values) && isRecord(segments) && fill(segments, structure['blocks']);
}

function isStructure(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value) || !hasExactly(value, ['kind', 'audience', 'authors', 'blocks', 'references', 'media', ...(Object.hasOwn(value, 'risk') ? ['risk'] : [])])) return false;
  const { kind, audience, authors, blocks, references, media, risk = '' } = value;
  return [kind, audience, risk].every(isText) && [authors, blocks, references, media].every((list) => Array.isArray(list)) && Array.isArray(authors) && authors.every(isText);
}

function areValues(values: unknown): boolean {
  return isRecord(values) && Object.values(values).every((value) => isRecord(value) && hasExactly(value, ['full', 'number', 'quantity']) && isText(value['full']) && isText(value['number']) && typeof value['quantity'] === 'boolean');
}

/** Whether there is a text for each passage that the page has, and none besides. */
function fill(segments: Readonly<Record<string, unknown>>, blocks: unknown): boolean {
  const named = new Set(['title', 'description', ...keysIn(blocks)]);
  const texts = Object.entries(segments);
  return texts.length === named.size && texts.every(([key, text]) => isSegmentKey(key) && named.has(key) && isText(text));
}

/** The keys that blocks name, however they are nested. */
function keysIn(blocks: unknown): readonly string[] {
  if (Array.isArray(blocks)) return blocks.flatMap(keysIn);
  if (!isRecord(blocks)) return [];
  return Object.entries(blocks).flatMap(([field, value]) => (keyFields.has(field) && isText(value) ? [value] : keysIn(value)));
}

/** Where a block names a segment: heading, paragraph and cell; callout; figure. */
const keyFields: ReadonlySet<string> = new Set(['segment', 'title', 'alternative', 'caption']);

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function hasExactly(value: object, names: readonly string[]): boolean {
  return Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name));
}
