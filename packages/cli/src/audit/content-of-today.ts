import { articleName, prepareArticle } from '@imprimatur/pipeline';
import { type Project, readArticleFiles, readCandidateOf } from '@imprimatur/project';
import { candidateDigest } from '@imprimatur/release';
import { nameOfText } from '@imprimatur/review';
import type { Digest } from '@imprimatur/signing';

/** The digests of what some documents hold today, and which of them cannot be read. */
export interface ContentOfToday {
  readonly today: ReadonlyMap<string, Digest | undefined>;
  readonly unread: ReadonlySet<string>;
}

/** Looks at articles and release candidates without their records: a broken one must not hide what the text is. */
export function contentOfToday(documents: ReadonlySet<string>, project: Project): ContentOfToday {
  const today = new Map<string, Digest | undefined>();
  const unread = new Set<string>();
  for (const id of project.shared.articles.filter((each) => documents.has(articleName(each)))) {
    const files = readArticleFiles(project, id);
    const locales = new Map([...files.locales].map(([locale, own]) => [locale, { ...own, signOffs: () => [] }]));
    const prepared = prepareArticle({ ...files, locales }, project.shared);
    if (prepared.kind === 'faulty') unread.add(articleName(id));
    else for (const { document } of prepared.value.texts) today.set(nameOfText({ document: articleName(id), locale: document.settings.locale }), document.digest);
  }
  for (const document of documents) if (document.startsWith('release@')) lookAtCandidate(document, project, { today, unread });
  return { today, unread };
}

/** Of a candidate that is gone there is no content, and so none that an approval could be of; one that cannot be read is another matter. */
function lookAtCandidate(document: string, { files }: Project, { today, unread }: { readonly today: Map<string, Digest | undefined>; readonly unread: Set<string> }): void {
  const candidate = readCandidateOf(files, document.slice('release@'.length));
  if (candidate.kind === 'sound') today.set(document, candidateDigest(candidate.value));
  else if (candidate.diagnostics.some(({ code }) => code !== 'release-not-approved')) unread.add(document);
  else today.set(document, undefined);
}
