import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findingsOf, type SentencePair, sentencePairs } from '../../check/test/sentence-pair.ts';
import { markdownTable } from './markdown-table.ts';
import { type PoEntry, readPo, writePo } from './po-file.ts';
import { poEntry } from './publication-texts.ts';

const locales = ['es', 'fr', 'de', 'ar', 'zh-Hans'];

/** What the checks and pofilter say of correct and of wrong translations: any finding of whatever kind counts for both. */
export function comparePairs(scratch: string, python: string): string {
  const rows = locales.map((locale) => {
    const pairs = sentencePairs(locale);
    const [correct, wrong] = [pairs.filter(({ expected }) => expected === undefined), pairs.filter(({ expected }) => expected !== undefined)];
    const own = (some: readonly SentencePair[]): string => shareOf(some.filter(({ source, target }) => findingsOf([[source, target]], locale).length > 0).length, some.length);
    const peer = (some: readonly SentencePair[]): string => shareOf(filtered(some, locale, scratch, python), some.length);
    return [locale, own(wrong), peer(wrong), own(correct), peer(correct)];
  });
  return markdownTable(['', 'wrong ones found', 'by pofilter', 'correct ones reported', 'by pofilter'], rows);
}

function shareOf(count: number, of: number): string {
  return `${count} of ${of}`;
}

/** How many of the pairs pofilter has something to say of. */
function filtered(pairs: readonly SentencePair[], locale: string, scratch: string, python: string): number {
  const folder = join(scratch, `pairs-${locale}-${pairs.length}`);
  mkdirSync(folder, { recursive: true });
  const language = locale === 'zh-Hans' ? 'zh_CN' : locale;
  const entries = pairs.map(({ source, target }, index) => poEntry(source, target, 'pairs', index));
  let count = 0;
  for (const [round, some] of entriesBySource(entries)) {
    const [before, after] = [join(folder, `${round}.po`), join(folder, `${round}-found.po`)];
    writeFileSync(before, writePo(some));
    const done = spawnSync(python, ['-m', 'translate.filters.pofilter', '--progress=none', '--nofuzzy', `--language=${language}`, before, after], { encoding: 'utf8' });
    if (done.status !== 0) throw new Error(done.stderr);
    // Where it has nothing to say it writes no file.
    if (existsSync(after)) count += readPo(readFileSync(after, 'utf8')).length;
  }
  return count;
}

/** A PO file may hold a source once: the second translation of one goes to the second file, and so on. */
function entriesBySource(entries: readonly PoEntry[]): ReadonlyMap<number, readonly PoEntry[]> {
  const seen = new Map<string, number>();
  return Map.groupBy(entries, ({ text }) => {
    const earlier = seen.get(text) ?? 0;
    seen.set(text, earlier + 1);
    return earlier;
  });
}
