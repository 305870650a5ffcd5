import { isLocalDate, type LocaleSettings, type OutputFormat, outputFormats } from '@imprimatur/formats';
import { compileTemplates } from '../compile-templates.ts';
import { contentPolicy } from '../html/content-policy.ts';
import { htmlHelpers } from '../html/html-helpers.ts';
import { printedDate } from '../printed-date.ts';
import { indexPage } from '../templates/partners/index-page.hbs.ts';
import type { IndexBundle, IndexInput, IndexText } from './index-input.ts';
import { indexStyle } from './index-style.ts';
import { relativeUrl } from './relative-url.ts';

const template = compileTemplates({}, { helpers: htmlHelpers }, indexPage);
const policy = contentPolicy(indexStyle);

/** The page for distribution partners, in plain English: what there is, in which languages, how to verify it. */
export function renderIndex({ publication, articles, bundles }: IndexInput): string {
  const texts = articles.flatMap((article) => article.texts);
  const approved = texts.filter((text) => text.state === 'approved').length;
  return template({
    direction: 'ltr',
    style: indexStyle,
    policy,
    publisher: publication.publisher,
    licence: publication.licence,
    demonstration: publication.demonstration,
    release: { version: publication.release.version, date: inEnglish(publication.release.date) },
    counts: `${approved} of ${texts.length} texts ${approved === 1 ? 'is' : 'are'} approved.`,
    articles: articles.map(({ document, texts: all }) => ({ document, heading: all[0]?.title ?? document, language: all[0]?.settings, texts: all.map(textRow) })),
    bundles: bundles.map(bundleRow),
    notes: publication.locales.map((settings) => ({ settings, href: relativeUrl(`releases/${publication.release.version}/notes.${settings.locale}.html`) })),
  });
}

function textRow(text: IndexText): object {
  return {
    settings: text.settings,
    title: text.title,
    state: text.withdrawn ? 'withdrawn' : text.state,
    printedState: text.withdrawn ? 'Withdrawn' : text.state === 'approved' ? 'Approved' : 'Draft',
    reasons: text.reasons,
    lastReviewed: text.lastReviewed === undefined ? undefined : inEnglish(text.lastReviewed),
    nextReviewDue: text.nextReviewDue === undefined ? undefined : inEnglish(text.nextReviewDue),
    digest: text.digest,
    links: outputFormats.flatMap((format) => {
      const path = text.paths[format];
      return path === undefined ? [] : [{ href: relativeUrl(path), name: formatNames[format], hint: `${formatNames[format]}, ${text.settings.name}` }];
    }),
  };
}

const formatNames: Readonly<Record<OutputFormat, string>> = { html: 'Page', print: 'Print edition', pdf: 'PDF', txt: 'Plain text', json: 'Data' };

function bundleRow({ path, collection, locale, bytes, digest }: IndexBundle): object {
  return { href: relativeUrl(path), name: path.split('/').at(-1) ?? path, collection, locale, size: sizeInWords(bytes), digest };
}

function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(0)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const english = { locale: 'en', digits: 'latn', name: 'English', direction: 'ltr', contacts: {} } as unknown as LocaleSettings;

function inEnglish(date: string): string {
  return isLocalDate(date) ? printedDate(date, english) : date;
}
