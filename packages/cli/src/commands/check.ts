import { lapsedSince } from '@imprimatur/pipeline';
import { checkAll, type CheckedArticle, type Project } from '@imprimatur/project';
import { checkJson, checkSarif } from '../check-formats.ts';
import { reportChecked, type Shown, shownOf } from '../check-report.ts';
import { exitCodes } from '../exit-codes.ts';
import { fixAll } from '../fix-all.ts';
import { openProject } from '../open-project.ts';
import { readerOf } from '../report.ts';
import type { AddCommand } from '../run.ts';
import { concernsLocale, selectTexts } from '../select-texts.ts';
import { silentChecks } from '../silent-checks.ts';
import { todayOf, type World } from '../world.ts';

interface Options {
  readonly locale?: string;
  readonly json?: true;
  readonly sarif?: true;
  readonly fix?: true;
  readonly yes?: true;
}

/** `imprimatur check`: every problem of every file, without writing anything unless that is asked for. */
export const addCheck: AddCommand = (program, world, finish) => {
  program
    .command('check')
    .description('Say all that is wrong with articles, translations and sign-offs; write nothing.')
    .argument('[articles...]', '<collection>/<article>; all where left out')
    .option('--locale <locale>', 'the texts of one language alone')
    .option('--json', 'print the findings as JSON')
    .option('--sarif', 'print the findings as SARIF 2.1.0, which code hosts show beside the lines of a change')
    .option('--fix', 'mend what is mechanical in translations (marks and spaces, never a word): shows the changes, then asks')
    .option('--yes', 'with --fix: write without asking')
    .addHelpText('after', '\nExamples:\n  imprimatur check medicines/ketamine-and-bpd --locale fr\n  imprimatur check --sarif > findings.sarif')
    .action(async (articles: readonly string[], options: Options) => finish(await runCheck(articles, options, world)));
};

async function runCheck(articles: readonly string[], options: Options, world: World): Promise<number> {
  const opened = openProject(world);
  if (opened === undefined) return exitCodes.contentProblems;
  const { project } = opened;
  const selection = selectTexts({ articles, locale: options.locale }, project.shared);
  if (selection.kind === 'wrong-use') {
    world.err(`${selection.message}\n`);
    return exitCodes.wrongUse;
  }
  if (options.fix === true) return fixAll(project, selection, options.yes === true ? 'write' : 'ask', world);
  const checked = checkAll(project, selection.isArticle).map((article) => ofLocale(withLapsed(article, project, world), options.locale));
  const shown = shownOf(checked, readerOf(project.files));
  if (options.json === true) world.out(checkJson(shown));
  else if (options.sarif === true) world.out(checkSarif(shown));
  else {
    reportChecked(shown, project.files, world);
    world.err(silentChecks(project.shared));
  }
  return hasBars(shown) ? exitCodes.contentProblems : exitCodes.done;
}

/** Approvals that have lapsed since the release's date: known by the clock alone, so never kept. */
function withLapsed(article: CheckedArticle, { shared }: Project, world: World): CheckedArticle {
  return { ...article, diagnostics: [...article.diagnostics, ...lapsedSince(article.reviews, shared.policy, todayOf(world))] };
}

/** Of one language: what stands in its own files, and what is wrong with the article itself. */
function ofLocale(checked: CheckedArticle, locale: string | undefined): CheckedArticle {
  if (locale === undefined) return checked;
  return { ...checked, diagnostics: checked.diagnostics.filter(({ place }) => concernsLocale(place.file, locale)), findings: checked.findings.filter((finding) => finding.locale === locale) };
}

function hasBars(shown: Shown): boolean {
  return shown.articles.some(({ diagnostics }) => diagnostics.some(({ severity }) => severity === 'error'));
}
