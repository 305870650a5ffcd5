import { type Diagnostic, warning } from '@imprimatur/diagnostics';
import type { LocalDate, Policy } from '@imprimatur/formats';
import { addDays } from '@imprimatur/review';

/** An approved text, as summaries have it. */
interface ApprovedText {
  readonly document: string;
  readonly locale: string;
  readonly state: 'approved' | 'draft';
  readonly nextReviewDue: string | undefined;
}

/** Approvals that counted on the release's date and whose review is past due today: in the policy's days of grace, or lapsed. */
export function lapsedSince(texts: readonly ApprovedText[], { graceDays }: Pick<Policy, 'graceDays'>, today: LocalDate): readonly Diagnostic[] {
  return texts.flatMap(({ document, locale, state, nextReviewDue }) => {
    if (state !== 'approved' || nextReviewDue === undefined || today <= nextReviewDue) return [];
    const lastDay = addDays(nextReviewDue as LocalDate, graceDays);
    const grace = today <= lastDay ? `; by the days of grace in content/policy.yaml it counts until ${lastDay}` : '';
    const hint = today <= lastDay ? `Have it reviewed again by then.` : 'Have it reviewed again, then set a new release date in content/publication.yaml.';
    return [warning('approval-lapsed', { file: `content/${document}/index.md` }, `Found that the review of ${document}@${locale} was due on ${nextReviewDue}${grace}, expected one that is not past due.`, hint)];
  });
}
