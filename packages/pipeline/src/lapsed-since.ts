import { type Diagnostic, warning } from '@imprimatur/diagnostics';
import type { LocalDate } from '@imprimatur/formats';
import type { TextSummary } from './summary.ts';

/** Approvals that counted on the release's date and do not count any more today. */
export function lapsedSince(texts: readonly Pick<TextSummary, 'document' | 'locale' | 'state' | 'nextReviewDue'>[], today: LocalDate): readonly Diagnostic[] {
  return texts
    .filter((text) => text.state === 'approved' && text.nextReviewDue !== undefined && text.nextReviewDue < today)
    .map((text) =>
      warning('approval-lapsed', { file: `content/${text.document}/index.md` }, `Found that the review of ${text.document}@${text.locale} was due on ${text.nextReviewDue ?? ''}.`, 'Have it reviewed again, then set a new release date in content/publication.yaml.'),
    );
}
