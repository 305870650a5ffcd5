import { unprintable } from '@imprimatur/formats';
import { broken, field, isInstant, type Refusal, sealStatement, signOffFileName, type Signer, type Statement } from '@imprimatur/review';
import { canonicalJson, type Digest, type Envelope, isDigest, type PrivateKey } from '@imprimatur/signing';
import { isVersion } from './version.ts';

/** A person's approval of exactly one candidate, in the role `release`. */
export interface ReleaseApproval {
  readonly version: string;
  /** `candidateDigest` */
  readonly digest: Digest;
  /** What the signer states by signing, in words (21 CFR 11.50(a)(3)). */
  readonly meaning: string;
  readonly reviewer: Signer;
  /** What the policy asked of releases when it was signed: `releasePolicyDigest`. */
  readonly policy: Digest;
  readonly comment: string;
  /** An instant in UTC: `2026-11-22T09:30:00Z`. */
  readonly reviewedAt: string;
  /** At least six letters or digits; at most 64 characters with hyphens. */
  readonly nonce: string;
}

/** The type of the predicate, for `openStatement`. */
export const releaseApprovalType = 'urn:imprimatur:release-approval:v1';

/** Writes and signs an approval. */
export function writeReleaseApproval(approval: ReleaseApproval, key: PrivateKey): Envelope {
  const { version, digest } = approval;
  return sealStatement({ subject: `release@${version}`, sha256: digest.slice('sha256:'.length), predicate: predicateOf(approval) }, releaseApprovalType, key);
}

/** `<date>-release-<digest8>-<nonce6>.dsse.json`: one file a signature, as sign-offs of texts have it. */
export function releaseApprovalFileName({ reviewedAt, digest, nonce }: Pick<ReleaseApproval, 'reviewedAt' | 'digest' | 'nonce'>): string {
  return signOffFileName({ reviewedAt, role: 'release', digest, nonce });
}

/** Reads what an opened statement says of a release, or what is not as it must be. A field that nobody knows is refused: it could mean 'but not before …'. */
export function readReleaseApproval({ subject, sha256, predicate }: Statement): ReleaseApproval | Refusal {
  const version = subject.startsWith('release@') ? subject.slice('release@'.length) : '';
  if (!isVersion(version)) return malformed(`the subject ${JSON.stringify(subject)}`, 'release@<version>');
  const read = readPredicate(predicate);
  if ('kind' in read) return read;
  const approval: ReleaseApproval = { version, digest: `sha256:${sha256}` as Digest, ...read };
  return canonicalJson(predicateOf(approval)) === canonicalJson(predicate) ? approval : malformed('a field more, less or of another kind', 'the fields of an approval and no others');
}

function predicateOf({ meaning, reviewer: { id, printedName, credentials }, policy, comment, reviewedAt, nonce }: ReleaseApproval): object {
  return { decision: 'approve', meaning, role: 'release', reviewer: { id, printedName, credentials: credentials ?? null }, policy, comment, reviewedAt, nonce };
}

function readPredicate(predicate: unknown): Omit<ReleaseApproval, 'version' | 'digest'> | Refusal {
  const [meaning, policy, comment, reviewedAt, nonce] = ['meaning', 'policy', 'comment', 'reviewedAt', 'nonce'].map((name) => textIn(predicate, name)) as [string, string, string, string, string];
  const signer = field(predicate, 'reviewer');
  const [id, printedName, credentials] = [textIn(signer, 'id'), textIn(signer, 'printedName'), textIn(signer, 'credentials')];
  const isPrintable = [printedName, credentials].every((text) => unprintable(text) === undefined);
  if (field(predicate, 'decision') !== 'approve') return malformed(`the decision ${JSON.stringify(field(predicate, 'decision'))}`, 'approve');
  if (field(predicate, 'role') !== 'release') return malformed(`the role ${JSON.stringify(field(predicate, 'role'))}`, 'release');
  if (id === '' || printedName.trim() === '' || !isPrintable) return malformed('a reviewer of another form', 'one with an id, and a name and credentials that can be printed');
  if (meaning === '') return malformed('no meaning', 'what the signer states by signing');
  if (!isInstant(reviewedAt)) return malformed(`the time ${JSON.stringify(reviewedAt)}`, 'an instant in UTC such as 2026-11-22T09:30:00Z');
  if (!isDigest(policy)) return malformed('a digest of another form', 'sha256: and 64 hexadecimal digits');
  if (!/^(?=(?:-*[A-Za-z0-9]){6})[A-Za-z0-9-]{6,64}$/.test(nonce)) return malformed('a nonce of another form', 'at least 6 letters and digits, at most 64 with hyphens');
  return { meaning, reviewer: { id, printedName, credentials: credentials === '' ? undefined : credentials }, policy, comment, reviewedAt, nonce };
}

function malformed(found: string, expected: string): Refusal {
  return broken('statement-malformed', found, expected);
}

function textIn(value: unknown, name: string): string {
  const text = field(value, name);
  return typeof text === 'string' ? text : '';
}
