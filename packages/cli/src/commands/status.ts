import { type MemoryQuery, MemorySearch, type Suggestion } from '@imprimatur/pipeline';
import { prepareAll, type Project, withToday } from '@imprimatur/project';
import type { Work } from '@imprimatur/translate';
import { styleText } from 'node:util';
import { exitCodes } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { report } from '../report.ts';
import type { AddCommand } from '../run.ts';
import { safeJson } from '../safe-json.ts';
import { safeText } from '../safe-text.ts';
import { nextStep, remarkList, statusSummary, statusTable, waiverList } from '../status-table.ts';
import { statusOfAll, type TextStatus, type TextWork } from '../text-status.ts';
import { todayOf, type World } from '../world.ts';
import { describeSuggestions, standingOf } from './diff.ts';

interface Options {
  readonly suggest?: true;
  readonly all?: true;
  readonly json?: true;
}

/** `imprimatur status`: where every translation stands, what is left, and whose turn it is. */
export const addStatus: AddCommand = (program, world, finish) => {
  program
    .command('status')
    .description('Show for every text what is accepted, stale, unaccepted or missing, how many words are left, and whose turn it is.')
    .argument('[locale]', 'such as fr; all where left out')
    .option('--all', 'in a large publication, list also what needs nothing')
    .option('--suggest', 'list each segment that needs work with similar translations from the whole publication')
    .option('--json', 'print it as JSON, with the keys')
    .addHelpText('after', '\nExample:\n  imprimatur status fr --suggest')
    .action((locale: string | undefined, options: Options) => finish(runStatus(locale, options, world)));
};

function runStatus(wanted: string | undefined, options: Options, world: World): number {
  const opened = openProject(world);
  if (opened === undefined) return exitCodes.contentProblems;
  const project = withToday(opened.project, todayOf(world));
  if (wanted !== undefined && !project.shared.publication.locales.some(({ locale }) => locale === wanted)) {
    world.err(`Found the locale ${wanted}, expected one of: ${project.shared.publication.locales.map(({ locale }) => locale).join(', ')}.\n`);
    return exitCodes.wrongUse;
  }
  const detailed = options.suggest === true || options.json === true;
  const { texts, details, unreadable, diagnostics } = statusOfAll(project, detailed ? 'with work' : 'counts');
  const failed = report(diagnostics, project.files, world);
  const isWanted = ({ locale }: TextStatus): boolean => wanted === undefined || locale === wanted;
  const shown = details.filter(({ text }) => isWanted(text));
  const suggestions = options.suggest === true ? suggest(shown, project) : new Map<Work, readonly Suggestion[]>();
  if (options.json === true) world.out(safeJson({ format: 'imprimatur.status/1', texts: shown.map((text) => inDetail(text, suggestions)), unreadable }));
  else world.out(`${statusTable(texts.filter(isWanted), options.all === true ? 'all' : 'what needs work', world)}\n${statusSummary(texts.filter(isWanted))}${remarkList(texts.filter(isWanted))}${waiverList(texts.filter(isWanted))}${workList(options.suggest === true ? shown : [], suggestions, world)}`);
  if (unreadable.length > 0) world.err(`Not shown, for its errors: ${unreadable.join(', ')}.\n`);
  return failed ? exitCodes.contentProblems : exitCodes.done;
}

function workList(texts: readonly TextWork[], suggestions: ReadonlyMap<Work, readonly Suggestion[]>, world: World): string {
  return texts
    .filter(({ work }) => work.length > 0)
    .map(({ text: { document, locale }, work }) => {
      const title = `\n${document} ${locale}\n`;
      return (world.terminal ? styleText('bold', title) : title) + work.map((item) => `${item.key}  ${standingOf(item)}\n  source       ${safeText(item.source)}\n${describeSuggestions(suggestions.get(item) ?? [])}`).join('');
    })
    .join('');
}

function suggest(texts: readonly TextWork[], project: Project): ReadonlyMap<Work, readonly Suggestion[]> {
  const queries = new Map(texts.flatMap(({ text: { document, locale }, work }) => work.map((item): [Work, MemoryQuery] => [item, { locale, text: item.source, except: `${document} ${item.key}` }])));
  const search = new MemorySearch([...queries.values()]);
  if (queries.size > 0) for (const { files, prepared } of prepareAll(project, () => true)) if (prepared.kind === 'sound') search.offer(prepared.value, files);
  return new Map([...queries].map(([item, query]) => [item, search.suggestionsFor(query)]));
}

function inDetail({ text, work }: TextWork, suggestions: ReadonlyMap<Work, readonly Suggestion[]>): object {
  const { isSource, todo, ...rest } = text;
  const having = (status: Work['status']): readonly string[] => work.filter((item) => item.status === status).map(({ key }) => key);
  return {
    ...rest,
    source: isSource,
    todo,
    next: nextStep(text),
    stale: having('stale'),
    unaccepted: having('unaccepted'),
    missing: having('missing'),
    work: work.map((item) => ({ ...item, ...(suggestions.has(item) ? { suggestions: suggestions.get(item) } : {}) })),
  };
}
