import type { Policy, Role } from '@imprimatur/formats';
import type { LocalizedDocument } from '@imprimatur/translate';

/** Who had a hand in a text, by their ids. */
export interface Hands {
  readonly authors: readonly string[];
  readonly translators: readonly string[];
}

/** Who had a hand in a text as its files say today. */
export function handsToday({ source, translators }: LocalizedDocument): Hands {
  return { authors: source.frontMatter.authors, translators };
}

/**
 * Whether the policy keeps a person from signing in a role, because they wrote or translated the text.
 * @example hadHand('ann', 'clinical', { authors: ['ann'], translators: [] }, policy) // true where clinical is kept from authors
 */
export function hadHand(person: string, role: Role, { authors, translators }: Hands, { separation }: Pick<Policy, 'separation'>): boolean {
  const hands = separation[role] ?? [];
  return (hands.includes('author') && authors.includes(person)) || (hands.includes('translator') && translators.includes(person));
}
