import { recordsInGit } from '@imprimatur/project';
import { articleName } from '@imprimatur/pipeline';
import { readReleaseApproval } from '@imprimatur/release';
import { audit, type AuditedFile, type AuditRow, lostObjections, placeOfRecord } from '@imprimatur/review';
import { Option } from 'commander';
import { auditCsv, auditJson } from '../audit/audit-data.ts';
import { type AuditSources, sourcesOf } from '../audit/audit-sources.ts';
import { auditTable } from '../audit/audit-table.ts';
import { auditedFiles } from '../audit/audited-files.ts';
import { contentOfToday } from '../audit/content-of-today.ts';
import { exitCodes } from '../exit-codes.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import type { AddCommand } from '../run.ts';
import { safeText } from '../safe-text.ts';
import { todayOf, type World } from '../world.ts';

interface Options {
  readonly locale?: string;
  readonly json?: true;
  readonly csv?: true;
}

/** `imprimatur audit`: who signed what, when, in which meaning and why, and whether it holds, of all that was ever signed. */
export const addAudit: AddCommand = (program, world, finish) => {
  program
    .command('audit')
    .description('List every sign-off and release approval of the files and of git\'s history: who, what, when, meaning, why, verified or not. Exit 1 unless all in the tree verify by today\'s content/reviewers.yaml, and no withdrawal or request for changes was removed from it.')
    .argument('[articles...]', '<collection>/<article> or release@<version>, former ones too; all where left out')
    .option('--locale <locale>', 'the texts of one language alone')
    .addOption(new Option('--json', 'print the trail as JSON, every text exactly as it was signed').conflicts('csv'))
    .option('--csv', 'print the trail as CSV (RFC 4180) for a spreadsheet; an apostrophe guards cells that could be taken for formulas')
    .addHelpText('after', '\nExamples:\n  imprimatur audit medicines/ketamine-and-bpd --locale fr\n  imprimatur audit --csv > trail.csv')
    .action((documents: readonly string[], options: Options) => {
      const opened = openProject(world);
      finish(opened === undefined ? exitCodes.contentProblems : runAudit(documents, options, opened, world));
    });
};

function runAudit(documents: readonly string[], options: Options, opened: OpenProject, world: World): number {
  const { rows, sources } = trailOf(documents, opened, world);
  const known = new Set([...rows.map(({ document }) => document), ...opened.project.shared.articles.map(articleName)]);
  const unknown = documents.filter((document) => !known.has(document));
  if (unknown.length > 0) return wrongUse(`Found no article or release ${unknown.join(', ')}, neither today nor in the history, expected <collection>/<article> or release@<version>.`, world);
  const locales = new Set([...rows.flatMap(({ locale }) => locale ?? []), ...opened.project.shared.publication.locales.map(({ locale }) => locale)]);
  if (options.locale !== undefined && !locales.has(options.locale)) return wrongUse(`Found the locale ${options.locale}, expected one of: ${[...locales].toSorted().join(', ')}.`, world);
  const shown = rows.filter(({ document, locale }) => (documents.length === 0 || documents.includes(document)) && (options.locale === undefined || locale === options.locale));
  world.out(formOf(shown, sources, options, world));
  const lost = lostObjections(rows).filter((row) => shown.includes(row));
  world.err(lost.map(lostInWords).join(''));
  return lost.length === 0 && shown.every(({ inTree, verifiedNow }) => !inTree || verifiedNow.kind === 'verified') ? exitCodes.done : exitCodes.contentProblems;
}

function lostInWords({ file, statement, endedIn }: AuditRow): string {
  return safeLine(`Found that ${file} (${statement?.decision ?? ''}) was removed${endedIn === undefined ? '' : ` in the commit ${endedIn.slice(0, 8)}`}, expected it in the tree: restore it from git.`);
}

function safeLine(line: string): string {
  return `${safeText(line)}\n`;
}

function formOf(rows: readonly AuditRow[], sources: AuditSources, options: Options, world: World): string {
  if (options.json === true) return auditJson(rows, sources, todayOf(world));
  return options.csv === true ? auditCsv(rows) : auditTable(rows, sources, todayOf(world), world);
}

function wrongUse(message: string, world: World): number {
  world.err(safeLine(message));
  return exitCodes.wrongUse;
}

/** Of all records, whatever is shown: a nonce may be used twice anywhere. Only the content of what is shown is read. */
function trailOf(documents: readonly string[], { root, project }: OpenProject, world: World): { readonly rows: readonly AuditRow[]; readonly sources: AuditSources } {
  const { shared } = project;
  const git = recordsInGit(root);
  const articles = new Set(shared.articles.map(articleName));
  const trust = { reviewers: shared.reviewers, demonstration: shared.publication.demonstration, today: todayOf(world) };
  const files = auditedFiles(project, git);
  return { rows: audit({ files, trust, articles, readApproval: readReleaseApproval, ...contentOfToday(documentsOf(files, documents), project) }), sources: sourcesOf(git) };
}

function documentsOf(files: readonly AuditedFile[], wanted: readonly string[]): ReadonlySet<string> {
  const all = files.flatMap(({ file }) => placeOfRecord(file)?.document ?? []);
  return new Set(wanted.length === 0 ? all : all.filter((document) => wanted.includes(document)));
}
