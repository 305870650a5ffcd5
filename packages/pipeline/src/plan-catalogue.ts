import type { BundleSummary } from '@imprimatur/bundle';
import type { LocaleSettings } from '@imprimatur/formats';
import { type CalendarItem, type IndexInput, renderCalendar, renderFeed, renderIndex } from '@imprimatur/render';
import { digestOf } from '@imprimatur/signing';
import { distReadme } from './dist-readme.ts';
import type { Shared } from './read-shared.ts';
import type { OutputFile } from './render-text.ts';
import type { CollectionSummary, TextSummary } from './summary.ts';

/** A bundle of a release that was published. */
export interface PublishedBundle extends BundleSummary {
  /** Relative to dist/. */
  readonly path: string;
  readonly collection: string;
  readonly locale: string;
}

/**
 * What partners look at first: which texts there are, in which languages and states, and how to verify them.
 * Bundles are there when a release is published; a build has none. One file is held at a time.
 */
export function* planCatalogue(summaries: readonly CollectionSummary[], bundles: readonly PublishedBundle[], shared: Shared): Generator<OutputFile> {
  const sorted = summaries.toSorted((a, b) => (a.collection < b.collection ? -1 : 1));
  const texts = sorted.flatMap((summary) => summary.texts);
  const index = indexInput(texts, bundles, shared);
  yield file('README.md', distReadme);
  yield file('catalogue.json', json(catalogue(texts, bundles, shared)));
  yield file('feed.json', json(jsonFeed(texts, shared)));
  yield file('feed.xml', renderFeed(index));
  yield file('reviews.ics', renderCalendar(reviewsDue(texts, shared), { publisher: shared.publication.publisher, date: shared.publication.release.date }));
  yield file('index.html', renderIndex(index));
}

type Bundles = readonly PublishedBundle[];

function indexInput(texts: readonly TextSummary[], bundles: Bundles, { publication }: Shared): IndexInput {
  const settings = new Map<string, LocaleSettings>(publication.locales.map((each) => [each.locale, each]));
  const documents = Map.groupBy(texts, (text) => text.document);
  return {
    publication,
    articles: [...documents].map(([document, all]) => ({
      document,
      texts: all.flatMap((text) => {
        const own = settings.get(text.locale);
        return own === undefined ? [] : [{ ...text, settings: own, reasons: text.reasonsInWords }];
      }),
    })),
    bundles,
  };
}

function catalogue(texts: readonly TextSummary[], bundles: Bundles, { publication }: Shared): object {
  const { publisher, licence, demonstration, release, source, locales } = publication;
  return {
    format: 'imprimatur.catalogue/1',
    publisher,
    licence,
    demonstration,
    release,
    sourceLocale: source.locale,
    locales: locales.map(({ locale, name, direction }) => ({ locale, name, direction })),
    texts,
    bundles,
  };
}

/** JSON Feed 1.1: one item an approved text. */
function jsonFeed(texts: readonly TextSummary[], { publication }: Shared): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: publication.publisher.name,
    items: texts
      .filter((text) => text.state === 'approved')
      .map((text) => ({
        id: `${text.document}@${text.locale}#${text.digest ?? ''}`,
        url: text.paths.html,
        title: text.title,
        summary: text.description,
        language: text.locale,
        date_published: `${publication.release.date}T00:00:00Z`,
        attachments: text.paths.pdf === undefined ? [] : [{ url: text.paths.pdf, mime_type: 'application/pdf' }],
      })),
  };
}

/** The approved texts, each under its article's title in the source language. */
function reviewsDue(texts: readonly TextSummary[], { publication }: Shared): readonly CalendarItem[] {
  const titles = new Map(texts.filter(({ locale }) => locale === publication.source.locale).map(({ document, title }) => [document, title]));
  const names = new Map<string, string>(publication.locales.map(({ locale, name }) => [locale, name]));
  return texts.flatMap(({ state, document, locale, title, nextReviewDue }) =>
    state === 'draft' || nextReviewDue === undefined ? [] : [{ document, locale, localeName: names.get(locale) ?? locale, title: titles.get(document) ?? title, due: nextReviewDue }],
  );
}

function file(path: string, text: string): OutputFile {
  const bytes = new TextEncoder().encode(text);
  return { path, bytes, digest: digestOf(bytes) };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
