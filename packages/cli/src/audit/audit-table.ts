import type { LocalDate } from '@imprimatur/formats';
import { type AuditRow, type AuditStatement, type AuditVerdict, flagInWords, nameOfText, remarksInWords, verdictInWords, withdrawalInWords } from '@imprimatur/review';
import { styleText } from 'node:util';
import type { World } from '../world.ts';
import { safeText } from '../safe-text.ts';
import { type AuditSources, countsOf, sourcesInWords } from './audit-sources.ts';
import { isolated, wrapLines } from './wrap-lines.ts';

const widest = 120;

/** The trail for people: the texts, below each its records in the order of time, at the end counts and sources. */
export function auditTable(rows: readonly AuditRow[], sources: AuditSources, asOf: LocalDate, world: World): string {
  const texts = [...Map.groupBy(rows, nameOfText)].map(([, own]) => textBlock(own, world));
  return `${texts.join('\n')}${texts.length === 0 ? '' : '\n'}${countsInWords(rows, asOf)}${wrapLines(sourcesInWords(sources), widest).join('\n')}\n`;
}

function textBlock(rows: readonly AuditRow[], world: World): string {
  const [first] = rows;
  const title = first === undefined ? '' : wrapLines(safeText(nameOfText(first)), widest).join('\n');
  const head = '  when (UTC)            now  then  decision          role        digest    today  added in            removed in';
  return `${world.terminal ? styleText('bold', title) : title}\n${head}\n${rows.map((row) => record(row, world)).join('')}`;
}

function record(row: AuditRow, world: World): string {
  const { statement, verifiedNow, verifiedThen, coversToday, added, endedIn } = row;
  const cells = [
    cell(statement?.reviewedAt ?? 'not readable', 20),
    paintVerdict(verifiedNow, cell(brief(verifiedNow), 3), world),
    cell(brief(verifiedThen), 4),
    cell(statement?.decision ?? '', 16),
    cell(statement?.role ?? '', 10),
    cell(statement === undefined ? '' : shorten(statement.digest), 8),
    cell(coversToday === undefined ? '?' : coversToday ? 'yes' : 'no', 5),
    cell(added === undefined ? '-' : `${shorten(added.id)} ${added.committedAt.slice(0, 10)}`, 19),
    endedIn === undefined ? '' : shorten(endedIn),
  ];
  return `  ${cells.join('  ').trimEnd()}\n${details(row).map(([label, text]) => detail(label, text)).join('')}`;
}

function cell(text: string, width: number): string {
  return text.padEnd(width);
}

function brief({ kind }: AuditVerdict): string {
  return { verified: 'yes', refused: 'NO', unknown: '?' }[kind];
}

function paintVerdict({ kind }: AuditVerdict, text: string, world: World): string {
  return world.terminal ? styleText(kind === 'verified' ? 'green' : 'red', text) : text;
}

function shorten(name: string): string {
  return name.replace(/^sha256:/, '').slice(0, 8);
}

/** What follows a record's line, each with its label; what is empty is left out. */
function details({ statement, verifiedNow, verifiedThen, flags, file, added }: AuditRow): readonly (readonly [string, string])[] {
  const lines: readonly (readonly [string, string])[] = [
    ...(statement === undefined ? [] : statedDetails(statement)),
    ['file', safe(file)],
    ['not verified', verifiedNow.kind === 'verified' ? '' : safe(verdictInWords(verifiedNow))],
    ['then', verifiedThen.kind === 'verified' || added === undefined || sameVerdict(verifiedNow, verifiedThen) ? '' : safe(verdictInWords(verifiedThen))],
    ...flags.map((flag) => ['look', safe(flagInWords(flag))] as const),
  ];
  return lines.filter(([, text]) => text !== '');
}

function statedDetails(statement: AuditStatement): readonly (readonly [string, string])[] {
  const { reviewer, meaning, comment, conditions, remarks, nextReviewDue, policy } = statement;
  const name = reviewer.credentials === undefined ? safe(reviewer.printedName) : `${safe(reviewer.printedName)}, ${safe(reviewer.credentials)}`;
  return [
    ['by', `${name} (${safe(reviewer.id)})`],
    ['meaning', safe(meaning)],
    ['reason', safe(comment)],
    ['conditions', safe(remarksInWords(conditions))],
    ['remarks', safe(remarksInWords(remarks))],
    ['withdrawal', withdrawalInWords(statement)],
    ['next review', nextReviewDue === undefined ? '' : `due ${nextReviewDue}`],
    ['policy', shorten(policy)],
  ];
}

/** As a terminal may have it, whatever it says. */
function safe(text: string): string {
  return isolated(safeText(text));
}

function sameVerdict(now: AuditVerdict, then: AuditVerdict): boolean {
  return verdictInWords(now) === verdictInWords(then);
}

const labelWidth = 16;

function detail(label: string, text: string): string {
  return wrapLines(text, widest - 4 - labelWidth).map((line, index) => `    ${(index === 0 ? label : '').padEnd(labelWidth)}${line}\n`).join('');
}

function countsInWords(rows: readonly AuditRow[], asOf: LocalDate): string {
  const { records, inTree, inTreeVerified, inHistoryAlone, inHistoryAloneVerified, flagged } = countsOf(rows);
  const alone = inHistoryAlone === 0 ? '' : `In history alone: ${inHistoryAlone}, of which ${inHistoryAloneVerified} verify; they do not change the exit code.\n`;
  return `${records} ${records === 1 ? 'record' : 'records'} on ${asOf}. In the tree: ${inTree}, of which ${inTreeVerified} verify and ${inTree - inTreeVerified} do not.\n${alone}${flagged === 0 ? '' : `To look at: ${flagged}.\n`}`;
}
