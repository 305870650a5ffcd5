import { readPublication } from '@imprimatur/formats';
import { DiskFiles, layout } from '@imprimatur/project';
import { newArticle } from '@imprimatur/scaffold';
import { exitCodes } from '../exit-codes.ts';
import { report } from '../report.ts';
import type { World } from '../world.ts';
import { wrongName, wrongText } from './answers.ts';
import { readOwn } from './read-own.ts';
import { commandIn } from './tool-files.ts';
import { writeFiles } from './write-files.ts';

/** What the command line says of a new article. */
export interface ArticleOptions {
  readonly title: string;
  readonly kind?: string;
  readonly author: string;
}

/** `imprimatur init article`: a first draft to write over. */
export function initArticle(root: string, name: string, options: ArticleOptions, world: World): number {
  const files = new DiskFiles(root);
  const publication = readOwn(files, layout.publication, readPublication);
  if (report(publication.diagnostics, files, world) || publication.kind === 'faulty') return exitCodes.contentProblems;
  const [collection = '', slug = '', ...more] = name.split('/');
  const { kinds } = publication.value;
  const kind = options.kind ?? Object.keys(kinds)[0] ?? '';
  const collections = files.folders(layout.content);
  const wrong = [
    more.length > 0 || slug === '' ? `Found the article ${name}, expected <collection>/<article>.` : wrongName('article', slug),
    collections.includes(collection) ? undefined : `Found no collection ${collection}, expected one of: ${collections.join(', ')}. imprimatur init collection makes a new one.`,
    Object.hasOwn(kinds, kind) ? undefined : `Found the kind ${kind}, expected one of those in content/publication.yaml: ${Object.keys(kinds).join(', ')}.`,
    wrongText('title', options.title),
    wrongName('author', options.author),
  ].filter((message) => message !== undefined);
  if (wrong.length > 0) {
    world.err(`${wrong.join('\n')}\n`);
    return exitCodes.wrongUse;
  }
  const created = newArticle({ collection, slug, title: options.title.trim(), kind, urgentHelp: kinds[kind]?.urgentHelp ?? false, author: options.author });
  if (writeFiles({ root, created, updated: new Map() }, world) === 'refused') return exitCodes.wrongUse;
  world.out(`Write over the draft; its kind is ${kind}.\n\nNext:\n  ${commandIn(root)} sync\n  ${commandIn(root)} build --collection ${collection}\n`);
  return exitCodes.done;
}
