import type { Policy, Role } from '@imprimatur/formats';

/**
 * Whether the policy keeps a person from signing in a role, because they wrote or translated the text.
 * @example hadHand('ann', 'clinical', { authors: ['ann'], translators: [] }, policy) // true where clinical is kept from authors
 */
export function hadHand(person: string, role: Role, { authors, translators }: { readonly authors: readonly string[]; readonly translators: readonly string[] }, { separation }: Pick<Policy, 'separation'>): boolean {
  const hands = separation[role] ?? [];
  return (hands.includes('author') && authors.includes(person)) || (hands.includes('translator') && translators.includes(person));
}
