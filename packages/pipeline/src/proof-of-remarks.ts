import type { LocalDate } from '@imprimatur/formats';
import type { ProofRemark } from '@imprimatur/render';
import { openRemarks, type Remark, type ReviewedDocument, type VerifiedSignOff } from '@imprimatur/review';

/** What reviewers said in the latest word of each person and role, and what they withdrew, in the order of time. */
export function remarksOf(text: ReviewedDocument): readonly ProofRemark[] {
  const open = new Set(openRemarks(text.document, text.records).map(({ file, segment }) => nameOf(file, segment)));
  const standing = standingRecords(text.records);
  return text.records.flatMap((record) => (standing.has(record) ? [...wholeRemark(record, open), ...passageRemarks(record, open, text)] : []));
}

/** A withdrawal does not take back what its signer said of passages, so that both may stand. */
function standingRecords(records: readonly VerifiedSignOff[]): ReadonlySet<VerifiedSignOff> {
  const [words, decisions] = [new Map<string, VerifiedSignOff>(), new Map<string, VerifiedSignOff>()];
  for (const record of records) {
    const { decision, role } = record.signOff;
    const name = `${role} ${record.reviewer.id}`;
    if (decision !== 'waive-conditions') decisions.set(name, record);
    if (decision === 'approve' || decision === 'request-changes') words.set(name, record);
  }
  return new Set([...words.values(), ...decisions.values()]);
}

function wholeRemark({ signOff, file }: VerifiedSignOff, open: ReadonlySet<string>): readonly ProofRemark[] {
  const { decision, comment } = signOff;
  if (comment === '') return [];
  const whole = { ...said(signOff), comment, segment: undefined };
  switch (decision) {
    case 'request-changes':
      return [{ ...whole, kind: 'change-requested', standing: open.has(nameOf(file.file, undefined)) ? 'open' : 'changed' }];
    case 'withdraw':
      return [{ ...whole, kind: 'withdrawal', standing: 'open' }];
    case 'approve':
    case 'waive-conditions':
      return [{ ...whole, kind: 'comment', standing: 'said' }];
  }
}

function passageRemarks({ signOff, file }: VerifiedSignOff, open: ReadonlySet<string>, text: ReviewedDocument): readonly ProofRemark[] {
  const remark = (kind: ProofRemark['kind'], each: Remark): ProofRemark => ({
    ...said(signOff),
    kind,
    comment: each.comment,
    segment: each.segment,
    standing: open.has(nameOf(file.file, each.segment)) ? 'open' : text.document.segments.get(each.segment)?.digest === each.digest ? 'waived' : 'changed',
  });
  return [...signOff.remarks.map((each) => remark('change-requested', each)), ...signOff.conditions.map((each) => remark('condition', each))];
}

function nameOf(file: string, segment: string | undefined): string {
  return `${file} ${segment ?? ''}`;
}

function said({ role, reviewer, reviewedAt }: VerifiedSignOff['signOff']): Pick<ProofRemark, 'role' | 'printedName' | 'on'> {
  return { role, printedName: reviewer.printedName, on: reviewedAt.slice(0, 10) as LocalDate };
}
