import type { Role } from '@imprimatur/formats';
import type { Decision } from '@imprimatur/review';

/** What a person states by signing, in the words that the record holds (21 CFR 11.50(a)(3)). */
export function meaningOf(decision: Decision, role: Role): string {
  switch (decision) {
    case 'approve':
      return `I have read this text. ${responsibility[role]} I approve exactly this content for publication.`;
    case 'request-changes':
      return 'I have read this text. I do not approve it as it stands, and say what should change.';
    case 'waive-conditions':
      return 'I have read these passages. They need not change before the text is published, for the reason that I give.';
    case 'withdraw':
      return 'I take this content back: it must not be published or used any more, for the reason that I give.';
  }
}

const responsibility: Readonly<Record<Role, string>> = {
  clinical: 'I answer for its being clinically right and safe for its readers.',
  linguistic: 'I answer for its saying what the source says, in words that its readers understand.',
  editorial: 'I answer for its being complete, plain and fair.',
  release: 'I answer for its being ready to be released.',
};
