import type { Diagnostic, Place } from '@imprimatur/diagnostics';
import type { Inline } from './inline.ts';
import { readInlines } from './mdast.ts';
import { inlinesOf } from './read-inlines.ts';

/**
 * Reads the Markdown inline text of many passages at once.
 * @param placeOf where passage number n stands; asked only when there is something to report.
 * @example parseInlines(['Take **one**.'], () => ({ file: 'locales/es/a/b.json' })).passages[0]
 */
export function parseInlines(
  texts: readonly string[],
  placeOf: (index: number) => Place,
): { readonly passages: readonly (readonly Inline[])[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const passages = readInlines(texts).map((nodes, index) => inlinesOf(nodes, { place: () => placeOf(index), report }));
  return { passages, diagnostics };
}
