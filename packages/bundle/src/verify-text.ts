import { type Diagnostic, problem, warning } from '@imprimatur/diagnostics';
import { readEnvelope, type Role, type SegmentKey } from '@imprimatur/formats';
import { segmentDigest } from '@imprimatur/parse';
import { type Hands, type Approval, type ContentReview, type DecidedContent, type Reason, reviewContent, type SignOffFile } from '@imprimatur/review';
import { type ContentRecord, contentDigest, recordDigestWith } from '@imprimatur/translate';
import { faultsBesideContent } from './beside-content.ts';
import type { ManifestText } from './manifest.ts';
import { parseJson } from './parse-json.ts';
import { readContent } from './read-content.ts';
import { textOf, type VerifyContext } from './verify-context.ts';

/** A text with those whose sign-offs hold for exactly its content. */
export interface VerifiedText {
  readonly text: ManifestText;
  readonly signedBy: readonly { readonly role: Role; readonly printedName: string }[];
}

/** What was found out about one text of a bundle. */
export interface TextFindings {
  readonly verified: VerifiedText;
  readonly hands: Hands;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Verifies one text by the rules by which it was approved: its content has the digest that was signed, the sign-offs that
 * lie with it are those that the policy asks for, and its JSON form says nothing else beside the content. Errors of the checks that were waived are the publisher's to judge:
 * what the checks found is not in a bundle.
 */
export function verifyText(text: ManifestText, context: VerifyContext): TextFindings {
  const { manifest, trust } = context;
  const place = { file: `${context.file}: ${text.document}` };
  const fail = (message: string): Diagnostic => problem('bundle-unsigned', place, message, 'Do not use this text; ask the publisher.');
  const article = parseJson(context.files.get(text.data));
  const content = readContent(article);
  const due = text.nextReviewDue < trust.today ? [warning('approval-lapsed', place, `Found a text whose next review was due on ${text.nextReviewDue}, expected one that is not past due.`, 'Look for a newer release.')] : [];
  const verified = { text, signedBy: [] };
  if (content === undefined || contentDigest(content) !== text.digest || content.document !== text.document || content.locale !== manifest.locale)
    return { verified, hands: { authors: [], translators: [] }, diagnostics: [...due, fail('Found content that has another digest than the one that was signed, or is of another text, expected exactly what was signed.')] };
  const { files, diagnostics } = readSignOffs(text, context);
  const review = reviewContent({ subject: text.document, locale: manifest.locale, content: decidedContent(content, text, manifest.sourceLocale), signOffs: files, policy: context.policy, trust, judgedOn: manifest.release.date });
  const faults = [...review.reasons.map(inWords), ...faultsOfDates(text, review), ...faultsBesideContent(article, { content, text, manifest, approvals: review.approvals })];
  return {
    verified: { text, signedBy: review.approvals.map(({ role, printedName }) => ({ role, printedName })) },
    hands: handsIn(content, review),
    diagnostics: [...due, ...diagnostics, ...review.diagnostics, ...faults.map(fail)],
  };
}

function readSignOffs(text: ManifestText, { files }: VerifyContext): { readonly files: readonly SignOffFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const read = text.signOffs.map((path) => ({ path, envelope: readEnvelope(path, textOf(files.get(path))) }));
  return {
    files: read.flatMap(({ path, envelope }) => (envelope.kind === 'sound' ? [{ file: path, envelope: envelope.value }] : [])),
    diagnostics: read.flatMap(({ envelope }) => envelope.diagnostics),
  };
}

function decidedContent(content: ContentRecord, { digest }: ManifestText, sourceLocale: string): DecidedContent {
  const { kind, audience, risk, authors } = content.structure;
  return {
    kind: { kind, audience, risk, locale: content.locale, sourceLocale },
    digest,
    segments: new Map(Object.entries(content.segments).map(([key, text]) => [key as SegmentKey, { digest: segmentDigest(text) }])),
    digestWith: (others) => recordDigestWith(content, others),
    authors,
    // The sign-offs name those of the day on which they were made.
    translators: [],
  };
}

function handsIn({ structure }: ContentRecord, { records }: ContentReview): Hands {
  return {
    authors: [...structure.authors, ...records.flatMap(({ signOff }) => signOff.authors)],
    translators: records.flatMap(({ signOff }) => signOff.translators),
  };
}

/** The dates are those of the sign-offs; the manifest comes with the bundle and could be anyone's. */
function faultsOfDates({ lastReviewed, nextReviewDue }: ManifestText, { approvals }: ContentReview): readonly string[] {
  if (approvals.length === 0) return [];
  const last = extreme(approvals.map(({ reviewedOn }) => reviewedOn), 'latest');
  const due = extreme(approvals.map((approval) => approval.nextReviewDue), 'earliest');
  return [
    ...(last === lastReviewed ? [] : [`Found ${lastReviewed} as the day of the last review in the manifest, expected ${last}, as it was signed.`]),
    ...(due === nextReviewDue ? [] : [`Found ${nextReviewDue} as the day of the next review in the manifest, expected ${due}, as it was signed.`]),
  ];
}

function extreme(dates: readonly Approval['reviewedOn'][], which: 'latest' | 'earliest'): string | undefined {
  const sorted = dates.toSorted();
  return which === 'latest' ? sorted.at(-1) : sorted[0];
}

function inWords(reason: Reason): string {
  switch (reason.kind) {
    case 'sign-off-missing':
      return `Found ${reason.found} ${reason.role} sign-offs for exactly this content under the bundle's policy, expected ${reason.needed}.`;
    case 'persons-missing':
      return `Found sign-offs by ${reason.found} different persons, expected ${reason.needed}.`;
    case 'review-lapsed':
      return `Found a ${reason.role} sign-off whose review was due on ${reason.due}, before the release, expected one that still counted.`;
    case 'changes-requested':
      return `Found that ${reason.reviewer} (${reason.role}) asked for changes of exactly this content, expected an approval.`;
    case 'condition-open':
      return `Found an approval (${reason.role}) on a condition that is not met, expected one that is met or waived.`;
    case 'condition-unread':
      return `Found wording that nobody has signed since a condition (${reason.role}) was met, expected somebody who read it.`;
    case 'withdrawn':
      return `Found content that was withdrawn (${reason.role}) from ${reason.on} on, expected content that was not.`;
    case 'no-policy':
      return 'Found no rule of the policy for this kind of text, so that nothing approves it, expected one.';
    case 'missing':
    case 'stale':
    case 'unaccepted':
    case 'findings':
      throw new Error(`a content that stands alone cannot be found to have ${reason.kind}`);
  }
}
