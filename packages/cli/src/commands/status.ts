import { exitCodes } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { documentOf, prepareTexts, type PreparedText } from '../prepare-texts.ts';
import type { AddCommand } from '../run.ts';
import { formatTable } from '../table.ts';

/** `imprimatur status`: where every translation stands. */
export const addStatus: AddCommand = (program, world, finish) => {
  program
    .command('status')
    .description('Show for every text how many passages are accepted, stale, unaccepted or missing.')
    .option('--json', 'print it as JSON, with the keys')
    .addHelpText('after', '\nExample:\n  imprimatur status')
    .action((options: { json?: true }) => {
      const opened = openProject(world);
      const texts = opened === undefined ? undefined : prepareTexts(opened, world);
      if (texts === undefined) return finish(exitCodes.contentProblems);
      if (options.json === true) world.out(`${JSON.stringify({ format: 'imprimatur.status/1', texts: texts.map(detailed) }, null, 2)}\n`);
      else world.out(formatTable(['text', 'locale', 'accepted', 'stale', 'unaccepted', 'missing', 'machine', 'state'], texts.map(row)));
      return finish(exitCodes.done);
    });
};

function row(text: PreparedText): readonly string[] {
  const { counts, settings, segments } = text.document;
  const total = segments.size;
  const machine = [...segments.values()].filter((segment) => segment.origin === 'machine').length;
  const number = (count: number): string => (count === 0 ? '-' : String(count));
  const state = text.kind === 'approved' ? 'approved' : text.document.ready ? 'ready to sign' : 'in work';
  return [documentOf(text), settings.locale, counts.source > 0 ? 'source' : `${counts.accepted}/${total}`, number(counts.stale), number(counts.unaccepted), number(counts.missing), number(machine), state];
}

function detailed(text: PreparedText): object {
  const { counts, settings, segments, ready } = text.document;
  const having = (status: string): readonly string[] => [...segments.values()].filter((segment) => segment.status === status).map((segment) => segment.key);
  return { document: documentOf(text), locale: settings.locale, state: text.kind, ready, counts, stale: having('stale'), unaccepted: having('unaccepted'), missing: having('missing') };
}
