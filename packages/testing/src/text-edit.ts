/** What an edit takes hold of: a line, what stands between two empty lines, or a heading with all below it. */
export type TextUnit = 'line' | 'block' | 'section';

/** Beside which unit a text comes to stand; `of` stands in it, and nowhere else. */
export interface TextAnchor {
  readonly side: 'before' | 'after';
  readonly of: string;
}

/** One edit of a Markdown file, as an author makes it. */
export type TextEdit =
  | { readonly kind: 'replace'; readonly find: string; readonly replacement: string; readonly occurrences: 'one' | 'every' }
  | { readonly kind: 'insert'; readonly unit: TextUnit; readonly text: string; readonly anchor: TextAnchor }
  | { readonly kind: 'move'; readonly unit: TextUnit; readonly from: string; readonly anchor: TextAnchor }
  | { readonly kind: 'delete'; readonly unit: TextUnit; readonly from: string };

/**
 * The text after an edit. Throws where what the edit looks for does not stand there exactly once.
 * @example applyTextEdit('- One\n- Two\n', { kind: 'delete', unit: 'line', from: 'One' }) // '- Two\n'
 */
export function applyTextEdit(text: string, edit: TextEdit): string {
  switch (edit.kind) {
    case 'replace':
      return replace(text, edit.find, edit.replacement, edit.occurrences);
    case 'insert':
      return insert(text, edit.unit, edit.text, edit.anchor);
    case 'move': {
      const { start, end } = spanOf(text, edit.unit, edit.from);
      return insert(remove(text, start, end), edit.unit, text.slice(start, end).trimEnd(), edit.anchor);
    }
    case 'delete': {
      const { start, end } = spanOf(text, edit.unit, edit.from);
      return remove(text, start, end);
    }
  }
}

function replace(text: string, find: string, replacement: string, occurrences: 'one' | 'every'): string {
  const parts = text.split(find);
  if (parts.length < 2 || (occurrences === 'one' && parts.length > 2)) throw new Error(`the text holds ${JSON.stringify(find)} ${parts.length - 1} times`);
  return parts.join(replacement);
}

function insert(text: string, unit: TextUnit, added: string, { side, of }: TextAnchor): string {
  const { start, end } = spanOf(text, unit, of);
  const at = side === 'before' ? start : end;
  const [lead, trail] = unit === 'line' ? ['', '\n'] : ['\n\n', '\n\n'];
  return withoutGaps(`${text.slice(0, at)}${lead}${added}${trail}${text.slice(at)}`);
}

function remove(text: string, start: number, end: number): string {
  return withoutGaps(text.slice(0, start) + text.slice(end));
}

/** More than one empty line means no more than one, and none is needed where the file ends. */
function withoutGaps(text: string): string {
  return `${text.replace(/\n{3,}/g, '\n\n').trimEnd()}\n`;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The unit that holds a text, to the line break that ends it. */
function spanOf(text: string, unit: TextUnit, within: string): Span {
  const at = text.indexOf(within);
  if (at === -1 || text.includes(within, at + 1)) throw new Error(`the text holds ${JSON.stringify(within)} ${at === -1 ? 'nowhere' : 'more than once'}`);
  const line = text.lastIndexOf('\n', at) + 1;
  switch (unit) {
    case 'line':
      return { start: line, end: endOf(text, '\n', at) };
    case 'block':
      return { start: text.lastIndexOf('\n\n', at) + 2, end: endOf(text, '\n\n', at) - 1 };
    case 'section':
      return { start: line, end: endOfSection(text, line) };
  }
}

function endOf(text: string, ending: string, from: number): number {
  const at = text.indexOf(ending, from);
  return at === -1 ? text.length + ending.length - 1 : at + ending.length;
}

function endOfSection(text: string, start: number): number {
  const level = /^#+(?= )/.exec(text.slice(start))?.[0].length;
  if (level === undefined) throw new Error(`${JSON.stringify(text.slice(start, start + 40))} is no heading`);
  const next = new RegExp(`\\n(?=#{1,${level}} )`).exec(text.slice(start));
  return next === null ? text.length : start + next.index + 1;
}
