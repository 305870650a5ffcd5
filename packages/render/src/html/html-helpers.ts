import type { TemplateFamily } from '../compile-templates.ts';
import { needsIsolation } from '../direction-of.ts';
import type { Scope } from '../template-scope.ts';
import { escapeAttribute, escapeHtml } from './escape-html.ts';

/** `escaped` stands between tags, `attribute` within quotes, `file` in a relative URL. */
export const htmlHelpers: TemplateFamily['helpers'] = {
  escaped: escapeHtml,
  attribute: (value: string | number) => escapeAttribute(String(value)),
  file: (name: string) => escapeAttribute(encodeURIComponent(name.toWellFormed())),
  isolated: (text: string, { page }: Scope) => (needsIsolation(text, page.direction) ? `<bdi>${escapeHtml(text)}</bdi>` : escapeHtml(text)),
  unbroken: (text: string) => `<span class="quantity">${escapeHtml(text)}</span>`,
  code: (text: string) => `<bdi dir="ltr"><code>${escapeHtml(text)}</code></bdi>`,
};
