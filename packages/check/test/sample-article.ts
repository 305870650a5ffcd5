import { checkSource, type Finding, settingsOf } from '@imprimatur/check';
import { type LocalDate, type Locale, readArticle } from '@imprimatur/formats';
import { parse } from '@imprimatur/parse';
import type { ArticleExample } from '../src/check.ts';
import { ownTerms, ownWording } from './own-translations.ts';

/** The codes of what the checks find in an example's article. */
export function codesInArticle({ locale, frontMatter = '' }: ArticleExample, body: string): readonly string[] {
  return findingsInArticle(locale, body, frontMatter).map(({ check }) => check);
}

/** What the checks find in an article of which only the body, and some front matter, is given; the body begins on line 8 where there is none. */
export function findingsInArticle(locale: string, body: string, frontMatter = ''): readonly Finding[] {
  const fields = frontMatter === '' ? '' : `${frontMatter.trim()}\n`;
  const article = readArticle('index.md', `---\ntitle: Title\ndescription: Description.\nkind: k\naudience: a\nauthors: [x]\n${fields}---\n${body}`);
  if (article.kind === 'faulty') throw new Error(JSON.stringify(article.diagnostics));
  const parsed = parse({ collection: 'c', slug: 's', article: article.value, lock: { segments: [], retired: [] }, folder: new Map(), articles: new Set(['c/s', 'c/other']) });
  if (parsed.kind === 'faulty') throw new Error(JSON.stringify(parsed.diagnostics));
  const document = parsed.value;
  return checkSource({
    document,
    locale: locale as Locale,
    direction: locale === 'ar' ? 'rtl' : 'ltr',
    sourceLocale: locale as Locale,
    passages: new Map([...document.segments].map(([key, { inlines, text, digest }]) => [key, { inlines, markdown: text, digest }])),
    placeOf: (key) => document.segments.get(key)?.place ?? { file: 'index.md' },
    placeOfField: article.value.placeOf,
    waivers: new Map(),
    terms: ownTerms,
    wording: ownWording(locale),
    today: '2026-11-22' as LocalDate,
    settings: settingsOf({}),
  });
}
