import type { Envelope } from '@imprimatur/signing';
import type { AuditStatement } from './audit-row.ts';
import type { Refusal } from './refusal.ts';
import { readSignOff, signOffFileName, signOffType } from './sign-off.ts';
import { openStatement, type Statement } from './statement.ts';

/** Which text or release the folder of a record's file belongs to. */
export interface RecordPlace {
  readonly kind: AuditStatement['kind'];
  readonly document: string;
  readonly locale: string | undefined;
}

/** The type of the predicate of a release's approval. */
const releaseApprovalType = 'urn:imprimatur:release-approval:v1';

/**
 * What a record's file is for, by its path; `undefined` where no record lies.
 * @example placeOfRecord('content/medicines/aspirin/signoffs/fr/2026-11-22-clinical-1931e04f-a1b2c3.dsse.json') // medicines/aspirin, fr
 */
export function placeOfRecord(file: string): RecordPlace | undefined {
  const [content, collection, slug, folder, locale, ...rest] = file.split('/');
  if (content !== 'content' || collection === undefined || slug === undefined || locale === undefined) return undefined;
  if (folder === 'signoffs' && rest.length === 1) return { kind: 'sign-off', document: `${collection}/${slug}`, locale };
  if (collection === 'releases' && folder === 'approvals' && rest.length === 0) return { kind: 'release-approval', document: `release@${slug}`, locale: undefined };
  return undefined;
}

/** What an approval of a release states. */
export interface StatedApproval extends Pick<AuditStatement, 'digest' | 'meaning' | 'reviewer' | 'policy' | 'comment' | 'reviewedAt' | 'nonce'> {
  readonly version: string;
}

/** Reads an approval of a release, such as `readReleaseApproval` of the package `release`, which comes later than this one. */
export type ReadApproval = (statement: Statement) => StatedApproval | Refusal;

/** Reads what a record states, with the bytes that its signature is over; whether that holds is not asked here. */
export function readAuditStatement(envelope: Envelope, kind: AuditStatement['kind'], readApproval: ReadApproval): { readonly kind: 'read'; readonly statement: AuditStatement; readonly message: Uint8Array } | Refusal {
  const opened = openStatement(envelope, kind === 'sign-off' ? signOffType : releaseApprovalType);
  if (opened.kind === 'refused') return opened;
  const statement = kind === 'sign-off' ? readOfText(opened.statement) : readOfRelease(opened.statement, readApproval);
  return statement.kind === 'refused' ? statement : { kind: 'read', statement, message: opened.message };
}

function readOfText(statement: Statement): AuditStatement | Refusal {
  const signOff = readSignOff(statement);
  return 'kind' in signOff ? signOff : { kind: 'sign-off', ...signOff };
}

function readOfRelease(statement: Statement, read: ReadApproval): AuditStatement | Refusal {
  const approval = read(statement);
  if ('kind' in approval) return approval;
  const { version, ...stated } = approval;
  return { ...nothingOfTexts, ...stated, kind: 'release-approval', document: `release@${version}`, decision: 'approve', role: 'release' };
}

const nothingOfTexts: Pick<AuditStatement, 'locale' | 'nextReviewDue' | 'digestLastApproved' | 'withdrawal' | 'authors' | 'translators' | 'conditions' | 'remarks' | 'waived'> = { locale: undefined, nextReviewDue: undefined, digestLastApproved: undefined, withdrawal: undefined, authors: [], translators: [], conditions: [], remarks: [], waived: [] };

/** The name that a record's file must have. */
export function fileNameOfRecord(statement: AuditStatement): string {
  return signOffFileName(statement);
}
