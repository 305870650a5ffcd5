import type { Checked } from '@imprimatur/diagnostics';
import { readArticle, type SegmentLock } from '@imprimatur/formats';
import { parse, type SourceDocument } from '@imprimatur/parse';

/** Front matter with all that an article needs, and a body of Markdown after it; the body begins on line 9. */
export interface Sample {
  readonly body: string;
  readonly fields?: string;
  readonly lock?: SegmentLock;
  readonly folder?: Readonly<Record<string, string>>;
}

/** No keys yet. */
export const noLock: SegmentLock = { segments: [], retired: [] };

/** Parses the article `c/s` beside which there is `c/other`. */
export function parseSample({ body, fields = '# nothing more\n', lock = noLock, folder = {} }: Sample): Checked<SourceDocument> {
  const article = readArticle('a.md', `---\ntitle: Title\ndescription: Description.\nkind: k\naudience: a\nauthors: [x]\n${fields}---\n${body}`);
  if (article.kind === 'faulty') return article;
  const files = new Map(Object.entries(folder).map(([name, text]) => [name, new TextEncoder().encode(text)]));
  return parse({ collection: 'c', slug: 's', article: article.value, lock, folder: files, articles: new Set(['c/s', 'c/other']) });
}
