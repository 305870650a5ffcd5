import { cleanText } from '../clean-text.ts';

/** Text between tags (HTML Living Standard 13.1.4). */
export function escapeHtml(text: string): string {
  if (harmless.test(text)) return text;
  return cleanText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** The value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  if (harmless.test(text)) return text;
  return escapeHtml(text).replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

/** Quick to test, and so common that it pays: nothing here has a meaning in HTML or is dropped from text. */
const harmless = /^[\u0020!#-%(-;=?-~\u00A0-\u2027\u2030-\u2065\u206A-\uD7FF\uF900-\uFFFD]*$/;
