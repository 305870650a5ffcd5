import { isCheckCode } from '@imprimatur/diagnostics';
import { isSegmentKey } from '@imprimatur/formats';
import { type ArticleFiles, articleName, planUnwaiving, planWaiver, prepareArticle, type WaiverPlan, type WaiverRequest } from '@imprimatur/pipeline';
import { type Project, readArticleFiles } from '@imprimatur/project';
import { exitCodes } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { report } from '../report.ts';
import type { AddCommand } from '../run.ts';
import { selectTexts } from '../select-texts.ts';
import { todayOf, type World } from '../world.ts';

interface Options {
  readonly as?: string;
  readonly reason?: string;
  readonly undo?: true;
}

interface Wanted {
  readonly locale: string;
  readonly article: string;
  readonly segment: string;
  readonly check: string;
}

/** `imprimatur waive`: a person lets one finding of a check pass, and says why. */
export const addWaive: AddCommand = (program, world, finish) => {
  program
    .command('waive')
    .description('Let one finding of a check pass in one passage, with a name and a reason; void when the passage or its source changes.')
    .argument('<locale>', 'such as fr; the source\'s own for a finding in the source')
    .argument('<article>', '<collection>/<article>')
    .argument('<segment>', 'the passage\'s key, as check shows it')
    .argument('<check>', 'the code, such as absolute-word')
    .option('--as <name>', 'who lets it pass; your name in git where left out')
    .option('--reason <why>', 'why nobody is hurt by it; recorded and shown to reviewers')
    .option('--undo', 'take the waiver back')
    .addHelpText('after', '\nExample:\n  imprimatur waive fr medicines/ketamine-and-bpd what-is-bpd.heading same-as-source --reason "a name"')
    .action((locale: string, article: string, segment: string, check: string, options: Options) => finish(waive({ locale, article, segment, check }, options, world)));
};

function waive(wanted: Wanted, options: Options, world: World): number {
  const opened = openProject(world);
  if (opened === undefined) return exitCodes.contentProblems;
  const { project } = opened;
  const request = requestOf(wanted, options, project, world);
  if (typeof request === 'string') {
    world.err(`${request}\n`);
    return exitCodes.wrongUse;
  }
  const id = project.shared.articles.find((each) => articleName(each) === wanted.article);
  if (id === undefined) throw new Error(`${wanted.article} was found and is not there`);
  const files = readArticleFiles(project, id);
  const plan = options.undo === true ? planUnwaiving(files, request) : planFor(files, request, project, world);
  if (plan === undefined) return exitCodes.contentProblems;
  return apply(plan, wanted, options, project, world);
}

function planFor(files: ArticleFiles, request: WaiverRequest, project: Project, world: World): WaiverPlan | undefined {
  const prepared = prepareArticle(files, project.shared);
  if (prepared.kind === 'sound') return planWaiver(prepared.value, files, request);
  report(prepared.diagnostics, project.files, world);
  return undefined;
}

function apply(plan: WaiverPlan, { article, locale, segment, check }: Wanted, { undo }: Options, project: Project, world: World): number {
  const name = `${article} ${locale} ${segment}`;
  if (plan.kind === 'refused') {
    world.err(`${name}: ${refusalInWords(plan.why, check)}\n`);
    return exitCodes.contentProblems;
  }
  project.files.replace(plan.file, plan.text);
  world.out(undo === true ? `${name}: the waiver of ${check} is taken back.\n` : `${name}: ${check} is waived until the passage or its source changes.\n`);
  return exitCodes.done;
}

function refusalInWords(why: Extract<WaiverPlan, { kind: 'refused' }>['why'], check: string): string {
  switch (why) {
    case 'no-such-finding':
      return `found nothing of ${check} there, expected a finding or a waiver; imprimatur check shows the keys.`;
    case 'protects-outputs':
      return `${check} cannot be waived: without it no page can be set. Mend the translation.`;
    case 'machine':
      return 'a person must let it pass; name the person with --as.';
    case 'unreadable':
      return 'the state file cannot be read; imprimatur check tells why.';
  }
}

/** The request, or what is wrong with it. */
function requestOf({ locale, article, segment, check }: Wanted, options: Options, { shared }: Project, world: World): WaiverRequest | string {
  const selection = selectTexts({ articles: [article], locale }, shared);
  if (selection.kind === 'wrong-use') return selection.message;
  if (!isCheckCode(check)) return `Found the check ${check}, expected the code of one; imprimatur explain lists them.`;
  const settings = shared.publication.locales.find((each) => each.locale === locale);
  if (!isSegmentKey(segment) || settings === undefined) return `Found the segment ${segment}, expected a key such as what-is-bpd.heading.`;
  const by = options.as?.trim() ?? world.gitName();
  if (by === undefined || by === '') return 'Found no name, expected --as NAME or a user.name in git.';
  const reason = options.reason?.trim() ?? '';
  if (reason === '' && options.undo !== true) return 'Found no reason, expected --reason WHY: reviewers will read it.';
  return { locale: settings.locale, key: segment, check, by, at: todayOf(world), reason };
}
