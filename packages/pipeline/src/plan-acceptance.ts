import { type Acceptance, type LocalDate, type Locale, type Origin, type SegmentKey, writeState } from '@imprimatur/formats';
import { segmentDigest } from '@imprimatur/parse';
import type { PreparedArticle } from './prepare-article.ts';

/** Who accepts what. */
export interface AcceptanceRequest {
  readonly locale: Locale;
  /** All segments with a text where undefined. */
  readonly keys: readonly SegmentKey[] | undefined;
  readonly by: string;
  readonly at: LocalDate;
  /** Where the wording comes from; where undefined an earlier record's, else a human. */
  readonly origin: Origin | undefined;
}

/** The new text of the state file, and which segments it accepts that were not accepted before. */
export function planAcceptance(article: PreparedArticle, request: AcceptanceRequest): { readonly text: string; readonly accepted: readonly SegmentKey[] } {
  const document = article.texts.find((text) => text.document.settings.locale === request.locale)?.document;
  const before = article.translations.get(request.locale)?.state.acceptances ?? new Map<SegmentKey, Acceptance>();
  const now = new Map<SegmentKey, Acceptance>();
  const accepted: SegmentKey[] = [];
  for (const segment of document?.segments.values() ?? []) {
    const old = before.get(segment.key);
    const source = article.source.segments.get(segment.key);
    const wanted = segment.text !== '' && segment.status !== 'accepted' && (request.keys?.includes(segment.key) ?? true);
    if (wanted && source !== undefined) {
      const target = segmentDigest(segment.text);
      const origin = request.origin ?? (old?.target === target ? old.origin : 'human');
      now.set(segment.key, { source: source.digest, target, origin, by: request.by, at: request.at });
      accepted.push(segment.key);
    } else if (old !== undefined) now.set(segment.key, old);
  }
  for (const [key, acceptance] of before) if (!now.has(key)) now.set(key, acceptance);
  return { text: writeState(now), accepted };
}
