import { type Checked, type Diagnostic, sound, warning } from '@imprimatur/diagnostics';
import type { LocalDate, Policy, SegmentKey } from '@imprimatur/formats';
import { digestOf } from '@imprimatur/signing';
import { contentDigestOfSegments, type LocalizedDocument, type SegmentStatus } from '@imprimatur/translate';
import { decide, type Decided, type DecidedContent } from './decide.ts';
import { type RequiredSignOffs, requiredSignOffs, type TextKind } from './required-sign-offs.ts';
import type { ApprovedDocument, BarringCheck, DraftDocument, Reason, ReviewedDocument, SignOffFile } from './reviewed-document.ts';
import type { VerifiedSignOff } from './verify-sign-off.ts';
import type { TrustInput } from './verify-signer.ts';
import { verifyRecords } from './verify-records.ts';
import { weigh, type Weighed } from './weigh.ts';

/** A text, the records in its folder, and the rules. */
export interface ReviewInput {
  readonly document: LocalizedDocument;
  readonly sourceLocale: string;
  /** Every article as `<collection>/<slug>`: a sign-off of one that is not there may be of this one, under a former name. */
  readonly articles: ReadonlySet<string>;
  /** What the checks found that must not be released. */
  readonly barred: readonly BarringCheck[];
  /** The errors of the checks that people let pass, as `waiverName` names them: who approved without them has not seen that. */
  readonly waived: readonly string[];
  readonly signOffs: readonly SignOffFile[];
  readonly policy: Policy;
  readonly trust: TrustInput;
}

/**
 * Decides whether a text may be published, and if not says every reason. Fails closed.
 * Each record is verified; each person's latest decision in a role stands, and what they said against this content until they lift it; of these, approvals that cover
 * exactly this content, under this policy, by persons with no hand in it, are weighed against what the policy asks.
 */
export function review(input: ReviewInput): Checked<ReviewedDocument> {
  const { source, settings } = input.document;
  const { verified, diagnostics } = verifyRecords({ ...input, subject: `${source.collection}/${source.slug}`, locale: settings.locale, digest: input.document.digest });
  const required = requiredSignOffs(input.policy, textKindOf(input.document, input.sourceLocale));
  const decided = decide(verified, { content: contentOf(input), policy: input.policy, waived: input.waived, today: input.trust.today });
  const weighed = weigh([...decided.approvals.keys()], required, input.policy, input.trust.today);
  const reasons = [...contentReasons(input.document), ...findingReasons(input.barred), ...policyReasons(required), ...decided.reasons, ...weighed.reasons];
  const reviewed = reasons.length === 0 ? approve(input.document, weighed, decided, verified) : draft(input.document, weighed, decided, { reasons, records: verified });
  return sound(reviewed, [...diagnostics, ...decided.diagnostics, ...countedOnce(decided, weighed)]);
}

/** What the policy's rules look at in a text. */
export function textKindOf({ source, settings }: LocalizedDocument, sourceLocale: string): TextKind {
  const { kind, audience, risk } = source.frontMatter;
  return { kind, audience, risk, locale: settings.locale, sourceLocale };
}

/** A text with a missing passage has no digest, and is compared with nothing. */
const missing = digestOf('');

function contentOf({ document, sourceLocale }: ReviewInput): DecidedContent {
  const { source, settings, values, segments } = document;
  return {
    kind: textKindOf(document, sourceLocale),
    digest: document.digest,
    segments,
    digestWith: (others) => contentDigestOfSegments(source, settings.locale, values, (key) => others.get(key) ?? segments.get(key)?.digest ?? missing),
    authors: source.frontMatter.authors,
    translators: document.translators,
  };
}

function approve(document: LocalizedDocument, { counted }: Weighed, decided: Decided, records: readonly VerifiedSignOff[]): ApprovedDocument {
  const approvals = counted.map(({ approval }) => approval);
  if (document.digest === undefined || approvals.length === 0) throw new Error('a text without content digest or approvals was about to be approved');
  const approved: Omit<ApprovedDocument, keyof ApprovedDocument & symbol> = {
    kind: 'approved',
    document,
    digest: document.digest,
    approvals,
    evidence: [...new Set(counted.flatMap(({ record }) => decided.approvals.get(record) ?? []))],
    lastReviewed: extreme(approvals.map((approval) => approval.reviewedOn), (a, b) => a > b),
    nextReviewDue: extreme(approvals.map((approval) => approval.nextReviewDue), (a, b) => a < b),
    records,
    blocks: decided.blocks,
  };
  // The one place where the brand is put on.
  return approved as ApprovedDocument;
}

function draft(document: LocalizedDocument, { counted }: Weighed, { blocks }: Decided, { reasons, records }: Pick<DraftDocument, 'reasons' | 'records'>): ReviewedDocument {
  return { kind: 'draft', document, approvals: counted.map(({ approval }) => approval), reasons, withdrawn: reasons.some((reason) => reason.kind === 'withdrawn'), records, blocks };
}

/** Told only where a person is missing in the role: to sign again is nobody's fault. */
function countedOnce({ repeated }: Decided, { reasons }: Weighed): readonly Diagnostic[] {
  const lacking = new Set(reasons.flatMap((reason) => (reason.kind === 'sign-off-missing' && reason.found > 0 ? [reason.role] : [])));
  return repeated
    .filter(({ signOff }) => lacking.has(signOff.role))
    .map(({ signOff, reviewer, file }) => warning('person-counted-once', { file: file.file }, `Found another sign-off (${signOff.role}) by ${reviewer.id}, expected one by another person: persons are counted, not keys.`, 'Have the text signed by somebody else too.'));
}

function contentReasons(document: LocalizedDocument): readonly Reason[] {
  const having = (status: SegmentStatus): readonly SegmentKey[] => [...document.segments.values()].filter((segment) => segment.status === status).map((segment) => segment.key);
  return (['missing', 'stale', 'unaccepted'] as const).flatMap((kind) => (document.counts[kind] === 0 ? [] : [{ kind, segments: having(kind) }]));
}

function findingReasons(checks: readonly BarringCheck[]): readonly Reason[] {
  return checks.length === 0 ? [] : [{ kind: 'findings', checks }];
}

function policyReasons({ roles }: RequiredSignOffs): readonly Reason[] {
  return roles.size === 0 ? [{ kind: 'no-policy' }] : [];
}

function extreme(dates: readonly LocalDate[], better: (a: LocalDate, b: LocalDate) => boolean): LocalDate {
  return dates.reduce((best, date) => (better(date, best) ? date : best));
}
