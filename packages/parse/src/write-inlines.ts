import { type Digest, digestOf } from '@imprimatur/signing';
import type { Inline } from './inline.ts';

/**
 * Canonical Markdown of a passage: one text for one content, whatever the author's habits.
 * Reading it back gives the same inlines.
 */
export function writeInlines(inlines: readonly Inline[]): string {
  let markdown = '';
  for (const inline of inlines) markdown += write(inline);
  return markdown;
}

/** The digest of a segment: over its canonical text, with the version of this form. */
export function segmentDigest(canonicalText: string): Digest {
  return digestOf(`imprimatur.segment/1\n${canonicalText}`);
}

function write(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escape(inline.text);
    case 'strong':
      return `**${writeInlines(inline.children)}**`;
    case 'emphasis':
      return `*${writeInlines(inline.children)}*`;
    case 'link':
      return `[${writeInlines(inline.children)}](${writeTarget(inline.target)})`;
    case 'citation':
      return `[${inline.references.map((id) => `@${id}`).join('; ')}]`;
    case 'value':
      return inline.form === 'number' ? `{{${inline.name}, number}}` : `{{${inline.name}}}`;
  }
}

/** Escapes what Markdown would read as markup, and no more: translators read this. */
function escape(text: string): string {
  if (!/[\\`*_~<&[\]@]|:\/\/|www\./i.test(text)) return text;
  return text
    .replace(/[\\`*_[\]<~]|!(?=\[)/g, '\\$&')
    .replace(/&(?=#?[A-Za-z0-9]+;)/g, '\\&')
    .replace(/\b(https?|ftp)(?=:\/\/)/gi, (scheme) => `${scheme}\\`)
    .replace(/\bwww(?=\.)/gi, (host) => `${host}\\`)
    .replace(/@(?=[A-Za-z0-9])/g, '\\@');
}

function writeTarget(target: string): string {
  return /[\s()<>\\]|^$/.test(target) ? `<${target.replace(/[<>\\]/g, '\\$&')}>` : target;
}
