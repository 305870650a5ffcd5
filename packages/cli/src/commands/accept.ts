import { hasErrors } from '@imprimatur/diagnostics';
import type { Locale, Origin, SegmentKey } from '@imprimatur/formats';
import { type AcceptancePlan, type AcceptanceRequest, type ArticleId, articleName, planAcceptance, prepareArticle, type PreparedArticle, type RefusedAcceptance } from '@imprimatur/pipeline';
import { applySync, findRenames, layout, planSyncOf, type Project, readArticleFiles } from '@imprimatur/project';
import { Option } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { report } from '../report.ts';
import type { AddCommand } from '../run.ts';
import { concernsLocale } from '../select-texts.ts';
import { todayOf, type World } from '../world.ts';

interface Options {
  readonly as?: string;
  readonly origin?: Origin;
  readonly reason?: string;
}

/** `imprimatur accept`: a translator states that translations are right for today's source. */
export const addAccept: AddCommand = (program, world, finish) => {
  program
    .command('accept')
    .description('Record that translations are right for today\'s source, in their present wording.')
    .argument('<locale>', 'such as fr')
    .argument('<article>', '<collection>/<article>, or "all"')
    .argument('[keys...]', 'segment keys; all that need only a look where left out')
    .option('--as <name>', 'the translator who accepts them; your name in git where left out')
    .option('--reason <why>', 'why an unchanged translation is still right after a critical edit; recorded, with its key')
    .addOption(new Option('--origin <origin>', 'where the wording comes from').choices(['human', 'machine', 'memory', 'import']))
    .addHelpText(
      'after',
      '\nAfter a critical edit (a number, unit, negation, link ...) a translation is accepted when its wording changed too,' +
        '\nor by its own key with a reason. What a machine translated is accepted only by a person.' +
        '\n\nExamples:\n  imprimatur accept fr medicines/ketamine-and-bpd' +
        '\n  imprimatur accept fr medicines/ketamine-and-bpd what-studies-found.one-small-trial.in-a-randomised-trial --as "A. Translator" --reason "the French has the number as a placeholder"',
    )
    .action((locale: string, article: string, keys: readonly string[], options: Options) => finish(accept({ locale, article, keys }, options, world)));
};

interface Wanted {
  readonly locale: string;
  readonly article: string;
  readonly keys: readonly string[];
}

function accept(wanted: Wanted, options: Options, world: World): number {
  const opened = openProject(world);
  if (opened === undefined) return exitCodes.contentProblems;
  const { project } = opened;
  const by = options.as?.trim() ?? world.gitName();
  const settings = project.shared.publication.locales.find((each) => each.locale === wanted.locale);
  const ids = project.shared.articles.filter((each) => wanted.article === 'all' || wanted.article === articleName(each));
  const wrong = wrongUse(wanted, { by, isTarget: settings !== undefined && settings !== project.shared.publication.source, found: ids.length, reason: options.reason });
  if (wrong !== undefined || by === undefined || settings === undefined) {
    world.err(`${wrong ?? ''}\n`);
    return exitCodes.wrongUse;
  }
  const renamed = findRenames(project).renames.find(({ to }) => ids.some((id) => id.collection === to.collection && id.slug === to.slug));
  if (renamed !== undefined) {
    world.err(`${articleName(renamed.from)} is now ${articleName(renamed.to)}; run imprimatur sync first, so that its translations follow.\n`);
    return exitCodes.contentProblems;
  }
  const request: AcceptanceRequest = { locale: settings.locale, keys: wanted.keys.length === 0 ? undefined : (wanted.keys as readonly SegmentKey[]), by, at: todayOf(world), origin: options.origin, reason: options.reason?.trim() };
  return Math.max(exitCodes.done, ...ids.map((id) => acceptArticle(id, request, project, world)));
}

function wrongUse({ locale, article, keys }: Wanted, found: { readonly by: string | undefined; readonly isTarget: boolean; readonly found: number; readonly reason: string | undefined }): string | undefined {
  if (found.by === undefined || found.by === '') return 'Found no name, expected --as NAME or a user.name in git.';
  if (!found.isTarget) return `Found the locale ${locale}, expected one of the target locales.`;
  if (found.found === 0) return `Found no article ${article}, expected <collection>/<article>.`;
  if (article === 'all' && keys.length > 0) return 'Found keys with "all", expected the article that they are of.';
  if (found.reason !== undefined && keys.length === 0) return 'Found a reason without keys, expected the key of each segment that it is for.';
  return found.reason?.trim() === '' ? 'Found an empty reason, expected why the translation is still right.' : undefined;
}

/** The lock comes up to the source first: what is accepted now must be known when the source changes again. */
function acceptArticle(id: ArticleId, request: AcceptanceRequest, project: Project, world: World): number {
  const name = articleName(id);
  const planned = planSyncOf(id, project);
  if (planned.kind === 'sound') applySync(planned.value, project.files);
  const prepared = prepareArticle(readArticleFiles(project, id), project.shared);
  // A lock that is up to date needs no sync; then another language's broken file is in nobody's way.
  const isBehind = planned.kind === 'faulty' && prepared.diagnostics.some(({ code }) => code === 'lock-behind');
  const errors = [...(isBehind ? planned.diagnostics : []), ...prepared.diagnostics].filter(({ severity, place }) => severity === 'error' && (isBehind || concernsLocale(place.file, request.locale)));
  if (prepared.kind === 'faulty' || hasErrors(errors)) {
    report(errors, project.files, world);
    world.err(`${name} ${request.locale}: nothing was accepted.\n`);
    return exitCodes.contentProblems;
  }
  const unknown = request.keys?.filter((key) => !prepared.value.source.segments.has(key)) ?? [];
  if (unknown.length > 0) {
    world.err(`Found no segment ${unknown.join(', ')} in ${name}; \`imprimatur diff ${request.locale} ${name}\` shows the keys.\n`);
    return exitCodes.wrongUse;
  }
  const plan = planAcceptance(prepared.value, request, project.shared);
  if (plan.text !== undefined) project.files.replace(layout.translation(id, request.locale, 'state'), plan.text);
  world.out(describeAccepted(plan, prepared.value, request));
  report(plan.refused.flatMap(({ faults }) => faults), project.files, world);
  if (plan.refused.length > 0) world.err(explainRefusals(plan, name, request.locale));
  return plan.refused.length === 0 ? exitCodes.done : exitCodes.contentProblems;
}

/** Says what was signed: every key, with its first words. */
function describeAccepted({ accepted, refused }: AcceptancePlan, { id, texts }: PreparedArticle, { locale, by }: AcceptanceRequest): string {
  const name = `${articleName(id)} ${locale}`;
  const document = texts.find((text) => text.document.settings.locale === locale)?.document;
  if (accepted.length > 0) return `${name}: ${accepted.length} accepted by ${by}:\n${accepted.map((key) => `  ${key}  ${beginningOf(document?.segments.get(key)?.text ?? '')}\n`).join('')}`;
  const missing = document?.counts.missing ?? 0;
  return `${name}: ${refused.length > 0 ? 'nothing was accepted' : 'nothing to accept'}${missing === 0 ? '' : `; ${missing} without a translation`}.\n`;
}

const mostLetters = 50;

function beginningOf(text: string): string {
  const letters = Array.from(text);
  return letters.length <= mostLetters ? text : `${letters.slice(0, mostLetters).join('').trimEnd()} …`;
}

function explainRefusals({ refused }: AcceptancePlan, name: string, locale: Locale): string {
  const groups = Map.groupBy(refused, ({ why }) => why);
  return [...groups].map(([why, items]) => `${name} ${locale}: not accepted, ${reasonOf(why)}\n${items.map(({ key }) => `  ${key}\n`).join('')}`).join('');
}

function reasonOf(why: RefusedAcceptance['why']): string {
  switch (why) {
    case 'missing':
      return 'there is no translation; write it first:';
    case 'disputed':
      return 'two branches brought different ones; keep the right wording under its key, remove what ends in ~other, then name the key:';
    case 'faulty':
      return 'a check finds an error in it; mend it, or let a false alarm pass with imprimatur waive:';
    case 'untranslated':
      return 'the translation is its source, word for word; translate it, or name its key:';
    case 'critical':
      return 'the source was edited critically and the words of the translation are as they were; change them, or name its key with --reason:';
    case 'machine':
      return 'a machine translated it, and a person must accept it; name the person with --as:';
  }
}
