import type Handlebars from 'handlebars';
import type { Written } from '../block-view.ts';
import type { HelperOptions, TemplateFamily } from '../compile-templates.ts';
import { needsIsolation } from '../direction-of.ts';
import type { ReferenceView } from '../reference-view.ts';
import { displayWidth } from './display-width.ts';
import { escapeText, isolated } from './escape-text.ts';
import { wrapText } from './wrap-text.ts';

/** The width of a line. */
export const columns = 72;

interface Options extends HelperOptions {
  readonly fn: (context: unknown, options?: { readonly data: Frame }) => string;
  readonly hash: Readonly<Record<string, string>>;
  readonly data: Frame;
}

/** What helpers hand down: the columns that prefixes take so far. */
type Frame = HelperOptions['data'] & {
  readonly taken?: number;
};

/**
 * `escaped` cleans. `lines` breaks a passage into lines, `flow` what it holds, `entry` a reference;
 * `hang` puts a prefix before the first line and as much space, or another prefix, before the others; `tight` leaves no empty lines.
 */
export const textHelpers: TemplateFamily['helpers'] = {
  escaped: escapeText,
  code: escapeText,
  unbroken: escapeText,
  bullet: (marker: string) => (marker === '-' ? '- ' : `${escapeText(marker)}. `),
  underline: (level: number) => ({ 2: '=', 3: '-', 4: '.' })[level] ?? '-',
  rule: (character: string) => character.repeat(columns),
  isolated: (text: string, { data }: HelperOptions) => isolatedOn(data.root.direction, text),
  lines: (text: Written, { hash, data }: Options) => hungLines(hash['first'] ?? '', text, data),
  entry({ printed, parts, href = '' }: ReferenceView, { data }: Options): string {
    const words = parts.map((part) => isolatedOn(data.root.direction, part));
    return hungLines(`[${escapeText(printed)}] `, [...words, escapeText(href)].join(' '), data);
  },
  flow(this: unknown, options: Options): string {
    return `${wrapText(onOneLine(options.fn(this)), columns - (options.data.taken ?? 0)).join('\n')}\n`;
  },
  tight(this: unknown, options: Options): string {
    return `${tidy(options.fn(this)).replace(/\n+/g, '\n')}\n`;
  },
  underlined(this: unknown, options: Options): string {
    const lines = wrapText(onOneLine(options.fn(this)), columns - (options.data.taken ?? 0));
    return `${lines.join('\n')}\n${(options.hash['with'] ?? '-').repeat(Math.max(0, ...lines.map(displayWidth)))}\n`;
  },
  hang(this: unknown, options: Options): string {
    const first = options.hash['first'] ?? '';
    const rest = options.hash['rest'] ?? ' '.repeat(displayWidth(first));
    const data = { ...options.data, taken: (options.data.taken ?? 0) + displayWidth(first) };
    const lines = tidy(options.fn(this, { data })).split('\n');
    return `${lines.map((line, index) => `${index === 0 ? first : rest}${line}`).join('\n')}\n`;
  },
} satisfies Record<string, Handlebars.HelperDelegate>;

/** No spaces at line ends, one empty line at most, none at either end. */
export function tidy(text: string): string {
  const lines: string[] = [];
  for (const line of text.split('\n')) {
    const trimmed = line.endsWith(' ') ? line.trimEnd() : line;
    if (trimmed !== '' || (lines.length > 0 && lines.at(-1) !== '')) lines.push(trimmed);
  }
  if (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}

/** A prefix before the first line, as much space before the others. */
function hungLines(first: string, text: string, { taken = 0 }: Frame): string {
  const indent = displayWidth(first);
  return `${first}${wrapText(text, columns - taken - indent).join(`\n${' '.repeat(indent)}`)}\n`;
}

function isolatedOn(page: 'ltr' | 'rtl', text: string): string {
  return needsIsolation(text, page) ? isolated(escapeText(text)) : escapeText(text);
}

function onOneLine(text: string): string {
  return text.includes('\n') ? text.replaceAll('\n', ' ') : text;
}
