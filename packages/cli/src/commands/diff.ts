import { wordDiff } from '@imprimatur/follow';
import type { Locale } from '@imprimatur/formats';
import { type ArticleId, articleName, MemorySearch, prepareArticle, type Suggestion, workIn } from '@imprimatur/pipeline';
import { layout, prepareAll, type Project, readArticleFiles } from '@imprimatur/project';
import type { Work } from '@imprimatur/translate';
import { styleText } from 'node:util';
import { exitCodes } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { report } from '../report.ts';
import type { AddCommand } from '../run.ts';
import { showEdit, showWords } from '../show-words.ts';
import type { World } from '../world.ts';

interface Options {
  readonly suggest?: true;
  readonly json?: true;
}

/** `imprimatur diff`: what a translator has to do in one text, and what changed since it was last accepted. */
export const addDiff: AddCommand = (program, world, finish) => {
  program
    .command('diff')
    .description('Show what needs work in a translation: the source that was accepted, today\'s by words, the translation.')
    .argument('<locale>', 'such as fr')
    .argument('<article>', '<collection>/<article>')
    .option('--suggest', 'add similar translations from the whole publication')
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExample:\n  imprimatur diff fr medicines/ketamine-and-bpd --suggest')
    .action((locale: string, article: string, options: Options) => finish(runDiff(locale, article, options, world)));
};

function runDiff(locale: string, article: string, options: Options, world: World): number {
  const opened = openProject(world);
  if (opened === undefined) return exitCodes.contentProblems;
  const { project } = opened;
  const { publication } = project.shared;
  const id = project.shared.articles.find((each) => articleName(each) === article);
  const settings = publication.locales.find((each) => each.locale === locale && each !== publication.source);
  if (id === undefined || settings === undefined) {
    world.err(id === undefined ? `Found no article ${article}, expected <collection>/<article>.\n` : `Found the locale ${locale}, expected one of the target locales.\n`);
    return exitCodes.wrongUse;
  }
  const work = workOf(id, settings.locale, project, world);
  if (work === undefined) return exitCodes.contentProblems;
  const suggestions = options.suggest === true ? suggest(work, id, settings.locale, project) : new Map<Work, readonly Suggestion[]>();
  if (options.json === true) world.out(`${JSON.stringify({ format: 'imprimatur.diff/1', article, locale, segments: work.map((item) => detailed(item, suggestions.get(item), publication.source.locale)) }, null, 2)}\n`);
  else if (work.length === 0) world.out(`${article} ${locale}: every segment is accepted.\n`);
  else {
    world.out(`${layout.translation(id, settings.locale, 'catalogue')}\n\n`);
    for (const item of work) world.out(`${describeWork(item, publication.source.locale, world)}${describeSuggestions(suggestions.get(item) ?? [])}\n`);
  }
  return exitCodes.done;
}

function workOf(id: ArticleId, locale: Locale, project: Project, world: World): readonly Work[] | undefined {
  const prepared = prepareArticle(readArticleFiles(project, id), project.shared);
  report(prepared.diagnostics.filter(({ severity, place }) => severity === 'error' && (!place.file.startsWith('locales/') || place.file.startsWith(`locales/${locale}/`))), project.files, world);
  return prepared.kind === 'sound' ? workIn(prepared.value, locale, project.shared) : undefined;
}

function suggest(work: readonly Work[], id: ArticleId, locale: Locale, project: Project): ReadonlyMap<Work, readonly Suggestion[]> {
  const queries = new Map(work.map((item) => [item, { locale, text: item.source, except: `${id.collection}/${id.slug} ${item.key}` }]));
  const search = new MemorySearch([...queries.values()]);
  for (const { files, prepared } of prepareAll(project, () => true)) if (prepared.kind === 'sound') search.offer(prepared.value, files);
  return new Map([...queries].map(([item, query]) => [item, search.suggestionsFor(query)]));
}

/** Each segment as a block: its key and standing, what changed in the source, the translation as it is. */
export function describeWork(item: Work, sourceLocale: string, world: World): string {
  const head = `${item.key}  ${standingOf(item)}`;
  const source = item.before === undefined || item.status !== 'stale' ? item.source : showWords(wordDiff(item.before, item.source, sourceLocale), world);
  const lines = [world.terminal ? styleText('bold', head) : head, `  source       ${source}`];
  for (const { message } of item.faults) lines.push(`  check        ${message}`);
  if (item.target !== '') lines.push(`  translation  ${item.target}`);
  if (item.rival !== undefined) lines.push(`  other branch ${item.rival}`);
  if (item.comment !== undefined) lines.push(`  comment      ${item.comment}`);
  return `${lines.join('\n')}\n`;
}

/** How a segment stands, in words. */
export function standingOf({ status, edit, reworded, faults, origin, disputed }: Work): string {
  const parts = [
    edit === undefined ? status : `${status}: ${showEdit(edit)}`,
    ...(status === 'stale' && reworded ? ['mended, to be accepted'] : []),
    ...(faults.length > 0 ? ['does not fit today\'s source'] : []),
    ...(disputed ? ['two wordings'] : []),
    ...(origin === 'machine' ? ['machine translation'] : []),
  ];
  return parts.join('; ');
}

/** Suggestions under a segment, with likeness and where they come from. */
export function describeSuggestions(suggestions: readonly Suggestion[]): string {
  return suggestions.map(({ likeness, translation, where, standing, origin, by }) => `  ${String(Math.round(likeness * 100)).padStart(3)} %        ${translation}\n               ${where}, ${[standing === 'former' ? 'of an earlier wording' : standing, origin, by].filter((part) => part !== undefined).join(', ')}\n`).join('');
}

function detailed(item: Work, suggestions: readonly Suggestion[] | undefined, sourceLocale: string): object {
  return { ...item, diff: item.before === undefined ? undefined : wordDiff(item.before, item.source, sourceLocale), suggestions };
}
