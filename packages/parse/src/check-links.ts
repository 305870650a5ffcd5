import { type Diagnostic, problem } from '@imprimatur/diagnostics';
import type { WrittenArticle } from '@imprimatur/formats';
import { placeWithin } from './place-within.ts';
import type { SourceDocument } from './source-document.ts';
import { walkInlines } from './walk-inlines.ts';

/** Links within the publication lead to a heading of this article or to an article that exists. */
export function checkLinks(document: SourceDocument, article: WrittenArticle, articles: ReadonlySet<string>): readonly Diagnostic[] {
  const ids = new Set([...document.segments.values()].map((segment) => segment.id));
  const problems: Diagnostic[] = [];
  for (const segment of document.segments.values())
    for (const inline of walkInlines(segment.inlines)) {
      if (inline.kind !== 'link' || /^[a-z][a-z0-9+.-]*:/i.test(inline.target)) continue;
      const [path = '', fragment] = inline.target.split('#');
      const found = path === '' ? fragment !== undefined && ids.has(fragment) : articles.has(resolve(document, path));
      if (!found) problems.push(problem('link-not-found', placeWithin(article, segment.place, `](${inline.target}`), `Found a link to ${JSON.stringify(inline.target)}, expected #id of a heading here, or ../../<collection>/<article>/.`, 'Correct the target.'));
    }
  return problems;
}

/** A relative path from `<collection>/<slug>/`. */
function resolve(document: SourceDocument, path: string): string {
  const base = `https://publication.invalid/${document.collection}/${document.slug}/`;
  return new URL(path, base).pathname.slice(1).replace(/\/$/, '');
}
