import type { Diagnostic } from '@imprimatur/diagnostics';
import { withoutValues } from '@imprimatur/follow';
import { type Acceptance, isAcceptance, type LocalDate, type Locale, type Origin, type SegmentKey, type StateRecord, writeState } from '@imprimatur/formats';
import { mayAcceptMachines, type Work } from '@imprimatur/translate';
import { mergeInOrder } from './follow-translations.ts';
import type { PreparedArticle } from './prepare-article.ts';
import type { Shared } from './read-shared.ts';
import { workIn } from './work-in.ts';

/** Who accepts what. */
export interface AcceptanceRequest {
  readonly locale: Locale;
  /** The segments that were named; where undefined all that need only a look. */
  readonly keys: readonly SegmentKey[] | undefined;
  readonly by: string;
  readonly at: LocalDate;
  /** Where the wording comes from; where undefined what the state says of it, else a human. */
  readonly origin: Origin | undefined;
  /** Why an unchanged wording is still right after a critical edit. */
  readonly reason: string | undefined;
}

/** Which segments a request accepts, and which it must not. */
export interface AcceptancePlan {
  /** The new text of the state file; `undefined` where nothing changes. */
  readonly text: string | undefined;
  readonly accepted: readonly SegmentKey[];
  readonly refused: readonly RefusedAcceptance[];
}

/**
 * A segment that is not accepted: there is no translation; two branches brought different ones; it lacks something
 * that today's source has (`faults` say what); the source was edited critically and the words are as they were, so its own
 * key and a reason are needed; it is word for word its source, so its own key is needed; or a machine translated it and no
 * person has been named.
 */
export interface RefusedAcceptance {
  readonly key: SegmentKey;
  readonly why: 'missing' | 'disputed' | 'faulty' | 'critical' | 'untranslated' | 'machine';
  readonly faults: readonly Diagnostic[];
}

/** Records that translations are right for today's source, in their present wording. */
export function planAcceptance(article: PreparedArticle, request: AcceptanceRequest, shared: Shared): AcceptancePlan {
  const document = article.texts.find((text) => text.document.settings.locale === request.locale)?.document;
  const files = article.translations.get(request.locale);
  const work = workIn(article, request.locale, shared);
  if (document === undefined || files === undefined || work === undefined) return { text: undefined, accepted: [], refused: (request.keys ?? []).map((key) => ({ key, why: 'missing', faults: [] })) };
  const records = new Map(files.state.records);
  const added = new Map<SegmentKey, StateRecord>();
  const accepted: SegmentKey[] = [];
  const refused: RefusedAcceptance[] = [];
  for (const item of work) {
    if (request.keys?.includes(item.key) === false) continue;
    const why = refusalOf(item, request, shared);
    if (why !== undefined) {
      // What is missing is not for a look: only where it was named is that worth a word.
      if (why !== 'missing' || request.keys !== undefined) refused.push({ key: item.key, why, faults: item.faults });
      continue;
    }
    const source = article.source.segments.get(item.key);
    const segment = document.segments.get(item.key);
    if (source === undefined || segment === undefined) continue;
    const record = acceptanceOf(item, records.get(item.key), { source: source.basis.digest, target: segment.digest }, request);
    (records.has(item.key) ? records : added).set(item.key, record);
    accepted.push(item.key);
  }
  return { text: accepted.length === 0 ? undefined : writeState(mergeInOrder(records, added, [...article.source.segments.keys()]), files.state.others), accepted, refused };
}

function refusalOf(item: Work, request: AcceptanceRequest, { publication }: Shared): RefusedAcceptance['why'] | undefined {
  if (item.status === 'missing') return 'missing';
  if (item.rival !== undefined || (item.disputed && request.keys === undefined)) return 'disputed';
  if (item.faults.length > 0) return 'faulty';
  if (request.keys === undefined && isUntranslated(item)) return 'untranslated';
  if (item.edit?.kind === 'critical' && !item.reworded && (request.keys === undefined || request.reason === undefined)) return 'critical';
  return (request.origin === 'machine' || item.origin === 'machine') && !mayAcceptMachines(request.by, publication.demonstration ? 'demonstration' : 'real') ? 'machine' : undefined;
}

/** A name or a number may be alike in both languages; a sentence is not. */
function isUntranslated({ source, target, words }: Work): boolean {
  return words > 3 && withoutValues(source) === target;
}

/** Keeps remarks and fields that nobody knows; a reason, a former source and a rival are settled by accepting. */
function acceptanceOf(item: Work, old: StateRecord | undefined, digests: Pick<Acceptance, 'source' | 'target'>, request: AcceptanceRequest): StateRecord {
  const { reason: _, was: _was, wording: _wording, rival: _rival, ...kept } = (isAcceptance(old) ? old : { ...old }) as Partial<Acceptance>;
  // A wording that a machine made stays one until other words stand there.
  const origin = item.origin === 'machine' ? 'machine' : (request.origin ?? item.origin ?? 'human');
  const reason = item.edit?.kind === 'critical' && !item.reworded ? request.reason : undefined;
  return { ...kept, ...digests, origin, by: request.by, at: request.at, ...(reason === undefined ? {} : { reason }) };
}
