import type { Digest, Envelope } from '@imprimatur/signing';
import { flagsOf } from './audit-flags.ts';
import { type AuditedFile, type AuditRow, type AuditStatement, type AuditVerdict, nameOfText } from './audit-row.ts';
import type { Judged } from './audit-judged.ts';
import { placeOfRecord, type ReadApproval, readAuditStatement, type RecordPlace } from './audit-statement.ts';
import { readRecordFile, refusedFor, verdictOf, verdictThen } from './audit-verdict.ts';
import { broken, refusalOf } from './refusal.ts';
import type { TrustInput } from './verify-signer.ts';

/** Every record that is known, whom to trust today, and what there is today. */
export interface AuditInput {
  readonly files: readonly AuditedFile[];
  readonly trust: TrustInput;
  /** Every article as `<collection>/<slug>`. */
  readonly articles: ReadonlySet<string>;
  /** The digest of today's content, by `nameOfText`; of a release, of its candidate. None of a text that is not ready. */
  readonly today: ReadonlyMap<string, Digest | undefined>;
  /** Documents whose content of today cannot be read. */
  readonly unread: ReadonlySet<string>;
  readonly readApproval: ReadApproval;
}

/**
 * The trail of all texts and releases: who signed what, when, in which meaning and why (21 CFR 11.50(a), 11.10(e);
 * EU GMP Annex 11, 9 and 14), and whether the signature holds for exactly that (21 CFR 11.70). Sorted by document,
 * locale and time. Verification fails closed: what cannot be read is not verified.
 */
export function audit(input: AuditInput): readonly AuditRow[] {
  const judged = withNonces(input.files.flatMap((file): Judged[] => {
    const place = placeOfRecord(file.file);
    return place === undefined ? [] : [judge(file, place, input)];
  }));
  const flags = flagsOf(judged, input.articles);
  return judged.map((record) => rowOf(record, flags.get(record) ?? [], input)).toSorted(compareRows);
}

function judge(file: AuditedFile, place: RecordPlace, input: AuditInput): Judged {
  const read = readRecordFile(file);
  if (read.kind === 'faulty') return unreadable(file, place, undefined, refusedFor(read.diagnostics));
  const envelope = read.value;
  const stated = readAuditStatement(envelope, place.kind, input.readApproval);
  if (stated.kind === 'refused') return unreadable(file, place, envelope, refusedFor([refusalOf(file.file, stated)]));
  const { statement } = stated;
  const record = { file: file.file, kind: place.kind, envelope, reviewedAt: statement.reviewedAt, readApproval: input.readApproval };
  const now = verdictOf(record, input.trust);
  const then = verdictThen(record, file.added, now, input.trust);
  const moved = refuseMoved(file.file, place, statement, input.articles);
  return { file, place, envelope, statement, verifiedNow: verified(now, moved), verifiedThen: verified(then, moved) };
}

function unreadable(file: AuditedFile, place: RecordPlace, envelope: Envelope | undefined, refused: AuditVerdict): Judged {
  return { file, place, envelope, statement: undefined, verifiedNow: refused, verifiedThen: refused };
}

/** A verified record may still be refused for where it lies. */
function verified(verdict: AuditVerdict, refused: AuditVerdict | undefined): AuditVerdict {
  return verdict.kind === 'verified' ? (refused ?? verdict) : verdict;
}

/** A record of an article that is not there lies under a former name of its folder's article: a flag, and no fault. */
function refuseMoved(file: string, place: RecordPlace, { document, locale }: AuditStatement, articles: ReadonlySet<string>): AuditVerdict | undefined {
  if (document === place.document && locale === place.locale) return undefined;
  if (place.kind === 'sign-off' && locale === place.locale && !articles.has(document)) return undefined;
  return refusedFor([refusalOf(file, broken('sign-off-moved', `a record of ${nameOfText({ document, locale })}`, `one of ${nameOfText(place)}`))]);
}

/**
 * A nonce stands for one signature: of two records with one, the later is refused, in the whole of the history.
 * Only what verifies can claim a nonce: nobody can void a record by committing a forgery before it.
 */
function withNonces(records: readonly Judged[]): readonly Judged[] {
  const holders = new Map<string, Judged>();
  const refused = new Map<Judged, AuditVerdict>();
  for (const record of records.toSorted(compareAdded)) {
    const { statement } = record;
    if (statement === undefined || (record.verifiedNow.kind !== 'verified' && record.verifiedThen.kind !== 'verified')) continue;
    const holder = holders.get(statement.nonce);
    if (holder === undefined) holders.set(statement.nonce, record);
    else if (!isSameRecord(holder, record) || (isInTree(holder) && isInTree(record))) refused.set(record, reused(record, holder));
  }
  return records.map((record) => {
    const why = refused.get(record);
    return why === undefined ? record : { ...record, verifiedNow: verified(record.verifiedNow, why), verifiedThen: verified(record.verifiedThen, why) };
  });
}

function compareAdded({ file: a }: Judged, { file: b }: Judged): number {
  const [timeA, timeB] = [committedAt(a), committedAt(b)];
  return timeA === timeB ? compareText(a.file, b.file) : compareText(timeA, timeB);
}

/** What is not committed comes after all that is. */
function committedAt({ added }: AuditedFile): string {
  return typeof added === 'string' ? 'later' : added.committedAt;
}

/** One signature over one payload, wherever its file was moved. */
function isSameRecord({ envelope: a }: Judged, { envelope: b }: Judged): boolean {
  return a !== undefined && b !== undefined && a.payload === b.payload && a.signatures[0]?.sig === b.signatures[0]?.sig;
}

function isInTree({ file }: Judged): boolean {
  return file.whereabouts.kind === 'tree';
}

function reused({ file: { file } }: Judged, { file: holder }: Judged): AuditVerdict {
  const where = typeof holder.added === 'string' ? holder.file : `${holder.file}, added in ${holder.added.id.slice(0, 8)},`;
  return refusedFor([refusalOf(file, broken('nonce-reused', `the nonce of ${where} again`, 'a new one in every record'))]);
}

function rowOf({ file, place, statement, verifiedNow, verifiedThen }: Judged, flags: AuditRow['flags'], { today, unread }: AuditInput): AuditRow {
  const { whereabouts, added } = file;
  return {
    file: file.file,
    document: place.document,
    locale: place.locale,
    statement,
    verifiedNow,
    verifiedThen,
    flags,
    inTree: whereabouts.kind === 'tree',
    added: typeof added === 'string' ? undefined : { id: added.id, authoredAt: added.authoredAt, committedAt: added.committedAt },
    endedIn: 'in' in whereabouts ? whereabouts.in : undefined,
    coversToday: statement === undefined || unread.has(place.document) ? undefined : nameOfText(statement) === nameOfText(place) && statement.digest === today.get(nameOfText(place)),
  };
}

/** By document, then locale, then the time of the signature; what has no time that can be read comes last. */
function compareRows(a: AuditRow, b: AuditRow): number {
  return (
    compareText(a.document, b.document) ||
    compareText(a.locale ?? '', b.locale ?? '') ||
    compareText(a.statement?.reviewedAt ?? 'later', b.statement?.reviewedAt ?? 'later') ||
    compareText(a.file, b.file) ||
    compareText(a.added?.committedAt ?? 'later', b.added?.committedAt ?? 'later')
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
