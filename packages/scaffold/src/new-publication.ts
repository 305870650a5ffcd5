import { type LocalDate, type Locale, yamlText } from '@imprimatur/formats';
import { editorSettings, editorSettingsFile, schemaFiles, schemaLine } from './editor-files.ts';
import { gitAttributes, gitIgnore } from './git-files.ts';
import { interfaceFile } from './interface-file.ts';
import { localeSettings } from './locale-settings.ts';
import { frontMatter } from './new-article.ts';
import { addCollection, newCollection } from './new-collection.ts';
import { publicationReadme } from './publication-readme.ts';
import { publicationManifest, publicationTasks, type ToolSource } from './tool-source.ts';
import { nearest, type ToolWords } from './tool-words.ts';

/** What a new publication needs to know. */
export interface PublicationAnswers {
  /** The publisher's name, as pages print it. */
  readonly name: string;
  readonly source: Locale;
  /** The languages to translate into. */
  readonly targets: readonly Locale[];
  /** The licence of the texts, as pages print it. */
  readonly licence: string;
  /** The day of the first release. */
  readonly date: LocalDate;
  readonly tool: ToolSource;
}

/**
 * The files of a new publication, which builds at once: one collection with one article, in as many languages as were asked for.
 * Nobody is invented: it has no reviewers, so that all of its texts are drafts.
 * @example newPublication({ name: 'Ward 7', source: 'en', targets: ['fr'], licence: 'CC BY 4.0', date: '2026-11-22', tool: { kind: 'elsewhere' } }, words)
 */
export function newPublication(answers: PublicationAnswers, words: ToolWords): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', publicationReadme(answers, words)],
    ['package.json', publicationManifest(packageName(answers.name), answers.tool)],
    ['turbo.json', tasksWithCollection(answers.tool)],
    ...(answers.tool.kind === 'elsewhere' ? [] : [['turbo.env', 'TURBO_TELEMETRY_DISABLED=1\n'] as const]),
    ['.gitattributes', gitAttributes(undefined)],
    ['.gitignore', gitIgnore(undefined)],
    [editorSettingsFile, sure(editorSettings(undefined))],
    ...schemaFiles(),
    ['content/publication.yaml', publicationFile(answers)],
    ['content/policy.yaml', policyFile()],
    ['content/reviewers.yaml', reviewersFile()],
    ['content/LICENSE.txt', licenceFile(answers)],
    ...newCollection({ name: firstCollection, tool: answers.tool.kind === 'elsewhere' ? 'elsewhere' : 'in package.json' }),
    [firstArticle, articleFile()],
    ['locales/terms.yaml', termsFile()],
    ...localeFiles(answers, words),
  ]);
}

const firstCollection = 'about';
const firstArticle = `content/${firstCollection}/how-to-read-our-pages/index.md`;

function tasksWithCollection(tool: ToolSource): string {
  return sure(addCollection(publicationTasks(tool), firstCollection));
}

function sure(checked: ReturnType<typeof editorSettings>): string {
  if (checked.kind === 'faulty') throw new Error('a file that was just written cannot be added to');
  return checked.value;
}

/** A name for npm, from the letters that it allows. */
function packageName(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return plain === '' ? 'publication' : plain.slice(0, 80).replace(/-$/, '');
}

function publicationFile({ name, source, targets, licence, date }: PublicationAnswers): string {
  const file = 'content/publication.yaml';
  const locales = [source, ...targets].map((locale) => {
    const { name: language, direction, digits } = localeSettings(locale);
    return `  ${yamlText(locale)}: { name: ${yamlText(language)}, direction: ${direction}, digits: ${digits} }\n`;
  });
  return `${schemaLine(file, 'publication')}
# Who publishes what, in which languages and formats.
publisher:
  name: ${yamlText(name)}
licence: ${yamlText(licence)}

# true would allow demonstration reviewers, who are not people.
demonstration: false

# The only date in the outputs. Approvals are judged by it, so that the same input always gives the same bytes.
release: { version: '${date.slice(0, 4)}.${Number(date.slice(5, 7))}.0', date: ${date} }

source-locale: ${yamlText(source)}
# Articles may name contacts, whose words differ by language: contacts: { emergency-number: your local emergency number }
locales:
${locales.join('')}
# What a draft shows where a translation is missing or out of date: the source, or the older translation.
fallback-for-drafts: source
formats: [html, print, pdf, txt, json]

kinds:
  health-information: { urgent-help: true }
  about-this-publication: {}
`;
}

function policyFile(): string {
  const file = 'content/policy.yaml';
  return `${schemaLine(file, 'policy')}
# Which sign-offs a text needs before it may be released. All rules that match a text hold together;
# a text that no rule matches is never approved.
rules:
  - kinds: [health-information]
    require: { clinical: 1, editorial: 1 }
  - kinds: [about-this-publication]
    require: { editorial: 1 }
  - locales: [translated]
    require: { linguistic: 1 }

# Who had a hand in a text in this way may not sign it in this role.
separation:
  clinical: [author]
  linguistic: [translator]

review-interval-months: 12

# How many persons must approve a release, in the role release. Without this line nothing is ever published.
release: { persons: 1 }
`;
}

function reviewersFile(): string {
  const file = 'content/reviewers.yaml';
  return `${schemaLine(file, 'reviewers')}
# Who may sign what. Nobody yet: until real people stand here with their own keys, no text can be approved.
# An entry looks like this:
#   - id: their-id
#     printed-name: The name as pages print it
#     credentials: What entitles them to review
#     may-sign: [{ role: clinical, locales: all }]
#     keys:
#       - { ed25519: the public key in base64, from: 2026-01-01 }
reviewers: []
`;
}

function termsFile(): string {
  const file = 'locales/terms.yaml';
  return `${schemaLine(file, 'terms')}
# The words that translations use for each concept, by locale. A concept looks like this:
#   side-effect:
#     en: side effect
#     fr: { preferred: effet indésirable, forbidden: [effet secondaire] }
concepts: {}

# Written alike in every language.
never-translated: []
`;
}

function licenceFile({ licence, name }: PublicationAnswers): string {
  return `Licence of the content
======================

THIS IS A PLACEHOLDER. Choose a licence before you publish, and put its words here.

content/publication.yaml says: ${licence}. Pages print that, and every bundle
holds this file. Say here what readers and partners of ${name} may do with the
articles, their translations and their figures (everything under content/ and
locales/): share them, change them, sell them, under which conditions.
`;
}

/** A text about the pages themselves, without a word on health. */
function articleFile(): string {
  const answers = { collection: firstCollection, slug: 'how-to-read-our-pages', title: 'How to read our pages', kind: 'about-this-publication', urgentHelp: false, author: 'the-publisher' };
  return `${frontMatter(firstArticle, answers, 'What stands on each of our pages, and where to find it.')}This page is a first draft. Keep what is true of your pages, and write the rest anew.

## What stands at the top {#top}

Each page begins with its title. Below it you find what the page is about. A page that is not approved yet says that it is a draft.

## Who checked the page {#who-checked-the-page}

Each page names the people who read it and approved it, in which role and when. Where nobody has approved it, the page says so.

## Languages {#languages}

Our pages come in more than one language. Each language is checked on its own.

## If you find an error {#if-you-find-an-error}

Tell the publisher, whose name stands at the end of the page. Say which page it is, in which language, and which words look wrong.
`;
}

function localeFiles({ source, targets }: PublicationAnswers, words: ToolWords): readonly (readonly [string, string])[] {
  const english = { locale: 'en', text: words.interfaces.get('en') ?? noEnglish() };
  const own = interfaceFile(source, words, english).text;
  return [
    [`locales/${source}/interface.json`, own],
    ...tableOf('critical-words', words.criticalWords, source),
    ...tableOf('wording', words.wording, source),
    ...targets.map((locale) => [`locales/${locale}/interface.json`, interfaceFile(locale, words, { locale: source, text: own }).text] as const),
  ];
}

/** A table of the source's language, where the tool brings one. */
function tableOf(schema: 'critical-words' | 'wording', tables: ReadonlyMap<string, string>, source: Locale): readonly (readonly [string, string])[] {
  const text = nearest(tables, source)?.text;
  const file = `locales/${source}/${schema}.yaml`;
  if (text === undefined) return [];
  return [[file, text.startsWith('# yaml-language-server:') ? text : `${schemaLine(file, schema)}\n${text}`]];
}

function noEnglish(): never {
  throw new Error('the tool brings no English words');
}
