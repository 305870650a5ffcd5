import type { Reference } from '@imprimatur/formats';
import type { ArticleCheck, FoundIn } from '../check.ts';
import { sentencesByReference } from './sentences-by-reference.ts';

/** A reader can find what a reference names. */
export const referenceIncomplete: ArticleCheck = {
  of: 'article',
  runsOn: 'source',
  code: 'reference-incomplete',
  severity: 'warning',
  protects: 'quality',
  rule: 'A journal article has its year, and a DOI, an address, or volume and page; anything else has a date, an address or a note on the edition, or the sentence that cites it tells the year.',
  reason: 'A reference that nobody can find supports nothing, and a label without a date may be an old one.',
  mend: 'Add issued:, DOI: or URL:, as they stand at the source.',
  languages: 'all',
  examples: [
    { locale: 'en', frontMatter: 'references: [{ id: R1, type: report, title: Label }]', good: 'The label of 2024 warns of it [@R1].\n', bad: 'The label warns of it [@R1].\n' },
    { locale: 'en', frontMatter: 'references: [{ id: R1, type: article-journal, title: T, container-title: J, page: 801-811, volume: 23 }]', good: 'A study of 2018 found it [@R1].\n', bad: 'A study found it [@R1].\n' },
  ],
  find: (article) => {
    const sentences = sentencesByReference(article);
    return article.document.frontMatter.references.flatMap((reference, index) => incomplete(reference, index, sentences.get(reference.id) ?? []));
  },
};

const anyYear = /(?<!\d)(?:19|20)\d\d(?!\d)/;

function incomplete(reference: Reference, index: number, sentences: readonly string[]): readonly FoundIn[] {
  const dated = reference.issued !== undefined || sentences.some((sentence) => anyYear.test(sentence));
  const lacking = lackingIn(reference, dated ? 'dated' : 'undated');
  return lacking.length === 0 ? [] : [{ path: ['references', index], message: `Found the reference ${reference.id} without ${lacking.join(' and without ')}, expected what a reader needs to find it.` }];
}

function lackingIn(reference: Reference, date: 'dated' | 'undated'): readonly string[] {
  const { type, note, url, doi } = reference;
  const located = doi !== undefined || url !== undefined;
  switch (type) {
    case 'article-journal':
    case 'chapter':
      return [...(date === 'dated' ? [] : ['a year']), ...(located || isInVolume(reference) ? [] : ['a DOI, an address, or volume and page'])];
    case 'webpage':
      return located ? [] : ['an address'];
    case 'book':
    case 'report':
    case 'legislation':
      return date === 'dated' || note !== undefined || located ? [] : ['a date, an address or a note on the edition'];
  }
}

function isInVolume({ type, containerTitle, volume, page }: Reference): boolean {
  return containerTitle !== undefined && page !== undefined && (volume !== undefined || type === 'chapter');
}
