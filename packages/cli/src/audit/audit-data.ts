import { type LocalDate, writeCsv } from '@imprimatur/formats';
import { type AuditFlag, type AuditRow, type AuditStatement, type AuditVerdict, flagInWords, remarksInWords, verdictInWords, withdrawalInWords } from '@imprimatur/review';
import { safeJson } from '../safe-json.ts';
import { safeText } from '../safe-text.ts';
import { type AuditSources, countsOf } from './audit-sources.ts';

/** The trail as JSON: every text exactly as it was signed, every field in every record. */
export function auditJson(rows: readonly AuditRow[], sources: AuditSources, asOf: LocalDate): string {
  return safeJson({ format: 'imprimatur.audit/1', asOf, sources, counts: countsOf(rows), records: rows.map(recordOf) });
}

/** Fields in the order of who, what, when, meaning, why, and whether it holds. */
function recordOf({ file, document, locale, statement, verifiedNow, verifiedThen, flags, inTree, added, endedIn, coversToday }: AuditRow): object {
  return {
    document,
    locale: locale ?? null,
    stated: statement === undefined ? null : withNulls(statement),
    verifiedNow: verdictData(verifiedNow),
    verifiedThen: verdictData(verifiedThen),
    flags: flags.map(flagData),
    coversToday: coversToday ?? null,
    file,
    inTree,
    added: added ?? null,
    removedIn: endedIn ?? null,
  };
}

/** JSON has no `undefined`. */
function withNulls({ digestLastApproved, withdrawal, locale, nextReviewDue, reviewer, ...statement }: AuditStatement): object {
  return {
    ...statement,
    reviewer: { ...reviewer, credentials: reviewer.credentials ?? null },
    locale: locale ?? null,
    nextReviewDue: nextReviewDue ?? null,
    digestLastApproved: digestLastApproved ?? null,
    withdrawal: withdrawal === undefined ? null : { ...withdrawal, replacement: withdrawal.replacement ?? null },
  };
}

function verdictData(verdict: AuditVerdict): object {
  return { verdict: verdict.kind, code: verdict.kind === 'refused' ? verdict.code : null, words: verdict.kind === 'verified' ? null : verdict.words };
}

function flagData(flag: AuditFlag): object {
  return { ...flag, words: flagInWords(flag) };
}

/**
 * The trail as CSV (RFC 4180, UTF-8), a row a record below a row of names. Controls are shown as `<U+001B>`, runs of white
 * space as one space; the JSON has every text exactly. See `writeCsv` for the apostrophe before formulas.
 */
export function auditCsv(rows: readonly AuditRow[]): string {
  const names = Object.keys(columns);
  return writeCsv([names, ...rows.map((row) => Object.values(columns).map((cell) => safeText(cell(row) ?? '')))]);
}

/** Every column, in order. */
const columns: Readonly<Record<string, (row: AuditRow) => string | undefined>> = {
  document: ({ document }) => document,
  locale: ({ locale }) => locale,
  'reviewed at (UTC)': ({ statement }) => statement?.reviewedAt,
  'printed name': ({ statement }) => statement?.reviewer.printedName,
  credentials: ({ statement }) => statement?.reviewer.credentials,
  'reviewer id': ({ statement }) => statement?.reviewer.id,
  role: ({ statement }) => statement?.role,
  decision: ({ statement }) => statement?.decision,
  meaning: ({ statement }) => statement?.meaning,
  reason: ({ statement }) => statement?.comment,
  conditions: ({ statement }) => remarksInWords(statement?.conditions ?? []),
  remarks: ({ statement }) => remarksInWords(statement?.remarks ?? []),
  withdrawal: ({ statement }) => (statement === undefined ? '' : withdrawalInWords(statement)),
  'next review due': ({ statement }) => statement?.nextReviewDue,
  'verified now': ({ verifiedNow }) => verdictInWords(verifiedNow),
  'verified then': ({ verifiedThen }) => verdictInWords(verifiedThen),
  flags: ({ flags }) => flags.map(flagInWords).join(' | '),
  'covers today\'s content': ({ coversToday }) => (coversToday === undefined ? 'not known' : coversToday ? 'yes' : 'no'),
  'digest of the content': ({ statement }) => statement?.digest,
  'digest approved before': ({ statement }) => statement?.digestLastApproved,
  'digest of the policy': ({ statement }) => statement?.policy,
  authors: ({ statement }) => statement?.authors.join(' '),
  translators: ({ statement }) => statement?.translators.join(' '),
  'findings waived': ({ statement }) => statement?.waived.join(' '),
  nonce: ({ statement }) => statement?.nonce,
  file: ({ file }) => file,
  'in the tree': ({ inTree }) => (inTree ? 'yes' : 'no'),
  'added in': ({ added }) => added?.id,
  'authored at (UTC)': ({ added }) => added?.authoredAt,
  'committed at (UTC)': ({ added }) => added?.committedAt,
  'removed in': ({ endedIn }) => endedIn,
};
