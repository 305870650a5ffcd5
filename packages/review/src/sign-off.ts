import { isLocalDate, type LocalDate, type Role, roles } from '@imprimatur/formats';
import { canonicalJson, type Digest, type Envelope, isDigest, openEnvelope, type PrivateKey, sealEnvelope } from '@imprimatur/signing';

/** What a signature says of a text. */
export type Decision = 'approve' | 'withdraw';

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
  readonly reviewer: { readonly id: string; readonly printedName: string };
  /** Who had a hand in the text when it was signed. */
  readonly authors: readonly string[];
  readonly translators: readonly string[];
  /** What the policy asked of this text when it was signed: `policyDigest`. */
  readonly policy: Digest;
  readonly digestLastApproved: Digest | undefined;
  readonly conditions: readonly string[];
  readonly comment: string;
  /** An instant in UTC: `2026-11-22T09:30:00Z`. */
  readonly reviewedAt: string;
  readonly nextReviewDue: LocalDate;
  readonly nonce: string;
}

/** in-toto attestation framework, Statement v1, in a DSSE envelope. */
const payloadType = 'application/vnd.in-toto+json';
const statementType = 'https://in-toto.io/Statement/v1';
const predicateType = 'urn:imprimatur:sign-off:v1';

/** Writes and signs a sign-off. */
export function writeSignOff(signOff: SignOff, key: PrivateKey): Envelope {
  const statement = {
    _type: statementType,
    subject: [{ name: `${signOff.document}@${signOff.locale}`, digest: { sha256: signOff.digest.slice('sha256:'.length) } }],
    predicateType,
    predicate: {
      decision: signOff.decision,
      meaning: signOff.meaning,
      role: signOff.role,
      reviewer: signOff.reviewer,
      authors: signOff.authors,
      translators: signOff.translators,
      policy: signOff.policy,
      digestLastApproved: signOff.digestLastApproved ?? null,
      conditions: signOff.conditions,
      comment: signOff.comment,
      reviewedAt: signOff.reviewedAt,
      nextReviewDue: signOff.nextReviewDue,
      nonce: signOff.nonce,
    },
  };
  return sealEnvelope(payloadType, new TextEncoder().encode(canonicalJson(statement)), [key]);
}

/** `<date>-<role>-<digest8>.dsse.json`: one file a signature, so that git merges them without conflict. */
export function signOffFileName(signOff: SignOff): string {
  return `${signOff.reviewedAt.slice(0, 10)}-${signOff.role}-${signOff.digest.slice('sha256:'.length, 'sha256:'.length + 8)}.dsse.json`;
}

/** Reads the statement of an envelope, or says in words what is not as it must be. The signature is for `verifySignOff`. */
export function readSignOff(envelope: Envelope): SignOff | string {
  if (envelope.payloadType !== payloadType) return `the payload type ${JSON.stringify(envelope.payloadType)}, expected ${payloadType}`;
  const opened = openEnvelope(envelope);
  if (opened === undefined) return 'a payload that is not base64';
  try {
    const statement: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(opened.payload));
    return signOffOf(statement);
  } catch {
    return 'a payload that is not JSON';
  }
}

function signOffOf(statement: unknown): SignOff | string {
  if (field(statement, '_type') !== statementType) return `a statement of another type, expected ${statementType}`;
  if (field(statement, 'predicateType') !== predicateType) return `a predicate of another type, expected ${predicateType}`;
  const subjects = field(statement, 'subject');
  const subject: unknown = Array.isArray(subjects) && subjects.length === 1 ? subjects[0] : undefined;
  const name = /^([a-z0-9-]+\/[a-z0-9-]+)@([A-Za-z0-9-]+)$/.exec(text(field(subject, 'name')));
  const digest = `sha256:${text(field(field(subject, 'digest'), 'sha256'))}`;
  const predicate = field(statement, 'predicate');
  const reviewer = field(predicate, 'reviewer');
  const role = roles.find((known) => known === field(predicate, 'role'));
  const decision = (['approve', 'withdraw'] as const).find((known) => known === field(predicate, 'decision'));
  const [reviewedAt, nextReviewDue, policy] = [text(field(predicate, 'reviewedAt')), text(field(predicate, 'nextReviewDue')), text(field(predicate, 'policy'))];
  const last = field(predicate, 'digestLastApproved');
  if (name === null || !isDigest(digest)) return 'a subject without a name <collection>/<article>@<locale> or a SHA-256 digest';
  if (role === undefined) return `the role ${JSON.stringify(field(predicate, 'role'))}, expected one of: ${roles.join(', ')}`;
  if (decision === undefined) return `the decision ${JSON.stringify(field(predicate, 'decision'))}, expected approve or withdraw`;
  if (!isInstant(reviewedAt)) return `the time ${JSON.stringify(reviewedAt)}, expected an instant in UTC such as 2026-11-22T09:30:00Z`;
  if (!isLocalDate(nextReviewDue)) return `the next review ${JSON.stringify(nextReviewDue)}, expected a date`;
  if (!isDigest(policy)) return 'a policy without a digest';
  if (last !== null && !isDigest(text(last))) return 'a digest last approved that is not a digest';
  const [id, printedName, nonce] = [text(field(reviewer, 'id')), text(field(reviewer, 'printedName')), text(field(predicate, 'nonce'))];
  if (id === '' || printedName === '') return 'no reviewer with id and printed name';
  if (nonce === '') return 'no nonce';
  return {
    document: name[1] ?? '',
    locale: name[2] ?? '',
    digest,
    decision,
    meaning: text(field(predicate, 'meaning')),
    role,
    reviewer: { id, printedName },
    authors: texts(field(predicate, 'authors')),
    translators: texts(field(predicate, 'translators')),
    policy,
    digestLastApproved: last === null ? undefined : (text(last) as Digest),
    conditions: texts(field(predicate, 'conditions')),
    comment: text(field(predicate, 'comment')),
    reviewedAt,
    nextReviewDue,
    nonce,
  };
}

function isInstant(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/.test(value) && isLocalDate(value.slice(0, 10));
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
