import { type Checked, faulty, sound } from '@imprimatur/diagnostics';
import type { Reviewer } from '@imprimatur/formats';
import type { Digest } from '@imprimatur/signing';
import { broken, type Refusal, refusalOf } from './refusal.ts';
import type { SignOffFile } from './reviewed-document.ts';
import { readSignOff, refuseWords, type SignOff, signOffFileName, signOffType } from './sign-off.ts';
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
 * a warning, and leaves the value undefined; unless it is a withdrawal, or a request for changes of the present content.
 * @param content the digest of the present content, where it is known.
 * @example verifySignOff({ file, envelope }, { reviewers, demonstration: false, today }, document.digest)
 */
export function verifySignOff(file: SignOffFile, trust: TrustInput, content?: Digest): Checked<VerifiedSignOff | undefined> {
  const verified = verify(file, trust, content);
  if (!('kind' in verified)) return sound(verified);
  const diagnostic = refusalOf(file.file, verified);
  return verified.severity === 'error' ? faulty(diagnostic) : sound(undefined, [diagnostic]);
}

function verify(file: SignOffFile, trust: TrustInput, content: Digest | undefined): VerifiedSignOff | Refusal {
  const opened = openStatement(file.envelope, signOffType);
  if (opened.kind === 'refused') return opened;
  const signOff = readSignOff(opened.statement);
  if ('kind' in signOff) return signOff;
  const words = refuseWords(signOff);
  if (words !== undefined) return words;
  const name = signOffFileName(signOff);
  if (!file.file.endsWith(`/${name}`)) return { ...broken('sign-off-moved', `a sign-off of another role, day or content than the file's name says`, name), mend: `Restore the file from git, or rename it to ${name}.` };
  const claim = { signer: signOff.reviewer, role: signOff.role, locale: signOff.locale, at: signOff.reviewedAt, takesBack: signOff.decision === 'withdraw' || signOff.decision === 'request-changes' };
  const reviewer = verifySigner(claim, file.envelope, opened.message, trust);
  return 'kind' in reviewer ? heard(reviewer, signOff, content) : { signOff, reviewer, file };
}

/** An approval that does not count leaves a text unpublished; a word against it that does not would publish it, and in silence. */
function heard(refusal: Refusal, { decision, digest }: SignOff, content: Digest | undefined): Refusal {
  if (refusal.code === 'sign-off-in-future') return refusal;
  if (decision === 'withdraw') return { ...refusal, severity: 'error', mend: `A withdrawal ${asTheyWere}` };
  return decision === 'request-changes' && digest === content ? { ...refusal, severity: 'error', mend: `A request for changes of the present content ${asTheyWere}` } : refusal;
}

const asTheyWere = 'does not lapse with its signer: list the person, the right and the key in content/reviewers.yaml as they were, or remove the record if it was never valid.';
