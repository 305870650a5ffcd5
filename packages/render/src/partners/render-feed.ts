import { cleanText } from '../clean-text.ts';
import { compileTemplates } from '../compile-templates.ts';
import { feed } from '../templates/partners/feed.hbs.ts';
import type { IndexArticle, IndexInput, IndexText } from './index-input.ts';
import { relativeUrl } from './relative-url.ts';
import { urn } from './urn.ts';

const template = compileTemplates({}, { helpers: { xml: escapeXml } }, feed);

/** The Atom feed (RFC 4287) of what is published or withdrawn; its one date is the release's own. */
export function renderFeed({ publication, articles }: IndexInput): string {
  const { publisher, release } = publication;
  return template({
    id: urn(`feed\n${publisher.name}`),
    title: `${publisher.name}: patient education`,
    publisher,
    licence: publication.licence,
    updated: `${release.date}T00:00:00Z`,
    subtitle: publication.demonstration ? 'A demonstration: no clinician has reviewed these texts.' : `Release ${release.version}`,
    entries: articles.flatMap((article) => article.texts.filter((text) => text.state === 'approved' || text.withdrawn).map((text) => entryOf(publisher.name, article, text))),
  });
}

/** A character that XML 1.0 (2.2) allows, escaped for text and for attributes in double quotes. */
export function escapeXml(text: string): string {
  return cleanText(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
}

const mediaTypes = { html: 'text/html', pdf: 'application/pdf', txt: 'text/plain', json: 'application/json' } as const;

function entryOf(publisher: string, { document }: IndexArticle, text: IndexText): object {
  return {
    id: urn(`entry\n${publisher}\n${document}@${text.settings.locale}`),
    locale: text.settings.locale,
    title: text.withdrawn ? `Withdrawn: ${text.title}` : text.title,
    summary: text.withdrawn ? text.reasons.join(' ') : text.description,
    state: text.withdrawn ? 'withdrawn' : 'approved',
    links: (['html', 'pdf', 'txt', 'json'] as const).flatMap((format) => {
      const path = text.paths[format];
      return path === undefined ? [] : [{ href: relativeUrl(path), type: mediaTypes[format], locale: text.settings.locale }];
    }),
  };
}
