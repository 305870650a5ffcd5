import type { ItemView, Written } from '../block-view.ts';
import type { TemplateFamily } from '../compile-templates.ts';
import { needsIsolation } from '../direction-of.ts';
import type { ReferenceView } from '../reference-view.ts';
import type { Scope } from '../template-scope.ts';
import { columns } from './columns.ts';
import { displayWidth } from '@imprimatur/diagnostics';
import { escapeText, isolated } from './escape-text.ts';
import { wrapText } from './wrap-text.ts';

/** `escaped` cleans. `lines` breaks a passage into lines, `item` that of a list's item, `entry` a reference. */
export const textHelpers: TemplateFamily['helpers'] = {
  escaped: escapeText,
  code: escapeText,
  unbroken: escapeText,
  bullet,
  underline: (level: number) => ({ 2: '=', 3: '-', 4: '.' })[level] ?? '-',
  rule: (character: string) => character.repeat(columns),
  isolated: (text: string, { page }: Scope) => isolatedOn(page.direction, text),
  lines: (text: Written, scope: Scope) => hungLines('', text, scope),
  item: ({ marker, text = '' as Written }: ItemView, scope: Scope) => hungLines(bullet(marker), text, scope),
  entry({ printed, parts, href = '' }: ReferenceView, scope: Scope): string {
    const words = parts.map((part) => isolatedOn(scope.page.direction, part));
    return hungLines(`[${escapeText(printed)}] `, [...words, escapeText(href)].join(' '), scope);
  },
};

function bullet(marker: string): string {
  return marker === '-' ? '- ' : `${escapeText(marker)}. `;
}

/** A prefix before the first line, as much space before the others. */
function hungLines(first: string, text: string, { taken }: Scope): string {
  const indent = displayWidth(first);
  return `${first}${wrapText(text, columns - taken - indent).join(`\n${' '.repeat(indent)}`)}\n`;
}

function isolatedOn(page: 'ltr' | 'rtl', text: string): string {
  return needsIsolation(text, page) ? isolated(escapeText(text)) : escapeText(text);
}
