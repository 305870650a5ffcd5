import { decisions, type SignOff } from './sign-off.ts';

/** In the order of time; of two at once, the one that takes back more comes last, and so stands: of two approvals, the one on conditions. */
export function compareRecords({ signOff: a }: { readonly signOff: SignOff }, { signOff: b }: { readonly signOff: SignOff }): number {
  if (a.reviewedAt !== b.reviewedAt) return a.reviewedAt < b.reviewedAt ? -1 : 1;
  const order = decisions.indexOf(a.decision) - decisions.indexOf(b.decision) || a.conditions.length - b.conditions.length;
  return order !== 0 ? order : a.nonce < b.nonce ? -1 : 1;
}
