import type { Origin, SegmentKey } from '@imprimatur/formats';
import { planAcceptance } from '@imprimatur/pipeline';
import { layout, prepareAll } from '@imprimatur/project';
import { Option } from 'commander';
import { exitCodes } from '../exit-codes.ts';
import { type OpenProject, openProject } from '../open-project.ts';
import { report } from '../report.ts';
import type { AddCommand } from '../run.ts';
import { todayOf, type World } from '../world.ts';

interface Options {
  readonly as?: string;
  readonly origin?: Origin;
}

/** `imprimatur accept`: a translator states that translations are right for today's source. */
export const addAccept: AddCommand = (program, world, finish) => {
  program
    .command('accept')
    .description('Record that translations are right for today\'s source, in their present wording.')
    .argument('<locale>', 'such as fr')
    .argument('<article>', '<collection>/<article>, or "all"')
    .argument('[keys...]', 'segment keys; all that have a text where left out')
    .option('--as <name>', 'who accepts them; your name in git where left out')
    .addOption(new Option('--origin <origin>', 'where the wording comes from').choices(['human', 'machine', 'memory', 'import']))
    .addHelpText('after', '\nExample:\n  imprimatur accept fr medicines/ketamine-and-bpd what-is-bpd.heading --as "A. Translator"')
    .action((locale: string, article: string, keys: readonly string[], options: Options) => {
      const opened = openProject(world);
      finish(opened === undefined ? exitCodes.contentProblems : acceptAll(opened, { locale, article, keys }, options, world));
    });
};

function acceptAll(opened: OpenProject, wanted: { readonly locale: string; readonly article: string; readonly keys: readonly string[] }, options: Options, world: World): number {
  const { shared, files } = opened.project;
  const by = options.as ?? world.gitName();
  const settings = shared.publication.locales.find((each) => each.locale === wanted.locale);
  const ids = shared.articles.filter(({ collection, slug }) => wanted.article === 'all' || wanted.article === `${collection}/${slug}`);
  const wrong = by === undefined ? 'Found no name, expected --as NAME or a user.name in git.' : settings === undefined || settings === shared.publication.source ? `Found the locale ${wanted.locale}, expected one of the target locales.` : ids.length === 0 ? `Found no article ${wanted.article}, expected <collection>/<article>.` : undefined;
  if (wrong !== undefined || by === undefined || settings === undefined) {
    world.err(`${wrong ?? ''}\n`);
    return exitCodes.wrongUse;
  }
  const keys = wanted.keys.length === 0 ? undefined : (wanted.keys as readonly SegmentKey[]);
  for (const { files: own, prepared } of prepareAll(opened.project, (id) => ids.includes(id))) {
    const name = `${own.id.collection}/${own.id.slug}`;
    if (report(prepared.diagnostics.filter((diagnostic) => diagnostic.severity === 'error'), files, world) || prepared.kind === 'faulty') return exitCodes.contentProblems;
    const unknown = keys?.filter((key) => !prepared.value.source.segments.has(key)) ?? [];
    if (unknown.length > 0) {
      world.err(`Found no segment ${unknown.join(', ')} in ${name}; \`imprimatur status --json\` lists the keys.\n`);
      return exitCodes.wrongUse;
    }
    const plan = planAcceptance(prepared.value, { locale: settings.locale, keys, by, at: todayOf(world), origin: options.origin });
    if (plan.accepted.length > 0) files.replace(layout.translation(own.id, settings.locale, 'state'), plan.text);
    world.out(`${name} ${settings.locale}: ${plan.accepted.length} accepted by ${by}.\n`);
  }
  return exitCodes.done;
}
