import { markdownToMdast } from 'satteri';

/** The part of a Markdown tree that is read here. */
export interface MarkdownNode {
  readonly type: string;
  readonly children?: readonly MarkdownNode[] | undefined;
  readonly value?: string | undefined;
  readonly depth?: number | undefined;
  readonly url?: string | undefined;
  readonly title?: string | null | undefined;
  readonly alt?: string | null | undefined;
  readonly ordered?: boolean | null | undefined;
  readonly start?: number | null | undefined;
  readonly checked?: boolean | null | undefined;
  readonly position?: { readonly start: MarkdownPoint; readonly end: MarkdownPoint } | undefined;
}

/** A point in the text; `offset` counts UTF-16 units from 0. */
export interface MarkdownPoint {
  readonly line: number;
  readonly column: number;
  readonly offset?: number | undefined;
}

/** Text directives would turn '12:30' and '3:1' into nodes; heading ids are read by hand, since attributes allow classes too. */
const features = { gfm: true, frontmatter: false, directive: false, headingAttributes: false };

/** The tree of a document, with the position of every node. */
export function readBlocks(markdown: string): MarkdownNode {
  return markdownToMdast(markdown, { features });
}

/**
 * The inline trees of many passages by one call, which costs a third of a call for each.
 * Each passage stands in a heading of its own: a heading holds inlines and nothing else, whatever
 * the passage begins with, and the closing sequence keeps a final `#` (CommonMark 4.2).
 * No-break and other wide spaces carry meaning (French punctuation, numbers and units): they stay.
 */
export function readInlines(passages: readonly string[]): readonly (readonly MarkdownNode[])[] {
  if (passages.length === 0) return [];
  const joined = passages.map((passage) => `# ${passage.replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')} #`).join('\n');
  const { children = [] } = markdownToMdast(joined, { features, position: false }) as MarkdownNode;
  if (children.length !== passages.length) throw new Error('a passage was not read as one heading');
  return children.map((heading) => heading.children ?? []);
}
