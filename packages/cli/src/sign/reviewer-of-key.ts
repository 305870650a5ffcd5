import type { Reviewer } from '@imprimatur/formats';
import type { PublicKey } from '@imprimatur/signing';

/** Whose key it is; a text says why nobody's. With `as`, it has to be that person's. */
export function reviewerOfKey(key: PublicKey, as: string | undefined, reviewers: readonly Reviewer[]): Reviewer | string {
  const reviewer = reviewers.find(({ keys }) => keys.some((each) => each.key.id === key.id));
  if (reviewer === undefined) return `Found a key that nobody has in content/reviewers.yaml (${key.kind}: ${key.text}), expected one of a reviewer. Have it added there by whoever keeps that file.`;
  if (as !== undefined && reviewer.id !== as) return `Found a key of ${reviewer.id}, expected one of ${as}. Name another key with --key.`;
  return reviewer;
}
