import { decodeText, limits } from '@imprimatur/formats';
import { articleName, type PreparedArticle, readReviewTicket, type ReviewTicket } from '@imprimatur/pipeline';
import { layout, type Project } from '@imprimatur/project';
import { nameOfText } from '@imprimatur/review';
import { shortDigest } from '@imprimatur/signing';
import type { SignRequest } from './sign-request.ts';

/** Why the text is not what the person read, in a sentence; `undefined` where it is: by its review page, or by the digest that was typed. */
export function whyNotAsRead(article: PreparedArticle, { document }: PreparedArticle['texts'][number], { locale, role }: SignRequest, typed: string | undefined, project: Project): string | undefined {
  const name = nameOfText({ document: articleName(article.id), locale });
  const read = `imprimatur review ${locale} ${articleName(article.id)} --role ${role}`;
  const again = `Read it again: ${read}`;
  if (document.digest === undefined) return `Found ${name} with passages that nobody accepted, expected a text that is complete. Nothing was signed; imprimatur status ${locale} shows what is open.`;
  if (typed !== undefined) return isDigestTyped(typed, document.digest) ? undefined : `Found the digest ${shortDigest(document.digest)} of ${name}, expected ${typed}, which you read: the text is another one. Nothing was signed. ${again}`;
  const ticket = ticketOf(article, locale, project);
  if (ticket === undefined) return `Found no review page of ${name}, expected one that you have read. Nothing was signed. Read it: ${read}`;
  if (ticket.role !== role) return `Found a review page of ${name} that was made for the role ${ticket.role}, expected one for ${role}: what it folds away is what the other role has read. Nothing was signed. ${again}`;
  if (ticket.digest !== document.digest) return `Found the digest ${shortDigest(document.digest)} of ${name}, expected ${ticket.digest === undefined ? 'none' : shortDigest(ticket.digest)}, which its review page showed: the text has changed since. Nothing was signed. ${again}`;
  if ((article.waived.get(document.settings.locale) ?? []).some((waiver) => !ticket.waived.includes(waiver))) return `Found an error of the checks that was waived in ${name} since its review page was made, expected one that you have seen. Nothing was signed. ${again}`;
  return undefined;
}

/** At least its first eight digits, as pages print them. */
function isDigestTyped(typed: string, digest: string): boolean {
  const digits = typed.toLowerCase().replace(/^sha256:/, '');
  return /^[0-9a-f]{8,64}$/.test(digits) && digest.startsWith(`sha256:${digits}`);
}

/** A page of another text, put there by hand, is none of this one. */
function ticketOf({ id }: PreparedArticle, locale: string, { files }: Project): ReviewTicket | undefined {
  const file = layout.reviewPage(id, locale, 'json');
  const bytes = files.read(file, limits.data);
  const text = bytes === undefined ? undefined : decodeText(file, bytes, limits.data);
  const ticket = text?.kind === 'sound' ? readReviewTicket(text.value) : undefined;
  return ticket?.document === articleName(id) && ticket.locale === locale ? ticket : undefined;
}
