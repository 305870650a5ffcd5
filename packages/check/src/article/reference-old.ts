import type { ArticleCheck } from '../check.ts';
import { sentencesByReference } from './sentences-by-reference.ts';

/** A reference is not older than medicine moves. */
export const referenceOld: ArticleCheck = {
  of: 'article',
  runsOn: 'source',
  code: 'reference-old',
  severity: 'warning',
  protects: 'quality',
  rule: 'No reference but a law is older than the years that the publication allows, unless a sentence that cites it tells the reader its year.',
  reason: 'What was right when it was written may have been corrected since, or the guideline replaced.',
  mend: 'Look whether it still holds, and cite what replaced it; or say the year where the text cites it.',
  languages: 'all',
  parameters: { years: { default: 15, means: 'How many years before the release a reference may be from.' } },
  examples: [
    { locale: 'en', frontMatter: 'references: [{ id: R1, type: book, title: T, issued: 1998 }]', good: 'A handbook of 1998 names it [@R1].\n', bad: 'A handbook names it [@R1].\n' },
    { locale: 'en', frontMatter: "references: [{ id: R1, type: legislation, title: T, issued: 1970 }, { id: R2, type: report, title: T, issued: '2009-01-28' }]", good: 'The law forbids it [@R1]. The guideline of 2009 allows it [@R2].\n', bad: 'The law forbids it [@R1]. The guideline allows it [@R2].\n' },
  ],
  find: (article, { today, parameter }) => {
    const oldest = Number(today.slice(0, 4)) - parameter('years');
    const sentences = sentencesByReference(article);
    return article.document.frontMatter.references.flatMap(({ id, type, issued }, index) => {
      const year = issued?.slice(0, 4);
      if (year === undefined || type === 'legislation' || Number(year) >= oldest || sentences.get(id)?.some((sentence) => sentence.includes(year)) === true) return [];
      return [{ path: ['references', index, 'issued'], message: `Found the reference ${id} of ${year}, expected none from before ${oldest}.` }];
    });
  },
};
