import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, hasErrors } from '@imprimatur/diagnostics';
import type { Locale } from '@imprimatur/formats';
import { layout, MemoryFiles, type Project, readProject } from '@imprimatur/project';

/** The locales that translators work on. */
export const targets: readonly [Locale, Locale] = ['de' as Locale, 'fr' as Locale];

/** What the articles of a publication share. */
export function sharedOf(demonstration: 'demonstration' | 'no demonstration' = 'demonstration'): Project['shared'] {
  const shared = must(readProject(new MemoryFiles(sharedFiles.map(([path, text]) => [path, demonstration === 'demonstration' ? text : text.replace('demonstration: true', 'demonstration: false')])))).shared;
  // The texts of these tests are tokens rather than language: of the checks only those speak that compare no words.
  return { ...shared, checks: { active: shared.checks.active.filter(({ check }) => check.code.startsWith('translation-')) } };
}

/** Front matter for a body. */
export function writeArticle(body: string): string {
  return `---\ntitle: A title that stays\ndescription: A description that stays as it is.\nkind: information\naudience: patients\nauthors: [an-author]\n---\n\n${body}\n`;
}

/** A project with the articles that there are in its files now. */
export function projectOf(files: MemoryFiles, shared: Project['shared']): Project {
  return { files, shared: { ...shared, articles: files.folders('content').flatMap((collection) => files.folders(`content/${collection}`).map((slug) => ({ collection, slug }))) } };
}

/** What is wrong with the test's own files is a fault of the test. */
export function must<T>(checked: Checked<T> | undefined): T {
  if (checked === undefined || checked.kind === 'faulty' || hasErrors(checked.diagnostics)) throw new Error(JSON.stringify(checked?.diagnostics));
  return checked.value;
}

const repository = join(import.meta.dirname, '../../..');
const locales = ['en', ...targets];

const sharedFiles: readonly (readonly [string, string])[] = [
  [layout.publication, `publisher: { name: A publisher }
licence: CC0 1.0
demonstration: true
release: { version: '2026.11.0', date: 2026-11-22 }
source-locale: en
locales:
${locales.map((locale) => `  ${locale}: { name: ${locale}, direction: ltr, digits: latn, contacts: {} }\n`).join('')}fallback-for-drafts: source
formats: [txt]
kinds: { information: {} }
`],
  [layout.policy, 'rules:\n  - kinds: [information]\n    require: { editorial: 1 }\nreview-interval-months: 12\n'],
  [layout.reviewers, 'reviewers: []\n'],
  [layout.licence, 'Anyone may use it for anything.\n'],
  ...[...locales.map(layout.interface), layout.criticalWords('en')].map((path) => [path, readFileSync(join(repository, path), 'utf8')] as const),
];
