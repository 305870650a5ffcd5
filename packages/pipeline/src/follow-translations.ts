import { type Acceptance, isAcceptance, type RememberedTranslation, rivalOf, type SegmentKey, type SegmentLock, type StateRecord } from '@imprimatur/formats';
import type { Segment, SourceDocument } from '@imprimatur/parse';
import type { Digest } from '@imprimatur/signing';

/** One locale's translations of an article, as its three files hold them. */
export interface LocaleTranslations {
  readonly texts: ReadonlyMap<SegmentKey, string>;
  /** Second wordings that a merge left, by the names under which they stand. */
  readonly rivals: ReadonlyMap<string, string>;
  readonly records: ReadonlyMap<SegmentKey, StateRecord>;
  readonly memory: readonly RememberedTranslation[];
}

/** The same after the article changed, and what was moved. */
export interface FollowedTranslations {
  /** Keys whose texts leave the catalogue, as the catalogue names them; they are in the memory. */
  readonly removed: ReadonlySet<string>;
  /** Texts that come back into the catalogue. */
  readonly restored: ReadonlyMap<SegmentKey, string>;
  readonly records: ReadonlyMap<SegmentKey, StateRecord>;
  /** With what was removed and without what came back. */
  readonly memory: readonly RememberedTranslation[];
  /** With what was removed and still with what came back: no moment at which a translation stands nowhere. */
  readonly memoryMeanwhile: readonly RememberedTranslation[];
}

/**
 * Brings translations after their article: those of passages that are gone go to the memory, from which they come
 * back when the very words of their source do; a stale record keeps the source that it was accepted against.
 * Running it again changes nothing, and so does running it on files of which only some were written.
 */
export function followTranslations(source: SourceDocument, lock: SegmentLock, before: LocaleTranslations): FollowedTranslations {
  const former = new Map<SegmentKey, { readonly digest: Digest; readonly text: string }>([...lock.retired, ...lock.segments].map(({ key, digest, text }) => [key, { digest, text }]));
  const isOrphan = (key: SegmentKey): boolean => !source.segments.has(key) && former.has(key);
  const orphans = new Set([...before.texts.keys(), ...before.records.keys()].filter(isOrphan));
  const orphanRivals = [...before.rivals].flatMap(([name, text]) => {
    const key = rivalOf(name)?.key;
    return key !== undefined && isOrphan(key) ? [{ name, key, text }] : [];
  });
  const leaving = [
    ...orphanRivals.map(({ key, text }): RememberedTranslation => ({ key, source: former.get(key), text, record: undefined })),
    ...[...orphans].map((key): RememberedTranslation => ({ key, source: former.get(key), text: before.texts.get(key), record: before.records.get(key) })),
  ];
  const memoryMeanwhile = [...before.memory, ...leaving.filter((entry) => !before.memory.some((known) => covers(known, entry)))];

  const returning = findReturning(source, before, memoryMeanwhile);
  const taken = new Set([...returning.values(), ...memoryMeanwhile.filter((entry) => standsInPlace(entry, source, before))]);
  const formerTexts = new Map([...lock.retired, ...lock.segments].map(({ digest, text }) => [digest, text]));
  return {
    removed: new Set([...[...orphans].filter((key) => before.texts.has(key)), ...orphanRivals.map(({ name }) => name)]),
    restored: new Map([...returning].flatMap(([key, { text }]) => (text === undefined || before.texts.has(key) ? [] : [[key, text]]))),
    records: followRecords(source, before.records, orphans, returning, formerTexts),
    memory: memoryMeanwhile.filter((entry) => !taken.has(entry)),
    memoryMeanwhile,
  };
}

/** For each passage without a translation, the latest one that the memory has of exactly its words. */
function findReturning(source: SourceDocument, before: LocaleTranslations, memory: readonly RememberedTranslation[]): ReadonlyMap<SegmentKey, RememberedTranslation> {
  const bySource = Map.groupBy(memory.filter((entry) => entry.text !== undefined), (entry) => entry.source?.digest);
  const returning = new Map<SegmentKey, RememberedTranslation>();
  const free = new Set(memory);
  for (const segment of source.segments.values()) {
    const candidates = (bySource.get(segment.basis.digest) ?? []).filter((entry) => free.has(entry) && mayReturn(entry, segment, before));
    const best = candidates.findLast((entry) => entry.key === segment.key) ?? candidates.at(-1);
    if (best === undefined) continue;
    returning.set(segment.key, best);
    free.delete(best);
  }
  return returning;
}

/** A text comes back where there is none; a record also where a run that was cut short has put the text back already. */
function mayReturn(entry: RememberedTranslation, segment: Segment, { texts, records }: LocaleTranslations): boolean {
  const text = texts.get(segment.key);
  return text === undefined || (text === entry.text && !records.has(segment.key) && entry.record !== undefined);
}

/** Whether a run that was cut short has put an entry back as a whole. */
function standsInPlace(entry: RememberedTranslation, source: SourceDocument, { texts, records }: LocaleTranslations): boolean {
  const segment = source.segments.get(entry.key);
  if (segment === undefined || segment.basis.digest !== entry.source?.digest || texts.get(entry.key) !== entry.text) return false;
  return entry.record === undefined || records.get(entry.key)?.target === entry.record.target;
}

function followRecords(
  source: SourceDocument,
  before: ReadonlyMap<SegmentKey, StateRecord>,
  orphans: ReadonlySet<SegmentKey>,
  returning: ReadonlyMap<SegmentKey, RememberedTranslation>,
  formerTexts: ReadonlyMap<Digest, string>,
): ReadonlyMap<SegmentKey, StateRecord> {
  const records = new Map<SegmentKey, StateRecord>();
  for (const [key, record] of before) if (!orphans.has(key)) records.set(key, record);
  for (const [key, { record }] of returning) if (record !== undefined && !records.has(key)) insertInOrder(records, key, record, [...source.segments.keys()]);
  for (const [key, record] of records) {
    const segment = source.segments.get(key);
    if (segment !== undefined && isAcceptance(record)) records.set(key, withFormerSource(record, segment.basis.digest, formerTexts));
  }
  return records;
}

/** The source that was last accepted is kept for as long as today's is another, through any number of edits. */
function withFormerSource(record: Acceptance, today: Digest, formerTexts: ReadonlyMap<Digest, string>): Acceptance {
  if (record.source === today) {
    if (record.was === undefined) return record;
    const { was: _, ...rest } = record;
    return rest;
  }
  const was = record.was ?? formerTexts.get(record.source);
  return was === undefined || record.was !== undefined ? record : { ...record, was };
}

/** Behind the nearest record before it in the article's order; the order of the others stays. */
export function insertInOrder(records: Map<SegmentKey, StateRecord>, key: SegmentKey, record: StateRecord, order: readonly SegmentKey[]): void {
  const ranks = new Map(order.map((each, rank) => [each, rank]));
  const rank = ranks.get(key) ?? Number.MAX_SAFE_INTEGER;
  const entries = [...records];
  const at = entries.findLastIndex(([other]) => (ranks.get(other) ?? -1) < rank) + 1;
  entries.splice(at, 0, [key, record]);
  records.clear();
  for (const [each, value] of entries) records.set(each, value);
}

/** Whether an entry of the memory already holds what a new one would. */
function covers(known: RememberedTranslation, entry: RememberedTranslation): boolean {
  const sameRecord = entry.record === undefined || JSON.stringify(known.record) === JSON.stringify(entry.record);
  return known.key === entry.key && sameRecord && (entry.text === undefined || (known.text === entry.text && known.source?.digest === entry.source?.digest));
}
