import type { Passage } from '../passage.ts';

/**
 * The words of a passage between two places each, as a message shows them.
 * @example quoted([{ start: 3, end: 6 }], passageOf('Do not go.')) // '‘not’'
 */
export function quoted(items: readonly { readonly start: number; readonly end: number }[], { text }: Passage): string {
  return items.map(({ start, end }) => `‘${text.slice(start, end)}’`).join(', ');
}
