import { type Checked, type Diagnostic, sound } from '@imprimatur/diagnostics';
import { classifyEdit, type DiffPiece, type EditClassification, type SegmentChange, wordDiff } from '@imprimatur/follow';
import { type CriticalWords, editCatalogue, type Locale, type LockedSegment, readMemory, type SegmentKey, writeCatalogue, writeLock, writeMemory, writeState } from '@imprimatur/formats';
import { lockOfDocument } from '@imprimatur/parse';
import type { TranslationFiles } from '@imprimatur/translate';
import { followTranslations } from './follow-translations.ts';
import { type ArticleFiles, type LocaleFiles, type PreparedSource, readTranslation } from './prepare-article.ts';
import { readText, type Shared } from './read-shared.ts';

/** What sync does to one article. */
export interface SyncPlan {
  /**
   * Files with their new texts, in the order in which to write them: a run that is cut short anywhere leaves every
   * translation in a file, and the next one completes it. The lock goes last: until then it tells what is new.
   */
  readonly steps: readonly SyncStep[];
  /** Every segment that is not as it was, in the article's order. */
  readonly changes: readonly SyncedChange[];
  /** Whether the article had no lock yet, so that all of it is new. */
  readonly isFirst: boolean;
  /** Passages that are gone. */
  readonly gone: readonly GonePassage[];
  readonly locales: readonly SyncedLocale[];
}

/** One file to replace. */
export interface SyncStep {
  readonly file: string;
  readonly text: string;
}

/** What happened to one segment since the lock was written. */
export interface SyncedChange {
  readonly key: SegmentKey;
  readonly kind: Exclude<SegmentChange['kind'], 'unchanged'>;
  /** The keys of other passages that it was made of, or may have been. */
  readonly from: readonly SegmentKey[];
  /** What kind of edit it was, by words; where the text is as it was, neither. */
  readonly edit: EditClassification | undefined;
  readonly words: readonly DiffPiece[] | undefined;
}

/** A passage that is gone from the article. */
export interface GonePassage {
  readonly key: SegmentKey;
  readonly text: string;
  readonly mergedInto: SegmentKey | undefined;
}

/** What moved in one locale. */
export interface SyncedLocale {
  readonly locale: Locale;
  readonly remembered: readonly string[];
  readonly restored: readonly SegmentKey[];
  /** Segments that are stale and were not before. */
  readonly stale: readonly SegmentKey[];
}

/**
 * Brings lock, base catalogue, catalogues and states up to the article. Translations of passages that are gone go to
 * the memory and come back with their source: none is deleted.
 */
export function planSync(prepared: PreparedSource, files: ArticleFiles, shared: Shared): Checked<SyncPlan> {
  const { source, lock } = prepared;
  const now = lockOfDocument(source, lock);
  const diagnostics: Diagnostic[] = [];
  const locales: PlannedLocale[] = [];
  for (const settings of shared.publication.locales) {
    const own = files.locales.get(settings.locale);
    if (own === undefined || settings === shared.publication.source) continue;
    const planned = planLocale(prepared, settings.locale, own, shared.criticalWords);
    diagnostics.push(...planned.diagnostics);
    if (planned.kind === 'sound') locales.push(planned.value);
  }
  if (diagnostics.some(({ severity }) => severity === 'error')) return { kind: 'faulty', diagnostics };
  const base = files.locales.get(shared.publication.source.locale)?.catalogue;
  const steps = [
    ...locales.flatMap((locale) => locale.steps),
    ...(base === undefined ? [] : step(base.file, base.bytes, writeCatalogue([...source.segments.values()].map(({ key, text }) => [key, text])))),
    ...step(files.lock.file, files.lock.bytes, writeLock(now)),
  ];
  return sound({
    steps,
    changes: describeChanges(prepared, shared),
    isFirst: files.lock.bytes === undefined,
    gone: source.alignment.gone.map(({ entry, mergedInto }) => ({ key: entry.key, text: entry.text, mergedInto })),
    locales: locales.map(({ synced }) => synced),
  });
}

interface PlannedLocale {
  readonly synced: SyncedLocale;
  readonly steps: readonly SyncStep[];
}

function planLocale({ source, lock }: PreparedSource, locale: Locale, files: LocaleFiles, criticalWords: CriticalWords | undefined): Checked<PlannedLocale> {
  const translation = readTranslation(files, 'translation');
  const memoryFile = files.memory();
  const memory = memoryFile.bytes === undefined ? sound([]) : readText(memoryFile, readMemory);
  const diagnostics = [...translation.diagnostics, ...memory.diagnostics];
  if (translation.kind === 'faulty' || memory.kind === 'faulty' || diagnostics.some(({ severity }) => severity === 'error')) return { kind: 'faulty', diagnostics };
  const { catalogue, state } = translation.value;
  const followed = followTranslations(source, lock, { texts: catalogue.texts, rivals: catalogue.rivalsByName, records: state.records, memory: memory.value }, criticalWords);
  const order = [...source.segments.keys()];
  const newCatalogue = followed.removed.size + followed.restored.size === 0 ? undefined : editCatalogue(textOf(files.catalogue.bytes), { remove: followed.removed, set: followed.restored, order });
  return sound({
    synced: { locale, remembered: [...followed.removed], restored: [...followed.restored.keys()], stale: newlyStale({ source, lock }, translation.value) },
    steps: [
      ...(followed.memoryMeanwhile.length === memory.value.length ? [] : step(memoryFile.file, memoryFile.bytes, writeMemory(followed.memoryMeanwhile))),
      ...(newCatalogue === undefined ? [] : step(files.catalogue.file, files.catalogue.bytes, newCatalogue)),
      ...(sameRecords(state.records, followed.records) ? [] : step(files.state.file, files.state.bytes, writeState(followed.records, state.others))),
      ...(followed.memory.length === followed.memoryMeanwhile.length ? [] : [{ file: memoryFile.file, text: writeMemory(followed.memory) }]),
    ],
  });
}

/** A step only where it changes something. */
function step(file: string, before: Uint8Array | undefined, text: string): readonly SyncStep[] {
  return before !== undefined && textOf(before) === text ? [] : [{ file, text }];
}

function textOf(bytes: Uint8Array | undefined): string | undefined {
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/** Records that were not touched are the same objects. */
function sameRecords<T>(before: ReadonlyMap<SegmentKey, T>, after: ReadonlyMap<SegmentKey, T>): boolean {
  return before.size === after.size && [...before].every(([key, record]) => after.get(key) === record);
}

function newlyStale({ source, lock }: Pick<PreparedSource, 'source' | 'lock'>, { state }: TranslationFiles): readonly SegmentKey[] {
  const former = new Map(lock.segments.map((entry) => [entry.key, entry.digest]));
  return [...source.segments.values()]
    .filter(({ key, basis }) => {
      const record = state.records.get(key);
      return record !== undefined && 'source' in record && record.source === former.get(key) && record.source !== basis.digest;
    })
    .map(({ key }) => key);
}

function describeChanges({ source }: PreparedSource, shared: Shared): readonly SyncedChange[] {
  const { changes } = source.alignment;
  return [...source.segments.values()].flatMap(({ key, basis }, index): SyncedChange[] => {
    const change = changes[index];
    if (change === undefined || change.kind === 'unchanged') return [];
    const before = formerOf(change);
    return [{ key, kind: change.kind, from: originsOf(change).filter((other) => other !== key), ...editOf(before?.find((entry) => entry.key === key), basis.text, shared) }];
  });
}

/** The passages that a segment was made of, where its text may be another now. */
function formerOf(change: SegmentChange): readonly LockedSegment[] | undefined {
  switch (change.kind) {
    case 'edited':
    case 'split':
      return [change.before];
    case 'merged':
      return change.before;
    case 'unchanged':
    case 'moved':
    case 'returned':
    case 'new':
      return undefined;
  }
}

function originsOf(change: SegmentChange): readonly SegmentKey[] {
  if (change.kind === 'new') return change.near === undefined ? [] : [change.near.key];
  return (formerOf(change) ?? []).map((entry) => entry.key);
}

function editOf(before: LockedSegment | undefined, now: string, { publication, criticalWords }: Shared): Pick<SyncedChange, 'edit' | 'words'> {
  if (before === undefined) return { edit: undefined, words: undefined };
  return { edit: classifyEdit(before.text, now, criticalWords), words: wordDiff(before.text, now, publication.source.locale) };
}
