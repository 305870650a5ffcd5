import type { Reason } from '@imprimatur/review';

/** Why a text may not be released, in a sentence for its reviewers. */
export function reasonInEnglish(reason: Reason): string {
  switch (reason.kind) {
    case 'missing':
      return `${counted(reason.segments.length, 'passage is', 'passages are')} not translated.`;
    case 'stale':
      return `${counted(reason.segments.length, 'translation is', 'translations are')} of an earlier wording of the source.`;
    case 'unaccepted':
      return `${counted(reason.segments.length, 'translation has', 'translations have')} not been accepted by a translator.`;
    case 'sign-off-missing':
      return `In the role ${reason.role}, ${reason.needed - reason.found} more must approve.`;
    case 'review-lapsed':
      return `The approval in the role ${reason.role} lapsed on ${reason.due}.`;
    case 'persons-missing':
      return `${reason.needed} different persons must approve; ${reason.found} did.`;
    case 'changes-requested':
      return `Changes were requested in the role ${reason.role}.`;
    case 'condition-open':
      return `${counted(reason.segments.length, 'condition', 'conditions')} of the role ${reason.role} ${reason.segments.length === 1 ? 'is' : 'are'} open.`;
    case 'condition-unread':
      return `${counted(reason.segments.length, 'passage', 'passages')} changed on a condition of the role ${reason.role}; somebody else must approve the new wording.`;
    case 'withdrawn':
      return `Withdrawn in the role ${reason.role} from ${reason.on} on.`;
    case 'findings':
      return `${counted(reason.checks.reduce((count, { segments }) => count + Math.max(1, segments.length), 0), 'finding', 'findings')} of the checks must be mended or waived.`;
    case 'no-policy':
      return 'No rule of the policy is for this kind of text, so that nothing can approve it.';
  }
}

/** @example counted(1, 'passage is', 'passages are') // '1 passage is' */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
