import type { Reference, SegmentKey } from '@imprimatur/formats';
import type { Block, Inline, SourceDocument } from '@imprimatur/parse';

/** The references in the order of their first citation, and each one's number by its id. */
export interface NumberedReferences {
  readonly references: readonly Reference[];
  readonly numbers: ReadonlyMap<string, number>;
}

const known = new WeakMap<SourceDocument, NumberedReferences>();

/** Numbers by the source's order, so that a reference has one number in all languages. */
export function numberReferences(source: SourceDocument): NumberedReferences {
  const before = known.get(source);
  if (before !== undefined) return before;
  const byId = new Map(source.frontMatter.references.map((reference) => [reference.id, reference]));
  const order = new Set<string>();
  for (const key of keysInReadingOrder(source.blocks)) collectCitations(source.segments.get(key)?.inlines ?? [], order);
  for (const id of byId.keys()) order.add(id);
  const references = [...order].flatMap((id) => byId.get(id) ?? []);
  const made = { references, numbers: new Map(references.map(({ id }, index) => [id, index + 1])) };
  known.set(source, made);
  return made;
}

function keysInReadingOrder(blocks: readonly Block[]): readonly SegmentKey[] {
  return blocks.flatMap((block): readonly SegmentKey[] => {
    switch (block.kind) {
      case 'heading':
      case 'paragraph':
        return [block.segment];
      case 'list':
        return block.items.flatMap(keysInReadingOrder);
      case 'table':
        return [block.head, ...block.rows].flat().flatMap((cell) => cell.segment ?? []);
      case 'quote':
        return keysInReadingOrder(block.blocks);
      case 'callout':
        return [...(block.title === undefined ? [] : [block.title]), ...keysInReadingOrder(block.blocks)];
      case 'figure':
        return block.caption === undefined ? [] : [block.caption];
    }
  });
}

function collectCitations(inlines: readonly Inline[], into: Set<string>): void {
  for (const inline of inlines) {
    if (inline.kind === 'citation') for (const id of inline.references) into.add(id);
    else if (inline.kind === 'strong' || inline.kind === 'emphasis' || inline.kind === 'link') collectCitations(inline.children, into);
  }
}
