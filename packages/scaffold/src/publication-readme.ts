import type { Locale } from '@imprimatur/formats';
import { localeSettings } from './locale-settings.ts';
import type { PublicationAnswers } from './new-publication.ts';
import { toolCommand, toolSetUp, type ToolSource } from './tool-source.ts';
import { nearest, type ToolWords } from './tool-words.ts';

/** The README of a new publication: how to get the tool, the first commands, what is where, and what is left to do. */
export function publicationReadme(answers: PublicationAnswers, words: ToolWords): string {
  const { name, source, targets, tool } = answers;
  const run = toolCommand(tool);
  const languages = [source, ...targets].map((locale) => `${localeSettings(locale).name} (${locale})`);
  return `# ${oneLine(name)}

Articles, their translations, and the record of who approved which words. Made with Imprimatur, which publishes only
what was signed off, word for word. The articles are written in ${languages[0] ?? source}${targets.length === 0 ? '' : `, and translated into ${languages.slice(1).join(', ')}`}.

## First commands

${toolWords(tool)}

\`\`\`
${toolSetUp(tool).join('\n')}
\`\`\`

Then, from this folder:

\`\`\`
${run} init     # sets up this clone: merges of translations, editors
${run} check    # says all that is wrong
${run} sync     # writes the segment locks and the texts to translate from: commit them
${run} build    # writes dist/: open dist/index.html
${run} --help   # all commands
\`\`\`

## What is where

| file | who edits it |
| --- | --- |
| \`content/<collection>/<article>/index.md\` | authors |
| \`locales/<locale>/<collection>/<article>.json\` | translators |
| \`locales/<locale>/interface.json\`, \`locales/terms.yaml\` | translators: the words of the pages themselves, and the terms |
| \`locales/${source}/critical-words.yaml\` | translators and clinicians: words whose change is never waved through |
| \`locales/${source}/wording.yaml\` | reviewers: words that promise too much or hurt, claims that need a reference |
| \`content/publication.yaml\`, \`policy.yaml\`, \`reviewers.yaml\`, \`LICENSE.txt\` | the publisher |
| \`content/<collection>/<article>/signoffs/\`, \`content/releases/\` | reviewers, by \`imprimatur sign\` and \`release\`; never by hand |
| \`.schemas/\` | nobody: \`imprimatur init\` writes it; editors complete and underline by it |

In Visual Studio Code, install the extension YAML (redhat.vscode-yaml). The editors of JetBrains, and those that have the YAML
language server, find the schema in the first line of each YAML file. Inside Markdown editors do not look: there \`check\` tells.

## Before you publish

${leftToDo(answers, words).map((item) => `- [ ] ${item}`).join('\n')}
`;
}

function toolWords(tool: ToolSource): string {
  const place = 'The tool is in no registry of packages.';
  switch (tool.kind) {
    case 'elsewhere':
      return `${place} Get its repository into any folder of your computer, and say where that is. Once:`;
    case 'folder':
      return `${place} \`package.json\` looks for its repository in the folder \`${tool.path}\`, seen from here. Once:`;
    case 'submodule':
      return `${place} It is a git submodule in \`tool/\`, so that everyone has the same version of it. Once, by who starts the publication
(later clones: \`git clone --recurse-submodules\`, then \`npm install\`):`;
  }
}

function leftToDo({ source, targets }: PublicationAnswers, words: ToolWords): readonly string[] {
  const untranslated = [source, ...targets].filter((locale) => nearest(words.interfaces, locale) === undefined);
  return [
    'Choose a licence: `content/LICENSE.txt`, and its name in `content/publication.yaml`.',
    'Write the policy that your institution wants: `content/policy.yaml`.',
    'Add your reviewers with their public keys: `content/reviewers.yaml`. Until then no text can be approved.',
    'Write over the first article, or remove it: `content/about/`.',
    ...(untranslated.length === 0 ? [] : [`Translate the words of the pages: ${untranslated.map((locale) => `\`locales/${locale}/interface.json\``).join(', ')}. Until then \`check\` warns.`]),
    ...(hasCriticalWords(source, words) ? [] : [`Write \`locales/${source}/critical-words.yaml\`. Until then every edit of a source passage that changes a word counts as critical.`]),
  ];
}

function hasCriticalWords(source: Locale, words: ToolWords): boolean {
  return nearest(words.criticalWords, source) !== undefined;
}

/** Headings have no line breaks. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
