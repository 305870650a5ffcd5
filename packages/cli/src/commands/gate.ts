import { lapsedSince, type TextWaiver } from '@imprimatur/pipeline';
import { exitCodes } from '../exit-codes.ts';
import { openProject } from '../open-project.ts';
import { documentOf, prepareTexts, type PreparedText } from '../prepare-texts.ts';
import { report } from '../report.ts';
import type { AddCommand } from '../run.ts';
import { silentChecks } from '../silent-checks.ts';
import { describeWaiver } from '../status-table.ts';
import { formatTable } from '../table.ts';
import { todayOf } from '../world.ts';

/** `imprimatur gate`: what may be released, and what stands in the way of the rest. */
export const addGate: AddCommand = (program, world, finish) => {
  program
    .command('gate')
    .description('Say for every text whether it may be released, and if not every reason; exit 1 unless all may.')
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExample:\n  imprimatur gate && echo everything is approved')
    .action((options: { json?: true }) => {
      const opened = openProject(world);
      const texts = opened === undefined ? undefined : prepareTexts(opened, world);
      if (opened === undefined || texts === undefined) return finish(exitCodes.contentProblems);
      const verdicts = texts.map(verdictOf);
      const approved = verdicts.filter((verdict) => verdict.state === 'approved').length;
      if (options.json === true) {
        world.out(`${JSON.stringify({ format: 'imprimatur.gate/1', release: opened.project.shared.publication.release, texts: verdicts }, null, 2)}\n`);
      } else {
        world.out(formatTable(['text', 'locale', 'verdict', 'until', 'why'], verdicts.map((verdict) => [verdict.document, verdict.locale, verdict.state === 'approved' ? 'approved' : 'REFUSED', verdict.nextReviewDue ?? '', verdict.why.join('; ')])));
        world.out(verdicts.flatMap(({ document, locale, waived }) => waived.map((waiver) => `waived: ${document} ${locale} ${describeWaiver(waiver)}\n`)).join(''));
        world.out(`\n${approved} of ${verdicts.length} texts may be released on ${opened.project.shared.today}.\n`);
        world.err(silentChecks(opened.project.shared));
        report(lapsedSince(verdicts, todayOf(world)), opened.project.files, world);
      }
      return finish(approved === verdicts.length ? exitCodes.done : exitCodes.contentProblems);
    });
};

interface Verdict {
  readonly document: string;
  readonly locale: string;
  readonly state: 'approved' | 'draft';
  readonly digest: string | undefined;
  readonly nextReviewDue: string | undefined;
  readonly signedBy: readonly string[];
  readonly reasons: readonly object[];
  readonly why: readonly string[];
  /** Findings that a person let pass: whoever releases the text releases them. */
  readonly waived: readonly TextWaiver[];
}

function verdictOf(text: PreparedText): Verdict {
  const reasons = text.kind === 'draft' ? text.reasons : [];
  return {
    document: documentOf(text),
    locale: text.document.settings.locale,
    state: text.kind,
    digest: text.document.digest,
    nextReviewDue: text.kind === 'approved' ? text.nextReviewDue : undefined,
    signedBy: text.approvals.map((approval) => `${approval.role}: ${approval.printedName}`),
    reasons,
    why: reasons.map(inWords),
    waived: text.waivers.filter(({ standing }) => standing === 'holds'),
  };
}

type Reason = Extract<PreparedText, { kind: 'draft' }>['reasons'][number];

function inWords(reason: Reason): string {
  switch (reason.kind) {
    case 'missing':
    case 'stale':
    case 'unaccepted':
      return `${reason.segments.length} ${reason.kind} (${firstOf(reason.segments)})`;
    case 'sign-off-missing':
      return `${reason.role} sign-off: ${reason.found} of ${reason.needed}`;
    case 'review-lapsed':
      return `${reason.role} review lapsed on ${reason.due}`;
    case 'withdrawn':
      return `withdrawn by ${reason.role} on ${reason.on}${reason.comment === '' ? '' : `: ${reason.comment}`}`;
    case 'findings':
      return reason.checks.map(({ check, segments }) => (segments.length === 0 ? check : `${check} (${firstOf(segments)})`)).join('; ');
    case 'no-policy':
      return 'no rule of content/policy.yaml is for this kind of text';
  }
}

function firstOf(segments: readonly string[]): string {
  return `${segments.slice(0, 3).join(', ')}${segments.length > 3 ? ', ...' : ''}`;
}
