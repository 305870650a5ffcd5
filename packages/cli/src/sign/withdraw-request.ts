import { isLocalDate, type LocalDate, type Role, roles, unprintable } from '@imprimatur/formats';
import { articleName, type Shared } from '@imprimatur/pipeline';
import { selectTexts } from '../select-texts.ts';
import type { ReviewerWanted } from './open-reviewer.ts';

/** What a person typed after `imprimatur withdraw`. */
export interface WithdrawOptions extends ReviewerWanted {
  readonly role: string;
  readonly reason: string;
  readonly replacement?: string;
  readonly from?: string;
  readonly yes?: true;
}

/** The text that is to be taken back, in the words of a record. */
export interface WithdrawRequest {
  readonly kind: 'request';
  readonly locale: string;
  readonly article: string;
  readonly role: Role;
  readonly reason: string;
  readonly replacement: string | undefined;
  readonly from: LocalDate;
}

/** Reads what a person typed; everything that is wrong with it at once. */
export function readWithdrawRequest(locale: string, article: string, { role: typed, reason, replacement, from: day }: WithdrawOptions, shared: Shared): WithdrawRequest | { readonly kind: 'wrong-use'; readonly messages: readonly string[] } {
  const selection = selectTexts({ articles: [article], locale }, shared);
  const role = roles.find((known) => known === typed);
  const from = day ?? shared.today;
  const messages = [
    ...(selection.kind === 'wrong-use' ? [selection.message] : []),
    ...(role === undefined ? [`Found the role ${typed}, expected one of: ${roles.join(', ')}.`] : []),
    ...wrongReason(reason),
    ...(replacement === undefined || isOther(replacement, article, shared) ? [] : [`Found the replacement ${replacement}, expected another article of this publication as <collection>/<article>.`]),
    ...(isLocalDate(from) ? [] : [`Found the date ${from}, expected one such as ${shared.today}.`]),
  ];
  if (messages.length > 0 || role === undefined || !isLocalDate(from)) return { kind: 'wrong-use', messages };
  return { kind: 'request', locale, article, role, reason: reason.trim(), replacement, from };
}

function wrongReason(reason: string): readonly string[] {
  if (reason.trim() === '') return ['Found no reason, expected one that partners and readers understand.'];
  const fault = unprintable(reason);
  return fault === undefined ? [] : [`Found ${fault.found} in the reason, expected ${fault.expected}. ${fault.hint}`];
}

function isOther(replacement: string, article: string, { articles }: Shared): boolean {
  return replacement !== article && articles.some((id) => articleName(id) === replacement);
}
