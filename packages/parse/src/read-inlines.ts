import { type Diagnostic, type Place, problem } from '@imprimatur/diagnostics';
import { unprintable } from '@imprimatur/formats';
import type { Inline } from './inline.ts';
import type { MarkdownNode } from './mdast.ts';

/** Where the nodes of one passage stand, and where to put what is wrong with them. */
export interface InlineContext {
  /** Where a node stands, or a piece of its text. */
  readonly place: (node: MarkdownNode, piece?: string) => Place;
  readonly report: (diagnostic: Diagnostic) => void;
}

const deepest = 20;

/** Turns Markdown's inline nodes into ours; what no format could show is reported and left out. */
export function inlinesOf(nodes: readonly MarkdownNode[], context: InlineContext): readonly Inline[] {
  const inlines: Inline[] = [];
  for (const node of nodes) collect(node, inlines, context, 0);
  return trimmed(inlines);
}

function collect(node: MarkdownNode, into: Inline[], context: InlineContext, depth: number): void {
  if (depth > deepest) {
    context.report(problem('nested-too-deep', context.place(node), `Found emphasis nested more than ${deepest} deep, expected at most that.`, 'Remove the inner markup.'));
    return;
  }
  const children = (): readonly Inline[] => {
    const inner: Inline[] = [];
    for (const child of node.children ?? []) collect(child, inner, context, depth + 1);
    return inner;
  };
  switch (node.type) {
    case 'text':
      readText(node, into, context);
      return;
    case 'strong':
    case 'emphasis':
      into.push({ kind: node.type, children: children() });
      return;
    case 'link':
      readLink(node, children(), into, context);
      return;
    case 'html':
      context.report(problem('raw-html', context.place(node), `Found the HTML ${JSON.stringify(clip(node.value))}, expected Markdown.`, 'Write it as Markdown; write a literal < as \\<.'));
      return;
    case 'image':
      context.report(problem('image-within-text', context.place(node), 'Found an image within a passage, expected it in a paragraph of its own.', 'Put an empty line before and after the image.'));
      return;
    default:
      context.report(problem('unsupported-markup', context.place(node), `Found ${markupName(node.type)}, expected plain text, emphasis, links, citations and values.`, 'Write it in words.'));
  }
}

/** `[@R1; @R2]` or `{{name}}` or `{{name, number}}`. */
const special = /\[(@[A-Za-z0-9-]+(?:\s*;\s*@[A-Za-z0-9-]+)*)\]|\{\{\s*([a-z0-9-]+)\s*(?:,\s*(number)\s*)?\}\}/g;

function readText(node: MarkdownNode, into: Inline[], context: InlineContext): void {
  const text = collapseSpaces((node.value ?? '').normalize('NFC'));
  checkCharacters(text, node, context);
  if (!/[{}[]/.test(text)) return pushText(text, into);
  let from = 0;
  for (const match of text.matchAll(special)) {
    readPlain(text.slice(from, match.index), node, into, context);
    from = match.index + match[0].length;
    const [, citation, name, form] = match;
    if (citation !== undefined) into.push({ kind: 'citation', references: citation.split(';').map((id) => id.trim().slice(1)) });
    else if (name !== undefined) into.push({ kind: 'value', name, form: form === undefined ? 'full' : 'number' });
  }
  readPlain(text.slice(from), node, into, context);
}

function collapseSpaces(text: string): string {
  return /[\t\r\n]| {2}/.test(text) ? text.replace(/[ \t\r\n]+/g, ' ') : text;
}

/** Text between placeholders and citations, in which the beginning or end of one is a mistake. */
function readPlain(text: string, node: MarkdownNode, into: Inline[], context: InlineContext): void {
  const open = /\{\{|\}\}|\[@/.exec(text);
  if (open !== null)
    context.report(problem('value-undefined', context.place(node, open[0]), `Found ${JSON.stringify(clip(text.slice(open.index)))}, expected {{name}}, {{name, number}} or [@R1; @R2].`, 'Close the braces or brackets, and use names of letters a to z, digits and hyphens.'));
  pushText(text, into);
}

function pushText(text: string, into: Inline[]): void {
  if (text === '') return;
  const last = into.at(-1);
  if (last?.kind === 'text') into[into.length - 1] = { kind: 'text', text: last.text + text };
  else into.push({ kind: 'text', text });
}

function checkCharacters(text: string, node: MarkdownNode, context: InlineContext): void {
  const fault = unprintable(text);
  if (fault !== undefined) context.report(problem('forbidden-character', context.place(node, fault.character), `Found ${fault.found}, expected ${fault.expected}.`, fault.hint));
}

function readLink(node: MarkdownNode, children: readonly Inline[], into: Inline[], context: InlineContext): void {
  const target = node.url ?? '';
  if (!isHarmless(target)) {
    context.report(problem('unsafe-link', context.place(node), `Found a link to ${JSON.stringify(clip(target))}, expected https:, mailto:, tel:, a relative path or #heading.`, 'Correct the target or remove the link.'));
    into.push(...children);
    return;
  }
  if (node.title) context.report(problem('unsupported-markup', context.place(node), 'Found a title on a link, expected none: it would be shown on hovering alone.', 'Say it in the text.'));
  if (children.length === 0) context.report(problem('empty-passage', context.place(node), 'Found a link without text, expected words that say where it leads.', 'Write what the link leads to.'));
  into.push({ kind: 'link', target, children });
}

/** WHATWG URL: a scheme is compared after tabs, line ends and leading controls are dropped. */
function isHarmless(target: string): boolean {
  const plain = target.replace(/[\p{Cc}\p{Cf}\s]/gu, '');
  if (plain === '' || plain.startsWith('//') || plain.startsWith('/') || plain.includes('\\')) return false;
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):/.exec(plain)?.[1]?.toLowerCase();
  if (scheme === undefined) return !plain.slice(0, plain.search(/[/?#]|$/)).includes(':');
  return ['https', 'http', 'mailto', 'tel'].includes(scheme);
}

function markupName(type: string): string {
  const names: Readonly<Record<string, string>> = {
    break: 'a forced line break',
    delete: 'struck-through text',
    inlineCode: 'code',
    footnoteReference: 'a footnote',
    linkReference: 'a reference-style link',
    imageReference: 'a reference-style image',
  };
  return names[type] ?? type;
}

function trimmed(inlines: Inline[]): readonly Inline[] {
  const [first] = inlines;
  if (first?.kind === 'text' && first.text.startsWith(' ')) inlines[0] = { kind: 'text', text: first.text.replace(/^ +/, '') };
  const last = inlines.at(-1);
  if (last?.kind === 'text' && last.text.endsWith(' ')) inlines[inlines.length - 1] = { kind: 'text', text: last.text.replace(/ +$/, '') };
  return inlines.some((inline) => inline.kind === 'text' && inline.text === '') ? inlines.filter((inline) => inline.kind !== 'text' || inline.text !== '') : inlines;
}

function clip(text = ''): string {
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}
