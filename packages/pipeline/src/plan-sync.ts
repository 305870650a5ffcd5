import { type Acceptance, type Locale, type SegmentKey, writeCatalogue, writeLock, writeState } from '@imprimatur/formats';
import { lockOf } from '@imprimatur/parse';
import type { ArticleFiles, PreparedArticle } from './prepare-article.ts';
import type { Shared } from './read-shared.ts';

/** The files that sync writes, relative to the publication, and what happened to the segments. */
export interface SyncPlan {
  readonly files: ReadonlyMap<string, string>;
  readonly added: readonly SegmentKey[];
  readonly changed: readonly SegmentKey[];
  readonly removed: readonly SegmentKey[];
  /** Translations that were moved to the article's memory, by locale. */
  readonly remembered: ReadonlyMap<Locale, number>;
}

/** Brings lock and base catalogue up to the source, and moves translations of what is gone to the memory: none is deleted. */
export function planSync(article: PreparedArticle, files: ArticleFiles, shared: Shared): SyncPlan {
  const lock = lockOf(article.source.segments.values(), article.lock);
  const before = new Map(article.lock.segments.map((entry) => [entry.key, entry.digest]));
  const written = new Map<string, string>([[files.lock.file, writeLock(lock)]]);
  const base = files.locales.get(shared.publication.source.locale);
  if (base !== undefined) written.set(base.catalogue.file, writeCatalogue([...article.source.segments.values()].map(({ key, text }) => [key, text])));
  const remembered = new Map<Locale, number>();
  for (const [locale, translation] of article.translations) {
    const own = files.locales.get(locale);
    const orphans = [...translation.catalogue.texts].filter(([key]) => !article.source.segments.has(key));
    const orphanRecords = [...translation.state.acceptances].filter(([key]) => !article.source.segments.has(key));
    if (own === undefined || orphans.length + orphanRecords.length === 0) continue;
    remembered.set(locale, orphans.length);
    const memory = own.memory();
    written.set(memory.file, remember(memory.bytes, orphans, translation.state.acceptances));
    written.set(own.catalogue.file, writeCatalogue([...translation.catalogue.texts].filter(([key]) => article.source.segments.has(key))));
    written.set(own.state.file, writeState([...translation.state.acceptances].filter(([key]) => article.source.segments.has(key))));
  }
  return {
    files: written,
    added: lock.segments.filter((entry) => !before.has(entry.key)).map((entry) => entry.key),
    changed: lock.segments.filter((entry) => before.has(entry.key) && before.get(entry.key) !== entry.digest).map((entry) => entry.key),
    removed: article.lock.segments.filter((entry) => !article.source.segments.has(entry.key)).map((entry) => entry.key),
    remembered,
  };
}

/** `<slug>.memory.json`: translations whose passages are gone, the newest last; what was there stays. */
function remember(bytes: Uint8Array | undefined, orphans: readonly (readonly [SegmentKey, string])[], acceptances: ReadonlyMap<SegmentKey, Acceptance>): string {
  const kept = bytes === undefined ? [] : memoryEntries(new TextDecoder().decode(bytes));
  const entries = [...kept, ...orphans.map(([key, text]) => ({ key, text, acceptance: acceptances.get(key) ?? null }))];
  return `{\n  "format": "imprimatur.memory/1",\n  "entries": [\n${entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')}\n  ]\n}\n`;
}

function memoryEntries(text: string): readonly unknown[] {
  const memory: unknown = JSON.parse(text);
  const entries: unknown = typeof memory === 'object' && memory !== null ? Reflect.get(memory, 'entries') : undefined;
  if (!Array.isArray(entries)) throw new Error('the memory file is not one; nothing was written');
  return entries;
}
