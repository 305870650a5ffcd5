import { type ArticleId, articleName, type Shared } from '@imprimatur/pipeline';

/** Which texts a command was asked for. */
export interface WantedTexts {
  readonly articles: readonly string[];
  readonly locale: string | undefined;
}

/** The texts that are there, or what was asked for and is not. */
export type Selection = { readonly kind: 'selection'; readonly isArticle: (id: ArticleId) => boolean; readonly isLocale: (locale: string) => boolean } | { readonly kind: 'wrong-use'; readonly message: string };

/**
 * Whether what is wrong with a file concerns one language: its own files, its sign-offs, and what all languages share.
 * @example concernsLocale('locales/fr/medicines/aspirin.json', 'de') // false
 */
export function concernsLocale(file: string, locale: string): boolean {
  if (file.includes('/signoffs/')) return file.includes(`/signoffs/${locale}/`);
  return !file.startsWith('locales/') || file.startsWith(`locales/${locale}/`);
}

/** Finds the articles and the locale that a person named. */
export function selectTexts({ articles, locale }: WantedTexts, { publication, articles: all }: Shared): Selection {
  const names = new Set(all.map(articleName));
  const unknown = articles.filter((article) => !names.has(article));
  if (unknown.length > 0) return { kind: 'wrong-use', message: `Found no article ${unknown.join(', ')}, expected <collection>/<article>, such as ${all.slice(0, 3).map(articleName).join(', ')}.` };
  if (locale !== undefined && !publication.locales.some((settings) => settings.locale === locale))
    return { kind: 'wrong-use', message: `Found the locale ${locale}, expected one of: ${publication.locales.map((settings) => settings.locale).join(', ')}.` };
  return { kind: 'selection', isArticle: (id) => articles.length === 0 || articles.includes(articleName(id)), isLocale: (each) => locale === undefined || each === locale };
}
