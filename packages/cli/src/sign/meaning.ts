import type { Role } from '@imprimatur/formats';
import type { Said } from '@imprimatur/pipeline';
import type { Decision } from '@imprimatur/review';

/** What is decided, as far as the words of its meaning depend on it. */
export interface DecisionInRole {
  readonly decision: Decision;
  readonly role: Role;
  readonly conditions: readonly Said[];
}

/**
 * What a person states by signing, in the words that the record holds (21 CFR 11.50(a)(3)).
 * @example meaningOf({ decision: 'withdraw', role: 'clinical', conditions: [] }) // 'I take this content back: …'
 */
export function meaningOf({ decision, role, conditions }: DecisionInRole): string {
  switch (decision) {
    case 'approve':
      return `I have read this text. ${responsibility[role]} ${conditions.length === 0 ? 'I approve exactly this content for publication.' : onConditions}`;
    case 'request-changes':
      return 'I have read this text. I do not approve it as it stands, and say what should change.';
    case 'waive-conditions':
      return 'I have read these passages. They need not change before the text is published, for the reason that I give.';
    case 'withdraw':
      return 'I take this content back: it must not be published or used any more, for the reason that I give.';
  }
}

const onConditions = 'I approve exactly this content for publication, on condition that each passage that I name changes, or that its condition is waived.';

const responsibility: Readonly<Record<Role, string>> = {
  clinical: 'I answer for its being clinically right and safe for its readers.',
  linguistic: 'I answer for its saying what the source says, in words that its readers understand.',
  editorial: 'I answer for its being complete, plain and fair.',
  release: 'I answer for its being ready to be released.',
};
