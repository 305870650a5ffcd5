import { yamlText } from '@imprimatur/formats';
import { schemaLine } from './editor-files.ts';

/** What a new article needs to know. */
export interface ArticleAnswers {
  readonly collection: string;
  readonly slug: string;
  readonly title: string;
  /** A kind of content/publication.yaml. */
  readonly kind: string;
  /** Whether that kind demands a callout on urgent help. */
  readonly urgentHelp: boolean;
  readonly author: string;
}

/**
 * The files of a new article: front matter with every field that must be there, and a text to write over.
 * @example newArticle({ collection: 'about', slug: 'visiting', title: 'Visiting us', kind: 'about-us', urgentHelp: false, author: 'ann' })
 */
export function newArticle(answers: ArticleAnswers): ReadonlyMap<string, string> {
  const file = `content/${answers.collection}/${answers.slug}/index.md`;
  return new Map([[file, `${frontMatter(file, answers, 'One or two sentences on what this article is about.')}${body(answers)}`]]);
}

/** The front matter of a first draft. */
export function frontMatter(file: string, { title, kind, author }: ArticleAnswers, description: string): string {
  const lines = [
    '---',
    schemaLine(file, 'article'),
    `title: ${yamlText(title)}`,
    `description: ${yamlText(description)}`,
    `kind: ${kind}`,
    'audience: patients',
    '# The ids of those who wrote it; who may review is listed by the same ids in content/reviewers.yaml.',
    `authors: [${author}]`,
    '---',
  ];
  return `${lines.join('\n')}\n\n`;
}

function body({ urgentHelp }: ArticleAnswers): string {
  const urgent = '> [!URGENT]\n> Write here when a reader must get help at once, and from whom.\n\n';
  return `${urgentHelp ? urgent : ''}Write here what a reader should know first. All text of this draft is to be written over.

## The first heading {#first}

Each paragraph, list item, table cell and caption is one passage: translators get it as a whole.
`;
}
