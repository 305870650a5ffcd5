import type { Hands, ReviewedDocument } from '@imprimatur/review';

/** By what the files say today, and by what the text's approvals said when they were signed: taking a name off a list undoes nothing. */
export function handsIn(reviewed: ReviewedDocument): Hands {
  const { document, records } = reviewed;
  const files = reviewed.kind === 'approved' ? reviewed.evidence : [];
  const signed = records.filter(({ file }) => files.includes(file)).map(({ signOff }) => signOff);
  return {
    authors: [...new Set([...document.source.frontMatter.authors, ...signed.flatMap(({ authors }) => authors)])],
    translators: [...new Set([...document.translators, ...signed.flatMap(({ translators }) => translators)])],
  };
}
