import type { DiagnosticCode } from '@imprimatur/diagnostics';
import type { LocalDate, Reviewer } from '@imprimatur/formats';
import type { Digest } from '@imprimatur/signing';
import type { SignOff } from './sign-off.ts';

/** A record of the trail: one content of one file, which lies in the tree or lay there once. */
export interface AuditedFile {
  /** Relative to the publication's folder. */
  readonly file: string;
  /** `undefined` where it is larger than any record, or cannot be read. */
  readonly bytes: Uint8Array | undefined;
  readonly whereabouts: Whereabouts;
  /** The commit that first added it; `not known` where there is no git to ask. */
  readonly added: AuditCommit | 'not committed' | 'not known';
  /** Whether that commit put it in the place of another content of the same file. */
  readonly replacedOther: boolean;
}

/** Where a record is. */
export type Whereabouts =
  /** In the tree; `removedIn` once, and there again. */
  | { readonly kind: 'tree'; readonly removedIn: string | undefined }
  | { readonly kind: 'removed' | 'rewritten'; readonly in: string }
  /** Committed on this branch and gone from the tree, which nobody has committed. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'other-branch' };

/** A commit as git has it; its times are what whoever committed said. */
export interface AuditCommit {
  readonly id: string;
  readonly authoredAt: string;
  readonly committedAt: string;
  /** Whom `content/reviewers.yaml` named in that commit. */
  readonly reviewers: readonly Reviewer[] | 'no file' | 'unreadable';
}

/** What a record states; of an approval of a release the fields that only texts have are empty. */
export interface AuditStatement extends Omit<SignOff, 'locale' | 'nextReviewDue'> {
  readonly kind: 'sign-off' | 'release-approval';
  /** `<collection>/<article>`, or `release@<version>`. */
  readonly document: string;
  readonly locale: string | undefined;
  readonly nextReviewDue: LocalDate | undefined;
}

/** Whether a record is what its signer had the right to sign, by one list of reviewers. */
export type AuditVerdict =
  | { readonly kind: 'verified' }
  | { readonly kind: 'refused'; readonly code: DiagnosticCode; readonly words: string }
  | { readonly kind: 'unknown'; readonly words: string };

/** What an auditor should look at. */
export type AuditFlag =
  /** Refused by the reviewers of the commit that added it, and allowed by those of today. */
  | { readonly kind: 'granted-after'; readonly words: string }
  | { readonly kind: 'dated-after-commit' | 'added-late'; readonly days: number }
  /** It names a content that its role approved before, and no record says so. */
  | { readonly kind: 'no-earlier-approval'; readonly digest: Digest }
  /** It took the place of another content of its file. */
  | { readonly kind: 'replaced-other'; readonly in: string }
  | { readonly kind: 'removed' | 'rewritten' | 'restored'; readonly in: string }
  | { readonly kind: 'missing' | 'other-branch' | 'not-committed' }
  /** Its article is not there; perhaps the folder's article had that name. */
  | { readonly kind: 'former-name'; readonly name: string };

/** One line of the trail. */
export interface AuditRow {
  readonly file: string;
  /** Which text or release the file lies with, whatever it says. */
  readonly document: string;
  readonly locale: string | undefined;
  /** What it states: a claim, unless it is verified. `undefined` where that cannot be read. */
  readonly statement: AuditStatement | undefined;
  /** By `content/reviewers.yaml` as it stands. */
  readonly verifiedNow: AuditVerdict;
  /** By `content/reviewers.yaml` as it stood in the commit that added the record. */
  readonly verifiedThen: AuditVerdict;
  readonly flags: readonly AuditFlag[];
  readonly inTree: boolean;
  readonly added: Omit<AuditCommit, 'reviewers'> | undefined;
  /** The commit that removed or rewrote it, of a record that is not in the tree. */
  readonly endedIn: string | undefined;
  /** Whether it is of the content that the text or the release candidate has today; `undefined` where that cannot be read. */
  readonly coversToday: boolean | undefined;
}

/**
 * How a text is called here: `<collection>/<article>@<locale>`; a release has no locale.
 * @example nameOfText({ document: 'medicines/aspirin', locale: 'fr' }) // 'medicines/aspirin@fr'
 */
export function nameOfText({ document, locale }: { readonly document: string; readonly locale: string | undefined }): string {
  return locale === undefined ? document : `${document}@${locale}`;
}
