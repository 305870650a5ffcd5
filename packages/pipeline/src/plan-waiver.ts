import { checkOf } from '@imprimatur/check';
import type { CheckCode } from '@imprimatur/diagnostics';
import { type LocalDate, type Locale, type SegmentKey, type TranslationState, withWaiver, writeState } from '@imprimatur/formats';
import { mayAcceptMachines } from '@imprimatur/translate';
import { type ArticleFiles, type PreparedArticle, readStateFile } from './prepare-article.ts';

/** Who lets which finding pass, and why. */
export interface WaiverRequest {
  readonly locale: Locale;
  readonly key: SegmentKey;
  readonly check: CheckCode;
  readonly by: string;
  readonly at: LocalDate;
  readonly reason: string;
}

/** The state file with the waiver, or why there is none. */
export type WaiverPlan = { readonly kind: 'waived'; readonly file: string; readonly text: string } | { readonly kind: 'refused'; readonly why: 'no-such-finding' | 'protects-outputs' | 'machine' | 'unreadable' };

/** Records that a finding is let pass, for as long as the passage's source and wording stay as they are. */
export function planWaiver(article: PreparedArticle, files: ArticleFiles, request: WaiverRequest): WaiverPlan {
  const { locale, key, check, by, at, reason } = request;
  if (checkOf(check).protects === 'outputs') return { kind: 'refused', why: 'protects-outputs' };
  if (!mayAcceptMachines(by, 'real')) return { kind: 'refused', why: 'machine' };
  const found = (article.findings.get(locale) ?? []).filter((finding) => finding.check === check && finding.key === key).map(({ diagnostic }) => diagnostic.message);
  const source = article.source.segments.get(key)?.basis.digest;
  const target = article.texts.find(({ document }) => document.settings.locale === locale)?.document.segments.get(key)?.digest;
  if (found.length === 0 || source === undefined || target === undefined) return { kind: 'refused', why: 'no-such-finding' };
  return withState(files, locale, (others) => withWaiver(others, key, check, { source, target, found: [...new Set(found)], by, at, reason }));
}

/** Takes a waiver back; one that does not hold any more can be taken back too. */
export function planUnwaiving(files: ArticleFiles, { locale, key, check }: Pick<WaiverRequest, 'locale' | 'key' | 'check'>): WaiverPlan {
  return withState(files, locale, (others, waivers) => (waivers.get(key)?.has(check) === true ? withWaiver(others, key, check, undefined) : undefined));
}

function withState(files: ArticleFiles, locale: Locale, change: (others: TranslationState['others'], waivers: TranslationState['waivers']) => TranslationState['others'] | undefined): WaiverPlan {
  const own = files.locales.get(locale);
  const read = own === undefined ? undefined : readStateFile(own.state);
  if (own === undefined || read === undefined || read.kind === 'faulty') return { kind: 'refused', why: 'unreadable' };
  const { records, others, waivers } = read.value;
  const changed = change(others, waivers);
  return changed === undefined ? { kind: 'refused', why: 'no-such-finding' } : { kind: 'waived', file: own.state.file, text: writeState(records, changed) };
}
