import type { Checked } from '@imprimatur/diagnostics';
import { type Reason, review, type ReviewedDocument, type ReviewInput } from '@imprimatur/review';
import { expect } from 'vitest';

/** `approved by …`, or the kinds of reason, with the codes of what was refused after a bar. */
export function check(input: ReviewInput, expected: string): void {
  const reviewed = review(input);
  expect([outcomeOf(reviewed), ...reviewed.diagnostics.map(({ code }) => code)].join(' | ')).toBe(expected);
}

/** What `review` decided, in words. */
export function outcomeOf(reviewed: Checked<ReviewedDocument>): string {
  if (reviewed.kind === 'faulty') return 'faulty';
  if (reviewed.value.kind === 'approved') return `approved by ${reviewed.value.approvals.map((approval) => approval.reviewer).join(' and ')}`;
  return reviewed.value.reasons.map(inWords).join(', ');
}

function inWords(reason: Reason): string {
  switch (reason.kind) {
    case 'missing':
    case 'stale':
    case 'unaccepted':
      return `${reason.kind} ${reason.segments.join(' ')}`;
    case 'sign-off-missing':
      return `${reason.role} ${reason.found} of ${reason.needed}`;
    case 'review-lapsed':
      return `${reason.role} lapsed ${reason.due}`;
    case 'persons-missing':
      return `persons ${reason.found} of ${reason.needed}`;
    case 'changes-requested':
      return `${reason.reviewer} asked for changes`;
    case 'condition-open':
      return `${reason.role} on ${placesOf(reason.segments)} open`;
    case 'condition-unread':
      return `${reason.role} on ${placesOf(reason.segments)} unread`;
    case 'withdrawn':
      return `${reason.role} withdrawn ${reason.on}`;
    case 'findings':
      return reason.checks.map(({ check: code, segments }) => `${code} in ${segments.join(' ')}`).join(', ');
    case 'no-policy':
      return 'no policy';
  }
}

function placesOf(segments: readonly string[]): string {
  return segments.map((segment) => segment.split('.')[0]).join(' ');
}
