import type { Block } from '@imprimatur/parse';
import type { ArticleCheck, FoundIn } from '../check.ts';

/** A heading has text below it. */
export const headingWithoutText: ArticleCheck = {
  of: 'article',
  runsOn: 'source',
  code: 'heading-without-text',
  severity: 'warning',
  protects: 'quality',
  rule: 'A heading is followed by text or by a heading below it.',
  reason: 'A reader who goes to a heading from the contents finds nothing, and takes it for all there is.',
  mend: 'Write the text, or remove the heading.',
  languages: 'all',
  examples: [
    { locale: 'en', good: '## Risks\n\n### Of a dose\n\nIt can make you sleepy.\n', bad: '## Risks\n\n## How to store it\n\nKeep it dry.\n', words: 'Risks' },
    { locale: 'en', good: '## Questions\n\n- What helps?\n', bad: 'Keep it dry.\n\n## Questions\n', words: 'Questions' },
  ],
  find: ({ document: { blocks }, passages }) => blocks.flatMap((block, index) => emptyHeading(block, blocks[index + 1], (key) => passages.get(key)?.text ?? '')),
};

type Heading = Extract<Block, { kind: 'heading' }>;

function emptyHeading(block: Block, next: Block | undefined, textOf: (key: Heading['segment']) => string): readonly FoundIn[] {
  if (block.kind !== 'heading' || (next !== undefined && (next.kind !== 'heading' || next.level > block.level))) return [];
  const words = textOf(block.segment);
  const then = next === undefined ? 'the end of the text' : 'another heading';
  return [{ key: block.segment, words, message: `Found the heading ‘${words}’ followed by ${then}, expected text below it.` }];
}
