import { classifyEdit } from '@imprimatur/follow';
import { type CriticalWords, groupsOf, isAcceptance, isStateRecord, type LockedSegment, type RememberedTranslation, rivalOf, type SegmentKey, type SegmentLock, type StateRecord } from '@imprimatur/formats';
import { type Segment, segmentDigest, type SourceDocument } from '@imprimatur/parse';
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
 * @param criticalWords without them every edit that is more than cosmetic counts as critical.
 * Running it again changes nothing, and so does running it on files of which only some were written.
 */
export function followTranslations(source: SourceDocument, lock: SegmentLock, before: LocaleTranslations, criticalWords: CriticalWords | undefined): FollowedTranslations {
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
  const remembered = Map.groupBy(before.memory, ({ key }) => key);
  const memoryMeanwhile = [...before.memory, ...leaving.filter((entry) => remembered.get(entry.key)?.some((known) => covers(known, entry)) !== true)];
  const texts = new Map([...before.texts].filter(([key]) => !orphans.has(key)));
  const returning = findReturning(source, lock, { ...before, texts, memory: memoryMeanwhile });
  const taken = new Set(returning.values());
  return {
    removed: new Set([...[...orphans].filter((key) => before.texts.has(key)), ...orphanRivals.map(({ name }) => name)]),
    restored: new Map([...returning].flatMap(([key, { text }]) => (text === undefined || before.texts.has(key) ? [] : [[key, text]]))),
    records: followRecords(source, lock, before, { orphans, returning, criticalWords }),
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
    for (const digest of new Set([entry.source?.digest, accepted])) if (digest !== undefined) {
      const group = groups.get(digest);
      if (group === undefined) groups.set(digest, [entry]);
      else group.push(entry);
    }
  }
  return groups;
}

/**
 * A text comes back where there is none. Where it stands already, a run that was cut short has put it there, if the lock
 * does not know the key yet; then its record may still be to come.
 */
function mayReturn(entry: RememberedTranslation, key: SegmentKey, passage: 'known' | 'new', { texts, records }: LocaleTranslations): boolean {
  if (!texts.has(key)) return true;
  if (texts.get(key) !== entry.text) return false;
  const record = recordOfReturned(entry, key);
  const isWhole = record === undefined || records.get(key)?.target === record.target;
  return passage === 'new' ? isWhole || !records.has(key) : isWhole && entry.key === key;
}

function followRecords(
  source: SourceDocument,
  lock: SegmentLock,
  before: LocaleTranslations,
  { orphans, returning, criticalWords }: { readonly orphans: ReadonlySet<SegmentKey>; readonly returning: ReadonlyMap<SegmentKey, RememberedTranslation>; readonly criticalWords: CriticalWords | undefined },
): ReadonlyMap<SegmentKey, StateRecord> {
  const texts = new Map([...lock.retired, ...lock.segments].map(({ digest, text }) => [digest, text]));
  const former = new Map(lock.segments.map((entry) => [entry.key, entry]));
  const kept = new Map([...before.records].filter(([key]) => !orphans.has(key)));
  const added = new Map<SegmentKey, StateRecord>();
  for (const segment of source.segments.values()) {
    const { key } = segment;
    const returned = returning.get(key);
    const record = kept.get(key) ?? (returned === undefined ? undefined : recordOfReturned(returned, key));
    const edit = { source: segment, former: former.get(key), texts, criticalWords };
    const followed = followRecord(record, before.texts.get(key) ?? returned?.text, edit);
    if (followed === undefined) kept.delete(key);
    else if (kept.has(key)) kept.set(key, followed);
    else added.set(key, followed);
  }
  return mergeInOrder(kept, added, [...source.segments.keys()]);
}

/** Under its own key a translation comes back as it was; elsewhere somebody has to look whether it fits the place. */
function recordOfReturned({ key: formerKey, record, text }: RememberedTranslation, key: SegmentKey): StateRecord | undefined {
  if (!isStateRecord(record)) return undefined;
  if (formerKey === key || text === undefined || !isAcceptance(record)) return record;
  return { target: segmentDigest(text), origin: 'memory', by: record.by };
}

/** What happened to a segment's source since the last sync. */
interface SourceEdit {
  readonly source: Segment;
  /** As the lock has it; `undefined` for a new segment. */
  readonly former: LockedSegment | undefined;
  /** The texts that the lock knows, by digest. */
  readonly texts: ReadonlyMap<Digest, string>;
  readonly criticalWords: CriticalWords | undefined;
}

/**
 * While today's source is another than the one that was accepted (or beside which an unaccepted wording was written), the
 * record keeps that one, through any number of edits, and the wording as it stood at the last critical edit: only words
 * that were changed after it can have mended anything.
 */
function followRecord(record: StateRecord | undefined, text: string | undefined, { source, former, texts, criticalWords }: SourceEdit): StateRecord | undefined {
  const today = source.basis;
  const isEdited = former !== undefined && former.digest !== today.digest;
  const acceptedText = isAcceptance(record) ? texts.get(record.source) : former?.text;
  const isBack = isAcceptance(record) ? record.source === today.digest : record?.was === today.text;
  if (isBack) return withoutFormer(record);
  if (record === undefined && (!isEdited || text === undefined)) return undefined;
  if (!isAcceptance(record) && record?.was === undefined && !isEdited) return record;
  const was = record?.was ?? acceptedText;
  if (was === undefined) return record;
  const wording = wordingAfter(record, text, () => isEdited && classifyEdit(former.text, today.text, criticalWords).kind === 'critical');
  if (record?.was === was && record.wording === wording) return record;
  const base: StateRecord = record ?? { target: segmentDigest(text ?? ''), origin: 'human' };
  return { ...base, was, ...(wording === undefined ? {} : { wording }) };
}

/** Of an acceptance that becomes stale only the accepted wording is known to be older than the edit. */
function wordingAfter(record: StateRecord | undefined, text: string | undefined, isCritical: () => boolean): string | undefined {
  if (isAcceptance(record) && record.was === undefined) return text !== undefined && segmentDigest(text) === record.target ? text : undefined;
  return record?.was === undefined || isCritical() ? text : record.wording;
}

/** A record that was made for the former source alone says nothing without it. */
function withoutFormer(record: StateRecord | undefined): StateRecord | undefined {
  if (record === undefined || (record.was === undefined && record.wording === undefined)) return record;
  const { was: _, wording: _wording, ...rest } = record;
  const isOwn = !isAcceptance(rest) && rest.origin === 'human' && Object.keys(rest).length === 2;
  return isOwn ? undefined : rest;
}

/** Puts each new record behind the nearest before it in the article's order; the order of the others stays. */
export function mergeInOrder(records: ReadonlyMap<SegmentKey, StateRecord>, added: ReadonlyMap<SegmentKey, StateRecord>, order: readonly SegmentKey[]): ReadonlyMap<SegmentKey, StateRecord> {
  if (added.size === 0) return records;
  const ranks = new Map(order.map((key, rank) => [key, rank]));
  const waiting = [...added].toSorted(([a], [b]) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
  const places = new Map([...records.keys()].map((key, place) => [key, place]));
  const behind = Map.groupBy(waiting, ([key]) => {
    for (let rank = (ranks.get(key) ?? 0) - 1; rank >= 0; rank -= 1) {
      const before = order[rank];
      if (before !== undefined && places.has(before)) return before;
    }
    return undefined;
  });
  return new Map([...(behind.get(undefined) ?? []), ...[...records].flatMap((entry) => [entry, ...(behind.get(entry[0]) ?? [])])]);
}

/** Whether an entry of the memory already holds what a new one would. */
function covers(known: RememberedTranslation, entry: RememberedTranslation): boolean {
  const sameRecord = entry.record === undefined || JSON.stringify(known.record) === JSON.stringify(entry.record);
  return known.key === entry.key && sameRecord && (entry.text === undefined || (known.text === entry.text && known.source?.digest === entry.source?.digest));
}
