import { type Acceptance, isAcceptance, type RememberedTranslation, rivalOf, type SegmentKey, type SegmentLock, type StateRecord } from '@imprimatur/formats';
import type { SourceDocument } from '@imprimatur/parse';
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
  const texts = new Map([...before.texts].filter(([key]) => !orphans.has(key)));
  const returning = findReturning(source, lock, { ...before, texts, memory: memoryMeanwhile });
  const taken = new Set(returning.values());
  const formerTexts = new Map([...lock.retired, ...lock.segments].map(({ digest, text }) => [digest, text]));
  return {
    removed: new Set([...[...orphans].filter((key) => before.texts.has(key)), ...orphanRivals.map(({ name }) => name)]),
    restored: new Map([...returning].flatMap(([key, { text }]) => (text === undefined || before.texts.has(key) ? [] : [[key, text]]))),
    records: followRecords(source, before.records, orphans, returning, formerTexts),
    memory: memoryMeanwhile.filter((entry) => !taken.has(entry)),
    memoryMeanwhile,
  };
}

/**
 * For each passage without a translation, the latest one that the memory has of exactly its words: rather one that was
 * accepted for them than one that stood beside them when they went, and rather the passage's own than another's.
 */
function findReturning(source: SourceDocument, lock: SegmentLock, before: LocaleTranslations): ReadonlyMap<SegmentKey, RememberedTranslation> {
  const { memory, texts } = before;
  const bySource = groupBySource(memory);
  const free = new Set(memory);
  const returning = new Map<SegmentKey, RememberedTranslation>();
  const known = new Set(lock.segments.map(({ key }) => key));
  const groups = new Set([...texts.keys()].flatMap(groupsOf));
  for (const { key, basis } of source.segments.values()) {
    // A file that someone wrote by hand may have a text where others have a group, or a group where others have a text.
    if (groups.has(key) || groupsOf(key).some((group) => texts.has(group as SegmentKey))) continue;
    const candidates = (bySource.get(basis.digest) ?? []).filter((entry) => free.has(entry) && mayReturn(entry, key, known.has(key) ? 'known' : 'new', before));
    const accepted = candidates.filter(({ record }) => isAcceptance(record) && record.source === basis.digest);
    const best = [accepted, candidates].flatMap((some) => [some.findLast((entry) => entry.key === key), some.at(-1)]).find((entry) => entry !== undefined);
    if (best === undefined) continue;
    returning.set(key, best);
    free.delete(best);
  }
  return returning;
}

/** By the words beside which a translation last stood, and by those for which it was accepted: both may come back. */
function groupBySource(memory: readonly RememberedTranslation[]): ReadonlyMap<Digest, readonly RememberedTranslation[]> {
  const groups = new Map<Digest, RememberedTranslation[]>();
  for (const entry of memory) {
    if (entry.text === undefined) continue;
    const accepted = isAcceptance(entry.record) ? entry.record.source : undefined;
    for (const digest of new Set([entry.source?.digest, accepted])) if (digest !== undefined) groups.set(digest, [...(groups.get(digest) ?? []), entry]);
  }
  return groups;
}

/** `opening.dose` is in the group `opening`. */
function groupsOf(key: string): readonly string[] {
  const names = key.split('.');
  return names.slice(1).map((_, index) => names.slice(0, index + 1).join('.'));
}

/**
 * A text comes back where there is none. Where it stands already, a run that was cut short has put it there, if the lock
 * does not know the key yet; then its record may still be to come.
 */
function mayReturn({ key: former, text, record }: RememberedTranslation, key: SegmentKey, passage: 'known' | 'new', { texts, records }: LocaleTranslations): boolean {
  if (!texts.has(key)) return true;
  if (texts.get(key) !== text) return false;
  const isWhole = record === undefined || records.get(key)?.target === record.target;
  return passage === 'new' ? isWhole || !records.has(key) : isWhole && former === key;
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
