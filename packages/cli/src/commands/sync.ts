import { hasErrors } from '@imprimatur/diagnostics';
import { articleName, type SyncedChange, type SyncPlan } from '@imprimatur/pipeline';
import { applySync, findRenames, movesOf, planAllSyncs, type Project } from '@imprimatur/project';
import { styleText } from 'node:util';
import { exitCodes } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { report } from '../report.ts';
import type { AddCommand } from '../run.ts';
import { showEdit, showWords } from '../show-words.ts';
import type { World } from '../world.ts';

interface Options {
  readonly dryRun?: true;
  readonly json?: true;
}

/** `imprimatur sync`: locks, base catalogues, catalogues and states follow the articles. */
export const addSync: AddCommand = (program, world, finish) => {
  program
    .command('sync')
    .description('Bring keys, base texts and translations after the edited articles; say per segment what happened.')
    .argument('[article]', '<collection>/<article>; all where left out')
    .option('--dry-run', 'write nothing, only say what would change')
    .option('--json', 'print what happened as JSON')
    .addHelpText('after', '\nTranslations of passages that are gone move to the article\'s memory, and come back when their source does.\n\nExample:\n  imprimatur sync --dry-run')
    .action((article: string | undefined, options: Options) => finish(runSync(article, options, world)));
};

function runSync(article: string | undefined, options: Options, world: World): number {
  const found = openProject(world);
  if (found === undefined) return exitCodes.contentProblems;
  const moved = followRenames(found.project, options, world);
  // What moved is looked for under its new name.
  const opened = moved.length > 0 && options.dryRun !== true ? openProject(world) : found;
  if (opened === undefined) return exitCodes.contentProblems;
  const { project } = opened;
  const wanted = project.shared.articles.filter((each) => article === undefined || article === articleName(each));
  if (wanted.length === 0 && article !== undefined) {
    world.err(`Found no article ${article}, expected <collection>/<article>.\n`);
    return exitCodes.wrongUse;
  }
  const articles: object[] = [];
  let code: number = exitCodes.done;
  let upToDate = 0;
  let refreshed = 0;
  for (const { id, planned } of planAllSyncs(project, (each) => wanted.includes(each))) {
    const name = articleName(id);
    if (planned === undefined) {
      upToDate += 1;
      continue;
    }
    if (planned.kind === 'faulty' || hasErrors(planned.diagnostics)) {
      report(planned.diagnostics.filter(({ severity }) => severity === 'error'), project.files, world);
      world.err(`${name}: left as it is.\n`);
      code = exitCodes.contentProblems;
      continue;
    }
    if (options.dryRun !== true) applySync(planned.value, project.files);
    if (planned.value.steps.length === 0) upToDate += 1;
    else if (isRefreshed(planned.value)) refreshed += 1;
    else if (options.json !== true) world.out(describe(name, planned.value, options, world));
    articles.push({ article: name, files: [...new Set(planned.value.steps.map(({ file }) => file))], changes: planned.value.changes, gone: planned.value.gone, locales: planned.value.locales });
  }
  if (options.json === true) world.out(`${JSON.stringify({ format: 'imprimatur.sync/1', written: options.dryRun !== true, renames: moved, articles }, null, 2)}\n`);
  else {
    if (refreshed > 0) world.out(`${refreshed} article${refreshed === 1 ? '' : 's'}: ${options.dryRun === true ? 'would write' : 'wrote'} base texts and keys; no passage changed.\n`);
    if (upToDate > 0) world.out(`${upToDate} article${upToDate === 1 ? ' is' : 's are'} up to date.\n`);
  }
  return code;
}

/** Whether only what is derived was written again, and no passage changed. */
function isRefreshed({ changes, gone, locales }: SyncPlan): boolean {
  return changes.length === 0 && gone.length === 0 && locales.every(({ remembered, restored, stale }) => remembered.length + restored.length + stale.length === 0);
}

interface Move {
  readonly from: string;
  readonly to: string;
  readonly files: readonly (readonly [string, string])[];
}

/** Histories follow their articles to new names first, so that the rest sees each article as a whole. */
function followRenames(project: Project, options: Options, world: World): readonly Move[] {
  const { renames } = findRenames(project);
  const moves = renames.map((rename): Move => ({ from: articleName(rename.from), to: articleName(rename.to), files: movesOf(rename, project) }));
  for (const { from, to, files } of moves) {
    if (options.dryRun !== true) moveAll(files, project);
    if (options.json !== true) world.out(`${from} is now ${to}: ${options.dryRun === true ? 'would move' : 'moved'} ${files.length} files of its translations.\n`);
  }
  return moves;
}

function moveAll(files: Move['files'], project: Project): void {
  for (const [from, to] of files) project.files.move(from, to);
}

function describe(name: string, plan: SyncPlan, options: Options, world: World): string {
  const files = [...new Set(plan.steps.map(({ file }) => file))];
  const lines = [`${bold(name, world)}: ${options.dryRun === true ? 'would write' : 'wrote'} ${files.length} file${files.length === 1 ? '' : 's'}`];
  if (plan.isFirst) lines.push(`  ${plan.changes.length} passages, all new`);
  else lines.push(...describeChanges(plan.changes, world));
  for (const { key, mergedInto } of plan.gone) lines.push(`  gone      ${key}${mergedInto === undefined ? '' : `, merged into ${mergedInto}`}`);
  for (const { locale, remembered, restored, stale } of plan.locales) {
    const parts = [counted(stale.length, 'now stale'), counted(remembered.length, 'moved to the memory'), counted(restored.length, 'back from the memory')].filter((part) => part !== '');
    if (parts.length > 0) lines.push(`  ${locale}: ${parts.join(', ')}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Passages that moved together are one line. */
function describeChanges(changes: readonly SyncedChange[], world: World): readonly string[] {
  const lines: string[] = [];
  for (let from = 0; from < changes.length; ) {
    let end = from;
    while (changes[end]?.kind === 'moved') end += 1;
    const [first, last] = [changes[from], changes[end - 1]];
    if (end - from > 2 && first !== undefined && last !== undefined) {
      lines.push(`  moved     ${end - from} passages, ${first.key} to ${last.key}`);
      from = end;
    } else if (first !== undefined) {
      lines.push(...describeChange(first, world));
      from += 1;
    }
  }
  return lines;
}

function describeChange({ key, kind, from, edit, words }: SyncedChange, world: World): readonly string[] {
  const sort = showEdit(edit);
  const shown = edit?.kind === 'critical' && world.terminal ? styleText(['red', 'bold'], sort) : sort;
  const origin = from.length === 0 ? '' : kind === 'new' ? ` (was there something alike? ${from.join(', ')})` : ` from ${from.join(', ')}`;
  const head = `  ${kind.padEnd(9)} ${key}${origin}${shown === '' ? '' : `  ${shown}`}`;
  return words === undefined || words.every((piece) => piece.kind === 'same') ? [head] : [head, `            ${showWords(words, world)}`];
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}`;
}

function bold(text: string, world: World): string {
  return world.terminal ? styleText('bold', text) : text;
}
