import { expect } from 'vitest';

/** The words that a reader of HTML gets, alternative texts among them. */
export function wordsOfHtml(html: string): string {
  return decode(
    html
      .replace(/^[\s\S]*<main>/, '')
      .replace(/<img [^>]*\balt="([^"]*)"[^>]*>/g, ' $1 ')
      .replace(/<[^>]*>/g, ' '),
  );
}

/** The words that a Typst document sets: its string literals, the preamble's left out. */
export function wordsOfTypst(source: string): string {
  const body = source.slice(source.lastIndexOf('#show figure.caption'));
  return [...body.matchAll(/alt: ("(?:[^"\\]|\\.)*")|#("(?:[^"\\]|\\.)*");/g)]
    .map(([, alternative, literal]) => (alternative ?? literal ?? '""').slice(1, -1).replace(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16))).replace(/\\(.)/g, '$1'))
    .join(' ');
}

/** Letters and digits alone, citations and addresses left out: what has to be the same in every format. */
export function bare(text: string): string {
  return text
    .replace(/<?https?:\/\/[^\s>]+>?/g, '')
    .replace(/\[\s*\d+(?:\s*,\s*\d+)*\s*\]/g, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Asserts that a text holds these words, each after the one before. */
export function checkOrder(text: string, words: readonly string[]): void {
  const all = bare(text);
  let from = 0;
  for (const word of words) {
    const at = all.indexOf(bare(word), from);
    expect({ word, found: at >= from, in: at >= from ? '' : all.slice(from, from + 80) }).toEqual({ word, found: true, in: '' });
    from = at + bare(word).length;
  }
}

/** HTML or XML without its texts and attribute values: what markup there is. */
export function skeletonOfMarkup(markup: string): string {
  return [...markup.matchAll(/<([^>]*)>/g)].map(([, tag = '']) => tag.replace(/"[^"]*"/g, '""')).filter((tag) => !/^\/?bdi/.test(tag)).join('\n');
}

/** Typst without its string literals: what code there is. */
export function skeletonOfTypst(source: string): string {
  return source.replace(/#"\\u\{20(?:6[6-9])\}";/g, '').replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/dir: rtl|quantity\(rtl\)/g, (code) => code.replace('rtl', 'ltr'));
}

function decode(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#39;/g, "'").replace(/&amp;/g, '&');
}
