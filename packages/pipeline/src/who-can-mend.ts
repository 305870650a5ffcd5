import { barsRelease, type Finding } from '@imprimatur/check';
import type { Locale, Role, SegmentKey } from '@imprimatur/formats';
import { type BarringCheck, type Decision, hadHand, handsToday, hasKeyOn, maySign, type Reason, requiredSignOffs, type ReviewedDocument, textKindOf } from '@imprimatur/review';
import type { PreparedArticle } from './prepare-article.ts';
import type { Shared } from './read-shared.ts';

/** A person, by the name that pages print where it is known. */
export interface Person {
  readonly id: string;
  readonly printedName: string;
}

/** Who writes the words of a text: its author in the source language, its translator in every other. */
export type Writer = { readonly kind: 'author'; readonly persons: readonly Person[] } | { readonly kind: 'translator' };

/** Something that would take a reason away, and who can do it today. Where `persons` is empty, nobody can. */
export type Mend =
  | { readonly kind: 'translate'; readonly segments: readonly SegmentKey[] }
  | { readonly kind: 'mend-findings'; readonly writer: Writer; readonly checks: readonly BarringCheck[] }
  /** Without segments: the text as a whole. */
  | { readonly kind: 'change-text'; readonly writer: Writer; readonly segments: readonly SegmentKey[] }
  /** So many more of these persons sign, in one of these roles. */
  | { readonly kind: 'sign'; readonly roles: readonly Role[]; readonly missing: number; readonly persons: readonly Person[] }
  /** Whoever spoke against the text approves it as it is; another person's approval does not lift it. */
  | { readonly kind: 'approve-after-all'; readonly role: Role; readonly persons: readonly Person[] }
  | { readonly kind: 'waive-conditions'; readonly role: Role; readonly segments: readonly SegmentKey[]; readonly persons: readonly Person[] }
  /** Whoever keeps `content/policy.yaml` writes a rule for this kind of text. */
  | { readonly kind: 'write-rule' };

/** A reason, and each way to take it away. */
export interface Mendable {
  readonly reason: Reason;
  readonly mend: readonly Mend[];
}

/**
 * Who can do what about each reason for which a text is a draft: judged by today's rights, keys and separation of duties,
 * so that nobody is asked for a signature that would not count.
 */
export function whoCanMend(article: PreparedArticle, text: ReviewedDocument, shared: Shared): readonly Mendable[] {
  if (text.kind === 'approved') return [];
  return text.reasons.map((reason) => ({ reason, mend: mendsOf(reason, { article, text, shared }) }));
}

interface Context {
  readonly article: PreparedArticle;
  readonly text: ReviewedDocument;
  readonly shared: Shared;
}

function mendsOf(reason: Reason, context: Context): readonly Mend[] {
  switch (reason.kind) {
    case 'missing':
    case 'stale':
    case 'unaccepted':
      return [{ kind: 'translate', segments: reason.segments }];
    case 'findings':
      return findingMends(context);
    case 'sign-off-missing':
      return [signing([reason.role], reason.needed - reason.found, signersWithout(approversIn(reason.role, context), [reason.role], context))];
    case 'review-lapsed':
      return [lapsedMend(reason.role, context)];
    case 'persons-missing':
      return [signing(requiredRoles(context), reason.needed - reason.found, signersWithout(allApprovers(context), requiredRoles(context), context))];
    case 'changes-requested':
      return [changeText(reason.remarks.map(({ segment }) => segment), context), afterAll(reason.role, new Set([reason.reviewer]), context)];
    case 'condition-open':
      return [changeText(reason.segments, context), { kind: 'waive-conditions', role: reason.role, segments: reason.segments, persons: signersIn(reason.role, context) }];
    case 'condition-unread':
      return [secondReading(reason.role, reason.segments, context)];
    case 'withdrawn':
      return [changeText([], context), afterAll(reason.role, deciding('withdraw', reason.role, context), context)];
    case 'no-policy':
      return [{ kind: 'write-rule' }];
  }
}

/** What is wrong with the source bars every language, and only its author can mend it. */
function findingMends(context: Context): readonly Mend[] {
  const { article, text, shared } = context;
  const [source, own] = [shared.publication.source.locale, text.document.settings.locale];
  const [inSource, inOwn] = [barringIn(article, source), own === source ? [] : barringIn(article, own)];
  return [
    ...(inSource.length === 0 ? [] : [{ kind: 'mend-findings' as const, writer: authorOf(context), checks: inSource }]),
    ...(inOwn.length === 0 ? [] : [{ kind: 'mend-findings' as const, writer: { kind: 'translator' as const }, checks: inOwn }]),
  ];
}

function barringIn({ findings }: PreparedArticle, locale: Locale): readonly BarringCheck[] {
  const barring: ReadonlyMap<Finding['check'], readonly Finding[]> = Map.groupBy((findings.get(locale) ?? []).filter(barsRelease), ({ check }) => check);
  return [...barring].map(([check, found]) => ({ check, segments: [...new Set(found.flatMap(({ key }) => key ?? []))] }));
}

function changeText(segments: readonly SegmentKey[], context: Context): Mend {
  const isSource = context.text.document.settings === context.shared.publication.source;
  return { kind: 'change-text', writer: isSource ? authorOf(context) : { kind: 'translator' }, segments };
}

function authorOf({ text, shared: { reviewers } }: Context): Writer {
  const { authors } = text.document.source.frontMatter;
  return { kind: 'author', persons: authors.map((id) => ({ id, printedName: reviewers.find((reviewer) => reviewer.id === id)?.printedName ?? id })) };
}

/** A lapsed reason does not say how many it needs; the policy does. */
function lapsedMend(role: Role, context: Context): Mend {
  const approvers = approversIn(role, context);
  return signing([role], Math.max(1, (required(context).roles.get(role) ?? 1) - approvers.size), signersWithout(approvers, [role], context));
}

/**
 * Another person reads the new wording, in whatever role, who might sign it in that of the condition as far as the
 * separation of duties goes; or whoever set the condition approves again, without one, in the same role.
 */
function secondReading(role: Role, segments: readonly SegmentKey[], context: Context): Mend {
  const givers = new Set(context.text.records.filter(({ signOff }) => signOff.role === role && signOff.conditions.some(({ segment }) => segments.includes(segment))).map(({ reviewer }) => reviewer.id));
  const roles = [...new Set([role, ...requiredRoles(context)])];
  const barred = barredFrom(role, context);
  const readers = roles.flatMap((each) => signersIn(each, context).filter(({ id }) => each === role || !(givers.has(id) || barred.has(id))));
  return signing(roles, 1, uniquePersons(readers));
}

function afterAll(role: Role, who: ReadonlySet<string>, context: Context): Mend {
  return { kind: 'approve-after-all', role, persons: signersIn(role, context).filter(({ id }) => who.has(id)) };
}

function deciding(decision: Decision, role: Role, { text }: Context): ReadonlySet<string> {
  return new Set(text.records.filter(({ signOff }) => signOff.decision === decision && signOff.role === role && signOff.digest === text.document.digest).map(({ reviewer }) => reviewer.id));
}

function signing(roles: readonly Role[], missing: number, persons: readonly Person[]): Mend {
  return { kind: 'sign', roles, missing, persons };
}

function signersWithout(approvers: ReadonlySet<string>, roles: readonly Role[], context: Context): readonly Person[] {
  return uniquePersons(roles.flatMap((role) => signersIn(role, context))).filter(({ id }) => !approvers.has(id));
}

/** Who has the right and a key to sign this text in a role today, and had no hand in it that the policy minds. */
function signersIn(role: Role, context: Context): readonly Person[] {
  const { reviewers, today } = context.shared;
  const barred = barredFrom(role, context);
  return reviewers
    .filter((reviewer) => maySign(reviewer, role, context.text.document.settings.locale, today) && hasKeyOn(reviewer, today) && !barred.has(reviewer.id))
    .map(({ id, printedName }) => ({ id, printedName }));
}

/** Those whose hand in the text keeps them from a role. */
function barredFrom(role: Role, { text: { document }, shared: { policy } }: Context): ReadonlySet<string> {
  const hands = handsToday(document);
  return new Set([...hands.authors, ...hands.translators].filter((person) => hadHand(person, role, hands, policy)));
}

function approversIn(role: Role, { text }: Context): ReadonlySet<string> {
  return new Set(text.approvals.filter((approval) => approval.role === role).map(({ reviewer }) => reviewer));
}

/** Those who count already; only signatures in roles that the policy asks for do. */
function allApprovers(context: Context): ReadonlySet<string> {
  return new Set(requiredRoles(context).flatMap((role) => [...approversIn(role, context)]));
}

function requiredRoles(context: Context): readonly Role[] {
  return [...required(context).roles.keys()];
}

function required({ text, shared }: Context): ReturnType<typeof requiredSignOffs> {
  return requiredSignOffs(shared.policy, textKindOf(text.document, shared.publication.source.locale));
}

function uniquePersons(persons: readonly Person[]): readonly Person[] {
  return [...new Map(persons.map((person) => [person.id, person])).values()];
}
