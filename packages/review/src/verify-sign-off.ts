import { type Checked, faulty, sound } from '@imprimatur/diagnostics';
import type { Reviewer } from '@imprimatur/formats';
import { broken, type Refusal, refusalOf } from './refusal.ts';
import type { SignOffFile } from './reviewed-document.ts';
import { readSignOff, type SignOff, signOffFileName, signOffType } from './sign-off.ts';
import { openStatement } from './statement.ts';
import { type TrustInput, verifySigner } from './verify-signer.ts';

/** A sign-off that its signer had the right to make. */
export interface VerifiedSignOff {
  readonly signOff: SignOff;
  readonly reviewer: Reviewer;
  readonly file: SignOffFile;
}

/**
 * Verifies one record: it is a sign-off in its one form, its file's name says what it is, and a person who
 * had the right signed exactly these bytes. A broken record is an error; one that merely does not count is
 * a warning, and leaves the value undefined.
 */
export function verifySignOff(file: SignOffFile, trust: TrustInput): Checked<VerifiedSignOff | undefined> {
  const verified = verify(file, trust);
  if (!('kind' in verified)) return sound(verified);
  const diagnostic = refusalOf(file.file, verified);
  return verified.severity === 'error' ? faulty(diagnostic) : sound(undefined, [diagnostic]);
}

function verify(file: SignOffFile, trust: TrustInput): VerifiedSignOff | Refusal {
  const opened = openStatement(file.envelope, signOffType);
  if (opened.kind === 'refused') return opened;
  const signOff = readSignOff(opened.statement);
  if ('kind' in signOff) return signOff;
  const name = signOffFileName(signOff);
  if (!file.file.endsWith(`/${name}`)) return { ...broken('sign-off-moved', `a sign-off of another role, day or content than the file's name says`, name), mend: `Restore the file from git, or rename it to ${name}.` };
  const claim = { signer: signOff.reviewer, role: signOff.role, locale: signOff.locale, at: signOff.reviewedAt, takesBack: signOff.decision === 'withdraw' || signOff.decision === 'request-changes' };
  const reviewer = verifySigner(claim, file.envelope, opened.message, trust);
  if (!('kind' in reviewer)) return { signOff, reviewer, file };
  return signOff.decision === 'withdraw' ? loud(reviewer) : reviewer;
}

/** An approval that does not count leaves a text unpublished; a withdrawal that does not would publish it again, and in silence. */
function loud(refusal: Refusal): Refusal {
  if (refusal.code === 'sign-off-in-future') return refusal;
  return { ...refusal, severity: 'error', mend: 'A withdrawal does not lapse with its signer: list the person and the key in content/reviewers.yaml as they were, or remove the record if it was never valid.' };
}
