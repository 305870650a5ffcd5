import type { TextWaiver } from '@imprimatur/pipeline';
import { styleText } from 'node:util';
import { safeText } from './safe-text.ts';
import { formatTable } from './table.ts';
import type { TextRemark, TextStatus, Todo } from './text-status.ts';
import type { World } from './world.ts';

/** More texts than this, and those that need nothing are only counted. */
const mostRows = 60;

/** A row a text: what is done, what is left, and whose turn it is. */
export function statusTable(texts: readonly TextStatus[], rows: 'all' | 'what needs work', world: World): string {
  const shown = texts.length > mostRows && rows === 'what needs work' ? texts.filter(({ todo }) => hasTasks(todo)) : texts;
  const left = texts.length - shown.length;
  const head = ['text', 'locale', 'accepted', '', 'stale', 'critical', 'unaccepted', 'missing', 'machine', 'words left', 'next'];
  return `${formatTable(head, shown.map((text) => row(text, world)))}${left > 0 ? `${left} more texts need no translator; --all lists them.\n` : ''}`;
}

function row(text: TextStatus, world: World): readonly string[] {
  const { document, locale, isSource, segments, counts, machine, todo } = text;
  const done = isSource ? segments : counts.accepted;
  const number = (count: number): string => (count === 0 ? '-' : String(count));
  const next = nextStep(text);
  return [
    document, locale, isSource ? 'source' : `${done}/${segments}`, bar(done, segments),
    number(counts.stale), number(todo.mend), number(counts.unaccepted), number(counts.missing), number(machine), number(todo.words),
    world.terminal ? styleText(text.state === 'approved' ? 'green' : text.ready ? 'cyan' : 'yellow', next) : next,
  ];
}

function hasTasks({ decide, translate, mend, look }: Todo): boolean {
  return decide + translate + mend + look > 0;
}

const barWidth = 10;

/** Full only when nothing is left. */
function bar(done: number, of: number): string {
  const filled = of === 0 ? 0 : Math.floor((barWidth * done) / of);
  return '█'.repeat(filled) + '░'.repeat(barWidth - filled);
}

/** Whose turn it is. */
export function nextStep({ state, todo, awaits, awaitsPersons, remarks, barred, isSource }: TextStatus): string {
  const writer = isSource ? 'author' : 'translator';
  if (state === 'approved') return 'approved';
  if (hasTasks(todo)) return `translator: ${tasksInWords(todo)}`;
  if (barred > 0) return `${writer}: ${barred} ${barred === 1 ? 'finding' : 'findings'} of check to mend`;
  if (remarks.length > 0) return `${writer}: ${remarks.length} ${remarks.length === 1 ? 'remark' : 'remarks'} of reviewers`;
  if (awaits.length > 0) return `reviewers: ${[...new Set(awaits)].join(', ')}`;
  if (awaitsPersons > 0) return `reviewers: ${awaitsPersons} more ${awaitsPersons === 1 ? 'person' : 'persons'}`;
  return state;
}

function tasksInWords({ decide, translate, mend, look }: Todo): string {
  const counted = (count: number, what: string): string => (count === 0 ? '' : `${count} ${what}`);
  return [counted(decide, 'to decide'), counted(translate, 'to translate'), counted(mend, 'to mend'), counted(look, 'to look at')].filter((part) => part !== '').join(', ');
}

/** A line a locale: what is done, and who has how much to do. */
export function statusSummary(texts: readonly TextStatus[]): string {
  return [...Map.groupBy(texts, ({ locale }) => locale)]
    .map(([locale, own]) => {
      const toTranslate = own.filter(({ todo }) => hasTasks(todo));
      const signable = own.filter(({ state, todo }) => state === 'draft' && !hasTasks(todo));
      const toAnswer = signable.filter(({ remarks }) => remarks.length > 0);
      const toReview = signable.filter(({ remarks }) => remarks.length === 0);
      const roles = [...new Set(toReview.flatMap(({ awaits }) => awaits))];
      const parts = [`${own.filter(({ state }) => state === 'approved').length} of ${own.length} approved`];
      if (toTranslate.length > 0) parts.push(`${toTranslate.length} with translators (${toTranslate.reduce((sum, { todo }) => sum + todo.words, 0)} words)`);
      if (toAnswer.length > 0) parts.push(`${toAnswer.length} with remarks of reviewers to answer`);
      if (toReview.length > 0) parts.push(`${toReview.length} with reviewers${roles.length === 0 ? '' : ` (${roles.join(', ')})`}`);
      return `${locale}: ${parts.join('; ')}\n`;
    })
    .join('');
}

/** What reviewers said and nobody has acted on, under the passage that they said it of. */
export function remarkList(texts: readonly TextStatus[]): string {
  const blocks = texts.filter(({ remarks }) => remarks.length > 0).map(({ document, locale, remarks }) => `  ${document} ${locale}\n${[...Map.groupBy(remarks, ({ segment }) => segment)].map(([, own]) => remarksOnPassage(own)).join('')}`);
  return blocks.length === 0 ? '' : `Remarks of reviewers:\n${blocks.join('')}`;
}

const mostLetters = 100;

function remarksOnPassage(remarks: readonly TextRemark[]): string {
  const [{ segment, passage } = {}] = remarks;
  const letters = Array.from(safeText(passage ?? ''));
  const wording = `${letters.slice(0, mostLetters).join('')}${letters.length > mostLetters ? '…' : ''}`;
  return `    ${segment === undefined ? 'the whole text' : `${segment}  ${wording}`}\n${remarks.map((remark) => `      ${describeRemark(remark)}\n`).join('')}`;
}

function describeRemark({ kind, comment, printedName, role, on }: TextRemark): string {
  const asked = { request: 'asks for a change', condition: 'approves on condition that it changes' }[kind];
  return `${safeText(printedName)} (${role}, ${on}) ${asked}${comment === '' ? '' : `: "${safeText(comment)}"`}`;
}

/** Each waiver with who gave it and why; those that do not hold any more say so. */
export function waiverList(texts: readonly TextStatus[]): string {
  const lines = texts.flatMap(({ document, locale, waivers }) => waivers.map((waiver) => `  ${document} ${locale} ${describeWaiver(waiver)}\n`));
  return lines.length === 0 ? '' : `Waived:\n${lines.join('')}`;
}

/** `opening.one absolute-word: "a title" (jm, 2026-11-22)` */
export function describeWaiver({ key, check, reason, by, at, standing }: TextWaiver): string {
  const remark = { holds: '', void: '; void, since the passage changed', needless: '; the check finds nothing there any more' }[standing];
  return `${key} ${check}: "${safeText(reason)}" (${safeText(by)}, ${at}${remark})`;
}
