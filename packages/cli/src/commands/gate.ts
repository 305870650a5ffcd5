import { isLocalDate, type LocalDate } from '@imprimatur/formats';
import { withToday } from '@imprimatur/project';
import { exitCodes } from '../exit-codes.ts';
import { gateCalendar, gateJson, gateSarif } from '../gate-formats.ts';
import { gateReport } from '../gate-report.ts';
import { judgeTexts } from '../gate-verdicts.ts';
import { openProject } from '../open-project.ts';
import { report } from '../report.ts';
import type { AddCommand } from '../run.ts';
import { safeText } from '../safe-text.ts';
import { selectTexts } from '../select-texts.ts';
import { silentChecks } from '../silent-checks.ts';
import { todayOf, type World } from '../world.ts';

interface Options {
  readonly locale?: string;
  readonly date?: string;
  readonly json?: true;
  readonly sarif?: true;
  readonly calendar?: true;
}

/** `imprimatur gate`: what may be released today, what stands in the way of the rest and who can mend it, and what falls due. */
export const addGate: AddCommand = (program, world, finish) => {
  program
    .command('gate')
    .description('Say for every text whether it may be released today, and if not every reason and who can mend it; exit 1 unless all may.')
    .argument('[articles...]', '<collection>/<article>; all where left out')
    .option('--locale <locale>', 'the texts of one language alone')
    .option('--date <date>', 'judge by another day, such as that of the next release')
    .option('--json', 'print it as JSON')
    .option('--sarif', 'print each reason as SARIF 2.1.0, which code hosts show beside a change')
    .option('--calendar', 'print the days on which reviews fall due as an iCalendar file')
    .addHelpText('after', '\nExamples:\n  imprimatur gate && echo everything is approved\n  imprimatur gate medicines/ketamine-and-bpd --locale fr --date 2027-01-15\n  imprimatur gate --calendar > reviews.ics')
    .action((articles: readonly string[], options: Options) => finish(runGate(articles, options, world)));
};

function runGate(articles: readonly string[], options: Options, world: World): number {
  const day = options.date ?? todayOf(world);
  const formats = [options.json, options.sarif, options.calendar].filter((format) => format === true);
  if (!isLocalDate(day)) return refuse(`Found the date ${JSON.stringify(safeText(day))}, expected a day such as 2026-11-22.`, world);
  if (formats.length > 1) return refuse('Found several of --json, --sarif and --calendar, expected one of them at most.', world);
  const opened = openProject(world);
  if (opened === undefined) return exitCodes.contentProblems;
  const selection = selectTexts({ articles, locale: options.locale }, opened.project.shared);
  if (selection.kind === 'wrong-use') return refuse(selection.message, world);
  const project = withToday(opened.project, day satisfies LocalDate);
  const gate = judgeTexts(project, selection);
  if (report(gate.diagnostics, project.files, world)) return exitCodes.contentProblems;
  if (options.json === true) world.out(gateJson(gate, project));
  else if (options.sarif === true) world.out(gateSarif(gate));
  else if (options.calendar === true) world.out(gateCalendar(gate, project));
  else {
    world.out(gateReport(gate, project, world));
    world.err(silentChecks(project.shared));
  }
  return gate.verdicts.every(({ state }) => state === 'approved') ? exitCodes.done : exitCodes.contentProblems;
}

function refuse(message: string, world: World): number {
  world.err(`${message}\n`);
  return exitCodes.wrongUse;
}
