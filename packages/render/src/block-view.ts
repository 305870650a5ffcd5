import type { SegmentKey } from '@imprimatur/formats';
import type { Block, CalloutTone, Media } from '@imprimatur/parse';
import type { PageView } from './page-view.ts';
import type { Passage } from './passage.ts';

/** Text in a format's own syntax, escaped: the one thing that a template may print as it stands. */
export type Written = string & { readonly [writtenBrand]: true };

declare const writtenBrand: unique symbol;

/** A block whose passages are written; `kind` names the template that prints it. */
export type BlockView =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly id: string; readonly text: Written }
  | { readonly kind: 'paragraph'; readonly text: Written }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly ItemView[] }
  | TableView
  | { readonly kind: 'quote'; readonly blocks: readonly BlockView[] }
  | CalloutView
  | FigureView;

/** An item of a list: its first paragraph, and what follows it. */
export interface ItemView {
  /** The number in the page's digits; a hyphen in lists without numbers. */
  readonly marker: string;
  readonly text: Written | undefined;
  readonly blocks: readonly BlockView[];
}

/** A table; each cell knows its column's head, for formats that have no columns. */
export interface TableView {
  readonly kind: 'table';
  readonly columns: number;
  readonly number: number;
  readonly head: readonly { readonly text: Written }[];
  readonly rows: readonly { readonly cells: readonly { readonly head: Written; readonly text: Written }[] }[];
}

/** A box; `number` tells boxes apart. */
export interface CalloutView {
  readonly kind: 'callout';
  readonly tone: CalloutTone;
  readonly number: number;
  readonly label: string;
  readonly title: Written | undefined;
  readonly long: boolean;
  readonly blocks: readonly BlockView[];
}

/** A figure; the alternative text is plain, since every format puts it into a field. */
export interface FigureView {
  readonly kind: 'figure';
  readonly media: string;
  readonly width: number | undefined;
  readonly height: number | undefined;
  readonly alternative: string;
  /** The segment of the alternative text, where the page says which is which. */
  readonly segment: SegmentKey | undefined;
  readonly foreign: Passage['foreign'];
  readonly label: string;
  readonly caption: Written | undefined;
}

/** How a format writes passages. */
export interface PassageWriter {
  readonly write: (passage: Passage) => Written;
  readonly plain: (passage: Passage) => string;
}

/** Writes an article's blocks, in reading order. */
export function blockViews(view: PageView, writer: PassageWriter): readonly BlockView[] {
  const counters = { table: 0, callout: 0, figure: 0 };
  const media = new Map(view.document.source.media.map((file) => [file.name, file]));
  const written = (key: SegmentKey | undefined): Written => (key === undefined ? nothing : writer.write(view.passage(key)));

  const all = (blocks: readonly Block[]): readonly BlockView[] => blocks.map(one);
  const one = (block: Block): BlockView => {
    switch (block.kind) {
      case 'heading':
        return { kind: 'heading', level: block.level, id: block.id, text: written(block.segment) };
      case 'paragraph':
        return { kind: 'paragraph', text: written(block.segment) };
      case 'list':
        return { ...block, items: block.items.map((item, index) => itemView(block.ordered ? view.printNumber(block.start + index) : '-', all(item))) };
      case 'table':
        return tableView(block, (counters.table += 1), written);
      case 'quote':
        return { kind: 'quote', blocks: all(block.blocks) };
      case 'callout': {
        const number = (counters.callout += 1);
        const title = block.title === undefined ? undefined : written(block.title);
        return { kind: 'callout', tone: block.tone, number, label: view.words.word(`callouts.${block.tone}`), title, long: passagesIn(block.blocks) > 12, blocks: all(block.blocks) };
      }
      case 'figure':
        return figureView(block, media.get(block.media));
    }
  };
  const figureView = (figure: Extract<Block, { kind: 'figure' }>, file: Media | undefined): FigureView => {
    const alternative = view.passage(figure.alternative);
    counters.figure += 1;
    return {
      kind: 'figure',
      media: figure.media,
      width: file?.width,
      height: file?.height,
      alternative: writer.plain(alternative),
      segment: view.marks === undefined ? undefined : alternative.key,
      foreign: alternative.foreign,
      label: view.words.word('page.figure', { number: view.printNumber(counters.figure) }),
      caption: figure.caption === undefined ? undefined : written(figure.caption),
    };
  };
  return all(view.document.source.blocks);
}

const nothing = '' as Written;

function itemView(marker: string, blocks: readonly BlockView[]): ItemView {
  const [first, ...rest] = blocks;
  return first?.kind === 'paragraph' ? { marker, text: first.text, blocks: rest } : { marker, text: undefined, blocks };
}

function tableView(table: Extract<Block, { kind: 'table' }>, number: number, written: (key: SegmentKey | undefined) => Written): TableView {
  const head = table.head.map(({ segment }) => ({ text: written(segment) }));
  return {
    kind: 'table',
    columns: head.length,
    number,
    head,
    rows: table.rows.map((row) => ({ cells: row.map(({ segment }, column) => ({ head: head[column]?.text ?? nothing, text: written(segment) })) })),
  };
}

function passagesIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => {
    switch (block.kind) {
      case 'list':
        return sum + block.items.reduce((items, item) => items + passagesIn(item), 0);
      case 'quote':
      case 'callout':
        return sum + passagesIn(block.blocks);
      case 'table':
        return sum + block.rows.length;
      case 'heading':
      case 'paragraph':
      case 'figure':
        return sum + 1;
    }
  }, 0);
}
