import type { Mend, Person, Writer } from '@imprimatur/pipeline';
import type { BarringCheck, Reason } from '@imprimatur/review';
import { safeText } from './safe-text.ts';

/** Why a text is a draft, as short as the cell of a table. */
export function reasonInShort(reason: Reason): string {
  switch (reason.kind) {
    case 'missing':
    case 'stale':
    case 'unaccepted':
      return `${reason.segments.length} ${reason.kind} (${firstOf(reason.segments)})`;
    case 'sign-off-missing':
      return `${reason.role} sign-off: ${reason.found} of ${reason.needed}`;
    case 'review-lapsed':
      return `${reason.role} review lapsed on ${reason.due}`;
    case 'persons-missing':
      return `persons who signed: ${reason.found} of ${reason.needed}`;
    case 'changes-requested':
      return `${reason.role}: ${reason.reviewer} asks for changes${quoted(reason.comment)}${reason.remarks.length === 0 ? '' : ` (${firstOf(reason.remarks.map(({ segment }) => segment))})`}`;
    case 'condition-open':
      return `${reason.role} approval on condition: ${reason.segments.length} to change (${firstOf(reason.segments)})`;
    case 'condition-unread':
      return `${reason.role} approval on condition: ${reason.segments.length} changed, unread by another (${firstOf(reason.segments)})`;
    case 'withdrawn':
      return `withdrawn (${reason.role}) from ${reason.on}${quoted(reason.comment)}${reason.replacement === undefined ? '' : `, replaced by ${reason.replacement}`}`;
    case 'findings':
      return reason.checks.map(checkInShort).join('; ');
    case 'no-policy':
      return 'no rule of content/policy.yaml is for this kind of text';
  }
}

/** What to do about a reason, and who can, in a line. */
export function mendInWords(mend: Mend, locale: string): string {
  switch (mend.kind) {
    case 'translate':
      return `the translator (${locale}): translate or accept ${firstOf(mend.segments)}`;
    case 'mend-findings':
      return `${writerInWords(mend.writer, locale)}: mend ${mend.checks.map(checkInShort).join('; ')}`;
    case 'change-text':
      return `${writerInWords(mend.writer, locale)}: change ${mend.segments.length === 0 ? 'the text' : firstOf(mend.segments)}, to be signed anew`;
    case 'sign':
      return signInWords(mend, locale);
    case 'approve-after-all':
      return mend.persons.length === 0 ? `nobody else can lift it; whoever said so may not sign as ${mend.role} any more` : `or approved after all by: ${personsInWords(mend.persons)} (${mend.role})`;
    case 'waive-conditions':
      return mend.persons.length === 0 ? `nobody may waive it: ${nobodyMay([mend.role], locale)}` : `or waived by one of: ${personsInWords(mend.persons)} (${mend.role})`;
    case 'write-rule':
      return 'whoever keeps content/policy.yaml: write a rule for this kind of text';
  }
}

function signInWords({ roles, missing, persons }: Extract<Mend, { kind: 'sign' }>, locale: string): string {
  if (persons.length === 0) return nobodyMay(roles, locale);
  const asked = `${missing === 1 ? 'to be signed by one' : `to be signed by ${missing}`} of: ${personsInWords(persons)} (${roles.join(', ')})`;
  return persons.length < missing ? `${asked}; nobody else may: add somebody to content/reviewers.yaml` : asked;
}

function nobodyMay(roles: readonly string[], locale: string): string {
  return `nobody may sign as ${roles.join(' or ')} for ${locale}: add somebody to content/reviewers.yaml`;
}

function writerInWords(writer: Writer, locale: string): string {
  return writer.kind === 'translator' ? `the translator (${locale})` : `the author, ${personsInWords(writer.persons)}`;
}

const mostNames = 5;

function personsInWords(persons: readonly Person[]): string {
  const names = persons.slice(0, mostNames).map(({ id, printedName }) => (id === printedName ? id : `${safeText(printedName)} (${id})`));
  return persons.length > mostNames ? `${names.join(', ')} and ${persons.length - mostNames} more` : names.join(', ');
}

function checkInShort({ check, segments }: BarringCheck): string {
  return segments.length === 0 ? check : `${check} (${firstOf(segments)})`;
}

function quoted(comment: string): string {
  return comment === '' ? '' : `: "${safeText(comment)}"`;
}

function firstOf(segments: readonly string[]): string {
  return `${segments.slice(0, 3).join(', ')}${segments.length > 3 ? ', ...' : ''}`;
}
