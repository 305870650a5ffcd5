import { diffArrays } from 'diff';
import { sameEnds } from './same-ends.ts';

/** A stretch of text that stayed, went or came. */
export interface DiffPiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/**
 * What changed between two wordings, word by word, for people to read. Placeholders, citations and link targets are whole.
 * The pieces that are the same or removed make up `before`, those that are the same or added make up `after`.
 * @param locale of the language, whose words the text is split into.
 * @example wordDiff('Take 2 tablets.', 'Take 3 tablets.', 'en') // same 'Take ', removed '2', added '3', same ' tablets.'
 */
export function wordDiff(before: string, after: string, locale: string): readonly DiffPiece[] {
  const [was, is] = [wordsOf(before, locale), wordsOf(after, locale)];
  return readable(joined(piecesOf(was, is)));
}

/** A word, mark or piece of markup, and the white space before it; equal by the word alone. */
interface SpacedWord {
  readonly space: string;
  readonly word: string;
}

/** Longer edits are shown as one text for another. */
const mostEdits = 1_000;

function piecesOf(before: readonly SpacedWord[], after: readonly SpacedWord[]): readonly DiffPiece[] {
  const { start, end } = sameEnds(before, after, ({ word }) => word);
  const [was, is] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const changes = diffArrays(was.map(({ word }) => word), is.map(({ word }) => word), { maxEditLength: mostEdits });
  const middle = changes === undefined ? [{ kind: 'removed' as const, text: textOf(was) }, { kind: 'added' as const, text: textOf(is) }] : walk(changes, was, is);
  return [...kept(before.slice(0, start), after.slice(0, start)), ...middle, ...kept(before.slice(before.length - end), after.slice(after.length - end))];
}

function walk(changes: readonly { readonly count: number; readonly added: boolean; readonly removed: boolean }[], before: readonly SpacedWord[], after: readonly SpacedWord[]): readonly DiffPiece[] {
  const pieces: DiffPiece[] = [];
  let [atBefore, atAfter] = [0, 0];
  for (const { count, added, removed } of changes) {
    const [was, is] = [before.slice(atBefore, atBefore + count), after.slice(atAfter, atAfter + count)];
    if (removed) pieces.push({ kind: 'removed', text: textOf(was) });
    else if (added) pieces.push({ kind: 'added', text: textOf(is) });
    else pieces.push(...kept(was, is));
    if (!added) atBefore += count;
    if (!removed) atAfter += count;
  }
  return pieces;
}

/** Words that stayed; where the white space before one changed, that alone is removed and added. */
function kept(before: readonly SpacedWord[], after: readonly SpacedWord[]): readonly DiffPiece[] {
  return before.flatMap(({ space, word }, at): readonly DiffPiece[] => {
    const now = after[at]?.space ?? '';
    if (now === space) return [{ kind: 'same', text: space + word }];
    return [{ kind: 'removed', text: space }, { kind: 'added', text: now }, { kind: 'same', text: word }];
  });
}

function textOf(words: readonly SpacedWord[]): string {
  return words.map(({ space, word }) => space + word).join('');
}

/** Runs of one kind as one piece, removed before added; islands of a few marks between two changes go with them. */
function readable(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  return joined(pieces.flatMap((piece, at): readonly DiffPiece[] => {
    const island = piece.kind === 'same' && at > 0 && at < pieces.length - 1 && /^[^\p{L}\p{N}]{1,3}$/u.test(piece.text);
    return island ? [{ kind: 'removed', text: piece.text }, { kind: 'added', text: piece.text }] : [piece];
  }));
}

/** Pieces of one kind that follow one another as one; white space that both wordings begin with counts as the same. */
function joined(pieces: readonly DiffPiece[]): readonly DiffPiece[] {
  const whole: { kind: DiffPiece['kind']; text: string }[] = [];
  const add = (kind: DiffPiece['kind'], text: string): void => {
    const last = whole.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text !== '') whole.push({ kind, text });
  };
  let changed = { removed: '', added: '' };
  for (const { kind, text } of [...pieces, end]) {
    if (kind !== 'same') {
      changed[kind] += text;
      continue;
    }
    const space = sharedSpace(changed.removed, changed.added);
    add('same', space);
    add('removed', changed.removed.slice(space.length));
    add('added', changed.added.slice(space.length));
    changed = { removed: '', added: '' };
    add('same', text);
  }
  return whole;
}

const end: DiffPiece = { kind: 'same', text: '' };

function sharedSpace(a: string, b: string): string {
  let length = 0;
  while (length < a.length && a[length] === b[length] && /\s/.test(a[length] ?? '')) length += 1;
  return a.slice(0, length);
}

const markup = /\{\{[^{}]*\}\}|\[@[^[\]]*\]|\]\((?:<(?:\\[<>\\]|[^<>\\])*>|[^()\s<>\\]*)\)/g;

function wordsOf(text: string, locale: string): readonly SpacedWord[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: whole, index } of text.matchAll(markup)) {
    parts.push(...segments(text.slice(from, index), locale), whole);
    from = index + whole.length;
  }
  parts.push(...segments(text.slice(from), locale));
  return spaced(parts);
}

function segments(text: string, locale: string): readonly string[] {
  return text === '' ? [] : Array.from(segmenterOf(locale).segment(text), ({ segment }) => segment);
}

function spaced(parts: readonly string[]): readonly SpacedWord[] {
  const words: SpacedWord[] = [];
  let space = '';
  for (const part of parts) {
    if (/^\s+$/.test(part)) space += part;
    else {
      words.push({ space, word: part });
      space = '';
    }
  }
  return space === '' ? words : [...words, { space, word: '' }];
}

/**
 * How many words a text has, as its language counts them.
 * @example countWords('Take it twice.', 'en') // 3
 */
export function countWords(text: string, locale: string): number {
  let words = 0;
  for (const { isWordLike } of segmenterOf(locale).segment(text)) if (isWordLike === true) words += 1;
  return words;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(locale: string): Intl.Segmenter {
  const known = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, known);
  return known;
}
