import { decodeText, limits } from '@imprimatur/formats';
import { articleName, type PreparedArticle, readReviewTicket, type ReviewTicket } from '@imprimatur/pipeline';
import { layout, type Project } from '@imprimatur/project';
import { nameOfText } from '@imprimatur/review';
import { digestOf, shortDigest } from '@imprimatur/signing';
import { safeText } from '../safe-text.ts';
import type { SignRequest } from './sign-request.ts';

/** What a person has read: by the digest that was typed, else by the review page in the publication's folder. */
export interface ReadByPerson {
  readonly typed: string | undefined;
  /** Whether git holds a file of the publication's folder. */
  readonly isTracked: (file: string) => boolean;
}

/** Why the text is not what the person read, in a sentence; `undefined` where it is. */
export function whyNotAsRead(article: PreparedArticle, { document }: PreparedArticle['texts'][number], { locale, role }: SignRequest, { typed, isTracked }: ReadByPerson, project: Project): string | undefined {
  const name = nameOfText({ document: articleName(article.id), locale });
  const read = `imprimatur review ${locale} ${articleName(article.id)} --role ${role}`;
  const again = `Read it again: ${read}`;
  if (document.digest === undefined) return `Found ${name} with passages that nobody accepted, expected a text that is complete. Nothing was signed; imprimatur status ${locale} shows what is open.`;
  const waived = article.waived.get(document.settings.locale) ?? [];
  if (typed !== undefined && waived.length > 0) return `Found errors of the checks that were waived in ${name}, expected a digest that covers them; it does not. Nothing was signed. ${again}`;
  if (typed !== undefined) return isDigestTyped(typed, document.digest) ? undefined : `Found the digest ${document.digest} of ${name}, expected ${safeText(typed)}, which you read: at least its first ${fewestDigits} digits, and of this text. Nothing was signed. ${again}`;
  if ((['html', 'json'] as const).some((part) => isTracked(layout.reviewPage(article.id, locale, part)))) return `Found the review page of ${name} among the files that git holds, expected one that was made here and stays here: whoever commits it could show you another text than you sign. Nothing was signed. Remove .imprimatur/ from git, then: ${read}`;
  const ticket = ticketOf(article, locale, project);
  if (ticket === undefined) return `Found no review page of ${name}, expected one that you have read. Nothing was signed. Read it: ${read}`;
  if (!isPageOf(ticket, article, locale, project)) return `Found another review page of ${name} than the one that was made here, expected it unchanged. Nothing was signed. ${again}`;
  if (ticket.role !== role) return `Found a review page of ${name} that was made for the role ${ticket.role}, expected one for ${role}: what it folds away is what the other role has read. Nothing was signed. ${again}`;
  if (ticket.digest !== document.digest) return `Found the digest ${shortDigest(document.digest)} of ${name}, expected ${ticket.digest === undefined ? 'none' : shortDigest(ticket.digest)}, which its review page showed: the text has changed since. Nothing was signed. ${again}`;
  if (waived.some((waiver) => !ticket.waived.includes(waiver))) return `Found an error of the checks that was waived in ${name} since its review page was made, expected one that you have seen. Nothing was signed. ${again}`;
  return undefined;
}

/** Two texts whose digests begin with the same eight digits are found in seconds; with 32 digits, by nobody. */
const fewestDigits = 32;

function isDigestTyped(typed: string, digest: string): boolean {
  const digits = typed.toLowerCase().replace(/\s/g, '').replace(/^sha256:/, '');
  return /^[0-9a-f]+$/.test(digits) && digits.length >= fewestDigits && digest.startsWith(`sha256:${digits}`);
}

/** A page holds images, so that it may be larger than what people write. */
const largestPage = 20 * limits.data;

function isPageOf(ticket: ReviewTicket, { id }: PreparedArticle, locale: string, { files }: Project): boolean {
  const page = files.read(layout.reviewPage(id, locale, 'html'), largestPage);
  return page !== undefined && digestOf(page) === ticket.page;
}

/** A page of another text, put there by hand, is none of this one. */
function ticketOf({ id }: PreparedArticle, locale: string, { files }: Project): ReviewTicket | undefined {
  const file = layout.reviewPage(id, locale, 'json');
  const bytes = files.read(file, limits.data);
  const text = bytes === undefined ? undefined : decodeText(file, bytes, limits.data);
  const ticket = text?.kind === 'sound' ? readReviewTicket(text.value) : undefined;
  return ticket?.document === articleName(id) && ticket.locale === locale ? ticket : undefined;
}
