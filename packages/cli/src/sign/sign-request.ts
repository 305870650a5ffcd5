import { isSegmentKey, type Role, roles, unprintable } from '@imprimatur/formats';
import type { Said } from '@imprimatur/pipeline';
import type { Decision } from '@imprimatur/review';
import type { ReviewerWanted } from './open-reviewer.ts';

/** What a person typed after `imprimatur sign`. */
export interface SignOptions extends ReviewerWanted {
  readonly role?: string;
  readonly comment?: string;
  readonly condition?: readonly string[];
  readonly remark?: readonly string[];
  readonly digest?: string;
  readonly yes?: true;
}

/** The texts and the decision. */
export interface SignWords {
  readonly locale: string | undefined;
  readonly articles: readonly string[];
  readonly decision: Decision;
  readonly options: SignOptions;
}

/** What was asked for, in the words of a record. */
export interface SignRequest {
  readonly kind: 'request';
  readonly locale: string;
  readonly articles: readonly string[];
  readonly decision: Decision;
  readonly role: Role;
  readonly comment: string;
  readonly conditions: readonly Said[];
  readonly remarks: readonly Said[];
}

/** Reads what a person typed; everything that is wrong with it at once. */
export function readSignRequest({ locale, articles, decision, options }: SignWords): SignRequest | { readonly kind: 'wrong-use'; readonly messages: readonly string[] } {
  const role = roles.find((known) => known === options.role);
  const [conditions, remarks] = [saidIn(options.condition), saidIn(options.remark)];
  const ofOneText = conditions.length + remarks.length > 0 || options.digest !== undefined;
  const messages = [
    ...(locale === undefined || articles.length === 0 ? ['Found no text to sign, expected a locale and an article, such as: imprimatur sign fr medicines/ketamine-and-bpd.'] : []),
    ...(role === undefined ? [`Found ${options.role === undefined ? 'no role' : `the role ${options.role}`}, expected --role with one of: ${roles.join(', ')}.`] : []),
    ...[...(options.condition ?? []), ...(options.remark ?? [])].filter((said) => readSaid(said) === undefined).map((said) => `Found ${JSON.stringify(said)}, expected <passage>=<what you say of it>, with the passage's key as the review page shows it.`),
    ...(ofOneText && articles.length > 1 ? ['Found several articles, expected one with --condition, --remark or --digest: they are of one text.'] : []),
    ...[options.comment ?? '', ...(options.condition ?? []), ...(options.remark ?? [])].flatMap((said) => wrongCharacter(said) ?? []),
    ...wrongDecision(decision, options),
  ];
  if (messages.length > 0 || role === undefined || locale === undefined) return { kind: 'wrong-use', messages };
  return { kind: 'request', locale, articles, decision, role, comment: options.comment?.trim() ?? '', conditions, remarks };
}

function wrongDecision(decision: Decision, { comment = '', condition = [], remark = [] }: SignOptions): readonly string[] {
  if (decision === 'request-changes')
    return [
      ...(condition.length > 0 ? ['Found --condition with --request-changes, expected --remark: a condition is part of an approval.'] : []),
      ...(comment.trim() === '' && remark.length === 0 ? ['Found no word of what should change, expected --remark or --comment.'] : []),
    ];
  if (remark.length > 0) return ['Found --remark, expected it with --request-changes alone; an approval can have --condition.'];
  if (decision === 'waive-conditions') return [...(condition.length === 0 ? ['Found no condition to waive, expected --condition <passage>=<why>.'] : []), ...(comment.trim() === '' ? ['Found no reason, expected --comment.'] : [])];
  return [];
}

function wrongCharacter(said: string): string | undefined {
  const fault = unprintable(said);
  return fault === undefined ? undefined : `Found ${fault.found} in a comment, expected ${fault.expected}. ${fault.hint}`;
}

function saidIn(written: readonly string[] | undefined): readonly Said[] {
  return (written ?? []).flatMap((said) => readSaid(said) ?? []);
}

function readSaid(written: string): Said | undefined {
  const at = written.indexOf('=');
  const [segment, comment] = [written.slice(0, at).trim(), written.slice(at + 1).trim()];
  return at > 0 && isSegmentKey(segment) && comment !== '' ? { segment, comment } : undefined;
}
