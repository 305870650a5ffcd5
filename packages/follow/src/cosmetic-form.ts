/**
 * A passage without what is only its dress: NFC; all white space as one space; quotes and apostrophes of all kinds alike;
 * hyphens and dashes of all kinds alike; no markers of emphasis. Two passages with one cosmetic form say the same.
 * Placeholders, citations, link targets and escapes stand as they were written.
 * @example cosmeticForm('**Don’t**  stop') // "Don't stop"
 */
export function cosmeticForm(text: string): string {
  const plain = text.normalize('NFC');
  const opened = plain.search(openingQuote);
  return plain.replace(dress, (part: string, at: number) => plainPart(part, isMeasure(plain, at, opened))).trim();
}

/** What Markdown reads as one piece, and the characters that have several looks. */
const dress =
  /\\[!-/:-@[-`{-~]|\{\{[^{}]*\}\}|\[@[^[\]]*\]|\]\((?:<(?:\\[<>\\]|[^<>\\])*>|[^()\s<>\\]*)\)|[\s\u180E\u200B\u2060*]+|['‘’‚‛ʼ＇"“”„‟＂«»‹›「」『』〝〞〟]|[‐‑‒–—―﹘﹣－]/gu;

const openingQuote = /(?<![\p{L}\p{N}])["'‘‚“„«‹](?=\S)/u;

function plainPart(part: string, measure: boolean): string {
  if (/^[\\{[\]]/.test(part)) return part;
  if (/^[\s\u180E\u200B\u2060*]/.test(part)) return /[^*]/.test(part) ? ' ' : '';
  if (/^[‐‑‒–—―﹘﹣－]/.test(part)) return '-';
  if (!measure) return "'";
  return /["“”„‟＂«»〝〞〟]/.test(part) ? '″' : '′';
}

/** 30' and 30" are minutes and seconds, or feet and inches, unless a quote was opened before. */
function isMeasure(text: string, at: number, opened: number): boolean {
  if (opened !== -1 && opened < at) return false;
  return /^\p{N}['"‘’“”＇＂](?![\p{L}\p{N}])/u.test(text.slice(at - 1, at + 3));
}
