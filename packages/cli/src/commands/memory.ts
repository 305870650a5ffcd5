import type { Locale } from '@imprimatur/formats';
import { MemorySearch } from '@imprimatur/pipeline';
import { prepareAll } from '@imprimatur/project';
import { exitCodes } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import type { AddCommand } from '../run.ts';
import type { World } from '../world.ts';
import { describeSuggestions } from './diff.ts';

/** `imprimatur memory`: earlier translations of a sentence, anywhere in the publication. */
export const addMemory: AddCommand = (program, world, finish) => {
  program
    .command('memory')
    .description('Look for translations of the same or a similar source text across the publication.')
    .argument('<locale>', 'such as fr')
    .argument('<text...>', 'the source text')
    .option('--json', 'print them as JSON')
    .addHelpText('after', '\nExample:\n  imprimatur memory fr "Talk to your clinician first."')
    .action((locale: string, words: readonly string[], options: { readonly json?: true }) => finish(runMemory(locale, words.join(' '), options.json === true ? 'json' : 'lines', world)));
};

function runMemory(wanted: string, text: string, form: 'json' | 'lines', world: World): number {
  const opened = openProject(world);
  if (opened === undefined) return exitCodes.contentProblems;
  const { publication } = opened.project.shared;
  const locale: Locale | undefined = publication.locales.find((each) => each.locale === wanted && each !== publication.source)?.locale;
  if (locale === undefined) {
    world.err(`Found the locale ${wanted}, expected one of the target locales.\n`);
    return exitCodes.wrongUse;
  }
  const query = { locale, text, except: undefined };
  const search = new MemorySearch([query]);
  for (const { files, prepared } of prepareAll(opened.project, () => true)) if (prepared.kind === 'sound') search.offer(prepared.value, files);
  const suggestions = search.suggestionsFor(query);
  if (form === 'json') world.out(`${JSON.stringify({ format: 'imprimatur.memory-search/1', locale, text, suggestions }, null, 2)}\n`);
  else world.out(suggestions.length === 0 ? 'Nothing alike was found.\n' : suggestions.map((suggestion) => `${suggestion.source}\n${describeSuggestions([suggestion])}`).join('\n'));
  return exitCodes.done;
}
