import { exitCodes } from '../exit-codes.ts';
import { type ArticleOptions, initArticle } from '../init/init-article.ts';
import { initCollection } from '../init/init-collection.ts';
import { initHere } from '../init/init-here.ts';
import { initLocale } from '../init/init-locale.ts';
import { initPublication, type PublicationOptions } from '../init/init-publication.ts';
import { findRoot } from '../open-project.ts';
import type { AddCommand } from '../run.ts';
import type { World } from '../world.ts';

/** `imprimatur init`: begins a publication, adds to one, and sets up a clone. It writes over no file. */
export const addInit: AddCommand = (program, world, finish) => {
  const init = program
    .command('init')
    .description('Set up this clone, for editors and git; in an empty folder, begin a publication. Its commands add to one.')
    .addHelpText('after', '\nExamples:\n  imprimatur init\n  imprimatur init publication leaflets --name "Ward 7" --source en --locales fr,ar\n  imprimatur init article about/visiting --title "Visiting us"')
    .action(() => finish(initHere(world)));
  init
    .command('publication')
    .description('Begin a publication: one collection with one article, ready to be checked and built.')
    .argument('[folder]', 'where; this folder where left out', '.')
    .option('--name <name>', 'the publisher, as pages print it; the folder\'s name where left out')
    .option('--source <locale>', 'the language of the articles; en where left out')
    .option('--locales <list>', 'the languages to translate into, such as fr,de')
    .option('--licence <name>', 'the licence of the texts, such as "CC BY 4.0"')
    .option('--tool <place>', 'how package.json gets the tool: its folder, beside the publication, or the address of its git repository')
    .addHelpText('after', '\nExample:\n  imprimatur init publication leaflets --name "Ward 7" --source en --locales fr,de')
    .action((folder: string, options: PublicationOptions) => finish(initPublication(folder, options, world)));
  init
    .command('collection')
    .description('Add a collection: a folder of articles that is built and distributed as a unit.')
    .argument('<name>', 'such as medicines')
    .addHelpText('after', '\nExample:\n  imprimatur init collection medicines')
    .action((name: string) => finish(inPublication(world, (root) => initCollection(root, name, world))));
  init
    .command('article')
    .description('Add an article: a first draft to write over.')
    .argument('<article>', '<collection>/<article>, such as medicines/aspirin')
    .requiredOption('--title <title>', 'the title')
    .option('--kind <kind>', 'one of the kinds in content/publication.yaml; the first where left out')
    .option('--author <id>', 'who writes it', 'the-publisher')
    .addHelpText('after', '\nExample:\n  imprimatur init article about/visiting --title "Visiting us" --kind about-this-publication')
    .action((article: string, options: ArticleOptions) => finish(inPublication(world, (root) => initArticle(root, article, options, world))));
  init
    .command('locale')
    .description('Add a language to translate into.')
    .argument('<locale>', 'a BCP 47 tag, such as pt-BR')
    .addHelpText('after', '\nExample:\n  imprimatur init locale pt-BR')
    .action((tag: string) => finish(inPublication(world, (root) => initLocale(root, tag, world))));
};

function inPublication(world: World, act: (root: string) => number): number {
  const root = findRoot(world.folder);
  if (root !== undefined) return act(root);
  world.err('Found no publication here or in a folder above, expected one. imprimatur init publication begins one.\n');
  return exitCodes.wrongUse;
}
