import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sharedTemplates, type TemplateFamily } from '../src/compile-templates.ts';
import { htmlHelpers } from '../src/html/html-helpers.ts';
import { escapeXml } from '../src/partners/render-feed.ts';
import { htmlAtoms } from '../src/templates/html/atoms.ts';
import { feed } from '../src/templates/partners/feed.hbs.ts';
import { indexPage } from '../src/templates/partners/index-page.hbs.ts';
import { printAtoms } from '../src/templates/print/atoms.ts';
import { textAtoms } from '../src/templates/text/atoms.ts';
import { typstAtoms } from '../src/templates/typst/atoms.ts';
import { textHelpers } from '../src/text/text-helpers.ts';
import { typstHelpers } from '../src/typst/typst-helpers.ts';

/** What passage writers and the code itself have written; nothing else may stand in three braces. */
const written = ['title', 'description', 'text', 'head', 'caption', 'style', 'typst.fonts'];

const families: readonly (readonly [string, Readonly<Record<string, string>>, TemplateFamily['helpers']])[] = [
  ['html', { ...sharedTemplates, ...htmlAtoms }, htmlHelpers],
  ['print', { ...sharedTemplates, ...printAtoms }, htmlHelpers],
  ['typst', { ...sharedTemplates, ...typstAtoms }, typstHelpers],
  ['text', { ...sharedTemplates, ...textAtoms }, textHelpers],
  ['index', { indexPage }, htmlHelpers],
  ['feed', { feed }, { xml: escapeXml }],
];

describe.each(families)('the templates of %s', (_name, templates, helpers) => {
  const all = Object.values(templates).join('\n');

  it('print nothing but through a helper that escapes, or what is written already', () => {
    for (const [, expression = ''] of all.matchAll(/(?<!\{)\{\{(?!\{)~?([^}#/>][^}]*)\}\}/g)) {
      const [first = ''] = expression.trim().split(/\s/);
      expect(['else', ...Object.keys(helpers)]).toContain(first);
    }
    for (const [, name] of all.matchAll(/\{\{\{([^}]*)\}\}\}/g)) expect(written).toContain(name);
  });

  it('name no helper like a written field, which would hide it', () => {
    for (const name of written) expect(Object.keys(helpers)).not.toContain(name);
  });

  it('use only parts that there are', () => {
    for (const [, name = ''] of all.matchAll(/\{\{#?> ([a-z-]+)/g)) expect(Object.keys(templates)).toContain(name);
  });
});

describe('the words of the templates', () => {
  const english = JSON.parse(readFileSync(join(import.meta.dirname, '../../../locales/en/interface.json'), 'utf8')) as Record<string, Record<string, unknown>>;

  it('are all among the interface words', () => {
    for (const [, templates] of families)
      for (const [, group = '', name = ''] of Object.values(templates).join('\n').matchAll(/\(?word "([a-z]+)\.([a-z-]+)"/g)) expect(Object.keys(english[group] ?? {})).toContain(name);
  });
});
