import { type Diagnostic, warning } from '@imprimatur/diagnostics';
import { type LocalDate, type Role, roles, type SegmentKey } from '@imprimatur/formats';
import type { Digest } from '@imprimatur/signing';
import { hadHand } from './had-hand.ts';
import { policyDigest, type TextKind } from './required-sign-offs.ts';
import type { ReviewInput } from './review.ts';
import type { Reason, SignOffFile } from './reviewed-document.ts';
import type { Remark } from './sign-off.ts';
import { isIdle, standingBlocks } from './standing-blocks.ts';
import type { VerifiedSignOff } from './verify-sign-off.ts';

/** What is decided on: a text of the tree, or the content that a bundle holds. */
export interface DecidedContent {
  readonly kind: TextKind;
  readonly digest: Digest | undefined;
  readonly segments: ReadonlyMap<SegmentKey, { readonly digest: Digest }>;
  /** The digest that the content would have with other wordings, known by their digests, in some passages. */
  readonly digestWith: (others: ReadonlyMap<SegmentKey, Digest>) => Digest;
  readonly authors: readonly string[];
  readonly translators: readonly string[];
}

/** A content, and by what its records are judged. */
export interface DecisionInput extends Pick<ReviewInput, 'policy' | 'waived'> {
  readonly content: DecidedContent;
  readonly today: LocalDate;
}

/** What the records say of the present content. */
export interface Decided {
  /** One a person and role, in the order of roles, each with the files that it rests on: its own, and those that waive its conditions or read what was changed to meet them. */
  readonly approvals: ReadonlyMap<VerifiedSignOff, readonly SignOffFile[]>;
  /** Approvals of somebody who approved again in the same role later: one person, however many keys. */
  readonly repeated: readonly VerifiedSignOff[];
  /** Withdrawals and requests for changes, of whatever content, that nothing has lifted: `standingBlocks`. */
  readonly blocks: readonly VerifiedSignOff[];
  /** Requests for changes, open conditions and withdrawals. */
  readonly reasons: readonly Reason[];
  /** Which records do not count, and why. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Each person's latest decision in a role on the present content stands, and so does all that they said against it and
 * have not lifted; an approval counts where nothing speaks against it.
 */
export function decide(records: readonly VerifiedSignOff[], input: DecisionInput): Decided {
  const deciding = records.filter((record) => decides(record) && !isIdle(record, input.today));
  const latest = latestWords(deciding);
  const present = records.filter((record) => isOfPresentContent(record, latest, input));
  const blocks = standingBlocks(records, input.today, (approval) => countsForItsContent(approval, input));
  const objections = inOrderOfRoles(blocks.filter(({ signOff }) => signOff.digest === input.content.digest));
  const objecting = new Set(objections.map(personAndRole));
  const standing = inOrderOfRoles([...latestWords(present.filter((record) => deciding.includes(record))).values()]).filter(isApproval);
  const judged = [...standing, ...present.filter((record) => !decides(record))].map((record) => ({ record, why: whyUncounted(record, input) }));
  const allowed = judged.filter(({ why }) => why === undefined).map(({ record }) => record);
  const [approving, waiving] = [allowed.filter((record) => decides(record) && !objecting.has(personAndRole(record))), allowed.filter((record) => !decides(record))];
  const conditions = approving.map((record) => ({ record, ...stateOfConditions(record, approving, waiving, input) }));
  const counting = conditions.filter(({ open, unread }) => open.length + unread.length === 0);
  return {
    repeated: present.filter((record) => isApproval(record) && standing.some((other) => other !== record && personAndRole(other) === personAndRole(record))),
    approvals: new Map(counting.map(({ record, restsOn }) => [record, [record, ...restsOn].map(({ file }) => file)])),
    blocks,
    reasons: [...objections.flatMap(reasonsOf), ...conditions.flatMap(({ record, open, unread }) => conditionReasons(record, open, unread))],
    diagnostics: judged.flatMap(({ why }) => why ?? []),
  };
}

/**
 * Of exactly this content; or approved on conditions where nothing but their passages changed since: with the wordings that
 * they had, the present content has the digest that was signed. And the same person decided nothing else in that role
 * afterwards, of whatever content.
 */
function isOfPresentContent(record: VerifiedSignOff, latest: ReadonlyMap<string, VerifiedSignOff>, { content }: DecisionInput): boolean {
  const { digest, conditions } = record.signOff;
  if (content.digest === undefined) return false;
  if (digest === content.digest) return true;
  if (conditions.length === 0 || latest.get(personAndRole(record)) !== record || !conditions.every(({ segment }) => content.segments.has(segment))) return false;
  return content.digestWith(new Map(conditions.map((condition) => [condition.segment, condition.digest]))) === digest;
}

function personAndRole({ signOff, reviewer }: VerifiedSignOff): string {
  return `${signOff.role} ${reviewer.id}`;
}

function decides({ signOff }: VerifiedSignOff): boolean {
  return signOff.decision !== 'waive-conditions';
}

function isApproval({ signOff }: VerifiedSignOff): boolean {
  return signOff.decision === 'approve';
}

/** A person's latest decision in a role stands; persons are counted, not keys and not records. */
function latestWords(records: readonly VerifiedSignOff[]): ReadonlyMap<string, VerifiedSignOff> {
  return new Map(records.map((record) => [personAndRole(record), record]));
}

function inOrderOfRoles(records: readonly VerifiedSignOff[]): readonly VerifiedSignOff[] {
  return records.toSorted((a, b) => roles.indexOf(a.signOff.role) - roles.indexOf(b.signOff.role) || compareIds(a.reviewer.id, b.reviewer.id));
}

function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Which errors were let pass is known of the present content alone. */
function countsForItsContent(approval: VerifiedSignOff, input: DecisionInput): boolean {
  const waived = approval.signOff.digest === input.content.digest ? input.waived : [];
  return whyUncounted(approval, { ...input, waived }) === undefined;
}

function whyUncounted(record: VerifiedSignOff, input: DecisionInput): Diagnostic | undefined {
  const { signOff, file } = record;
  const refuse = (code: 'other-policy' | 'own-work' | 'waiver-unseen', message: string, hint: string): Diagnostic => warning(code, { file: file.file }, message, hint);
  if (signOff.policy !== policyDigest(input.policy, input.content.kind))
    return refuse('other-policy', `Found a sign-off (${signOff.role}) that was made under another policy, expected one under what content/policy.yaml asks of this text today.`, 'It does not count; have the text signed again.');
  if (wasInvolved(record, signOff.role, input))
    return refuse('own-work', `Found a sign-off (${signOff.role}) by ${record.reviewer.id}, expected one by somebody who had no hand in the text.`, 'It does not count; have it signed by someone else.');
  if (input.waived.some((waiver) => !signOff.waived.includes(waiver)))
    return refuse('waiver-unseen', `Found a sign-off (${signOff.role}) of ${signOff.reviewedAt.slice(0, 10)}, expected one made since an error of the checks was waived.`, 'It does not count; have the text signed again, with the waiver in view.');
  return undefined;
}

/** By what the files say today, and by what they said when it was signed: taking a name off a list undoes nothing. */
function wasInvolved({ signOff, reviewer }: VerifiedSignOff, role: Role, { content, policy }: DecisionInput): boolean {
  const [authors, translators] = [[...content.authors, ...signOff.authors], [...content.translators, ...signOff.translators]];
  return hadHand(reviewer.id, role, { authors, translators }, policy);
}

interface ConditionState {
  readonly open: readonly SegmentKey[];
  readonly unread: readonly SegmentKey[];
  /** What waives open conditions, and what was signed with the new wording in view. */
  readonly restsOn: readonly VerifiedSignOff[];
}

/**
 * A condition is met where its passage changed and another person, who might have signed it in that role as far as the
 * separation of duties goes, has signed the text with the new wording: an author does not read the own new words.
 * It is waived where somebody who may sign in that role said so of the passage as it was read.
 */
function stateOfConditions(record: VerifiedSignOff, approvals: readonly VerifiedSignOff[], waiving: readonly VerifiedSignOff[], input: DecisionInput): ConditionState {
  const { conditions, role } = record.signOff;
  const { content } = input;
  const readers = approvals.filter((other) => other.reviewer !== record.reviewer && other.signOff.digest === content.digest && other.signOff.conditions.length === 0 && !wasInvolved(other, role, input));
  const waivers = (remark: Remark): readonly VerifiedSignOff[] => waiving.filter(({ signOff }) => signOff.role === role && signOff.conditions.some(({ segment, digest }) => segment === remark.segment && digest === remark.digest));
  // Of the very content that was read no passage can have changed, whatever the record says of their digests.
  const isAsRead = record.signOff.digest === content.digest;
  const unchanged = conditions.filter(({ segment, digest }) => isAsRead || content.segments.get(segment)?.digest === digest);
  const changed = conditions.filter((condition) => !unchanged.includes(condition));
  return {
    open: unchanged.filter((remark) => waivers(remark).length === 0).map(({ segment }) => segment),
    unread: readers.length > 0 ? [] : changed.map(({ segment }) => segment),
    restsOn: [...unchanged.flatMap(waivers), ...(changed.length === 0 ? [] : readers)],
  };
}

function reasonsOf({ signOff, reviewer }: VerifiedSignOff): readonly Reason[] {
  const { decision, role, comment, remarks, withdrawal } = signOff;
  switch (decision) {
    case 'approve':
    case 'waive-conditions':
      return [];
    case 'request-changes':
      return [{ kind: 'changes-requested', role, reviewer: reviewer.id, comment, remarks }];
    case 'withdraw':
      return [{ kind: 'withdrawn', role, on: withdrawal?.from ?? (signOff.reviewedAt.slice(0, 10) as NonNullable<typeof withdrawal>['from']), comment, replacement: withdrawal?.replacement }];
  }
}

function conditionReasons({ signOff: { role } }: VerifiedSignOff, open: readonly SegmentKey[], unread: readonly SegmentKey[]): readonly Reason[] {
  return [
    ...(open.length === 0 ? [] : [{ kind: 'condition-open' as const, role, segments: open }]),
    ...(unread.length === 0 ? [] : [{ kind: 'condition-unread' as const, role, segments: unread }]),
  ];
}
