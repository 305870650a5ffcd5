import type { LocalDate } from '@imprimatur/formats';
import type { Approval } from '@imprimatur/review';
import type { PageInput } from './page-input.ts';
import { printedDate } from './printed-date.ts';
import { reasonInWords } from './reason-in-words.ts';

/** What the review box says. */
export interface ReviewView {
  readonly state: string;
  readonly approvals: readonly ApprovalView[];
  readonly lastReviewed: string | undefined;
  readonly nextReviewDue: string | undefined;
  readonly reasons: readonly string[];
  readonly digest: string | undefined;
  readonly release: string;
}

/** One signature as it is printed. */
export interface ApprovalView {
  readonly role: string;
  readonly name: string;
  readonly credentials: string | undefined;
  readonly date: string;
}

/** The review box of a page. */
export function reviewView({ reviewed, words, publication }: PageInput): ReviewView {
  const date = (day: LocalDate): string => printedDate(day, words.settings);
  const release = words.word('review.release', { version: publication.release.version, date: date(publication.release.date) });
  const approvals = reviewed.approvals.map((approval): ApprovalView => approvalView(approval, words.word, date));
  switch (reviewed.kind) {
    case 'approved':
      return {
        state: words.word('review.approved'),
        approvals,
        lastReviewed: date(reviewed.lastReviewed),
        nextReviewDue: date(reviewed.nextReviewDue),
        reasons: [],
        digest: reviewed.digest,
        release,
      };
    case 'draft':
      return {
        state: words.word(reviewed.withdrawn ? 'review.withdrawn' : 'review.draft'),
        approvals,
        lastReviewed: undefined,
        nextReviewDue: undefined,
        reasons: reviewed.reasons.map((reason) => reasonInWords(reason, words)),
        digest: reviewed.document.digest,
        release,
      };
  }
}

function approvalView(approval: Approval, word: PageInput['words']['word'], date: (day: LocalDate) => string): ApprovalView {
  return {
    role: word(`roles.${approval.role}`),
    name: approval.demonstration ? word('review.demonstration-reviewer') : approval.printedName,
    credentials: approval.demonstration ? undefined : approval.credentials,
    date: date(approval.reviewedOn),
  };
}
