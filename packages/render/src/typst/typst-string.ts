import { cleanText } from '../clean-text.ts';

/**
 * A string literal of Typst (reference, 'Str'): whatever stands in it is text, never code or markup.
 * @example typstString('#read("/etc/passwd")') // '"#read(\\"/etc/passwd\\")"'
 */
export function typstString(text: string): string {
  const clean = cleanText(text);
  return `"${/["\\]/.test(clean) ? clean.replace(/["\\]/g, '\\$&') : clean}"`;
}

/** Text in markup: a literal, closed with a semicolon so that nothing after it is read as a call or a field. */
export function typstText(text: string): string {
  return `#${typstString(text)};`;
}
