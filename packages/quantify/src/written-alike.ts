/** A stretch of a text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Web and mail addresses and DOIs: their digits are no quantities. In order.
 * @example addressesIn('See www.example.org/5 now') // [{ start: 4, end: 21 }]
 */
export function addressesIn(text: string): readonly Span[] {
  if (!text.includes('@') && !text.includes('://') && !text.includes('www.') && !text.includes('10.')) return [];
  const found: Span[] = [];
  for (const match of text.matchAll(/[^\s\u3000<>"]+/g)) if (isAddress(match[0])) found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

function isAddress(chunk: string): boolean {
  return chunk.includes('://') || chunk.includes('www.') || /[^@]@[^@]/.test(chunk) || /10\.\d{4,9}\//.test(chunk);
}
