import { type Diagnostic, type Place, problem } from '@imprimatur/diagnostics';
import type { Inline } from './inline.ts';
import type { MarkdownNode } from './mdast.ts';

/** Where the nodes of one passage stand, and where to put what is wrong with them. */
export interface InlineContext {
  readonly place: (node: MarkdownNode) => Place;
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
    context.report(problem('nested-too-deep', context.place(node), `Found emphasis nested more than ${deepest} deep.`, 'Remove the inner markup.'));
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
  const text = (node.value ?? '').normalize('NFC').replace(/[ \t\r\n]+/g, ' ');
  checkCharacters(text, node, context);
  let from = 0;
  for (const match of text.matchAll(special)) {
    pushText(text.slice(from, match.index), into);
    from = match.index + match[0].length;
    const [, citation, name, form] = match;
    if (citation !== undefined) into.push({ kind: 'citation', references: citation.split(';').map((id) => id.trim().slice(1)) });
    else if (name !== undefined) into.push({ kind: 'value', name, form: form === undefined ? 'full' : 'number' });
  }
  const rest = text.slice(from);
  if (/\{\{|\}\}|\[@/.test(rest))
    context.report(problem('value-undefined', context.place(node), `Found ${JSON.stringify(clip(rest.slice(rest.search(/\{\{|\}\}|\[@/))))}, expected {{name}}, {{name, number}} or [@R1; @R2].`, 'Close the braces or brackets, and use names of letters a to z, digits and hyphens.'));
  pushText(rest, into);
}

function pushText(text: string, into: Inline[]): void {
  if (text === '') return;
  const last = into.at(-1);
  if (last?.kind === 'text') into[into.length - 1] = { kind: 'text', text: last.text + text };
  else into.push({ kind: 'text', text });
}

/** Controls, unpaired surrogates, private use and non-characters have no meaning on paper and may hide text. */
const forbidden = /[\p{Cc}\p{Co}\p{Cs}\u2028\u2029\uFFF9-\uFFFB\uFFFE\uFFFF]/u;

function checkCharacters(text: string, node: MarkdownNode, context: InlineContext): void {
  const found = forbidden.exec(text)?.[0];
  if (found !== undefined) context.report(problem('forbidden-character', context.place(node), `Found the character ${codePoint(found)}, expected text that can be printed.`, 'Remove it.'));
  if (!bidiBalanced(text)) context.report(problem('forbidden-character', context.place(node), 'Found a bidirectional control that is opened or closed alone, expected pairs within the passage.', 'Close it, or remove it.'));
}

/** UAX #9: isolates end with PDI, embeddings and overrides with PDF; what is left open would reorder what follows. */
function bidiBalanced(text: string): boolean {
  if (!/[\u202A-\u202E\u2066-\u2069]/.test(text)) return true;
  const open: string[] = [];
  for (const character of text) {
    if (/[\u2066-\u2068]/.test(character)) open.push('\u2069');
    else if (/[\u202A\u202B\u202D\u202E]/.test(character)) open.push('\u202C');
    else if (/[\u2069\u202C]/.test(character) && open.pop() !== character) return false;
  }
  return open.length === 0;
}

function readLink(node: MarkdownNode, children: readonly Inline[], into: Inline[], context: InlineContext): void {
  const target = node.url ?? '';
  if (!isHarmless(target)) {
    context.report(problem('unsafe-link', context.place(node), `Found a link to ${JSON.stringify(clip(target))}, expected https:, mailto:, tel:, a relative path or #heading.`, 'Correct the target or remove the link.'));
    return;
  }
  if (node.title) context.report(problem('unsupported-markup', context.place(node), 'Found a title on a link, expected none: it would be shown on hovering alone.', 'Say it in the text.'));
  if (children.length === 0) context.report(problem('empty-passage', context.place(node), 'Found a link without text.', 'Write what the link leads to.'));
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
  if (first?.kind === 'text') inlines[0] = { kind: 'text', text: first.text.replace(/^ +/, '') };
  const last = inlines.at(-1);
  if (last?.kind === 'text') inlines[inlines.length - 1] = { kind: 'text', text: last.text.replace(/ +$/, '') };
  return inlines.filter((inline) => inline.kind !== 'text' || inline.text !== '');
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function clip(text = ''): string {
  return text.length > 40 ? `${text.slice(0, 37)}...` : text;
}
