import type { LocaleSettings } from '@imprimatur/formats';
import { type IndexInput, renderFeed, renderIndex } from '@imprimatur/render';
import { digestOf } from '@imprimatur/signing';
import { distReadme } from './dist-readme.ts';
import type { Shared } from './read-shared.ts';
import type { OutputFile } from './render-text.ts';
import type { CollectionSummary, TextSummary } from './summary.ts';

/** What partners look at first: which texts there are, in which languages and states, and how to verify them. One file is held at a time. */
export function* planCatalogue(summaries: readonly CollectionSummary[], shared: Shared): Generator<OutputFile> {
  const sorted = summaries.toSorted((a, b) => (a.collection < b.collection ? -1 : 1));
  const texts = sorted.flatMap((summary) => summary.texts);
  const bundles = sorted.flatMap((summary) => summary.bundles);
  const index = indexInput(texts, bundles, shared);
  const { release } = shared.publication;
  yield file('README.md', distReadme);
  yield file('catalogue.json', json(catalogue(texts, bundles, shared)));
  yield file('feed.json', json(jsonFeed(texts, shared)));
  yield file('feed.xml', renderFeed(index));
  yield file('index.html', renderIndex(index));
  yield file(`releases/${release.version}/SHA256SUMS`, checksums(bundles));
  yield file(`releases/${release.version}/manifest.json`, json(releaseManifest(texts, bundles, shared)));
}

type Bundles = CollectionSummary['bundles'];

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

/** What the release holds and what it leaves out, with the reasons. */
function releaseManifest(texts: readonly TextSummary[], bundles: Bundles, { publication, policyText }: Shared): object {
  return {
    format: 'imprimatur.release/1',
    release: publication.release,
    publisher: publication.publisher,
    demonstration: publication.demonstration,
    policy: digestOf(policyText),
    approved: texts.filter((text) => text.state === 'approved').map(({ document, locale, digest, lastReviewed, nextReviewDue }) => ({ document, locale, digest, lastReviewed, nextReviewDue })),
    leftOut: texts.filter((text) => text.state === 'draft').map(({ document, locale, withdrawn, reasonsInWords }) => ({ document, locale, withdrawn, reasons: reasonsInWords })),
    bundles,
  };
}

/** The format that `sha256sum --check` reads. */
function checksums(bundles: Bundles): string {
  return bundles.map(({ path, digest }) => `${digest.slice('sha256:'.length)}  ${path.slice(path.lastIndexOf('/') + 1)}\n`).join('');
}

function file(path: string, text: string): OutputFile {
  const bytes = new TextEncoder().encode(text);
  return { path, bytes, digest: digestOf(bytes) };
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
