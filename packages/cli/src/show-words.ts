import type { CriticalReason, DiffPiece, EditClassification } from '@imprimatur/follow';
import { styleText } from 'node:util';
import type { World } from './world.ts';

/** A word diff for people: in colours where they watch, else as git writes it: `[-gone-]{+come+}`. */
export function showWords(pieces: readonly DiffPiece[], world: World): string {
  return pieces.map((piece) => showPiece(piece, world)).join('');
}

/** `critical: number 2 → 3, negation` */
export function showEdit(edit: EditClassification | undefined): string {
  if (edit === undefined || edit.kind === 'none') return '';
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
      if (before === '') return `${kind} ${after} added`;
      return after === '' ? `${kind} ${before} gone` : `${kind} ${before} → ${after}`;
  }
}

function showPiece({ kind, text }: DiffPiece, world: World): string {
  if (kind === 'same') return text;
  if (world.terminal) return styleText(kind === 'removed' ? ['red', 'strikethrough'] : ['green', 'underline'], text);
  return kind === 'removed' ? `[-${text}-]` : `{+${text}+}`;
}
