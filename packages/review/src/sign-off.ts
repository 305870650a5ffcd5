import { isLocalDate, isSegmentKey, type LocalDate, type Role, roles, type SegmentKey, unprintable } from '@imprimatur/formats';
import { canonicalJson, type Digest, type Envelope, isDigest, type PrivateKey } from '@imprimatur/signing';
import { broken, type Refusal } from './refusal.ts';
import { field, sealStatement, type Statement } from './statement.ts';

/** What a signature says of a text. */
export type Decision = 'approve' | 'request-changes' | 'waive-conditions' | 'withdraw';

/** What can be decided. */
export const decisions: readonly Decision[] = ['approve', 'request-changes', 'waive-conditions', 'withdraw'];

/** What a reviewer says of one passage, as it was read. */
export interface Remark {
  readonly segment: SegmentKey;
  /** Of the passage's canonical text, so that it is known whether it changed since. */
  readonly digest: Digest;
  readonly comment: string;
}

/** From when a text is taken back, and what stands in its place. */
export interface Withdrawal {
  readonly from: LocalDate;
  /** `<collection>/<article>`, where there is one. */
  readonly replacement: string | undefined;
}

/** The person who signs, as pages print the name. */
export interface Signer {
  readonly id: string;
  readonly printedName: string;
  readonly credentials: string | undefined;
}

/** One person's decision on exactly one content, in one role. */
export interface SignOff {
  /** `<collection>/<slug>` */
  readonly document: string;
  readonly locale: string;
  readonly digest: Digest;
  readonly decision: Decision;
  /** What the signer states by signing, in words (21 CFR 11.50(a)(3)). */
  readonly meaning: string;
  readonly role: Role;
  readonly reviewer: Signer;
  /** Who had a hand in the text when it was signed. */
  readonly authors: readonly string[];
  readonly translators: readonly string[];
  /** What the policy asked of this text when it was signed: `policyDigest`. */
  readonly policy: Digest;
  /** The content that this role approved before, for whoever asks what changed since. */
  readonly digestLastApproved: Digest | undefined;
  /** Of an approval: the passages that must change, or be waived, before it counts. Of waive-conditions: those that are waived. */
  readonly conditions: readonly Remark[];
  /** Of request-changes: what should change. */
  readonly remarks: readonly Remark[];
  /** The errors of the checks that people had let pass when it was signed, as `waiverName` names them; sorted. */
  readonly waived: readonly string[];
  readonly withdrawal: Withdrawal | undefined;
  /** Of a withdrawal and of waive-conditions: the reason, which may not be empty. */
  readonly comment: string;
  /** An instant in UTC: `2026-11-22T09:30:00Z`. */
  readonly reviewedAt: string;
  readonly nextReviewDue: LocalDate;
  /** At least six letters or digits. */
  readonly nonce: string;
}

/** The type of the predicate, for `openStatement`. */
export const signOffType = 'urn:imprimatur:sign-off:v2';

/** Writes and signs a sign-off. */
export function writeSignOff(signOff: SignOff, key: PrivateKey): Envelope {
  const { document, locale, digest, ...record } = signOff;
  return sealStatement({ subject: `${document}@${locale}`, sha256: digest.slice('sha256:'.length), predicate: predicateOf(record) }, signOffType, key);
}

/** JSON has no `undefined`. */
function predicateOf({ reviewer, withdrawal, digestLastApproved, ...rest }: Record): object {
  return {
    ...rest,
    reviewer: { id: reviewer.id, printedName: reviewer.printedName, credentials: reviewer.credentials ?? null },
    digestLastApproved: digestLastApproved ?? null,
    withdrawal: withdrawal === undefined ? null : { from: withdrawal.from, replacement: withdrawal.replacement ?? null },
  };
}

/**
 * `<date>-<role>-<digest8>-<nonce6>.dsse.json`: one file a signature, so that git merges them without conflict,
 * and two persons in one role on one day have two files.
 */
export function signOffFileName({ reviewedAt, role, digest, nonce }: Pick<SignOff, 'reviewedAt' | 'role' | 'digest' | 'nonce'>): string {
  return `${reviewedAt.slice(0, 10)}-${role}-${digest.slice('sha256:'.length, 'sha256:'.length + 8)}-${nonce.replace(/[^A-Za-z0-9]/g, '').slice(-6)}.dsse.json`;
}

/** Reads what an opened statement says of a text, or what is not as it must be. */
export function readSignOff({ subject, sha256, predicate }: Statement): SignOff | Refusal {
  const name = /^([a-z0-9-]+\/[a-z0-9-]+)@([A-Za-z0-9-]+)$/.exec(subject);
  const [, document, locale] = name ?? [];
  if (document === undefined || locale === undefined) return malformed(`the subject ${JSON.stringify(subject)}`, '<collection>/<article>@<locale>');
  const record = readPredicate(predicate);
  if ('kind' in record) return record;
  // What nobody knows could mean 'but not before', or 'only for'.
  if (canonicalJson(predicateOf(record)) !== canonicalJson(predicate)) return malformed('a field more, or of another kind', 'the fields of a sign-off and no others');
  return faultOf(record) ?? { document, locale, digest: `sha256:${sha256}` as Digest, ...record };
}

type Record = Omit<SignOff, 'document' | 'locale' | 'digest'>;

function readPredicate(predicate: unknown): Record | Refusal {
  const role = roles.find((known) => known === field(predicate, 'role'));
  const decision = decisions.find((known) => known === field(predicate, 'decision'));
  const reviewer = readSigner(field(predicate, 'reviewer'));
  const [reviewedAt, nextReviewDue, policy, nonce] = [text(field(predicate, 'reviewedAt')), text(field(predicate, 'nextReviewDue')), text(field(predicate, 'policy')), text(field(predicate, 'nonce'))];
  const [last, withdrawal] = [optionalDigest(field(predicate, 'digestLastApproved')), readWithdrawal(field(predicate, 'withdrawal'))];
  const [conditions, remarks] = [readRemarks(field(predicate, 'conditions')), readRemarks(field(predicate, 'remarks'))];
  if (role === undefined) return malformed(`the role ${JSON.stringify(field(predicate, 'role'))}`, `one of: ${roles.join(', ')}`);
  if (decision === undefined) return malformed(`the decision ${JSON.stringify(field(predicate, 'decision'))}`, `one of: ${decisions.join(', ')}`);
  if (reviewer === undefined) return malformed('a reviewer of another form', 'one with an id, and a name and credentials that can be printed');
  if (!isInstant(reviewedAt)) return malformed(`the time ${JSON.stringify(reviewedAt)}`, 'an instant in UTC such as 2026-11-22T09:30:00Z');
  if (!isLocalDate(nextReviewDue)) return malformed(`the next review ${JSON.stringify(nextReviewDue)}`, 'a date');
  if (!isDigest(policy) || last === 'malformed') return malformed('a digest of another form', 'sha256: and 64 hexadecimal digits');
  if (conditions === undefined || remarks === undefined) return malformed('remarks of another form', 'passages with digest and comment');
  if (withdrawal === 'malformed') return malformed('a withdrawal of another form', 'one with a date from which it holds');
  if (!/^(?=(?:-*[A-Za-z0-9]){6})[A-Za-z0-9-]{6,64}$/.test(nonce)) return malformed('a nonce of another form', 'at least 6 letters and digits, at most 64 with hyphens');
  const [authors, translators, waived] = [texts(field(predicate, 'authors')), texts(field(predicate, 'translators')), texts(field(predicate, 'waived'))];
  if (authors === undefined || translators === undefined || waived === undefined) return malformed('authors, translators or waivers of another form', 'a list of each');
  const [meaning, comment] = [field(predicate, 'meaning'), field(predicate, 'comment')];
  if (typeof meaning !== 'string' || meaning === '' || typeof comment !== 'string') return malformed('no meaning, or a comment of another form', 'the meaning of the signature in words, and a comment that may be empty');
  return { decision, role, reviewer, policy, digestLastApproved: last, conditions, remarks, withdrawal, reviewedAt, nextReviewDue, nonce, authors, translators, waived, meaning, comment };
}

/** What each decision must say, and what none of the others may. */
function faultOf({ decision, conditions, remarks, withdrawal, comment }: Record): Refusal | undefined {
  if (decision !== 'approve' && decision !== 'waive-conditions' && conditions.length > 0) return malformed(`conditions in the decision ${decision}`, 'none');
  if (decision === 'waive-conditions' && conditions.length === 0) return malformed('no condition that is waived', 'at least one');
  if (decision !== 'request-changes' && remarks.length > 0) return malformed(`remarks in the decision ${decision}`, 'none');
  if ((decision === 'withdraw') !== (withdrawal !== undefined)) return malformed(`the decision ${decision} ${withdrawal === undefined ? 'without' : 'with'} a date of withdrawal`, 'one in a withdrawal alone');
  if (decision !== 'approve' && comment === '' && remarks.length === 0) return malformed(`the decision ${decision} without a reason`, 'a comment that gives it');
  return undefined;
}

/**
 * Refuses a record whose words a page, a manifest or a terminal would not show as they are: controls, line ends, what turns
 * a line round. Not part of reading it, so that an audit can tell what such a record says.
 */
export function refuseWords({ meaning, comment, conditions, remarks }: Pick<SignOff, 'meaning' | 'comment' | 'conditions' | 'remarks'>): Refusal | undefined {
  const words = [meaning, comment, ...[...conditions, ...remarks].map((remark) => remark.comment)];
  const fault = words.map(unprintable).find((found) => found !== undefined);
  return fault === undefined ? undefined : malformed(`${fault.found} in its words`, fault.expected);
}

function readSigner(written: unknown): Signer | undefined {
  const [id, printedName, credentials] = [text(field(written, 'id')), text(field(written, 'printedName')), field(written, 'credentials')];
  if (id === '' || !isPrinted(printedName) || (credentials !== null && !isPrinted(credentials))) return undefined;
  return { id, printedName, credentials: credentials ?? undefined };
}

/** Pages print it, and no list that a schema reads stands between. */
function isPrinted(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '' && unprintable(value) === undefined;
}

function readRemarks(written: unknown): readonly Remark[] | undefined {
  if (!Array.isArray(written)) return undefined;
  const remarks = written.flatMap((item: unknown): Remark[] => {
    const [segment, digest] = [text(field(item, 'segment')), text(field(item, 'digest'))];
    return isSegmentKey(segment) && isDigest(digest) ? [{ segment, digest, comment: text(field(item, 'comment')) }] : [];
  });
  return remarks.length === written.length && new Set(remarks.map(({ segment }) => segment)).size === remarks.length ? remarks : undefined;
}

function readWithdrawal(written: unknown): Withdrawal | undefined | 'malformed' {
  if (written === null) return undefined;
  const [from, replacement] = [text(field(written, 'from')), field(written, 'replacement')];
  const isDocument = replacement === null || (typeof replacement === 'string' && /^[a-z0-9-]+\/[a-z0-9-]+$/.test(replacement));
  return isLocalDate(from) && isDocument ? { from, replacement: replacement === null ? undefined : text(replacement) } : 'malformed';
}

function optionalDigest(written: unknown): Digest | undefined | 'malformed' {
  if (written === null) return undefined;
  const digest = text(written);
  return isDigest(digest) ? digest : 'malformed';
}

/** Whether it is an instant in UTC, to the second: `2026-11-22T09:30:00Z`. */
export function isInstant(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(value) && isLocalDate(value.slice(0, 10));
}

function malformed(found: string, expected: string): Refusal {
  return broken('statement-malformed', found, expected);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((item): item is string => typeof item === 'string') ? value : undefined;
}
