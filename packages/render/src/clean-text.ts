/**
 * Text without what has no place on paper: controls, separators of lines, halves of surrogate
 * pairs and non-characters become spaces; bidirectional controls that are not closed are dropped,
 * since they would reorder what follows.
 */
export function cleanText(text: string): string {
  if (!suspicious.test(text)) return text;
  const printable = text.replace(unprintable, ' ');
  return bidiBalanced(printable) ? printable : printable.replace(bidiControl, '');
}

/** Quick to rule out: most texts hold none of these, nor any half of a surrogate pair. */
const suspicious = /[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069\uD800-\uDFFF\uFFFE\uFFFF]/;
const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/gu;
const bidiControl = /[\u202A-\u202E\u2066-\u2069]/g;

/** UAX #9: isolates end with PDI, embeddings and overrides with PDF. */
function bidiBalanced(text: string): boolean {
  const open: string[] = [];
  for (const [control] of text.matchAll(bidiControl)) {
    if (/[\u2066-\u2068]/.test(control)) open.push('\u2069');
    else if (/[\u202A\u202B\u202D\u202E]/.test(control)) open.push('\u202C');
    else if (open.pop() !== control) return false;
  }
  return open.length === 0;
}
