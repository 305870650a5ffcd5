import type { Reason } from '@imprimatur/review';
import type { Words } from '@imprimatur/translate';

/** Why a text is a draft, in a sentence of the words' language. */
export function reasonInWords(reason: Reason, words: Words): string {
  switch (reason.kind) {
    case 'missing':
    case 'stale':
    case 'unaccepted':
      return words.word(`reasons.${reason.kind}`, { count: reason.segments.length });
    case 'sign-off-missing':
      return words.word('reasons.sign-off-missing', { role: words.word(`roles.${reason.role}`), count: reason.needed - reason.found });
    case 'persons-missing':
      return words.word('reasons.persons-missing', { count: reason.needed - reason.found });
    case 'condition-open':
    case 'condition-unread':
      return words.word(`reasons.${reason.kind}`, { role: words.word(`roles.${reason.role}`), count: reason.segments.length });
    case 'review-lapsed':
    case 'changes-requested':
    case 'withdrawn':
      return words.word(`reasons.${reason.kind}`, { role: words.word(`roles.${reason.role}`) });
    case 'findings':
      return words.word('reasons.findings', { count: reason.checks.reduce((count, { segments }) => count + Math.max(1, segments.length), 0) });
    case 'no-policy':
      return words.word('reasons.no-policy');
  }
}
