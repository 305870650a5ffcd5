import type { Policy, Role } from '@imprimatur/formats';
import type { LocalizedDocument } from '@imprimatur/translate';

/** How many persons must sign a text in which role; empty where no rule is for it, and then nothing approves it. */
export function requiredSignOffs(policy: Policy, document: LocalizedDocument, sourceLocale: string): ReadonlyMap<Role, number> {
  const { kind, audience } = document.source.frontMatter;
  const { locale } = document.settings;
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
