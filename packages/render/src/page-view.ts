import type { LocaleSettings, OutputFormat, SegmentKey } from '@imprimatur/formats';
import { plainText } from '@imprimatur/parse';
import type { LocalizedDocument, Words } from '@imprimatur/translate';
import { headingIds } from './heading-ids.ts';
import { languageName, type Notice, noticesOf } from './notices.ts';
import { numberReferences } from './number-references.ts';
import type { PageInput } from './page-input.ts';
import { type Passage, passageOf } from './passage.ts';
import { readingMinutes } from './reading-time.ts';
import { printedNumber } from './printed-number.ts';
import { type ReferenceView, referenceView } from './reference-view.ts';
import { type ReviewView, reviewView } from './review-view.ts';

/** A page before it has a format: every text that is not content is laid out in words already. */
export interface PageView {
  readonly document: LocalizedDocument;
  readonly words: Words;
  readonly settings: LocaleSettings;
  readonly approved: boolean;
  readonly demonstration: boolean;
  readonly notices: readonly Notice[];
  readonly passage: (key: SegmentKey) => Passage;
  /** Title and description without markup, for the fields that a format has beside the page. */
  readonly plainTitle: string;
  readonly plainDescription: string;
  /** Short facts under the title: language, reading time, dates or state. */
  readonly facts: readonly string[];
  readonly languages: readonly LanguageLink[];
  readonly headings: ReadonlySet<string>;
  readonly references: readonly ReferenceView[];
  readonly referenceNumbers: ReadonlyMap<string, number>;
  /** A whole number in the page's digits. */
  readonly printNumber: (number: number) => string;
  readonly review: ReviewView;
  readonly publisher: { readonly name: string; readonly url?: string };
  readonly licence: string;
  /** 'Written in English', on a page in another language. */
  readonly writtenIn: string | undefined;
  readonly forms: readonly FormLink[];
  readonly marks: PageInput['marks'];
}

/** A link to the article in a language. */
export interface LanguageLink {
  readonly settings: LocaleSettings;
  /** Relative to the page's own folder. */
  readonly href: string;
  readonly current: boolean;
  readonly approved: boolean;
}

/** A link to the page in another format. */
export interface FormLink {
  readonly name: string;
  readonly href: string;
}

const views = new WeakMap<PageInput, PageView>();

/** The view of a page, made once for all its formats. */
export function pageView(page: PageInput): PageView {
  const known = views.get(page);
  if (known !== undefined) return known;
  const made = viewOf(page);
  views.set(page, made);
  return made;
}

/** The front matter's title and description are segments with these keys. */
export const titleKey: SegmentKey = 'title' as SegmentKey;
/** See {@link titleKey}. */
export const descriptionKey: SegmentKey = 'description' as SegmentKey;

function viewOf(page: PageInput): PageView {
  const { reviewed, words, publication } = page;
  const { document } = reviewed;
  const { settings } = document;
  const { references, numbers } = numberReferences(document.source);
  const review = reviewView(page);
  const print = (number: number): string => printedNumber(number, settings);
  const passage = (key: SegmentKey): Passage => passageOf(document, publication.source, words, key);
  const plain = (key: SegmentKey): string => plainText(passage(key).inlines, (name, form) => document.values.get(name)?.[form === 'number' ? 'number' : 'full'] ?? '');
  return {
    document,
    words,
    settings,
    approved: reviewed.kind === 'approved',
    demonstration: publication.demonstration,
    notices: noticesOf(page),
    passage,
    plainTitle: plain(titleKey),
    plainDescription: plain(descriptionKey),
    facts: factsOf(document, words, review),
    languages: languageLinks(page),
    headings: headingIds(document.source),
    references: references.map((reference, index) => referenceView(reference, index + 1, print(index + 1), words)),
    referenceNumbers: numbers,
    printNumber: print,
    review,
    publisher: publication.publisher,
    licence: publication.licence,
    writtenIn: settings.locale === publication.source.locale ? undefined : words.word('page.source-language', { language: languageName(publication.source, settings) }),
    forms: publication.formats.flatMap((format) => formLink(format, document.source.slug, words)),
    marks: page.marks,
  };
}

function factsOf(document: LocalizedDocument, words: Words, { state, lastReviewed, nextReviewDue }: ReviewView): readonly string[] {
  const minutes = readingMinutes(document.segments.values(), document.settings.locale);
  return [
    document.settings.name,
    words.word('page.reading-time', { count: minutes }),
    ...(lastReviewed === undefined || nextReviewDue === undefined
      ? [`${words.word('review.state')}: ${state}`]
      : [`${words.word('review.last-reviewed')}: ${lastReviewed}`, `${words.word('review.next-review')}: ${nextReviewDue}`]),
  ];
}

/** Approved pages lead to approved texts alone; who looks at a draft may look at every draft. */
function languageLinks({ reviewed, languages }: PageInput): readonly LanguageLink[] {
  const { source, settings: own } = reviewed.document;
  return languages.flatMap(({ settings, state }) =>
    reviewed.kind === 'approved' && state === 'draft'
      ? []
      : [{
          settings,
          href: `../../../${settings.locale}/${source.collection}/${source.slug}/index.html`,
          current: settings.locale === own.locale,
          approved: state === 'approved',
        }],
  );
}

function formLink(format: OutputFormat, slug: string, words: Words): readonly FormLink[] {
  switch (format) {
    case 'html':
      return [];
    case 'print':
      return [{ name: words.word('page.print'), href: 'print.html' }];
    case 'pdf':
      return [{ name: words.word('page.pdf'), href: `${slug}.pdf` }];
    case 'txt':
      return [{ name: words.word('page.text'), href: `${slug}.txt` }];
    case 'json':
      return [{ name: words.word('page.data'), href: `${slug}.json` }];
  }
}
