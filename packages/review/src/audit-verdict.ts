import { type Checked, type Diagnostic, faulty, problem } from '@imprimatur/diagnostics';
import { decodeText, limits, type LocalDate, readEnvelope, type Reviewer } from '@imprimatur/formats';
import type { Envelope } from '@imprimatur/signing';
import type { AuditedFile, AuditVerdict } from './audit-row.ts';
import { fileNameOfRecord, type ReadApproval, readAuditStatement, type RecordPlace } from './audit-statement.ts';
import { broken, type Refusal, refusalOf } from './refusal.ts';
import { verifySignOff } from './verify-sign-off.ts';
import { type TrustInput, verifySigner } from './verify-signer.ts';

/** The envelope of a record's file, or what is wrong with its form. */
export function readRecordFile({ file, bytes }: AuditedFile): Checked<Envelope> {
  if (bytes === undefined) return faulty(problem('file-too-large', { file }, `Found a file of more than ${limits.data} bytes, or one that cannot be read, expected a record.`));
  const text = decodeText(file, bytes, limits.data);
  return text.kind === 'faulty' ? text : readEnvelope(file, text.value);
}

/** A record that can be opened, and how to read an approval of a release. */
export interface RecordToVerify {
  readonly file: string;
  readonly kind: RecordPlace['kind'];
  readonly envelope: Envelope;
  readonly reviewedAt: string;
  readonly readApproval: ReadApproval;
}

/** Whether a record is what a person signed who might, by these reviewers. */
export function verdictOf(record: RecordToVerify, trust: TrustInput): AuditVerdict {
  const { file, envelope } = record;
  switch (record.kind) {
    case 'sign-off': {
      const verified = verifySignOff({ file, envelope }, trust);
      return verified.kind === 'sound' && verified.value !== undefined ? { kind: 'verified' } : refusedFor(verified.diagnostics);
    }
    case 'release-approval': {
      const refusal = refuseRelease(record, trust);
      return refusal === undefined ? { kind: 'verified' } : refusedFor([refusalOf(file, refusal)]);
    }
  }
}

/** By the reviewers of the commit that added the record, on the day of that commit or on the record's own, whichever is later. */
export function verdictThen(record: RecordToVerify, added: AuditedFile['added'], now: AuditVerdict, trust: TrustInput): AuditVerdict {
  if (typeof added === 'string') return { kind: 'unknown', words: added === 'not committed' ? 'nobody has committed it' : 'there is no git to tell when it was added' };
  const { reviewers, committedAt } = added;
  if (reviewers === 'no file') return { kind: 'refused', code: 'reviewer-unknown', words: 'Found no content/reviewers.yaml in the commit that added the record, expected one that names its reviewer.' };
  if (reviewers === 'unreadable') return { kind: 'unknown', words: 'content/reviewers.yaml of the commit that added it cannot be read by this program' };
  // Most records were added by the reviewers of today: nothing to ask twice.
  if (reviewers === trust.reviewers && now.kind === 'verified') return now;
  return verdictOf(record, trustThen(reviewers, committedAt, record.reviewedAt, trust));
}

/** That a record is dated after its commit is a flag of its own. */
function trustThen(reviewers: readonly Reviewer[], committedAt: string, reviewedAt: string, trust: TrustInput): TrustInput {
  const today = (committedAt > reviewedAt ? committedAt : reviewedAt).slice(0, 10) as LocalDate;
  return { ...trust, reviewers, today };
}

function refuseRelease({ file, envelope, readApproval }: RecordToVerify, trust: TrustInput): Refusal | undefined {
  const read = readAuditStatement(envelope, 'release-approval', readApproval);
  if (read.kind === 'refused') return read;
  const { statement, message } = read;
  const name = fileNameOfRecord(statement);
  if (!file.endsWith(`/${name}`)) return broken('sign-off-moved', 'an approval of another day or content than the file\'s name says', name);
  const claim = { signer: statement.reviewer, role: statement.role, locale: undefined, at: statement.reviewedAt, takesBack: false };
  const reviewer = verifySigner(claim, envelope, message, trust);
  return 'kind' in reviewer ? reviewer : undefined;
}

/** The first thing that is wrong. */
export function refusedFor([diagnostic]: readonly Diagnostic[]): AuditVerdict {
  if (diagnostic === undefined) throw new Error('a record was refused without a reason');
  return { kind: 'refused', code: diagnostic.code, words: diagnostic.message };
}
