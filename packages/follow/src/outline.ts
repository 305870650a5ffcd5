import type { LockedSegment, SegmentKind } from '@imprimatur/formats';

/** A heading with the passages up to the next heading; the first section of a document is its opening, without one. */
export interface Section {
  /** Where the heading stands; -1 for the opening. */
  readonly heading: number;
  /** 0 for the opening, 1 for the headings below the title, and so on. */
  readonly level: number;
  /** The section that this one is part of; `undefined` for the opening and those of level 1. */
  readonly parent: Section | undefined;
  /** Where its own passages stand, in order, without those of the sections within. */
  readonly passages: readonly number[];
  /** Where the headings of the sections stand that are directly within it. */
  readonly children: readonly number[];
}

/** The sections of a document, and the one in which each of its segments stands. */
export interface Outline {
  readonly sections: readonly Section[];
  /** Where the headings of the sections stand that are within no other. */
  readonly top: readonly number[];
  readonly sectionOf: readonly Section[];
}

/** Whether a segment is text of the body: such text may change its kind, from a paragraph to an item and so on. */
export function isBody(kind: SegmentKind): boolean {
  return kind !== 'title' && kind !== 'description' && kind !== 'heading';
}

/** The level of a locked heading, as far as its key tells: it is nested under the headings that it was minted under. */
export function lockedLevel(entry: LockedSegment): number {
  return entry.kind === 'heading' ? entry.key.split('.').length - 1 : 0;
}

/** Divides a document at its headings. */
export function outlineOf(segments: readonly { readonly kind: SegmentKind; readonly level: number }[]): Outline {
  type Growing = Section & { readonly passages: number[]; readonly children: number[] };
  const opening: Growing = { heading: -1, level: 0, parent: undefined, passages: [], children: [] };
  const sections = [opening];
  const top: number[] = [];
  const path: Growing[] = [];
  const sectionOf = segments.map(({ kind, level }, position) => {
    if (kind === 'heading') {
      while ((path.at(-1)?.level ?? 0) >= Math.max(1, level)) path.pop();
      const parent = path.at(-1);
      (parent?.children ?? top).push(position);
      const section: Growing = { heading: position, level: Math.max(1, level), parent, passages: [], children: [] };
      path.push(section);
      sections.push(section);
    } else if (isBody(kind)) sections.at(-1)?.passages.push(position);
    return sections.at(-1) ?? opening;
  });
  return { sections, top, sectionOf };
}
