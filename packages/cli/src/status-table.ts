import type { TextWaiver } from '@imprimatur/pipeline';
import { styleText } from 'node:util';
import { formatTable } from './table.ts';
import type { TextStatus, Todo } from './text-status.ts';
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
export function nextStep({ state, todo, awaits, barred, isSource }: TextStatus): string {
  if (state === 'approved') return 'approved';
  if (hasTasks(todo)) return `translator: ${tasksInWords(todo)}`;
  if (barred > 0) return `${isSource ? 'author' : 'translator'}: ${barred} ${barred === 1 ? 'finding' : 'findings'} of check to mend`;
  if (awaits.length > 0) return `reviewers: ${[...new Set(awaits)].join(', ')}`;
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
      const toReview = own.filter(({ state, todo }) => state === 'draft' && !hasTasks(todo));
      const roles = [...new Set(toReview.flatMap(({ awaits }) => awaits))];
      const parts = [`${own.filter(({ state }) => state === 'approved').length} of ${own.length} approved`];
      if (toTranslate.length > 0) parts.push(`${toTranslate.length} with translators (${toTranslate.reduce((sum, { todo }) => sum + todo.words, 0)} words)`);
      if (toReview.length > 0) parts.push(`${toReview.length} with reviewers (${roles.join(', ')})`);
      return `${locale}: ${parts.join('; ')}\n`;
    })
    .join('');
}


/** Each waiver with who gave it and why; those that do not hold any more say so. */
export function waiverList(texts: readonly TextStatus[]): string {
  const lines = texts.flatMap(({ document, locale, waivers }) => waivers.map((waiver) => `  ${document} ${locale} ${describeWaiver(waiver)}\n`));
  return lines.length === 0 ? '' : `Waived:\n${lines.join('')}`;
}

/** `opening.one absolute-word: "a title" (jm, 2026-11-22)` */
export function describeWaiver({ key, check, reason, by, at, standing }: TextWaiver): string {
  const remark = { holds: '', void: '; void, since the passage changed', needless: '; the check finds nothing there any more' }[standing];
  return `${key} ${check}: "${reason}" (${by}, ${at}${remark})`;
}
