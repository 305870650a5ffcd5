import { type Diagnostic, hasErrors } from '@imprimatur/diagnostics';
import { isRecord, type Locale, type Role } from '@imprimatur/formats';
import { type MemoryQuery, MemorySearch, prepareArticle, type PreparedArticle, type Suggestion, workIn } from '@imprimatur/pipeline';
import { ArticleCache, prepareAll, type Project, readArticleFiles } from '@imprimatur/project';
import type { StatusCounts, Work } from '@imprimatur/translate';
import { styleText } from 'node:util';
import { exitCodes } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { report } from '../report.ts';
import type { AddCommand } from '../run.ts';
import { showEdit } from '../show-words.ts';
import { formatTable } from '../table.ts';
import type { World } from '../world.ts';
import { describeSuggestions } from './diff.ts';

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

/** One text as status shows it; small, so that a thousand articles do not stay in memory for it. */
interface TextStatus {
  readonly document: string;
  readonly locale: Locale;
  readonly isSource: boolean;
  readonly state: 'approved' | 'draft' | 'withdrawn';
  readonly ready: boolean;
  readonly segments: number;
  readonly counts: StatusCounts;
  readonly machine: number;
  readonly todo: Todo;
  /** The roles whose sign-offs are missing or have lapsed. */
  readonly awaits: readonly Role[];
}

/** What a translator has to do in a text, counted. */
interface Todo {
  readonly decide: number;
  readonly translate: number;
  readonly mend: number;
  readonly look: number;
  readonly words: number;
}

/** A text with each segment that needs work; asked for only where they are shown. */
interface TextWork {
  readonly text: TextStatus;
  readonly work: readonly Work[];
}

function runStatus(wanted: string | undefined, options: Options, world: World): number {
  const opened = openProject(world);
  if (opened === undefined) return exitCodes.contentProblems;
  const { project } = opened;
  if (wanted !== undefined && !project.shared.publication.locales.some(({ locale }) => locale === wanted)) {
    world.err(`Found the locale ${wanted}, expected one of: ${project.shared.publication.locales.map(({ locale }) => locale).join(', ')}.\n`);
    return exitCodes.wrongUse;
  }
  const detailed = options.suggest === true || options.json === true;
  const { texts, details, diagnostics } = statusOfAll(project, detailed ? 'with work' : 'counts');
  if (report(diagnostics, project.files, world)) return exitCodes.contentProblems;
  const isWanted = ({ locale }: TextStatus): boolean => wanted === undefined || locale === wanted;
  const shown = details.filter(({ text }) => isWanted(text));
  const suggestions = options.suggest === true ? suggest(shown, project) : new Map<Work, readonly Suggestion[]>();
  if (options.json === true) world.out(`${JSON.stringify({ format: 'imprimatur.status/1', texts: shown.map((text) => inDetail(text, suggestions)) }, null, 2)}\n`);
  else world.out(`${table(texts.filter(isWanted), options, world)}\n${summary(texts.filter(isWanted))}${workList(options.suggest === true ? shown : [], suggestions, world)}`);
  return exitCodes.done;
}

interface Statuses {
  readonly texts: readonly TextStatus[];
  readonly details: readonly TextWork[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Counts are recalled for articles that did not change; the segments themselves are looked at anew. */
function statusOfAll(project: Project, form: 'counts' | 'with work'): Statuses {
  const diagnostics: Diagnostic[] = [];
  const texts: TextStatus[] = [];
  const details: TextWork[] = [];
  const cache = new ArticleCache(project, 'status', isStatusList);
  for (const id of project.shared.articles) {
    const { value: known, keep } = cache.recall(id);
    if (known !== undefined && form === 'counts') {
      texts.push(...known);
      continue;
    }
    const prepared = prepareArticle(readArticleFiles(project, id), project.shared);
    // What stands in the way is told; what is only untidy is for check.
    const told = hasErrors(prepared.diagnostics) ? prepared.diagnostics : prepared.diagnostics.filter(({ code }) => code === 'two-wordings');
    diagnostics.push(...told);
    const own = prepared.kind === 'sound' ? statusOfArticle(prepared.value, project) : [];
    if (told.length === 0) keep(own.map(({ text }) => text));
    texts.push(...own.map(({ text }) => text));
    if (form === 'with work') details.push(...own);
  }
  cache.save();
  return { texts, details, diagnostics };
}

/** An earlier run of this program wrote it; a look at its shape tells it from anything else. */
function isStatusList(value: unknown): value is readonly TextStatus[] {
  return Array.isArray(value) && value.every((text: unknown) => isRecord(text) && typeof text['locale'] === 'string' && isRecord(text['todo']) && isRecord(text['counts']));
}

function statusOfArticle(article: PreparedArticle, { shared }: Project): readonly TextWork[] {
  return article.texts.map((reviewed): TextWork => {
    const { document } = reviewed;
    const work = workIn(article, document.settings.locale, shared) ?? [];
    const text: TextStatus = {
      document: `${article.id.collection}/${article.id.slug}`,
      locale: document.settings.locale,
      isSource: document.settings === shared.publication.source,
      state: reviewed.kind === 'approved' ? 'approved' : reviewed.withdrawn ? 'withdrawn' : 'draft',
      ready: document.ready,
      segments: document.segments.size,
      counts: document.counts,
      machine: document.segments.values().reduce((count, { origin }) => count + Number(origin === 'machine'), 0),
      todo: todoOf(work),
      awaits: reviewed.kind === 'approved' ? [] : reviewed.reasons.flatMap((reason) => (reason.kind === 'sign-off-missing' || reason.kind === 'review-lapsed' ? [reason.role] : [])),
    };
    return { text, work };
  });
}

function todoOf(work: readonly Work[]): Todo {
  const todo = { decide: 0, translate: 0, mend: 0, look: 0, words: 0 };
  for (const item of work) {
    todo[taskOf(item)] += 1;
    todo.words += item.words;
  }
  return todo;
}

function taskOf({ disputed, status, edit }: Work): Exclude<keyof Todo, 'words'> {
  if (disputed) return 'decide';
  if (status === 'missing') return 'translate';
  return edit?.kind === 'critical' ? 'mend' : 'look';
}

/** More texts than this, and those that need nothing are only counted. */
const mostRows = 60;

function table(texts: readonly TextStatus[], options: Options, world: World): string {
  const shown = texts.length > mostRows && options.all !== true ? texts.filter(({ todo }) => hasTasks(todo)) : texts;
  const left = texts.length - shown.length;
  const head = ['text', 'locale', 'accepted', '', 'stale', 'critical', 'unaccepted', 'missing', 'machine', 'words left', 'next'];
  return `${formatTable(head, shown.map((text) => row(text, world)))}${left > 0 ? `${left} more texts need no translator; --all lists them.\n` : ''}`;
}

function row(text: TextStatus, world: World): readonly string[] {
  const { document, locale, isSource, segments, counts, machine, todo } = text;
  const done = isSource ? segments : counts.accepted;
  const number = (count: number): string => (count === 0 ? '-' : String(count));
  const next = nextStep(text);
  return [
    document, locale, isSource ? 'source' : `${done}/${segments}`, bar(done, segments),
    number(counts.stale), number(todo.mend), number(counts.unaccepted), number(counts.missing), number(machine), number(todo.words),
    world.terminal ? styleText(text.state === 'approved' ? 'green' : text.ready ? 'cyan' : 'yellow', next) : next,
  ];
}

function hasTasks({ decide, translate, mend, look }: Todo): boolean {
  return decide + translate + mend + look > 0;
}

const barWidth = 10;

/** Full only when nothing is left. */
function bar(done: number, of: number): string {
  const filled = of === 0 ? 0 : Math.floor((barWidth * done) / of);
  return '█'.repeat(filled) + '░'.repeat(barWidth - filled);
}

/** Whose turn it is. */
function nextStep({ state, todo, awaits }: TextStatus): string {
  if (state === 'approved') return 'approved';
  if (hasTasks(todo)) return `translator: ${tasksInWords(todo)}`;
  if (awaits.length > 0) return `reviewers: ${[...new Set(awaits)].join(', ')}`;
  return state;
}

function tasksInWords({ decide, translate, mend, look }: Todo): string {
  const counted = (count: number, what: string): string => (count === 0 ? '' : `${count} ${what}`);
  return [counted(decide, 'to decide'), counted(translate, 'to translate'), counted(mend, 'to mend'), counted(look, 'to look at')].filter((part) => part !== '').join(', ');
}

/** A line a locale: what is done, and who has how much to do. */
function summary(texts: readonly TextStatus[]): string {
  return [...Map.groupBy(texts, ({ locale }) => locale)]
    .map(([locale, own]) => {
      const toTranslate = own.filter(({ todo }) => hasTasks(todo));
      const toReview = own.filter(({ state, todo }) => state === 'draft' && !hasTasks(todo));
      const roles = [...new Set(toReview.flatMap(({ awaits }) => awaits))];
      const parts = [`${own.filter(({ state }) => state === 'approved').length} of ${own.length} approved`];
      if (toTranslate.length > 0) parts.push(`${toTranslate.length} with translators (${toTranslate.reduce((sum, { todo }) => sum + todo.words, 0)} words)`);
      if (toReview.length > 0) parts.push(`${toReview.length} with reviewers (${roles.join(', ')})`);
      return `${locale}: ${parts.join('; ')}\n`;
    })
    .join('');
}

function workList(texts: readonly TextWork[], suggestions: ReadonlyMap<Work, readonly Suggestion[]>, world: World): string {
  return texts
    .filter(({ work }) => work.length > 0)
    .map(({ text: { document, locale }, work }) => {
      const title = `\n${document} ${locale}\n`;
      return (world.terminal ? styleText('bold', title) : title) + work.map((item) => `${item.key}  ${item.status}${item.edit === undefined ? '' : `, ${showEdit(item.edit)}`}\n  source       ${item.source}\n${describeSuggestions(suggestions.get(item) ?? [])}`).join('');
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
