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
  const plain = passages.map(isPlain);
  const marked = passages.filter((_passage, index) => plain[index] === false);
  const joined = marked.map((passage) => `# ${passage.replace(/[ \t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')} #`).join('\n');
  const { children = [] } = marked.length === 0 ? {} : (markdownToMdast(joined, { features, position: false }) as MarkdownNode);
  if (children.length !== marked.length) throw new Error('a passage was not read as one heading');
  const headings = children.values();
  return passages.map((passage, index) => (plain[index] === true ? [{ type: 'text', value: passage }] : (headings.next().value?.children ?? [])));
}

/** Citations and placeholders, which are text to Markdown; a bracket that a link could go on from is none. */
const ownMarks = /(?<!!)\[@[A-Za-z0-9-]+(?:; ?@[A-Za-z0-9-]+)*\](?![([:])|\{\{[a-z0-9-]+(?:, number)?\}\}/g;

/**
 * Whether Markdown would read the passage as nothing but text, so that it need not be asked: no sign that
 * begins or ends any markup of CommonMark or GFM, nothing that becomes a link on its own, no control character.
 */
function isPlain(passage: string): boolean {
  const rest = passage.includes('[') ? passage.replaceAll(ownMarks, '') : passage;
  return !/[\\`*_~<&[\]@\u0000-\u001F\u007F-\u009F\u2028\u2029]|:\/\/|www\.|mailto:|xmpp:/i.test(rest);
}
