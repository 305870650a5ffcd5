import { type Inline, parseInlines, writeInlines } from '@imprimatur/parse';
import { type Passage, valueSign } from '../passage.ts';

/** Takes `remove` UTF-16 units away at `at`, and puts `insert` there. */
export interface TextEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/**
 * The canonical Markdown of a passage with edits in its words; placeholders, citations, link targets and escapes cannot be
 * reached. A mend that would be read as another passage is not made: the text stays as it is.
 * @param editsFor sees the words, with `valueSign` for each placeholder and citation; its edits are in order and apart.
 */
export function mendText(target: Passage, editsFor: (text: string) => readonly TextEdit[]): string {
  const first = editsFor(wordsOf(target.inlines));
  if (first.length === 0) return target.markdown;
  const mended = settled(edited(target.inlines, first, { at: 0, next: 0 }), editsFor);
  if (mended === undefined) return target.markdown;
  const markdown = writeInlines(mended);
  return isSafe(target, mended, markdown) ? markdown : target.markdown;
}

/** One mend may make room for another; what never comes to rest is left, and found again. */
function settled(inlines: readonly Inline[], editsFor: (text: string) => readonly TextEdit[]): readonly Inline[] | undefined {
  let mended = inlines;
  for (let round = 0; round < 4; round += 1) {
    const next = edited(mended, editsFor(wordsOf(mended)), { at: 0, next: 0 });
    if (wordsOf(next) === wordsOf(mended)) return next;
    mended = next;
  }
  return undefined;
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.kind === 'text' ? inline.text : 'children' in inline ? wordsOf(inline.children) : valueSign)).join('');
}

function edited(inlines: readonly Inline[], edits: readonly TextEdit[], state: { at: number; next: number }): readonly Inline[] {
  return inlines.map((inline): Inline => {
    if ('children' in inline) return { ...inline, children: edited(inline.children, edits, state) };
    if (inline.kind === 'text') return { kind: 'text', text: editedText(inline.text, edits, state) };
    state.at += 1;
    return inline;
  });
}

function editedText(text: string, edits: readonly TextEdit[], state: { at: number; next: number }): string {
  const [start, end] = [state.at, state.at + text.length];
  let [made, from] = ['', start];
  for (let edit = edits[state.next]; edit !== undefined && edit.at < end; edit = edits[(state.next += 1)]) {
    // What begins in one node and ends in another is left to a person.
    if (edit.at < from || edit.at + edit.remove > end) continue;
    made += text.slice(from - start, edit.at - start) + edit.insert;
    from = edit.at + edit.remove;
  }
  state.at = end;
  return made + text.slice(from - start);
}

/** Markdown reads it as it was meant, and no letter or digit is lost. */
function isSafe(target: Passage, mended: readonly Inline[], markdown: string): boolean {
  const { passages, diagnostics } = parseInlines([markdown], () => ({ file: '' }));
  return diagnostics.length === 0 && writeInlines(passages[0] ?? []) === markdown && shapeOf(passages[0] ?? []) === shapeOf(mended) && lettersOf(wordsOf(mended)) === lettersOf(wordsOf(target.inlines));
}

function shapeOf(inlines: readonly Inline[]): string {
  return JSON.stringify(inlines, (name, value: unknown) => (name === 'text' ? undefined : value));
}

function lettersOf(text: string): string {
  return text.normalize('NFKC').replaceAll(/[^\p{L}\p{N}]/gu, '');
}
