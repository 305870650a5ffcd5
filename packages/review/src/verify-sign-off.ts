import { type Checked, type Diagnostic, faulty, problem, sound, warning } from '@imprimatur/diagnostics';
import type { LocalDate, Locale, Reviewer, ReviewerKey } from '@imprimatur/formats';
import { isDemonstrationKey, openEnvelope, signatureHolds } from '@imprimatur/signing';
import type { SignOffFile } from './reviewed-document.ts';
import { readSignOff, type SignOff } from './sign-off.ts';

/** Whom to trust, and on which day. */
export interface TrustInput {
  readonly reviewers: readonly Reviewer[];
  readonly demonstration: boolean;
  readonly today: LocalDate;
}

/** A sign-off that its signer had the right to make. */
export interface VerifiedSignOff {
  readonly signOff: SignOff;
  readonly reviewer: Reviewer;
  readonly file: SignOffFile;
}

/**
 * Verifies one record: it is well-formed, a key of the reviewer it names signed exactly these bytes,
 * the key counted on that day, the reviewer may sign in that role and locale, and a demonstration
 * signs only where demonstrations are allowed. A broken record is an error; one that merely does not
 * count is a warning, and leaves the value undefined.
 */
export function verifySignOff(file: SignOffFile, trust: TrustInput): Checked<VerifiedSignOff | undefined> {
  const signOff = readSignOff(file.envelope);
  const opened = openEnvelope(file.envelope);
  if (typeof signOff === 'string' || opened === undefined) return faulty(tampered(file, `Found ${typeof signOff === 'string' ? signOff : 'a broken payload'}.`));

  const reviewer = trust.reviewers.find((each) => each.id === signOff.reviewer.id);
  if (reviewer === undefined) return refused(file, `Found the reviewer ${signOff.reviewer.id}, expected one whom content/reviewers.yaml names.`);
  const key = reviewer.keys.find((each) => signatureHolds(file.envelope, opened, each.key));
  if (key === undefined) return faulty(tampered(file, `Found no signature of ${reviewer.id}, expected one over exactly this payload.`));
  if ((reviewer.demonstration || isDemonstrationKey(key.key)) && !trust.demonstration)
    return faulty(problem('demonstration-refused', { file: file.file }, 'Found a sign-off with a demonstration key, expected none in a publication that does not say demonstration: true.', 'Remove it; a real text needs real reviewers.'));

  const why = whyRefused(signOff, reviewer, key, trust.today);
  return why === undefined ? sound({ signOff, reviewer, file }) : refused(file, why);
}

function whyRefused(signOff: SignOff, reviewer: Reviewer, key: ReviewerKey, today: LocalDate): string | undefined {
  const on = signOff.reviewedAt.slice(0, 10) as LocalDate;
  if (signOff.reviewer.printedName !== reviewer.printedName) return `Found the printed name ${JSON.stringify(signOff.reviewer.printedName)}, expected ${JSON.stringify(reviewer.printedName)}.`;
  if (on > today) return `Found a review on ${on}, expected one by ${today}, the date that counts here.`;
  if (on < key.from || (key.until !== undefined && on > key.until)) return `Found a review on ${on}, expected one while the key was valid: from ${key.from}${key.until === undefined ? '' : ` until ${key.until}`}.`;
  // A stolen key can back-date a record, so that a revoked key counts for nothing, whatever the date it claims.
  if (key.revoked !== undefined && key.revoked.on <= today) return `Found a key that was revoked on ${key.revoked.on} (${key.revoked.reason}), expected one that counts.`;
  if (!maySign(reviewer, signOff.role, signOff.locale)) return `Found the role ${signOff.role} for ${signOff.locale}, expected one in which ${reviewer.id} may sign.`;
  return undefined;
}

function maySign(reviewer: Reviewer, role: string, locale: string): boolean {
  return reviewer.maySign.some((right) => right.role === role && (right.locales === 'all' || right.locales.includes(locale as Locale)));
}

function tampered({ file }: SignOffFile, message: string): Diagnostic {
  return problem('sign-off-tampered', { file }, message, 'Restore the file from git; if it was never valid, remove it.');
}

function refused({ file }: SignOffFile, message: string): Checked<undefined> {
  return sound(undefined, [warning('sign-off-refused', { file }, message, 'It does not count; have the text signed again by someone who may.')]);
}
