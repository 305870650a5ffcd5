import { type Diagnostic } from '@imprimatur/diagnostics';
import { lapsedSince } from '@imprimatur/pipeline';
import { build, type BuildReport, loadFonts } from '@imprimatur/project';
import { createTypesetter } from '@imprimatur/typeset';
import { exitCodes } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { report, unique } from '../report.ts';
import type { AddCommand } from '../run.ts';
import { formatTable } from '../table.ts';
import { todayOf, type World } from '../world.ts';

/** `imprimatur build`: everything, or one collection, into dist/. */
export const addBuild: AddCommand = (program, world, finish) => {
  program
    .command('build')
    .description('Check everything, and render every text in every format, with the catalogue; releases are made by imprimatur release.')
    .option('--collection <name>', 'build one collection, without the catalogue')
    .option('--json', 'print what was built as JSON')
    .addHelpText('after', '\nExample:\n  imprimatur build --json | jq \'.texts[] | [.document, .locale, .state]\'')
    .action(async (options: { collection?: string; json?: true }) => {
      finish(await runBuild(options.collection, options.json === true ? 'json' : 'table', world));
    });
};

async function runBuild(collection: string | undefined, form: 'json' | 'table', world: World): Promise<number> {
  const start = performance.now();
  const opened = openProject(world);
  if (opened === undefined) return exitCodes.contentProblems;
  const { project } = opened;
  if (collection !== undefined && !project.shared.articles.some((id) => id.collection === collection)) {
    world.err(`Found no collection ${collection}, expected one of: ${[...new Set(project.shared.articles.map((id) => id.collection))].join(', ')}.\n`);
    return exitCodes.wrongUse;
  }
  const typesetter = lazily(() => createTypesetter(loadFonts()));
  const progress = (text: string, done: number, of: number): void => {
    if (world.terminal) world.err(`\r\u001B[K${done}/${of} ${text}${done === of ? '\r\u001B[K' : ''}`);
  };
  const built = await build(project, opened.outputs(), { collection, typeset: (job) => typesetter().typeset(job), progress });
  const late = built.kind === 'sound' ? lapsedSince(built.value.texts.map((text) => text.summary), project.shared.policy, todayOf(world)) : [];
  const diagnostics = [...built.diagnostics, ...late];
  if (form === 'json') printJson(built.kind === 'sound' ? built.value : undefined, diagnostics, world);
  const failed = report(form === 'json' ? [] : diagnostics, project.files, world);
  if (failed || built.kind === 'faulty') {
    world.err('Nothing was written; dist/ is as it was.\n');
    return exitCodes.contentProblems;
  }
  if (form === 'table') printTable(built.value, (performance.now() - start) / 1000, world);
  return exitCodes.done;
}

function printTable({ texts, written, unchanged, removed }: BuildReport, seconds: number, world: World): void {
  const rows = texts.map(({ summary, written: own, unchanged: same }) => [
    summary.document,
    summary.locale,
    summary.withdrawn ? 'withdrawn' : summary.state,
    `${own} written, ${same} unchanged`,
    summary.reasons.map((reason) => ('segments' in reason ? `${reason.kind}: ${shorten(reason.segments)}` : 'role' in reason ? `${reason.kind}: ${reason.role}` : reason.kind)).join('; '),
  ]);
  world.out(formatTable(['text', 'locale', 'state', 'files', 'why not approved'], rows));
  const approved = texts.filter(({ summary }) => summary.state === 'approved').length;
  world.out(`\n${approved} of ${texts.length} texts approved; ${written} files written, ${unchanged} unchanged, ${removed} removed in ${seconds.toFixed(1)} s.\n`);
}

function shorten(keys: readonly string[]): string {
  return keys.length <= 2 ? keys.join(', ') : `${keys.slice(0, 2).join(', ')} and ${keys.length - 2} more`;
}

function printJson(built: BuildReport | undefined, diagnostics: readonly Diagnostic[], world: World): void {
  const texts = built?.texts.map(({ summary, written, unchanged }) => ({ ...summary, written, unchanged })) ?? [];
  world.out(`${JSON.stringify({ format: 'imprimatur.build/1', done: built !== undefined, ...built, texts, diagnostics: unique(diagnostics) }, null, 2)}\n`);
}

/** Fonts and compiler cost half a second: only a build that sets a PDF pays for them. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
