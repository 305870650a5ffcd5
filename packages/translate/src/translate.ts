import { type Checked, type Diagnostic, type Place, problem, sound, warning } from '@imprimatur/diagnostics';
import { type Catalogue, isAcceptance, type SegmentKey, type SegmentLock, type StateRecord, type TranslationState } from '@imprimatur/formats';
import { type Inline, parseInlines, type Segment, segmentDigest, type SourceDocument, writeInlines } from '@imprimatur/parse';
import type { Digest } from '@imprimatur/signing';
import { contentDigestOfSegments } from './content-digest.ts';
import { type FormattedValue, formatValues } from './format-values.ts';
import type { LocalizedDocument, LocalizedSegment, SegmentStatus, StatusCounts } from './localized-document.ts';
import { mayAcceptMachines } from './machine-acceptance.ts';
import type { Words } from './words.ts';

/** The files of one article in one locale. */
export interface TranslationFiles {
  readonly catalogueFile: string;
  readonly catalogue: Catalogue;
  readonly state: TranslationState;
}

/** What `translate` needs. `files` is undefined for the source locale. */
export interface TranslateInput {
  readonly source: SourceDocument;
  readonly words: Words;
  readonly files: TranslationFiles | undefined;
  /** Keys that the article once had are not unknown, only orphaned. */
  readonly lock: SegmentLock;
  readonly fallbackForDrafts: 'source' | 'translation';
  /** A demonstration may accept its own machine translations. */
  readonly publication: 'demonstration' | 'real';
}

/** Puts a locale's text into an article's skeleton and says where each segment stands. */
export function translate(input: TranslateInput): Checked<LocalizedDocument> {
  const { source, words, files } = input;
  const values = formatValues(source.frontMatter.values, words);
  const contacts = checkContacts(input, values);
  if (files === undefined) return sound(assemble(input, values, sourceSegments(source), []), contacts);

  const keys = [...files.catalogue.texts.keys()].filter((key) => source.segments.has(key));
  const read = parseInlines(keys.map((key) => files.catalogue.texts.get(key) ?? ''), (index) => files.catalogue.placeOf(keys[index] ?? ('' as SegmentKey)));
  const targets = new Map<SegmentKey, readonly Inline[]>();
  for (const [index, key] of keys.entries()) targets.set(key, read.passages[index] ?? []);
  const segments = new Map<SegmentKey, LocalizedSegment>();
  const diagnostics: Diagnostic[] = [...contacts, ...read.diagnostics, ...checkKeys(input, files)];
  for (const segment of source.segments.values()) {
    segments.set(segment.key, localize(segment, targets.get(segment.key), files, input));
  }
  const translators = new Set<string>();
  for (const [key, record] of files.state.records) if (isAcceptance(record) && source.segments.has(key)) translators.add(record.by);
  return sound(assemble(input, values, segments, [...translators].toSorted()), diagnostics);
}

function sourceSegments(source: SourceDocument): ReadonlyMap<SegmentKey, LocalizedSegment> {
  return new Map(
    [...source.segments.values()].map(({ key, inlines, text, digest }) => [key, { key, status: 'source', origin: undefined, inlines, wording: inlines, fallsBack: false, text, digest }]),
  );
}

/** Invariant 1: a translation counts only while it is accepted against the digest of today's source, in today's wording. */
function localize(segment: Segment, target: readonly Inline[] | undefined, { catalogue, state }: TranslationFiles, { fallbackForDrafts, publication }: TranslateInput): LocalizedSegment {
  const text = target === undefined ? '' : writeInlines(target);
  const digest = segmentDigest(text);
  const record = state.records.get(segment.key);
  const status = isAcceptance(record) && record.origin === 'machine' && text !== '' && !mayAcceptMachines(record.by, publication) ? 'unaccepted' : statusOf(segment, text, digest, record, catalogue.rivals.has(segment.key));
  const fallsBack = status === 'missing' || (status !== 'accepted' && fallbackForDrafts === 'source');
  return { key: segment.key, status, origin: record?.origin, inlines: fallsBack ? segment.inlines : (target ?? []), wording: target ?? [], fallsBack, text, digest };
}

function statusOf(segment: Segment, text: string, digest: Digest, record: StateRecord | undefined, hasRival: boolean): SegmentStatus {
  if (text === '') return 'missing';
  if (!isAcceptance(record)) return 'unaccepted';
  if (record.source !== segment.basis.digest) return 'stale';
  return record.target === digest && record.rival === undefined && !hasRival ? 'accepted' : 'unaccepted';
}

function assemble(
  input: TranslateInput,
  values: ReadonlyMap<string, FormattedValue>,
  segments: ReadonlyMap<SegmentKey, LocalizedSegment>,
  translators: readonly string[],
): LocalizedDocument {
  const counts = count(segments);
  const ready = counts.stale + counts.unaccepted + counts.missing === 0;
  return {
    source: input.source,
    settings: input.words.settings,
    segments,
    values,
    counts,
    ready,
    machineTranslated: [...segments.values()].some((segment) => segment.origin === 'machine' && !segment.fallsBack),
    translators,
    digest: ready ? contentDigestOfSegments(input.source, input.words.settings.locale, values, (key) => segments.get(key)?.digest ?? segmentDigest('')) : undefined,
  };
}

function count(segments: ReadonlyMap<SegmentKey, LocalizedSegment>): StatusCounts {
  const counts = { source: 0, accepted: 0, stale: 0, unaccepted: 0, missing: 0 };
  for (const segment of segments.values()) counts[segment.status] += 1;
  return counts;
}

function checkContacts({ source, words }: TranslateInput, values: ReadonlyMap<string, FormattedValue>): readonly Diagnostic[] {
  return Object.entries(source.frontMatter.values).flatMap(([name, value]) =>
    value.kind !== 'contact' || values.has(name)
      ? []
      : [problem('value-contact-missing', placeOfUse(name, source), `Found no contact ${value.contact} for the locale ${words.settings.locale}, expected one for the value ${name}.`, `Add ${value.contact} to the contacts of ${words.settings.locale} in content/publication.yaml.`)],
  );
}

/** Where a value is first used: a passage that would have a gap without it. */
function placeOfUse(name: string, { file, segments }: SourceDocument): Place {
  return segments.values().find(({ text }) => text.includes(`{{${name}`))?.place ?? { file };
}

function checkKeys({ source, lock }: TranslateInput, files: TranslationFiles): readonly Diagnostic[] {
  const problems: Diagnostic[] = [];
  let keys: ReadonlySet<SegmentKey> | undefined;
  const once = (): ReadonlySet<SegmentKey> => (keys ??= new Set([...lock.segments, ...lock.retired].map((entry) => entry.key)));
  const check = (key: SegmentKey, place: () => ReturnType<Catalogue['placeOf']>): void => {
    if (source.segments.has(key)) return;
    if (once().has(key)) problems.push(warning('unknown-segment', place(), `Found the key ${key}, expected a key of the article: the passage is gone from the source.`, 'Run imprimatur sync: it moves the translation to the article\'s memory.'));
    else problems.push(problem('unknown-segment', place(), `Found the key ${key}, expected a key of the article.`, 'Correct the key; the base catalogue of the source locale has them all.'));
  };
  for (const [key, text] of files.catalogue.texts) {
    check(key, () => files.catalogue.placeOf(key));
    if (text.trim() === '') problems.push(warning('empty-translation', files.catalogue.placeOf(key), `Found an empty translation of ${key}, expected its words.`, 'Translate the passage, or remove the key; until then it counts as missing.'));
  }
  for (const key of files.state.records.keys()) check(key, () => files.state.placeOf(key));
  for (const [key, record] of files.state.records) if (isAcceptance(record) && record.rival !== undefined) problems.push(warning('two-wordings', files.state.placeOf(key), `Found two records of ${key} after a merge of branches, by ${record.by} and ${record.rival.by}, expected one.`, 'Look at the wording, then accept it by its key.'));
  for (const key of files.catalogue.rivals.keys()) problems.push(warning('two-wordings', files.catalogue.placeOf(key), `Found two wordings of ${key} after a merge of branches, expected one.`, `Keep the right one under its key, remove what stands under ${key}~other, then accept it.`));
  return problems;
}
