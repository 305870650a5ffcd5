import { type Checked, faulty, problem, sound } from '@imprimatur/diagnostics';
import { type LocalDate, type Role, roles, writeEnvelope } from '@imprimatur/formats';
import { addMonths, policyDigest, requiredSignOffs, type ReviewedDocument, type SignOff, signOffFileName, type TextKind, writeSignOff } from '@imprimatur/review';
import { demonstrationKey } from '@imprimatur/signing';
import type { PreparedArticle } from './prepare-article.ts';
import type { Shared } from './read-shared.ts';

/** The clock and the chance that a signature needs, read once by the shell. */
export interface SigningMoment {
  /** An instant in UTC: `2026-11-22T09:30:00Z`. */
  readonly now: string;
  readonly nonce: () => string;
}

/** Sign-off files by the demonstration reviewers for every ready text that lacks one; only where the publication is a demonstration. */
export function planDemonstrationSignOffs(article: PreparedArticle, shared: Shared, moment: SigningMoment): Checked<ReadonlyMap<string, string>> {
  if (!shared.publication.demonstration)
    return faulty(problem('demonstration-refused', { file: 'content/publication.yaml' }, 'Found no line demonstration: true, expected it for demonstration sign-offs.', 'Real texts are signed by real reviewers.'));
  const files = new Map<string, string>();
  for (const text of article.texts)
    for (const role of missingRoles(text, shared)) {
      const signOff = signOffOf(text, role, shared, moment);
      if (signOff === undefined) continue;
      const folder = `content/${article.id.collection}/${article.id.slug}/signoffs/${text.document.settings.locale}`;
      files.set(`${folder}/${signOffFileName(signOff)}`, writeEnvelope(writeSignOff(signOff, demonstrationKey(signOff.reviewer.id))));
    }
  return sound(files);
}

function missingRoles(text: ReviewedDocument, shared: Shared): readonly Role[] {
  const required = requiredSignOffs(shared.policy, textKind(text.document, shared));
  return roles.filter((role) => required.has(role) && !text.approvals.some((approval) => approval.role === role));
}

function textKind({ source, settings }: ReviewedDocument['document'], { publication }: Shared): TextKind {
  const { kind, audience } = source.frontMatter;
  return { kind, audience, locale: settings.locale, sourceLocale: publication.source.locale };
}

function signOffOf({ document }: ReviewedDocument, role: Role, shared: Shared, { now, nonce }: SigningMoment): SignOff | undefined {
  const reviewer = shared.reviewers.find((each) => each.demonstration && each.maySign.some((right) => right.role === role));
  if (document.digest === undefined || reviewer === undefined) return undefined;
  return {
    document: `${document.source.collection}/${document.source.slug}`,
    locale: document.settings.locale,
    digest: document.digest,
    decision: 'approve',
    meaning: `Demonstration of a ${role} approval. No person has read the text.`,
    role,
    reviewer: { id: reviewer.id, printedName: reviewer.printedName },
    authors: document.source.frontMatter.authors,
    translators: document.translators,
    policy: policyDigest(shared.policy, textKind(document, shared)),
    digestLastApproved: undefined,
    conditions: [],
    comment: '',
    reviewedAt: now,
    nextReviewDue: addMonths(now.slice(0, 10) as LocalDate, shared.policy.reviewIntervalMonths),
    nonce: nonce(),
  };
}
