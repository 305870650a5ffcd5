import type { SegmentKind } from '@imprimatur/formats';
import type { PassageForm } from './proof-input.ts';

/**
 * What a passage is, in English.
 * @example formInWords({ kind: 'item', level: undefined, step: undefined, cell: undefined, within: ['warning', 'list'] }) // 'List item of a warning'
 */
export function formInWords(form: PassageForm): string {
  const { kind, within } = form;
  const places = within.filter((place, index) => !(index === within.length - 1 && saidByKind(kind)) || !listsAndTables.has(place));
  return [ownName(form), ...places.toReversed().map((place) => placeWords[place])].join(' ');
}

function ownName({ kind, level, step, cell }: PassageForm): string {
  if (kind === 'heading') return `Heading, level ${level ?? 2}`;
  if (kind === 'item' && step !== undefined) return `Step ${step} of a numbered list`;
  if (kind === 'cell' && cell !== undefined) return cell.row === 0 ? `Heading of column ${cell.column}` : `Table cell, row ${cell.row}, column ${cell.column}`;
  return kinds[kind];
}

const kinds: Readonly<Record<SegmentKind, string>> = {
  title: 'Title',
  description: 'Description',
  heading: 'Heading',
  paragraph: 'Paragraph',
  item: 'List item',
  cell: 'Table cell',
  'callout-title': 'Title',
  alternative: 'Alternative text of an image',
  caption: 'Caption of an image',
};

const placeWords: Readonly<Record<PassageForm['within'][number], string>> = {
  list: 'in a list',
  'numbered-list': 'in a numbered list',
  'table-head': 'in the head of a table',
  table: 'in a table',
  quote: 'in a quotation',
  summary: 'of a summary box',
  note: 'of a note',
  tip: 'of a tip',
  important: 'of a box marked important',
  warning: 'of a warning',
  urgent: 'of a box for urgent help',
};

const listsAndTables: ReadonlySet<PassageForm['within'][number]> = new Set(['list', 'numbered-list', 'table-head', 'table']);

function saidByKind(kind: SegmentKind): boolean {
  return kind === 'item' || kind === 'cell';
}
