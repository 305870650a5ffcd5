import { type Inline, parseInlines } from '@imprimatur/parse';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';

/** Pieces of passages in which Markdown could see something, or nearly. */
const pieces = [
  'dose', 'two', ' ', '  ', '\u00A0', '.', ',', ':', ';', '!', '?', '(', ')', '/', '//', '-', '--', '+', '1.', '12:30', '3:1', '#', '##', '>', '|', '=', '^', '$', '%', '"', "'", '’', '…',
  '{', '}', '{{dose}}', '{{dose, number}}', '[@R1]', '[@R1; @R2]', '![@R1]', '[@R1](x)', '[@R1][x]', '[@R1]:', '[', ']', '@', 'a@b.c', 'www', 'www.', 'WWW.x.y', 'http', 'http:', 'http://x.y', 'HTTPS://x', 'ftp:', 'mailto:', 'mailto:a', 'xmpp:', 'tel:1',
  '&', '&amp;', '<', '<b>', '*', '**', '_', '`', '~', '~~', '\\', '\\n', '\t', '\n', 'الجرعة', '剂量', '。', '(c)', ':smile:', 'TM', '- x', '* * *', '---', '===',
];

/** What follows makes Markdown be asked; without it, a passage of text alone is not. */
const marked = '**end**';

test('a passage that is taken for text alone is one for Markdown too', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (chosen) => {
      const text = chosen.join('');
      expect(inlinesOf(`${text} ; ${marked}`)).toEqual(withEnd(inlinesOf(`${text} ;`)));
    }),
    { numRuns: 3000 },
  );
});

function inlinesOf(text: string): readonly Inline[] {
  return parseInlines([text], () => ({ file: 'f' })).passages[0] ?? [];
}

function withEnd(inlines: readonly Inline[]): readonly Inline[] {
  const last = inlines.at(-1);
  if (last?.kind !== 'text') throw new Error('a passage that ends with text was expected');
  return [...inlines.slice(0, -1), { kind: 'text', text: `${last.text} ` }, { kind: 'strong', children: [{ kind: 'text', text: 'end' }] }];
}
