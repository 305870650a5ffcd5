import type { Role } from '@imprimatur/formats';
import { type ArticleFiles, type ArticleVersion, type EarlierText, earlierText, lastApproval, type PreparedArticle, readShared } from '@imprimatur/pipeline';
import { commitsTouching, filesAtCommit, type KnownBlobs, layout, type Project, readArticleFiles, sharedFiles } from '@imprimatur/project';
import { inOneLocale } from './one-locale.ts';

/** A text as it is today, and the role whose last approval is looked for. */
export interface EarlierRequest {
  readonly root: string;
  readonly project: Project;
  readonly files: ArticleFiles;
  readonly text: PreparedArticle['texts'][number];
  readonly role: Role;
}

/** How far to look back, in commits that touch the article. */
const mostCommits = 50;

/** The content that a role approved last, out of git's history; nothing is checked out. */
export function findEarlierText({ root, project, files, text, role }: EarlierRequest): EarlierText {
  const approval = lastApproval(text, role, project.shared.policy);
  const { locale } = text.document.settings;
  if (approval === undefined) return { kind: 'never' };
  // Where the record is not committed yet, from today's commit.
  const [start] = commitsTouching(root, [approval.file.file], { most: 1 });
  const [head] = commitsTouching(root, ['.'], { most: 1 });
  const begin = start ?? head;
  const commits = begin === undefined ? undefined : [begin, ...commitsTouching(root, pathsOf(files, locale, project), { from: begin, most: mostCommits })];
  return earlierText(approval, locale, { files, shared: project.shared }, commits === undefined ? undefined : versionsAt(root, new Set(commits), { files, project, locale }));
}

/** All that the content of a text is made of. */
function pathsOf({ id }: ArticleFiles, locale: string, { shared: { publication } }: Project): readonly string[] {
  const own = [locale, publication.source.locale].flatMap((each) => [layout.interface(each), layout.translation(id, each, 'catalogue'), layout.translation(id, each, 'state')]);
  return [layout.articleFolder(id), layout.publication, ...own];
}

/** The article as each commit has it, with what was shared then; where that cannot be read any more, with what is shared today. */
function* versionsAt(root: string, commits: Iterable<string>, { files: { id }, project: { shared }, locale }: Pick<EarlierRequest, 'files' | 'project'> & { readonly locale: string }): Generator<ArticleVersion> {
  const known: KnownBlobs = new Map();
  for (const commit of commits) {
    const files = filesAtCommit(root, commit, known);
    if (files === undefined || !files.has(`${layout.articleFolder(id)}/index.md`)) continue;
    const then = readShared(sharedFiles(files));
    const project = inOneLocale({ files, shared: then.kind === 'sound' ? { ...then.value, today: shared.today } : shared }, locale);
    yield { files: readArticleFiles(project, id), shared: project.shared };
  }
}
