import { z } from 'zod';

/** Controls, unpaired surrogates, private use, object signs and non-characters have no meaning on paper and may hide text. */
const forbidden = /[\p{Cc}\p{Co}\p{Cs}\u2028\u2029\uFFF9-\uFFFC\uFFFE\uFFFF]/u;

/**
 * What no format could print, in words, with the character where it is one; `undefined` where there is nothing of the kind.
 * @example unprintable('a\u0007b') // found: 'the character U+0007'
 */
export function unprintable(text: string): { readonly character: string; readonly found: string; readonly expected: string; readonly hint: string } | undefined {
  const character = forbidden.exec(text)?.[0];
  if (character !== undefined) return { character, found: `the character ${codePoint(character)}`, expected: 'text that can be printed', hint: 'Remove it.' };
  const control = unpaired(text);
  return control === undefined ? undefined : { character: control, found: `the bidirectional control ${codePoint(control)}, which is opened or closed alone`, expected: 'pairs within the passage', hint: 'Close it, or remove it.' };
}

/** A text of some length that every format can print. */
export const printable: z.ZodType<string, string> = z.string().superRefine((text, context) => {
  if (text.trim() === '') context.addIssue({ code: 'custom', message: 'a text', input: text });
  const fault = unprintable(text);
  if (fault !== undefined) context.addIssue({ code: 'custom', message: `text without ${fault.found}`, params: { diagnostic: 'forbidden-character' }, input: text });
});

/** UAX #9: isolates end with PDI, embeddings and overrides with PDF; what is left open would reorder what follows. */
function unpaired(text: string): string | undefined {
  if (!/[\u202A-\u202E\u2066-\u2069]/.test(text)) return undefined;
  const open: { readonly control: string; readonly end: string }[] = [];
  for (const control of text) {
    if (/[\u2066-\u2068]/.test(control)) open.push({ control, end: '\u2069' });
    else if (/[\u202A\u202B\u202D\u202E]/.test(control)) open.push({ control, end: '\u202C' });
    else if (/[\u2069\u202C]/.test(control) && open.pop()?.end !== control) return control;
  }
  return open[0]?.control;
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
