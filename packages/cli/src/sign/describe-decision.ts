import { articleName, plainTitle, type PreparedArticle } from '@imprimatur/pipeline';
import { shortDigest } from '@imprimatur/signing';
import { safeText } from '../safe-text.ts';
import { meaningOf } from './meaning.ts';
import type { SignRequest } from './sign-request.ts';

/** What is about to be signed: text, digest and meaning, for the person at the terminal. */
export function describeDecision(article: PreparedArticle, { document }: PreparedArticle['texts'][number], request: SignRequest): string {
  const { locale, name } = document.settings;
  const waived = article.waived.get(locale)?.length ?? 0;
  const lines = [
    `${articleName(article.id)} in ${name} (${locale}): ${safeText(plainTitle(document))}`,
    `  digest    ${document.digest === undefined ? 'none: the text is not complete' : `${shortDigest(document.digest)}  (${document.digest})`}`,
    `  decision  ${request.decision} (${request.role})`,
    `  meaning   ${meaningOf(request)}`,
    ...request.conditions.map(({ segment, comment }) => `  condition ${segment}: ${safeText(comment)}`),
    ...request.remarks.map(({ segment, comment }) => `  remark    ${segment}: ${safeText(comment)}`),
    ...(request.comment === '' ? [] : [`  comment   ${safeText(request.comment)}`]),
    ...(waived === 0 ? [] : [`  waived    ${waived} ${waived === 1 ? 'error' : 'errors'} of the checks, as the review page shows`]),
  ];
  return `${lines.join('\n')}\n`;
}
