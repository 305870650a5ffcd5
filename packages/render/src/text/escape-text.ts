import { cleanText } from '../clean-text.ts';

/** Text on one line: nothing in it can start a line of its own. */
export function escapeText(text: string): string {
  const clean = cleanText(text);
  return clean.includes('  ') ? clean.replace(/ {2,}/g, ' ') : clean;
}

/** First strong isolate (UAX #9): what is within keeps its own direction. */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
