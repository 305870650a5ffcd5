import type { Locale } from '@imprimatur/formats';
import type { Context } from 'hono';
import type { HeldText } from './held-articles.ts';
import { missingPage } from './pages/missing-page.ts';
import { renderPage } from './render-page.ts';

/** A text's page, or an image in it: names are looked up among the article's own and are never a path. */
export function pageFile(context: Context, file: string, locale: Locale, texts: ReadonlyMap<Locale, HeldText>): Response | Promise<Response> {
  const held = texts.get(locale);
  if (held === undefined) return context.html(missingPage('No page yet', 'A file of this text cannot be used, and there is no good page from before. The findings say what to mend.'), 503);
  if (file === 'index.html') return context.html(renderPage(held, texts));
  const bytes = held.media.get(file);
  const type = typeOf(file);
  return bytes === undefined || type === undefined ? context.notFound() : context.body(new Uint8Array(bytes), 200, { 'Content-Type': type });
}

/** The kinds of image that articles may hold. */
function typeOf(name: string): string | undefined {
  if (/\.svg$/i.test(name)) return 'image/svg+xml';
  if (/\.png$/i.test(name)) return 'image/png';
  return /\.jpe?g$/i.test(name) ? 'image/jpeg' : undefined;
}
