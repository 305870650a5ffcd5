import type { Place, Position } from '@imprimatur/diagnostics';
import type { WrittenArticle } from '@imprimatur/formats';

/**
 * Where a piece of a passage's source stands; the passage's own place where it cannot be found.
 * @example placeWithin(article, segment.place, '{{dose')
 */
export function placeWithin({ body, bodyLineOffset }: Pick<WrittenArticle, 'body' | 'bodyLineOffset'>, passage: Place, piece: string): Place {
  const { start, end } = passage;
  if (start === undefined || end === undefined || start.line <= bodyLineOffset) return passage;
  const lines = body.split('\n').slice(start.line - 1 - bodyLineOffset, end.line - bodyLineOffset);
  for (const [index, line] of lines.entries()) {
    const from = index === 0 ? start.column - 1 : 0;
    const to = index === lines.length - 1 ? end.column - 1 : line.length;
    const at = line.slice(0, to).indexOf(piece, from);
    if (at === -1) continue;
    const found: Position = { line: start.line + index, column: at + 1 };
    return { ...passage, start: found, end: { line: found.line, column: found.column + piece.length } };
  }
  return passage;
}
