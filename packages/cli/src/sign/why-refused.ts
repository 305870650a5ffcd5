import type { Reviewer, Role } from '@imprimatur/formats';
import type { SignOffPlan } from '@imprimatur/pipeline';
import { nameOfText } from '@imprimatur/review';

/** The text and the role that somebody wanted to sign in. */
export interface RefusedText {
  readonly document: string;
  readonly locale: string;
  readonly role: Role;
}

/** Why a person may not sign a text, in a sentence. */
export function whyRefused(plan: Extract<SignOffPlan, { kind: 'refused' }>, { document, locale, role }: RefusedText, reviewer: Reviewer): string {
  const name = nameOfText({ document, locale });
  switch (plan.why) {
    case 'not-ready':
      return `Found ${name} with passages that nobody accepted, expected a text that is complete. Nothing was signed; imprimatur status ${locale} shows what is open.`;
    case 'role-not-allowed':
      return `Found ${reviewer.printedName} (${reviewer.id}) signing ${name} in the role ${role}, expected a role that content/reviewers.yaml gives today. Nothing was signed.`;
    case 'own-work':
      return `Found ${reviewer.printedName} (${reviewer.id}) among those who had a hand in ${name}, expected somebody else: content/policy.yaml keeps the role ${role} from them. Nothing was signed.`;
    case 'no-such-passage':
      return `Found no passage ${plan.segments.join(', ')} in ${name}, expected keys as the review page shows them. Nothing was signed.`;
  }
}
