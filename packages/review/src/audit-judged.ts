import type { Envelope } from '@imprimatur/signing';
import type { AuditedFile, AuditStatement, AuditVerdict } from './audit-row.ts';
import type { RecordPlace } from './audit-statement.ts';

/** A record with what is known of it before it is seen beside the others. */
export interface Judged {
  readonly file: AuditedFile;
  readonly place: RecordPlace;
  readonly envelope: Envelope | undefined;
  readonly statement: AuditStatement | undefined;
  readonly verifiedNow: AuditVerdict;
  readonly verifiedThen: AuditVerdict;
}
