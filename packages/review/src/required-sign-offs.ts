import type { Policy, Role } from '@imprimatur/formats';
import { canonicalJson, type Digest, digestOf } from '@imprimatur/signing';

/** What the policy's rules look at. */
export interface TextKind {
  readonly kind: string;
  readonly audience: string;
  readonly locale: string;
  readonly sourceLocale: string;
}

/** How many persons must sign a text in which role; empty where no rule is for it, and then nothing approves it. */
export function requiredSignOffs(policy: Policy, { kind, audience, locale, sourceLocale }: TextKind): ReadonlyMap<Role, number> {
  const isSource = locale === sourceLocale;
  const required = new Map<Role, number>();
  for (const rule of policy.rules) {
    const matches =
      (rule.kinds?.includes(kind) ?? true) &&
      (rule.audiences?.includes(audience) ?? true) &&
      (rule.locales?.some((wanted) => wanted === locale || wanted === (isSource ? 'source' : 'translated')) ?? true);
    if (!matches) continue;
    for (const [role, persons] of Object.entries(rule.require) as [Role, number][]) required.set(role, Math.max(persons, required.get(role) ?? 0));
  }
  return required;
}

/**
 * The digest of all that the policy asks of a text. It is part of each sign-off: what was signed under
 * one policy does not count under another, and rules for other texts may change freely.
 */
export function policyDigest(policy: Policy, text: TextKind): Digest {
  return digestOf(
    canonicalJson({
      format: 'imprimatur.policy/1',
      required: Object.fromEntries(requiredSignOffs(policy, text)),
      separation: Object.fromEntries(Object.entries(policy.separation).map(([role, hands]) => [role, [...new Set(hands)].toSorted()])),
      reviewIntervalMonths: policy.reviewIntervalMonths,
    }),
  );
}
