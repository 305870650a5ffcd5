import type { LocalDate, Locale, Reviewer, ReviewerKey, Role } from '@imprimatur/formats';
import { type Envelope, isDemonstrationKey, signatureHolds } from '@imprimatur/signing';
import { broken, type Refusal, uncounted } from './refusal.ts';
import type { Signer } from './sign-off.ts';

/** Whom to trust, and on which day. */
export interface TrustInput {
  readonly reviewers: readonly Reviewer[];
  readonly demonstration: boolean;
  readonly today: LocalDate;
}

/** Who claims to have signed what, in which capacity, and when. */
export interface SignerClaim {
  readonly signer: Signer;
  readonly role: Role;
  /** `undefined` for what is in no one locale, such as a release. */
  readonly locale: string | undefined;
  /** An instant in UTC. */
  readonly at: string;
  /** A withdrawal or a request for changes holds although its key was revoked or its signer's name changed since: to object must never depend on it. */
  readonly takesBack: boolean;
}

/**
 * Verifies who signed: a reviewer whom the file names; with one of that person's own keys, over exactly these bytes;
 * under the name that pages print; on a day that has come, while the key was valid and not revoked; in a role
 * and locale in which that person might sign on that day.
 */
export function verifySigner(claim: SignerClaim, envelope: Envelope, message: Uint8Array, trust: TrustInput): Reviewer | Refusal {
  const reviewer = trust.reviewers.find((each) => each.id === claim.signer.id);
  if (reviewer === undefined) return uncounted('reviewer-unknown', `the reviewer ${claim.signer.id}`, 'one whom content/reviewers.yaml names');
  const key = keyThatSigned(reviewer, envelope, message);
  if ('kind' in key) return key;
  return (
    refuseDemonstration(reviewer, key, trust) ??
    refuseName(claim, reviewer) ??
    refuseDay(claim, trust.today) ??
    refuseKey(claim, key, trust.today) ??
    refuseRole(claim, reviewer) ??
    reviewer
  );
}

function keyThatSigned({ id, keys }: Reviewer, envelope: Envelope, message: Uint8Array): ReviewerKey | Refusal {
  const key = keys.find((each) => signatureHolds(envelope, { message }, each.key));
  if (key !== undefined) return key;
  // The key id is a hint that nobody signed (DSSE, protocol): it serves for the message alone.
  if (keys.some((each) => each.key.id === envelope.signatures[0]?.keyid)) return broken('signature-broken', `a signature of ${id} over other bytes than this payload`, 'one over exactly this payload');
  return uncounted('key-unknown', `a signature by a key that is not ${id}'s`, 'one by a key that content/reviewers.yaml lists under that name');
}

function refuseDemonstration(reviewer: Reviewer, { key }: ReviewerKey, { demonstration }: TrustInput): Refusal | undefined {
  if (demonstration || !(reviewer.demonstration || isDemonstrationKey(key))) return undefined;
  return { ...broken('demonstration-refused', 'a signature with a demonstration key', 'none in a publication that does not say demonstration: true'), mend: 'Remove it; a real text needs real reviewers.' };
}

function refuseName({ signer, takesBack }: SignerClaim, { id, printedName }: Reviewer): Refusal | undefined {
  if (takesBack || signer.printedName === printedName) return undefined;
  return uncounted('reviewer-changed', `the printed name ${JSON.stringify(signer.printedName)}`, `${JSON.stringify(printedName)}, as content/reviewers.yaml has ${id} today`);
}

function refuseDay({ at }: SignerClaim, today: LocalDate): Refusal | undefined {
  const on = dayOf(at);
  return on <= today ? undefined : uncounted('sign-off-in-future', `a signature of ${on}`, `one by ${today}, the day that counts here`, 'It does not count yet; where the date is right, it counts for a release of that day or later.');
}

function refuseKey({ at, takesBack }: SignerClaim, { from, until, revoked }: ReviewerKey, today: LocalDate): Refusal | undefined {
  const on = dayOf(at);
  if (on < from) return uncounted('key-not-yet-valid', `a signature of ${on}`, `one from ${from} on, when the key became valid`);
  if (until !== undefined && on > until) return uncounted('key-expired', `a signature of ${on}`, `one until ${until}, the key's last day`);
  // A stolen key can back-date a record, so that a revoked key counts for nothing, whatever the date it claims.
  if (revoked !== undefined && revoked.on <= today && !takesBack) return uncounted('key-revoked', `a key that was revoked on ${revoked.on} (${revoked.reason})`, 'one that counts');
  return undefined;
}

function refuseRole({ role, locale, at }: SignerClaim, reviewer: Reviewer): Refusal | undefined {
  if (maySign(reviewer, role, locale, dayOf(at))) return undefined;
  return uncounted('role-not-allowed', `the role ${role}${locale === undefined ? '' : ` for ${locale}`}`, `one in which ${reviewer.id} might sign on ${dayOf(at)}`);
}

/** Whether a person may sign in a role, for a locale, on a day. */
export function maySign({ maySign: rights }: Reviewer, role: Role, locale: string | undefined, on: LocalDate): boolean {
  return rights.some(
    (right) =>
      right.role === role &&
      (right.locales === 'all' || (locale !== undefined && right.locales.includes(locale as Locale))) &&
      (right.from === undefined || right.from <= on) &&
      (right.until === undefined || on <= right.until),
  );
}

/** Whether a person has a key that a signature of this day could be made with. */
export function hasKeyOn({ keys }: Reviewer, day: LocalDate): boolean {
  return keys.some(({ from, until, revoked }) => from <= day && (until === undefined || day <= until) && (revoked === undefined || day < revoked.on));
}

function dayOf(instant: string): LocalDate {
  return instant.slice(0, 10) as LocalDate;
}
