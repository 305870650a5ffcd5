import { reviewHorizon, type UpcomingReviews } from '@imprimatur/pipeline';
import type { Project } from '@imprimatur/project';
import { addDays } from '@imprimatur/review';
import { styleText } from 'node:util';
import type { Gate, Verdict } from './gate-verdicts.ts';
import { mendInWords, reasonInShort } from './gate-words.ts';
import { paint } from './report.ts';
import { describeWaiver } from './status-table.ts';
import { formatTable } from './table.ts';
import type { World } from './world.ts';

/** What the gate says, for people: what is past due first, then each verdict, what would mend it, and what falls due next. */
export function gateReport({ verdicts, upcoming }: Gate, { shared }: Project, world: World): string {
  const approved = verdicts.filter(({ state }) => state === 'approved').length;
  return [
    graceList(upcoming, world),
    formatTable(['text', 'locale', 'verdict', 'until', 'why'], verdicts.map(row)),
    verdicts.flatMap(({ document, locale, waived }) => waived.map((waiver) => `waived: ${document} ${locale} ${describeWaiver(waiver)}\n`)).join(''),
    verdicts.map((verdict) => mendList(verdict, world)).join(''),
    `\n${approved} of ${verdicts.length} texts may be released on ${shared.today}.\n`,
    releaseLine(shared),
    dueList(upcoming, shared.today),
    crowdedLine(upcoming, world),
  ].join('');
}

function row({ document, locale, state, nextReviewDue, reasons }: Verdict): readonly string[] {
  return [document, locale, state === 'approved' ? 'approved' : 'REFUSED', nextReviewDue ?? '', reasons.map(reasonInShort).join('; ')];
}

function graceList({ inGrace }: UpcomingReviews, world: World): string {
  if (inGrace.length === 0) return '';
  const head = `Past due, and approved by the days of grace alone: ${inGrace.length}`;
  return `${world.terminal ? paint('warning', head) : head}\n${inGrace.map(({ document, locale, due, lastDay }) => `  ${document} ${locale}: due on ${due}, approved until ${lastDay}\n`).join('')}\n`;
}

function mendList({ document, locale, mend }: Verdict, world: World): string {
  if (mend.length === 0) return '';
  const head = `${document} ${locale}`;
  const lines = mend.map((each) => `  ${reasonInShort(each.reason)}\n${each.mend.map((way) => `    ${mendInWords(way, locale)}\n`).join('')}`);
  return `\n${world.terminal ? styleText('bold', head) : head}\n${lines.join('')}`;
}

/** The day that people ask for and the day of the release may be two. */
function releaseLine({ publication: { release }, today }: Project['shared']): string {
  return `The release in content/publication.yaml is ${release.version} of ${release.date}${release.date === today ? '' : ', and builds are judged by that day'}; imprimatur release status tells whether it may be published.\n`;
}

function dueList({ days }: UpcomingReviews, today: Project['shared']['today']): string {
  const last = addDays(today, reviewHorizon);
  if (days.length === 0) return `No review falls due by ${last}.\n`;
  const lines = days.map(({ day, texts }) => `  ${day}  ${texts.length === 1 ? '1 text' : `${texts.length} texts`}\n${texts.map(({ document, locale }) => `    ${document} ${locale}\n`).join('')}`);
  return `\nReviews that fall due by ${last}:\n${lines.join('')}`;
}

function crowdedLine({ crowdedWeek }: UpcomingReviews, world: World): string {
  if (crowdedWeek === undefined) return '';
  const { from, until, texts, of } = crowdedWeek;
  const line = `warning: ${texts} of ${of} approved texts fall due from ${from} to ${until}. Have some of them reviewed earlier; review-spread-days in content/policy.yaml spreads the reviews after that.`;
  return `${world.terminal ? paint('warning', line) : line}\n`;
}
