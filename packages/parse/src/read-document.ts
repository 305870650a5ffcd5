import { type Diagnostic, type DiagnosticCode, type Place, problem } from '@imprimatur/diagnostics';
import { isName, nameRule, type SegmentKind, type WrittenArticle } from '@imprimatur/formats';
import type { Inline } from './inline.ts';
import { type MarkdownNode, readBlocks } from './mdast.ts';
import { parseInlines } from './parse-inlines.ts';
import { placeWithin } from './place-within.ts';
import { inlinesOf } from './read-inlines.ts';
import { type CalloutTone, calloutTones } from './source-document.ts';
import { writeInlines } from './write-inlines.ts';

/** A passage as it was read, before it has a key. */
export interface ReadPassage {
  readonly kind: SegmentKind;
  readonly inlines: readonly Inline[];
  readonly text: string;
  readonly place: Place;
  readonly fixedId: string | undefined;
  readonly level: number;
}

/** The skeleton with passages by their number, in document order. */
export type ReadBlock =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly passage: number }
  | { readonly kind: 'paragraph'; readonly passage: number }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly (readonly ReadBlock[])[] }
  | { readonly kind: 'table'; readonly head: readonly (number | undefined)[]; readonly rows: readonly (readonly (number | undefined)[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly ReadBlock[] }
  | { readonly kind: 'callout'; readonly tone: CalloutTone; readonly title: number | undefined; readonly blocks: readonly ReadBlock[] }
  | { readonly kind: 'figure'; readonly media: string; readonly alternative: number; readonly caption: number | undefined; readonly place: Place };

/** What an article's Markdown says, with everything that is wrong with it. */
export interface ReadDocument {
  readonly blocks: readonly ReadBlock[];
  readonly passages: readonly ReadPassage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads title, description and body into blocks and passages. */
export function readDocument(article: WrittenArticle): ReadDocument {
  const reader = new DocumentReader(article);
  reader.plainPassage('title', article.frontMatter.title, article.placeOf(['title']));
  reader.plainPassage('description', article.frontMatter.description, article.placeOf(['description']));
  const blocks = reader.checkDepth() ? reader.blocks(readBlocks(article.body).children ?? [], 0, 'body') : [];
  reader.checkStability();
  return { blocks, passages: reader.passages, diagnostics: reader.diagnostics };
}

const deepest = 12;
/** A line that opens more quotes and lists than could ever be allowed. */
const tooManyMarkers = new RegExp(`^(?:[ \\t]*(?:>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])){${deepest * 8},}`, 'm');
type Home = 'body' | 'callout' | 'item';

class DocumentReader {
  readonly passages: ReadPassage[] = [];
  readonly diagnostics: Diagnostic[] = [];
  readonly #article: WrittenArticle;
  #lastLevel = 1;

  constructor(article: WrittenArticle) {
    this.#article = article;
  }

  blocks(nodes: readonly MarkdownNode[], depth: number, home: Home): readonly ReadBlock[] {
    const [first] = nodes;
    if (depth > deepest && first !== undefined) {
      this.#report('nested-too-deep', first, `Found lists and quotes nested more than ${deepest} deep, expected at most that.`, 'Flatten them.');
      return [];
    }
    return nodes.flatMap((node) => this.#block(node, depth, home));
  }

  /** Whether the body may be read as Markdown at all: the time for that grows with the square of the depth. */
  checkDepth(): boolean {
    const { body, bodyLineOffset, file } = this.#article;
    const deep = tooManyMarkers.exec(body);
    if (deep === null) return true;
    const line = body.slice(0, deep.index).split('\n').length + bodyLineOffset;
    this.diagnostics.push(problem('nested-too-deep', { file, start: { line, column: 1 } }, `Found lists and quotes nested more than ${deepest} deep, expected at most that.`, 'Flatten them.'));
    return false;
  }

  /** Text from the front matter: no markup but values, so that titles are the same in every format. */
  plainPassage(kind: 'title' | 'description', text: string, place: Place): void {
    this.#add(kind, [{ kind: 'text', text }], place);
  }

  /** What the catalogues will hold must read back as the same content. */
  checkStability(): void {
    const again = parseInlines(this.passages.map((passage) => passage.text), () => ({ file: this.#article.file }));
    const faults = this.diagnostics.map(({ place }) => place);
    for (const [index, passage] of this.passages.entries()) {
      // What was left out of a passage as wrong leaves a text that need not be stable.
      if (faults.some((fault) => overlap(fault, passage.place))) continue;
      if (writeInlines(again.passages[index] ?? []) !== passage.text)
        this.diagnostics.push(problem('unstable-markup', passage.place, `Found ${JSON.stringify(passage.text.slice(0, 60))}, expected markup that reads the same when it stands alone.`, 'Simplify the emphasis, or escape signs that are meant literally with a backslash.'));
    }
  }

  #block(node: MarkdownNode, depth: number, home: Home): readonly ReadBlock[] {
    switch (node.type) {
      case 'heading':
        return this.#heading(node, home);
      case 'paragraph':
        return this.#paragraph(node, home);
      case 'list':
        return [this.#list(node, depth)];
      case 'table':
        return [this.#table(node)];
      case 'blockquote':
        return [this.#quote(node, depth)];
      case 'html':
        this.#report('raw-html', node, `Found the HTML ${JSON.stringify((node.value ?? '').slice(0, 40))}, expected Markdown.`, 'Write it as Markdown; write a literal < as \\<.');
        return [];
      default:
        this.#report('unsupported-markup', node, `Found ${blockName(node.type)}, expected headings, paragraphs, lists, tables, callouts and figures.`, 'Write it in one of these forms.');
        return [];
    }
  }

  #heading(node: MarkdownNode, home: Home): readonly ReadBlock[] {
    const level = node.depth ?? 1;
    if (home !== 'body') this.#report('heading-level', node, 'Found a heading within a box or a list, expected it in the text itself.', 'Give the callout a title instead.');
    if (level === 1) this.#report('heading-level', node, 'Found a heading with one #, expected ## or below: the title is the first heading.', 'Write ##.');
    else if (level > 4 || level > this.#lastLevel + 1) this.#report('heading-level', node, `Found a heading of level ${level} after one of level ${this.#lastLevel}, expected at most ${Math.min(4, this.#lastLevel + 1)}.`, 'Remove a #.');
    this.#lastLevel = level;
    const { inlines, id } = withoutId(this.#inlines(node));
    if (id !== undefined && !isName(id)) this.#report('invalid-heading-id', node, `Found the id ${JSON.stringify(id)}, expected ${nameRule}.`, 'Write {#short-plain-words}.');
    const passage = this.#add('heading', inlines, this.#place(node), id, level);
    return level >= 2 && level <= 4 ? [{ kind: 'heading', level: level as 2 | 3 | 4, passage }] : [];
  }

  #paragraph(node: MarkdownNode, home: Home): readonly ReadBlock[] {
    const [only, ...others] = node.children ?? [];
    if (only?.type === 'image' && others.length === 0) return this.#figure(only);
    return [{ kind: 'paragraph', passage: this.#add(home === 'item' ? 'item' : 'paragraph', this.#inlines(node), this.#place(node)) }];
  }

  #figure(node: MarkdownNode): readonly ReadBlock[] {
    const place = this.#place(node);
    const alternative = (node.alt ?? '').trim();
    if (alternative === '') {
      this.#report('image-without-alternative-text', node, 'Found an image without alternative text, expected what it shows in words.', 'Write it between the brackets: ![what it shows](file).');
      return [];
    }
    const read = parseInlines([alternative, (node.title ?? '').trim()], () => place);
    this.diagnostics.push(...read.diagnostics);
    const [words = [], caption = []] = read.passages;
    return [{
      kind: 'figure',
      media: node.url ?? '',
      alternative: this.#add('alternative', words, place),
      caption: caption.length === 0 ? undefined : this.#add('caption', caption, place),
      place,
    }];
  }

  #list(node: MarkdownNode, depth: number): ReadBlock {
    const items = (node.children ?? []).map((item) => {
      if (item.checked !== null && item.checked !== undefined) this.#report('unsupported-markup', item, 'Found a task list, expected a plain one.', 'Remove the brackets.');
      if ((item.children ?? []).length === 0) this.#report('empty-passage', item, 'Found an empty list item, expected its text.', 'Write its text or remove it.');
      return this.blocks(item.children ?? [], depth + 1, 'item');
    });
    return { kind: 'list', ordered: node.ordered === true, start: node.start ?? 1, items };
  }

  #table(node: MarkdownNode): ReadBlock {
    const [head = [], ...rows] = (node.children ?? []).map((row) =>
      (row.children ?? []).map((cell) => {
        const inlines = this.#inlines(cell);
        return inlines.length === 0 ? undefined : this.#add('cell', inlines, this.#place(cell));
      }),
    );
    if (head.includes(undefined)) this.#report('empty-passage', node, 'Found a table with an empty head cell, expected a heading for every column.', 'Name the column.');
    return { kind: 'table', head, rows };
  }

  /** `> [!TONE] Title` makes a callout of a quote, as code hosts and editors have it. */
  #quote(node: MarkdownNode, depth: number): ReadBlock {
    const [first, ...rest] = node.children ?? [];
    const lead = first?.type === 'paragraph' ? first.children?.[0] : undefined;
    const mark = lead?.type === 'text' ? /^\[!([^\]\n]*)\][ \t]*/.exec(lead.value ?? '') : null;
    if (first === undefined || lead === undefined || mark === null) return { kind: 'quote', blocks: this.blocks(node.children ?? [], depth + 1, 'callout') };
    const word = (mark[1] ?? '').toLowerCase();
    const tone = calloutTones.find((known) => known === word);
    if (tone === undefined) this.#report('unknown-callout', lead, `Found the callout [!${mark[1] ?? ''}], expected one of: ${calloutTones.map((known) => known.toUpperCase()).join(', ')}.`, 'Use one of these words.');
    const { title, body } = splitCallout(first, (lead.value ?? '').slice(mark[0].length));
    const titlePassage = title.length === 0 ? undefined : this.#add('callout-title', this.#inlinesOfNodes(title), this.#place(first));
    const blocks = [...(body === undefined ? [] : [body]), ...rest];
    if (titlePassage === undefined && blocks.length === 0) this.#report('empty-passage', node, 'Found an empty callout, expected its text.', 'Write its text or remove it.');
    return { kind: 'callout', tone: tone ?? 'note', title: titlePassage, blocks: this.blocks(blocks, depth + 1, 'callout') };
  }

  #inlines(node: MarkdownNode): readonly Inline[] {
    return this.#inlinesOfNodes(node.children ?? []);
  }

  #inlinesOfNodes(nodes: readonly MarkdownNode[]): readonly Inline[] {
    return inlinesOf(nodes, { place: (node, piece) => (piece === undefined ? this.#place(node) : placeWithin(this.#article, this.#place(node), piece)), report: (diagnostic) => void this.diagnostics.push(diagnostic) });
  }

  #add(kind: SegmentKind, inlines: readonly Inline[], place: Place, fixedId?: string, level = 0): number {
    if (inlines.length === 0) this.diagnostics.push(problem('empty-passage', place, `Found a ${kind} without text, expected its text.`, 'Write its text or remove it.'));
    this.passages.push({ kind, inlines, text: writeInlines(inlines), place, fixedId, level });
    return this.passages.length - 1;
  }

  #place(node: MarkdownNode): Place {
    const { file, bodyLineOffset } = this.#article;
    if (node.position === undefined) return { file };
    const { start, end } = node.position;
    return {
      file,
      start: { line: start.line + bodyLineOffset, column: start.column },
      end: { line: end.line + bodyLineOffset, column: end.column },
    };
  }

  #report(code: DiagnosticCode, node: MarkdownNode, message: string, hint: string): void {
    this.diagnostics.push(problem(code, this.#place(node), message, hint));
  }
}

/** `## Heading {#id}`: the id is an attribute of the heading, not a part of its text. */
function withoutId(inlines: readonly Inline[]): { readonly inlines: readonly Inline[]; readonly id: string | undefined } {
  const last = inlines.at(-1);
  const match = last?.kind === 'text' ? /\s*\{#([^}]*)\}$/.exec(last.text) : null;
  if (last?.kind !== 'text' || match === null) return { inlines, id: undefined };
  const text = last.text.slice(0, match.index);
  return { inlines: [...inlines.slice(0, -1), ...(text === '' ? [] : [{ kind: 'text' as const, text }])], id: match[1] };
}

/** The rest of a callout's first line is its title; what follows the line is its first paragraph. */
function splitCallout(paragraph: MarkdownNode, leadText: string): { readonly title: readonly MarkdownNode[]; readonly body: MarkdownNode | undefined } {
  const [lead, ...others] = paragraph.children ?? [];
  if (lead === undefined) return { title: [], body: undefined };
  const nodes = [{ ...lead, value: leadText }, ...others];
  const at = nodes.findIndex((node) => node.type === 'text' && (node.value ?? '').includes('\n'));
  const breaking = nodes[at];
  if (breaking === undefined) return { title: nonEmpty(nodes), body: undefined };
  const text = breaking.value ?? '';
  const end = text.indexOf('\n');
  const title = nonEmpty([...nodes.slice(0, at), { ...breaking, value: text.slice(0, end) }]);
  return { title, body: { ...paragraph, position: nextLine(paragraph.position), children: [{ ...breaking, value: text.slice(end + 1) }, ...nodes.slice(at + 1)] } };
}

/** The first line is the title's, so that the body begins on the next. */
function nextLine(position: MarkdownNode['position']): MarkdownNode['position'] {
  return position === undefined ? undefined : { ...position, start: { line: position.start.line + 1, column: position.start.column } };
}

function overlap(a: Place, b: Place): boolean {
  if (a.start === undefined || b.start === undefined) return false;
  return a.start.line <= (b.end ?? b.start).line && b.start.line <= (a.end ?? a.start).line;
}

function nonEmpty(nodes: readonly MarkdownNode[]): readonly MarkdownNode[] {
  return nodes.filter((node) => node.type !== 'text' || (node.value ?? '').trim() !== '');
}

function blockName(type: string): string {
  const names: Readonly<Record<string, string>> = {
    code: 'a block of code',
    thematicBreak: 'a line across the page',
    definition: 'a link definition',
    footnoteDefinition: 'a footnote',
  };
  return names[type] ?? type;
}
