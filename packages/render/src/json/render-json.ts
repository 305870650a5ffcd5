import type { Approval } from '@imprimatur/review';
import { contentRecord } from '@imprimatur/translate';
import type { PageInput } from '../page-input.ts';
import { pageView } from '../page-view.ts';
import { reasonInWords } from '../reason-in-words.ts';

/**
 * The page as data. `content` is what `contentDigest` digests, so that anyone can check `digest`
 * and, with it, what the sign-offs are over; a draft has no digest.
 */
export function renderJson(page: PageInput): string {
  const { reviewed, words, publication } = page;
  const { document } = reviewed;
  const view = pageView(page);
  const texts = [...document.segments.values()].map(({ key, text }) => [key, text] as const);
  const data = {
    format: 'imprimatur.article/1',
    document: `${document.source.collection}/${document.source.slug}`,
    locale: document.settings.locale,
    direction: document.settings.direction,
    title: view.plainTitle,
    description: view.plainDescription,
    state: reviewed.kind,
    withdrawn: reviewed.kind === 'draft' && reviewed.withdrawn,
    ...(reviewed.kind === 'draft' ? { reasons: reviewed.reasons.map((reason) => ({ ...reason, words: reasonInWords(reason, words) })) } : {}),
    notices: view.notices,
    demonstration: publication.demonstration,
    machineTranslated: document.machineTranslated,
    release: publication.release,
    publisher: publication.publisher,
    licence: publication.licence,
    review: reviewOf(page),
    digest: reviewed.kind === 'approved' ? reviewed.digest : null,
    content: contentRecord(document.source, document.settings.locale, document.values, texts),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function reviewOf({ reviewed }: PageInput): object {
  const approvals = reviewed.approvals.map(({ credentials, ...approval }: Approval) => ({ ...approval, credentials: credentials ?? null }));
  if (reviewed.kind === 'draft') return { approvals, lastReviewed: null, nextReviewDue: null };
  return { approvals, lastReviewed: reviewed.lastReviewed, nextReviewDue: reviewed.nextReviewDue };
}
