import type { SegmentKey } from '@imprimatur/formats';
import type { Block, SourceDocument } from '@imprimatur/parse';
import type { PassageForm } from '@imprimatur/render';

/** What each passage of an article is, and what it stands in. */
export function formsOf({ segments, blocks }: SourceDocument): ReadonlyMap<SegmentKey, PassageForm> {
  const places = new Map<SegmentKey, Place>();
  for (const block of blocks) place(block, nowhere, places);
  return new Map([...segments.values()].map(({ key, kind }): [SegmentKey, PassageForm] => [key, { ...(places.get(key) ?? nowhere), kind }]));
}

/** Whether two passages are the same thing: which step or row it is follows from the passages before it. */
export function isSameForm(a: PassageForm, b: PassageForm): boolean {
  return a.kind === b.kind && a.level === b.level && a.within.join(' ') === b.within.join(' ');
}

/** The file name of the image that each alternative text is for. */
export function imagesOf({ blocks }: SourceDocument): ReadonlyMap<SegmentKey, string> {
  return new Map(blocks.flatMap(figuresIn));
}

type Place = Omit<PassageForm, 'kind'>;

const nowhere: Place = { level: undefined, step: undefined, cell: undefined, within: [] };

function place(block: Block, outside: Place, into: Map<SegmentKey, Place>): void {
  const put = (key: SegmentKey | undefined, at: Place = outside): void => {
    if (key !== undefined) into.set(key, at);
  };
  const inside = (...names: Place['within']): Place => ({ ...outside, within: [...outside.within, ...names] });
  switch (block.kind) {
    case 'heading':
      return put(block.segment, { ...outside, level: block.level });
    case 'paragraph':
      return put(block.segment);
    case 'list':
      for (const [index, item] of block.items.entries()) for (const inner of item) place(inner, { ...inside(block.ordered ? 'numbered-list' : 'list'), step: block.ordered ? block.start + index : undefined }, into);
      return;
    case 'table':
      for (const [row, cells] of [block.head, ...block.rows].entries()) for (const [column, { segment }] of cells.entries()) put(segment, { ...inside(row === 0 ? 'table-head' : 'table'), cell: { row, column: column + 1 } });
      return;
    case 'quote':
      for (const inner of block.blocks) place(inner, inside('quote'), into);
      return;
    case 'callout':
      put(block.title, inside(block.tone));
      for (const inner of block.blocks) place(inner, inside(block.tone), into);
      return;
    case 'figure':
      put(block.alternative);
      put(block.caption);
  }
}

function figuresIn(block: Block): readonly (readonly [SegmentKey, string])[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'table':
      return [];
    case 'list':
      return block.items.flat().flatMap(figuresIn);
    case 'quote':
    case 'callout':
      return block.blocks.flatMap(figuresIn);
    case 'figure':
      return [[block.alternative, block.media]];
  }
}
