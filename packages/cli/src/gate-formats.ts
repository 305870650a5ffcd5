import { type Place, type SarifResult, type SarifRule, toSarif } from '@imprimatur/diagnostics';
import type { Mend, Mendable } from '@imprimatur/pipeline';
import { layout, type Project } from '@imprimatur/project';
import { type CalendarItem, renderCalendar } from '@imprimatur/render';
import type { Reason } from '@imprimatur/review';
import type { Gate, Verdict } from './gate-verdicts.ts';
import { mendInWords, reasonInShort } from './gate-words.ts';
import { safeJson } from './safe-json.ts';
import { version } from './version.ts';

/** The verdicts as JSON, `imprimatur.gate/1`. Each way to mend says by number of which reason. */
export function gateJson({ verdicts, upcoming }: Gate, { shared }: Project): string {
  const texts = verdicts.map(({ isSource, mend, ...verdict }) => ({
    ...verdict,
    isSource,
    why: verdict.reasons.map(reasonInShort),
    mend: mend.flatMap((each, reason) => each.mend.map((way) => ({ reason, ...way, words: mendInWords(way, verdict.locale) }))),
  }));
  return safeJson({ format: 'imprimatur.gate/1', date: shared.today, release: shared.publication.release, texts, upcoming });
}

/** The days on which reviews fall due, as a calendar. */
export function gateCalendar({ verdicts }: Gate, { shared }: Project): string {
  const items = verdicts.flatMap(({ nextReviewDue, ...text }): CalendarItem[] => (nextReviewDue === undefined ? [] : [{ ...text, due: nextReviewDue }]));
  return renderCalendar(items, { publisher: shared.publication.publisher, date: shared.today });
}

/** Each reason as a result of SARIF 2.1.0, where it is mended: in the article, the translation, or the folder of the sign-offs. */
export function gateSarif({ verdicts }: Gate): string {
  const kinds = Object.keys(rules) as Reason['kind'][];
  return toSarif(verdicts.flatMap((verdict) => verdict.mend.flatMap((mendable) => resultsOf(verdict, mendable))), kinds.map((kind): SarifRule => ({ id: ruleId(kind), ...rules[kind] })), version);
}

/** What the checks found has a place for each hand that must mend it; any other reason has one. */
function resultsOf(verdict: Verdict, { reason, mend }: Mendable): readonly SarifResult[] {
  const parts = reason.kind === 'findings' ? mend.map((way) => [way]) : [mend];
  return parts.map((ways) => ({
    diagnostic: {
      code: ruleId(reason.kind),
      severity: 'error',
      place: placeOf(verdict, reason, ways),
      message: `Found ${verdict.document}@${verdict.locale} refused: ${reasonInShort(reason)}.`,
      hint: sentence(ways.map((way) => mendInWords(way, verdict.locale)).join('; ')),
    },
    about: `${verdict.locale} ${'role' in reason ? reason.role : ''} ${'reviewer' in reason ? reason.reviewer : ''}`,
  }));
}

function ruleId(kind: Reason['kind']): string {
  return `gate-${kind}`;
}

function sentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}

function placeOf(verdict: Verdict, reason: Reason, ways: readonly Mend[]): Place {
  const [collection = '', slug = ''] = verdict.document.split('/');
  const id = { collection, slug };
  const article = { file: `${layout.articleFolder(id)}/index.md` };
  const text = verdict.isSource ? article : { file: layout.translation(id, verdict.locale, 'catalogue') };
  switch (reason.kind) {
    case 'missing':
    case 'stale':
    case 'unaccepted':
    case 'changes-requested':
    case 'condition-open':
      return text;
    case 'findings':
      return ways.some((way) => way.kind === 'mend-findings' && way.writer.kind === 'author') ? article : text;
    case 'no-policy':
      return article;
    case 'sign-off-missing':
    case 'review-lapsed':
    case 'persons-missing':
    case 'condition-unread':
    case 'withdrawn':
      return { file: `${layout.signOffs(id, verdict.locale)}/` };
  }
}

/** What must hold of a text before it may be released. */
const rules: Readonly<Record<Reason['kind'], Omit<SarifRule, 'id'>>> = {
  missing: { text: 'Every passage is translated.', help: 'A text is released whole or not at all. Translate the passages and accept them: imprimatur diff shows them, imprimatur accept records it.' },
  stale: { text: 'Every translation is of today\'s source.', help: 'The source changed since the translation was accepted. Look at what changed with imprimatur diff, then accept the translation.' },
  unaccepted: { text: 'A translator has accepted every passage.', help: 'Nobody has said that this wording is right. Read it beside its source, then accept it with imprimatur accept.' },
  'sign-off-missing': { text: 'A text has the sign-offs that content/policy.yaml asks for.', help: 'Have it read and signed by somebody who may: imprimatur review writes the page to read, imprimatur sign signs it.' },
  'review-lapsed': { text: 'No review is past due.', help: 'What was right a year ago may be wrong today. Have the text reviewed again.' },
  'persons-missing': { text: 'Enough different persons have signed.', help: 'One person in two roles is one person. Have the text signed by another one.' },
  'changes-requested': { text: 'No reviewer asks for changes.', help: 'Change what the reviewer speaks of and have the text signed anew; or the same reviewer approves it after all.' },
  'condition-open': { text: 'The conditions of an approval are met or waived.', help: 'A reviewer approved the text on condition that passages change. Change them, or have the condition waived by somebody who may sign in that role.' },
  'condition-unread': { text: 'Another person has read what was changed to meet a condition.', help: 'Nobody has signed the text with its new wording. Have it signed by another person than the one who set the condition, or by that person anew.' },
  withdrawn: { text: 'No text is released that was withdrawn.', help: 'Whoever withdrew it must approve it again, or the text must change and be signed anew.' },
  findings: { text: 'The checks find nothing that bars a release.', help: 'imprimatur check shows each finding at its words, imprimatur explain tells what it means.' },
  'no-policy': { text: 'A rule of content/policy.yaml is for every kind of text.', help: 'A text that no rule is for is never approved. Write a rule for it.' },
};
