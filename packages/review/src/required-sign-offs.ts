import { type Policy, type PolicyRule, type Risk, type Role, roles } from '@imprimatur/formats';
import { canonicalJson, type Digest, digestOf } from '@imprimatur/signing';

/** What the policy's rules look at. */
export interface TextKind {
  readonly kind: string;
  readonly audience: string;
  readonly risk: Risk | undefined;
  readonly locale: string;
  readonly sourceLocale: string;
}

/** Who must sign a text. */
export interface RequiredSignOffs {
  /** How many persons in which role, in the order of `roles`; empty where no rule is for the text, and then nothing approves it. */
  readonly roles: ReadonlyMap<Role, number>;
  /** How many different persons in all; 0 where no rule asks for it. */
  readonly persons: number;
}

/** What all rules that match a text ask for together. */
export function requiredSignOffs(policy: Policy, text: TextKind): RequiredSignOffs {
  const needed = new Map<Role, number>();
  let persons = 0;
  for (const rule of policy.rules) {
    if (!isFor(rule, text)) continue;
    for (const [role, count] of Object.entries(rule.require) as [Role, number][]) needed.set(role, Math.max(count, needed.get(role) ?? 0));
    persons = Math.max(persons, rule.persons ?? 0);
  }
  return { roles: inOrder(needed), persons };
}

function inOrder(needed: ReadonlyMap<Role, number>): ReadonlyMap<Role, number> {
  return new Map([...needed].toSorted(([a], [b]) => roles.indexOf(a) - roles.indexOf(b)));
}

function isFor(rule: PolicyRule, { kind, audience, risk = 'standard', locale, sourceLocale }: TextKind): boolean {
  const origin = locale === sourceLocale ? 'source' : 'translated';
  return (
    (rule.kinds?.includes(kind) ?? true) &&
    (rule.audiences?.includes(audience) ?? true) &&
    (rule.risks?.includes(risk) ?? true) &&
    (rule.locales?.some((wanted) => wanted === locale || wanted === origin) ?? true)
  );
}

/**
 * The digest of all that the policy asks of a text. It is part of each sign-off: what was signed under
 * one policy does not count under another, and rules for other texts may change freely.
 */
export function policyDigest(policy: Policy, text: TextKind): Digest {
  const required = requiredSignOffs(policy, text);
  return digestOf(
    canonicalJson({
      format: 'imprimatur.policy/1',
      required: Object.fromEntries(required.roles),
      persons: required.persons,
      separation: Object.fromEntries(Object.entries(policy.separation).map(([role, hands]) => [role, [...new Set(hands)].toSorted()])),
      reviewIntervalMonths: policy.reviewIntervalMonths,
      graceDays: policy.graceDays,
    }),
  );
}
