import { type Diagnostic, hasErrors } from '@imprimatur/diagnostics';
import type { Locale, Role } from '@imprimatur/formats';
import { type ArticleFiles, type MemoryQuery, MemorySearch, type PreparedArticle, type Suggestion, workIn } from '@imprimatur/pipeline';
import { prepareAll, type Project } from '@imprimatur/project';
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
  readonly work: readonly Work[];
  /** The roles whose sign-offs are missing or have lapsed. */
  readonly awaits: readonly Role[];
}

function runStatus(wanted: string | undefined, options: Options, world: World): number {
  const opened = openProject(world);
  if (opened === undefined) return exitCodes.contentProblems;
  const { project } = opened;
  if (wanted !== undefined && !project.shared.publication.locales.some(({ locale }) => locale === wanted)) {
    world.err(`Found the locale ${wanted}, expected one of: ${project.shared.publication.locales.map(({ locale }) => locale).join(', ')}.\n`);
    return exitCodes.wrongUse;
  }
  const { texts, diagnostics } = statusOfAll(project, wanted);
  if (report(diagnostics, project.files, world)) return exitCodes.contentProblems;
  const suggestions = options.suggest === true ? suggest(texts, project) : new Map<Work, readonly Suggestion[]>();
  if (options.json === true) world.out(`${JSON.stringify({ format: 'imprimatur.status/1', texts: texts.map((text) => detailed(text, suggestions)) }, null, 2)}\n`);
  else world.out(`${table(texts, options, world)}\n${summary(texts)}${options.suggest === true ? workList(texts, suggestions, world) : ''}`);
  return exitCodes.done;
}

function statusOfAll(project: Project, wanted: string | undefined): { readonly texts: readonly TextStatus[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const texts: TextStatus[] = [];
  for (const { prepared } of prepareAll(project, () => true)) {
    // What stands in the way is told; what is only untidy is for check.
    diagnostics.push(...(hasErrors(prepared.diagnostics) ? prepared.diagnostics : prepared.diagnostics.filter(({ code }) => code === 'two-wordings')));
    if (prepared.kind === 'sound') texts.push(...statusOfArticle(prepared.value, project).filter(({ locale }) => wanted === undefined || locale === wanted));
  }
  return { texts, diagnostics };
}

function statusOfArticle(article: PreparedArticle, { shared }: Project): readonly TextStatus[] {
  return article.texts.map((text): TextStatus => {
    const { document } = text;
    return {
      document: `${article.id.collection}/${article.id.slug}`,
      locale: document.settings.locale,
      isSource: document.settings === shared.publication.source,
      state: text.kind === 'approved' ? 'approved' : text.withdrawn ? 'withdrawn' : 'draft',
      ready: document.ready,
      segments: document.segments.size,
      counts: document.counts,
      machine: document.segments.values().reduce((count, { origin }) => count + Number(origin === 'machine'), 0),
      work: workIn(article, document.settings.locale, shared) ?? [],
      awaits: text.kind === 'approved' ? [] : text.reasons.flatMap((reason) => (reason.kind === 'sign-off-missing' || reason.kind === 'review-lapsed' ? [reason.role] : [])),
    };
  });
}

/** More texts than this, and those that need nothing are only counted. */
const mostRows = 60;

function table(texts: readonly TextStatus[], options: Options, world: World): string {
  const shown = texts.length > mostRows && options.all !== true ? texts.filter(({ state }) => state !== 'approved') : texts;
  const left = texts.length - shown.length;
  const head = ['text', 'locale', 'accepted', '', 'stale', 'critical', 'unaccepted', 'missing', 'machine', 'words left', 'next'];
  return `${formatTable(head, shown.map((text) => row(text, world)))}${left > 0 ? `${left} more texts are approved; --all lists them.\n` : ''}`;
}

function row(text: TextStatus, world: World): readonly string[] {
  const { document, locale, isSource, segments, counts, machine, work } = text;
  const done = isSource ? segments : counts.accepted;
  const number = (count: number): string => (count === 0 ? '-' : String(count));
  const next = nextStep(text);
  return [
    document, locale, isSource ? 'source' : `${done}/${segments}`, bar(done, segments),
    number(counts.stale), number(criticalIn(work)), number(counts.unaccepted), number(counts.missing), number(machine), number(wordsIn(work)),
    world.terminal ? styleText(text.state === 'approved' ? 'green' : text.ready ? 'cyan' : 'yellow', next) : next,
  ];
}

const barWidth = 10;

/** Full only when nothing is left. */
function bar(done: number, of: number): string {
  const filled = of === 0 ? 0 : Math.floor((barWidth * done) / of);
  return '█'.repeat(filled) + '░'.repeat(barWidth - filled);
}

/** Whose turn it is. */
function nextStep({ state, work, awaits }: TextStatus): string {
  if (state === 'approved') return 'approved';
  if (work.length > 0) return `translator: ${tasks(work)}`;
  if (awaits.length > 0) return `reviewers: ${[...new Set(awaits)].join(', ')}`;
  return state;
}

function tasks(work: readonly Work[]): string {
  const count = (has: (item: Work) => boolean, what: string): string => {
    const found = work.filter(has).length;
    return found === 0 ? '' : `${found} ${what}`;
  };
  return [
    count((item) => item.disputed, 'to decide'),
    count((item) => !item.disputed && item.status === 'missing', 'to translate'),
    count((item) => !item.disputed && item.status === 'stale' && item.edit?.kind === 'critical', 'to mend'),
    count((item) => !item.disputed && (item.status === 'unaccepted' || (item.status === 'stale' && item.edit?.kind !== 'critical')), 'to look at'),
  ].filter((part) => part !== '').join(', ');
}

function criticalIn(work: readonly Work[]): number {
  return work.filter(({ edit }) => edit?.kind === 'critical').length;
}

function wordsIn(work: readonly Work[]): number {
  return work.reduce((sum, { words }) => sum + words, 0);
}

/** A line a locale: what is done, and who has how much to do. */
function summary(texts: readonly TextStatus[]): string {
  return [...Map.groupBy(texts, ({ locale }) => locale)]
    .map(([locale, own]) => {
      const toTranslate = own.filter(({ work }) => work.length > 0);
      const toReview = own.filter(({ state, work }) => state === 'draft' && work.length === 0);
      const roles = [...new Set(toReview.flatMap(({ awaits }) => awaits))];
      const parts = [`${own.filter(({ state }) => state === 'approved').length} of ${own.length} approved`];
      if (toTranslate.length > 0) parts.push(`${toTranslate.length} with translators (${toTranslate.reduce((sum, { work }) => sum + wordsIn(work), 0)} words)`);
      if (toReview.length > 0) parts.push(`${toReview.length} with reviewers (${roles.join(', ')})`);
      return `${locale}: ${parts.join('; ')}\n`;
    })
    .join('');
}

function workList(texts: readonly TextStatus[], suggestions: ReadonlyMap<Work, readonly Suggestion[]>, world: World): string {
  return texts
    .filter(({ work }) => work.length > 0)
    .map(({ document, locale, work }) => {
      const title = `\n${document} ${locale}\n`;
      return (world.terminal ? styleText('bold', title) : title) + work.map((item) => `${item.key}  ${item.status}${item.edit === undefined ? '' : `, ${showEdit(item.edit)}`}\n  source       ${item.source}\n${describeSuggestions(suggestions.get(item) ?? [])}`).join('');
    })
    .join('');
}

function suggest(texts: readonly TextStatus[], project: Project): ReadonlyMap<Work, readonly Suggestion[]> {
  const queries = new Map(texts.flatMap(({ document, locale, work }) => work.map((item): [Work, MemoryQuery] => [item, { locale, text: item.source, except: `${document} ${item.key}` }])));
  const search = new MemorySearch([...queries.values()]);
  const offer = ({ files, article }: { readonly files: ArticleFiles; readonly article: PreparedArticle }): void => search.offer(article, files);
  if (queries.size > 0) for (const { files, prepared } of prepareAll(project, () => true)) if (prepared.kind === 'sound') offer({ files, article: prepared.value });
  return new Map([...queries].map(([item, query]) => [item, search.suggestionsFor(query)]));
}

function detailed({ work, isSource, ...text }: TextStatus, suggestions: ReadonlyMap<Work, readonly Suggestion[]>): object {
  const having = (status: Work['status']): readonly string[] => work.filter((item) => item.status === status).map(({ key }) => key);
  return {
    ...text,
    source: isSource,
    wordsLeft: wordsIn(work),
    next: nextStep({ ...text, work, isSource }),
    stale: having('stale'),
    unaccepted: having('unaccepted'),
    missing: having('missing'),
    work: work.map((item) => ({ ...item, ...(suggestions.has(item) ? { suggestions: suggestions.get(item) } : {}) })),
  };
}
