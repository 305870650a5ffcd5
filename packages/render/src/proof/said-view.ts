import type { ProofFinding, ProofRemark, ProofWaiver } from './proof-input.ts';

/** A finding in words. */
export interface FindingView {
  readonly severity: string;
  readonly printedSeverity: string;
  readonly code: string;
  readonly message: string;
  readonly hint: string | undefined;
}

/** A waiver in words. */
export interface WaiverView {
  readonly code: string;
  readonly found: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly standing: string;
}

/** A remark in words. */
export interface RemarkView {
  readonly kind: string;
  readonly open: boolean;
  readonly said: string;
  readonly by: string;
  readonly on: string;
  readonly comment: string;
  readonly standing: string;
}

/** A finding in words. */
export function findingView({ code, severity, message, hint, inSource }: ProofFinding): FindingView {
  return { severity, printedSeverity: `${severityWords[severity]}${inSource ? ' in the source' : ''}`, code, message, hint };
}

const severityWords: Readonly<Record<ProofFinding['severity'], string>> = { error: 'Error', warning: 'Warning', note: 'Note' };

/** A waiver in words. */
export function waiverView({ code, found, reason, by, at, standing, inSource }: ProofWaiver): WaiverView {
  return { code, found: found.join(' '), reason, by, at, standing: `${inSource ? 'In the source. ' : ''}${standingOfWaiver[standing]}` };
}

const standingOfWaiver: Readonly<Record<ProofWaiver['standing'], string>> = {
  holds: 'It holds.',
  void: 'It is void: the passage or its source changed since.',
  needless: 'It is needless: the check finds nothing here any more.',
};

/** A remark in words. */
export function remarkView({ kind, role, printedName, on, comment, standing, segment }: ProofRemark): RemarkView {
  return { kind, open: standing === 'open', said: remarkKinds[kind], by: `${printedName} (${role})`, on, comment, standing: kind === 'withdrawal' ? 'It holds until the same person approves again.' : standingOfRemark(standing, segment === undefined ? 'text' : 'passage') };
}

const remarkKinds: Readonly<Record<ProofRemark['kind'], string>> = {
  'change-requested': 'Change requested',
  condition: 'Condition of an approval',
  withdrawal: 'Withdrawn',
  comment: 'Comment',
};

function standingOfRemark(standing: ProofRemark['standing'], what: 'text' | 'passage'): string {
  switch (standing) {
    case 'open':
      return `The ${what} has not changed since.`;
    case 'changed':
      return `The ${what} has changed since.`;
    case 'waived':
      return 'The condition was waived.';
    case 'said':
      return '';
  }
}
