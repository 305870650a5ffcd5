import type { LocalDate, Role, SegmentKey } from '@imprimatur/formats';
import type { LocalizedDocument } from '@imprimatur/translate';
import type { Remark } from './sign-off.ts';
import type { VerifiedSignOff } from './verify-sign-off.ts';

/** What a reviewer said of a text, and nobody has acted on. */
export interface OpenRemark {
  /** Changes were asked for; or the text was approved on condition that the passage changes. */
  readonly kind: 'request' | 'condition';
  /** `undefined` for what was said of the text as a whole. */
  readonly segment: SegmentKey | undefined;
  readonly comment: string;
  readonly role: Role;
  /** The reviewer's id. */
  readonly reviewer: string;
  readonly printedName: string;
  readonly on: LocalDate;
  /** The record in which it stands. */
  readonly file: string;
}

/** What it looks at of a text as it is now. */
type ReadDocument = Pick<LocalizedDocument, 'digest' | 'segments'>;

/**
 * The remarks of reviewers that are still open, of each person's latest word in a role. A remark on a passage is open
 * until the passage changes, its condition is waived, or the same person approves later; one on the whole text, until
 * any of it changes.
 * @param records in the order of time, as `ReviewedDocument` has them.
 * @example openRemarks(reviewed.document, reviewed.records).filter(({ segment }) => segment === 'dose.one')
 */
export function openRemarks(document: ReadDocument, records: readonly VerifiedSignOff[]): readonly OpenRemark[] {
  const waiving = records.filter(({ signOff }) => signOff.decision === 'waive-conditions');
  return latestWords(records).flatMap((record) => [
    ...onWholeText(record, document),
    ...record.signOff.remarks.filter((remark) => isUnchanged(remark, record, document)).map((remark) => openRemark(record, 'request', remark)),
    ...record.signOff.conditions.filter((condition) => isUnchanged(condition, record, document) && !isWaived(condition, record, waiving)).map((condition) => openRemark(record, 'condition', condition)),
  ]);
}

/** Neither a waiver nor a withdrawal takes back what its signer said of a passage. */
function latestWords(records: readonly VerifiedSignOff[]): readonly VerifiedSignOff[] {
  const latest = new Map<string, VerifiedSignOff>();
  for (const record of records) {
    const { decision, role } = record.signOff;
    if (decision === 'approve' || decision === 'request-changes') latest.set(`${role} ${record.reviewer.id}`, record);
  }
  return [...latest.values()];
}

function onWholeText(record: VerifiedSignOff, document: ReadDocument): readonly OpenRemark[] {
  const { decision, comment, digest } = record.signOff;
  const isOpen = decision === 'request-changes' && comment !== '' && digest === document.digest;
  return isOpen ? [openRemark(record, 'request', { segment: undefined, comment })] : [];
}

/** Of the very content that was read no passage can have changed, whatever the record says of their digests. */
function isUnchanged({ segment, digest }: Remark, { signOff }: VerifiedSignOff, document: ReadDocument): boolean {
  return signOff.digest === document.digest || document.segments.get(segment)?.digest === digest;
}

function isWaived({ segment, digest }: Remark, { signOff: { role } }: VerifiedSignOff, waiving: readonly VerifiedSignOff[]): boolean {
  return waiving.some(({ signOff }) => signOff.role === role && signOff.conditions.some((waived) => waived.segment === segment && waived.digest === digest));
}

function openRemark({ signOff, reviewer, file }: VerifiedSignOff, kind: OpenRemark['kind'], { segment, comment }: Pick<OpenRemark, 'segment' | 'comment'>): OpenRemark {
  return { kind, segment, comment, role: signOff.role, reviewer: reviewer.id, printedName: signOff.reviewer.printedName, on: signOff.reviewedAt.slice(0, 10) as LocalDate, file: file.file };
}
