import type { CriticalReason, DiffPiece, EditClassification } from '@imprimatur/follow';
import { styleText } from 'node:util';
import type { World } from './world.ts';

/**
 * A word diff for people: in colours where they watch, else as git writes it: `[-gone-]{+come+}`. Of long stretches that
 * stayed, what stands beside a change.
 */
export function showWords(pieces: readonly DiffPiece[], world: World): string {
  return pieces.map((piece, index) => showPiece(piece.kind === 'same' ? { ...piece, text: besideChanges(piece.text, index > 0, index < pieces.length - 1) } : piece, world)).join('');
}

const lettersBeside = 80;

function besideChanges(text: string, changeBefore: boolean, changeAfter: boolean): string {
  const letters = Array.from(text);
  const start = changeBefore ? lettersBeside : 0;
  const end = changeAfter ? lettersBeside : 0;
  if (letters.length <= start + end + lettersBeside || start + end === 0) return text;
  return `${letters.slice(0, start).join('')} … ${end === 0 ? '' : letters.slice(-end).join('')}`;
}

/** `critical: number 2 → 3, negation` */
export function showEdit(edit: EditClassification | undefined): string {
  if (edit === undefined || edit.kind === 'none') return '';
  if (edit.kind === 'textual') return 'wording';
  if (edit.kind !== 'critical') return edit.kind;
  const reasons = edit.reasons.slice(0, mostReasons).map(showReason);
  const more = edit.reasons.length - reasons.length;
  return reasons.length === 0 ? 'critical' : `critical: ${reasons.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

const mostReasons = 4;

function showReason({ kind, before, after }: CriticalReason): string {
  switch (kind) {
    case 'no-table':
      return 'no table of critical words for this language';
    case 'order':
      return 'the same words in another order';
    case 'short':
      return 'a word of a short passage';
    default:
      if (before === '') return `"${after}" added (${kind})`;
      return after === '' ? `"${before}" removed (${kind})` : `"${before}" → "${after}" (${kind})`;
  }
}

function showPiece({ kind, text }: DiffPiece, world: World): string {
  if (kind === 'same') return text;
  if (world.terminal) return styleText(kind === 'removed' ? ['red', 'strikethrough'] : ['green', 'underline'], text);
  return kind === 'removed' ? `[-${text}-]` : `{+${text}+}`;
}
