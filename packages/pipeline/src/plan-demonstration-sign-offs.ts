import { type Checked, faulty, problem, sound } from '@imprimatur/diagnostics';
import { type Role, roles, writeEnvelope } from '@imprimatur/formats';
import { requiredSignOffs, type ReviewedDocument, textKindOf, writeSignOff } from '@imprimatur/review';
import { demonstrationKey } from '@imprimatur/signing';
import { planSignOff, type SigningMoment, type SignOffPlan } from './plan-sign-off.ts';
import type { PreparedArticle } from './prepare-article.ts';
import type { Shared } from './read-shared.ts';

/** Sign-off files by the demonstration reviewers for every ready text that lacks one; only where the publication is a demonstration. */
export function planDemonstrationSignOffs(article: PreparedArticle, shared: Shared, moment: SigningMoment): Checked<ReadonlyMap<string, string>> {
  if (!shared.publication.demonstration)
    return faulty(problem('demonstration-refused', { file: 'content/publication.yaml' }, 'Found no line demonstration: true, expected it for demonstration sign-offs.', 'Real texts are signed by real reviewers.'));
  const files = new Map<string, string>();
  for (const text of article.texts)
    for (const role of missingRoles(text, shared)) {
      const plan = planOf(article, text, role, shared, moment);
      if (plan?.kind === 'planned') files.set(plan.file, writeEnvelope(writeSignOff(plan.signOff, demonstrationKey(plan.signOff.reviewer.id))));
    }
  return sound(files);
}

function missingRoles(text: ReviewedDocument, shared: Shared): readonly Role[] {
  const required = requiredSignOffs(shared.policy, textKindOf(text.document, shared.publication.source.locale));
  return roles.filter((role) => required.roles.has(role) && !text.approvals.some((approval) => approval.role === role));
}

function planOf(article: PreparedArticle, text: ReviewedDocument, role: Role, shared: Shared, moment: SigningMoment): SignOffPlan | undefined {
  const reviewer = shared.reviewers.find((each) => each.demonstration && each.maySign.some((right) => right.role === role));
  if (reviewer === undefined) return undefined;
  const waived = article.waived.get(text.document.settings.locale) ?? [];
  const meaning = `Demonstration of an approval (${role}). No person has read the text.`;
  return planSignOff(text, waived, { reviewer, role, decision: 'approve', meaning, comment: '', conditions: [], remarks: [], withdrawal: undefined, digest: undefined }, shared, moment);
}
