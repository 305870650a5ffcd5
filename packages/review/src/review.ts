import { type Checked, type Diagnostic, problem, sound, warning } from '@imprimatur/diagnostics';
import { type LocalDate, type Policy, type Role, roles, type SegmentKey } from '@imprimatur/formats';
import type { LocalizedDocument, SegmentStatus } from '@imprimatur/translate';
import { addMonths } from './add-months.ts';
import { policyDigest, requiredSignOffs, type TextKind } from './required-sign-offs.ts';
import type { Approval, ApprovedDocument, BarringCheck, Reason, ReviewedDocument, SignOffFile } from './reviewed-document.ts';
import { type TrustInput, type VerifiedSignOff, verifySignOff } from './verify-sign-off.ts';

/** A text, the records in its folder, and the rules. */
export interface ReviewInput {
  readonly document: LocalizedDocument;
  readonly sourceLocale: string;
  /** Every article as `<collection>/<slug>`: a sign-off of one that is not there may be of this one, under a former name. */
  readonly articles: ReadonlySet<string>;
  /** What the checks found that must not be released. */
  readonly barred: readonly BarringCheck[];
  /** The day on which somebody last let an error pass: who approved before has not seen that. */
  readonly waivedOn: LocalDate | undefined;
  readonly signOffs: readonly SignOffFile[];
  readonly policy: Policy;
  readonly trust: TrustInput;
}

/** Decides whether a text may be published, and if not says every reason. Fails closed. */
export function review(input: ReviewInput): Checked<ReviewedDocument> {
  const { verified, diagnostics } = verifyAll(input);
  const required = requiredSignOffs(input.policy, textKind(input));
  const policy = policyDigest(input.policy, textKind(input));
  const current = verified.filter(({ signOff }) => signOff.digest === input.document.digest);
  // A withdrawal stands whatever the policy: taking back must never depend on it.
  const standing = standingDecisions(current.filter(({ signOff }) => signOff.policy === policy || signOff.decision === 'withdraw'));
  const outdated = current.filter((record) => record.signOff.policy !== policy && record.signOff.decision === 'approve').map(underAnotherPolicy);
  const unseen = standing.filter((record) => isBeforeWaiver(record, input)).map(beforeWaiver);
  const allowed = standing.filter((record) => !isOwnWork(record, input) && !isBeforeWaiver(record, input));
  const own = standing.filter((record) => isOwnWork(record, input)).map(ownWork);
  const { approvals, evidence, reasons } = weigh(allowed, required, input);
  const all = [...contentReasons(input.document), ...(input.barred.length === 0 ? [] : [{ kind: 'findings' as const, checks: input.barred }]), ...(required.size === 0 ? [{ kind: 'no-policy' as const }] : []), ...reasons];
  const reviewed = all.length === 0 ? approve(input.document, approvals, evidence) : draft(input.document, approvals, all);
  return sound(reviewed, [...diagnostics, ...own, ...outdated, ...unseen]);
}

function textKind({ document, sourceLocale }: ReviewInput): TextKind {
  const { kind, audience } = document.source.frontMatter;
  return { kind, audience, locale: document.settings.locale, sourceLocale };
}

function approve(document: LocalizedDocument, approvals: readonly Approval[], evidence: readonly SignOffFile[]): ApprovedDocument {
  if (document.digest === undefined || approvals.length === 0) throw new Error('a text without content digest or approvals was about to be approved');
  const approved: Omit<ApprovedDocument, keyof ApprovedDocument & symbol> = {
    kind: 'approved',
    document,
    digest: document.digest,
    approvals,
    evidence,
    lastReviewed: extreme(approvals.map((approval) => approval.reviewedOn), (a, b) => a > b),
    nextReviewDue: extreme(approvals.map((approval) => approval.nextReviewDue), (a, b) => a < b),
  };
  // The one place where the brand is put on.
  return approved as ApprovedDocument;
}

function draft(document: LocalizedDocument, approvals: readonly Approval[], reasons: readonly Reason[]): ReviewedDocument {
  return { kind: 'draft', document, approvals, reasons, withdrawn: reasons.some((reason) => reason.kind === 'withdrawn') };
}

function verifyAll(input: ReviewInput): { readonly verified: readonly VerifiedSignOff[]; readonly diagnostics: readonly Diagnostic[] } {
  const subject = `${input.document.source.collection}/${input.document.source.slug}`;
  const diagnostics: Diagnostic[] = [];
  const nonces = new Map<string, string>();
  const former = new Map<string, readonly string[]>();
  const verified = input.signOffs.flatMap((file) => {
    const checked = verifySignOff(file, input.trust);
    diagnostics.push(...checked.diagnostics);
    if (checked.kind === 'faulty' || checked.value === undefined) return [];
    const { signOff } = checked.value;
    if (signOff.document !== subject && !input.articles.has(signOff.document)) {
      former.set(signOff.document, [...(former.get(signOff.document) ?? []), file.file]);
      return [];
    }
    if (signOff.document !== subject || signOff.locale !== input.document.settings.locale) {
      diagnostics.push(problem('sign-off-tampered', { file: file.file }, `Found a sign-off of ${signOff.document}@${signOff.locale}, expected one of ${subject}@${input.document.settings.locale}.`, 'Move the file back to the text that it is for.'));
      return [];
    }
    const earlier = nonces.get(signOff.nonce);
    if (earlier !== undefined) {
      diagnostics.push(problem('sign-off-tampered', { file: file.file }, `Found the nonce of ${earlier} again, expected a new one in every record.`, 'Remove the copy.'));
      return [];
    }
    nonces.set(signOff.nonce, file.file);
    return [checked.value];
  });
  for (const [name, files] of former) diagnostics.push(underFormerName(name, files, subject));
  return { verified, diagnostics };
}

function underFormerName(name: string, files: readonly string[], subject: string): Diagnostic {
  const [file = ''] = files;
  return warning('sign-off-refused', { file }, `Found ${files.length} sign-offs of ${name}, expected sign-offs of ${subject}; there is no article ${name}, perhaps it is a former name.`, 'They do not count; have the text signed under its present name.');
}

/** A person's latest decision in a role stands, and of two at once the withdrawal; persons are counted, not keys and not records. */
function standingDecisions(records: readonly VerifiedSignOff[]): readonly VerifiedSignOff[] {
  const latest = new Map<string, VerifiedSignOff>();
  for (const record of records.toSorted((a, b) => compare(a.signOff.reviewedAt, b.signOff.reviewedAt) || compare(a.signOff.decision, b.signOff.decision)))
    latest.set(`${record.signOff.role} ${record.reviewer.id}`, record);
  return [...latest.values()].toSorted((a, b) => roles.indexOf(a.signOff.role) - roles.indexOf(b.signOff.role) || compare(a.reviewer.id, b.reviewer.id));
}

function isOwnWork({ signOff, reviewer }: VerifiedSignOff, { document, policy }: ReviewInput): boolean {
  const hands = policy.separation[signOff.role] ?? [];
  return (
    signOff.decision === 'approve' &&
    ((hands.includes('author') && document.source.frontMatter.authors.includes(reviewer.id)) || (hands.includes('translator') && document.translators.includes(reviewer.id)))
  );
}

function ownWork({ signOff, reviewer, file }: VerifiedSignOff): Diagnostic {
  return warning('sign-off-refused', { file: file.file }, `Found a sign-off (${signOff.role}) by ${reviewer.id}, expected one by somebody who had no hand in the text.`, 'Have it signed by someone else.');
}

/** An approval covers what was waived only where it was waived by then. */
function isBeforeWaiver({ signOff }: VerifiedSignOff, { waivedOn }: ReviewInput): boolean {
  return signOff.decision === 'approve' && waivedOn !== undefined && signOff.reviewedAt.slice(0, 10) < waivedOn;
}

function beforeWaiver({ signOff, file }: VerifiedSignOff): Diagnostic {
  return warning('sign-off-refused', { file: file.file }, `Found a sign-off (${signOff.role}) of ${signOff.reviewedAt.slice(0, 10)}, expected one made since an error of the checks was waived.`, 'It does not count; have the text signed again, with the waiver in view.');
}

function underAnotherPolicy({ signOff, file }: VerifiedSignOff): Diagnostic {
  return warning('sign-off-refused', { file: file.file }, `Found a sign-off (${signOff.role}) that was made under another policy, expected one under what content/policy.yaml asks of this text today.`, 'It does not count; have the text signed again.');
}

function contentReasons(document: LocalizedDocument): readonly Reason[] {
  const having = (status: SegmentStatus): readonly SegmentKey[] => [...document.segments.values()].filter((segment) => segment.status === status).map((segment) => segment.key);
  return (['missing', 'stale', 'unaccepted'] as const).flatMap((kind) => (document.counts[kind] === 0 ? [] : [{ kind, segments: having(kind) }]));
}

function weigh(records: readonly VerifiedSignOff[], required: ReadonlyMap<Role, number>, input: ReviewInput): { approvals: Approval[]; evidence: SignOffFile[]; reasons: Reason[] } {
  const approvals: Approval[] = [];
  const evidence: SignOffFile[] = [];
  const reasons: Reason[] = [];
  const lapsed = new Map<Role, LocalDate>();
  for (const record of records) {
    const { role } = record.signOff;
    if (record.signOff.decision === 'withdraw') {
      reasons.push({ kind: 'withdrawn', role, on: record.signOff.reviewedAt.slice(0, 10) as LocalDate, comment: record.signOff.comment });
      continue;
    }
    const approval = approvalOf(record, input.policy);
    if (approval.nextReviewDue < input.trust.today) lapsed.set(role, approval.nextReviewDue);
    else {
      approvals.push(approval);
      evidence.push(record.file);
    }
  }
  for (const role of roles) {
    const needed = required.get(role) ?? 0;
    const found = approvals.filter((approval) => approval.role === role).length;
    const due = lapsed.get(role);
    if (found < needed) reasons.push(due === undefined ? { kind: 'sign-off-missing', role, needed, found } : { kind: 'review-lapsed', role, due });
  }
  return { approvals, evidence, reasons };
}

function approvalOf({ signOff, reviewer }: VerifiedSignOff, policy: Policy): Approval {
  const reviewedOn = signOff.reviewedAt.slice(0, 10) as LocalDate;
  // Nobody can sign for longer than the policy's interval.
  const latest = addMonths(reviewedOn, policy.reviewIntervalMonths);
  return {
    role: signOff.role,
    reviewer: reviewer.id,
    printedName: reviewer.printedName,
    credentials: reviewer.credentials,
    demonstration: reviewer.demonstration,
    reviewedOn,
    nextReviewDue: signOff.nextReviewDue < latest ? signOff.nextReviewDue : latest,
  };
}

function extreme(dates: readonly LocalDate[], better: (a: LocalDate, b: LocalDate) => boolean): LocalDate {
  return dates.reduce((best, date) => (better(date, best) ? date : best));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
