import type { CorpusArticle, CorpusPart } from './corpus-article.ts';
import type { TranslatePassage } from './corpus-translation.ts';

/** The article as `index.md`. */
export function writeSource(article: CorpusArticle): string {
  const values = Object.entries(article.values).map(([name, fields]) => `  ${name}: ${fields}\n`);
  const references = article.references.map(
    ({ id, title, publisher, year, url }) => `  - id: ${id}\n    type: webpage\n    title: ${title}\n    author: [{ literal: ${publisher} }]\n    issued: ${year}\n    URL: ${url}\n`,
  );
  return `---
title: ${article.title}
description: ${article.description}
kind: health-information
audience: patients
authors: [sample-author]
values:
${values.join('')}references:
${references.join('')}---
${writeParts(article.parts, (text) => text, callout, 'figure.svg')}`;
}

/** The article in a locale as a site generator takes it: the same text and fields, with values filled in. */
export function writeForPeers(article: CorpusArticle, translated: TranslatePassage, value: (name: string) => string): string {
  const references = article.references.map(
    ({ id, title, publisher, year, url }) => `  - id: ${id}\n    title: ${title}\n    publisher: ${publisher}\n    year: ${year}\n    url: ${url}\n`,
  );
  const passage = (text: string): string =>
    translated(text)
      .replace(/\{\{([a-z-]+)\}\}/g, (_, name: string) => value(name))
      .replace(/\[@([^\]]+)\]/g, (_, ids: string) => ids.split('; ').map((id) => `[${id.replace(/\D+/, '')}](#${id.replace('@', '')})`).join(' '))
      .replace(/\]\(\.\.\/\.\.\/[^/]+\//g, '](../');
  return `---
title: ${JSON.stringify(passage(article.title))}
description: ${JSON.stringify(passage(article.description))}
references:
${references.join('')}---
${writeParts(article.parts, passage, quote, `/figures/${article.slug}.svg`)}`;
}

type Callout = Extract<CorpusPart, { kind: 'callout' }>;
type WriteCallout = (part: Callout, passage: TranslatePassage) => string;

function writeParts(parts: readonly CorpusPart[], passage: TranslatePassage, writeCallout: WriteCallout, figure: string): string {
  return parts.map((part) => `${writePart(part, passage, writeCallout, figure)}\n`).join('\n');
}

function writePart(part: CorpusPart, passage: TranslatePassage, writeCallout: WriteCallout, figure: string): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${passage(part.text)} {#${part.id}}`;
    case 'paragraph':
      return passage(part.text);
    case 'list':
      return part.items.map((item, index) => `${part.ordered ? `${index + 1}.` : '-'} ${passage(item)}`).join('\n');
    case 'table':
      return [part.rows[0] ?? [], ['---', '---', '---'], ...part.rows.slice(1)].map((row) => `| ${row.map((cell) => (cell === '---' ? cell : passage(cell))).join(' | ')} |`).join('\n');
    case 'callout':
      return writeCallout(part, passage);
    case 'figure':
      return `![${passage(part.alternative)}](${figure} "${passage(part.caption)}")`;
  }
}

function callout({ tone, title, text }: Callout, passage: TranslatePassage): string {
  return `> [!${tone}]${title === undefined ? '' : ` ${passage(title)}`}\n> ${passage(text)}`;
}

/** Site generators know callouts by many syntaxes, or none: a quote with a bold title is the same text. */
function quote({ title, text }: Callout, passage: TranslatePassage): string {
  return `${title === undefined ? '' : `> **${passage(title)}**\n>\n`}> ${passage(text)}`;
}
