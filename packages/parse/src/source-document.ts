import type { Place } from '@imprimatur/diagnostics';
import type { Alignment } from '@imprimatur/follow';
import type { FrontMatter, SegmentKey, SegmentKind } from '@imprimatur/formats';
import type { Digest } from '@imprimatur/signing';
import type { Basis } from './basis.ts';
import type { Inline } from './inline.ts';

/** An article in its source language: the skeleton of blocks, and the segments that fill it. */
export interface SourceDocument {
  readonly collection: string;
  readonly slug: string;
  readonly file: string;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  /** In document order, title and description first. */
  readonly segments: ReadonlyMap<SegmentKey, Segment>;
  readonly media: readonly Media[];
  /** What happened to each segment since the lock was written; in the order of `segments`. */
  readonly alignment: Alignment;
}

/** One passage: the unit that is translated, accepted, compared. */
export interface Segment {
  readonly key: SegmentKey;
  readonly kind: SegmentKind;
  readonly inlines: readonly Inline[];
  /** Canonical Markdown inline text. */
  readonly text: string;
  /** Digest of the canonical text. */
  readonly digest: Digest;
  /** What translations are accepted against, and what the lock remembers. */
  readonly basis: Basis;
  readonly place: Place;
  /** The anchor of a heading, alike in every locale. */
  readonly id?: string;
}

/** The kinds of callout, as they are written after `> [!`. */
export const calloutTones: readonly CalloutTone[] = ['summary', 'note', 'tip', 'important', 'warning', 'urgent'];

/** A kind of callout. */
export type CalloutTone = 'summary' | 'note' | 'tip' | 'important' | 'warning' | 'urgent';

/** A block of the skeleton; text stands in the segments that it names. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly id: string; readonly segment: SegmentKey }
  | { readonly kind: 'paragraph'; readonly segment: SegmentKey }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'table'; readonly head: readonly TableCell[]; readonly rows: readonly (readonly TableCell[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | Callout
  | Figure;

/** A cell; an empty one has no segment. */
export interface TableCell {
  readonly segment: SegmentKey | undefined;
}

/** A box with a tone, and a title of its own where the author gave one. */
export interface Callout {
  readonly kind: 'callout';
  readonly tone: CalloutTone;
  readonly title: SegmentKey | undefined;
  readonly blocks: readonly Block[];
}

/** An image with its alternative text, and a caption where the author gave one. */
export interface Figure {
  readonly kind: 'figure';
  readonly media: string;
  readonly alternative: SegmentKey;
  readonly caption: SegmentKey | undefined;
}

/** A file beside the article. */
export interface Media {
  /** The file's name in the article's folder. */
  readonly name: string;
  readonly digest: Digest;
  /** In CSS pixels, where the file says so. */
  readonly width: number | undefined;
  readonly height: number | undefined;
}
