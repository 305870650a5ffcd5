import { html } from 'hono/html';
import type { LivePublication } from '../live-publication.ts';
import { frame, type Markup, viewPath } from './frame.ts';
import { sharedFindings } from './findings.ts';
import { standingOf } from './standing.ts';

/** All texts of the publication, each with how it stands and a link to it; `revision` tells the script whether it missed an update. */
export function overviewPage(live: LivePublication, revision: string): Markup {
  return frame('All texts', 'overview.js', html`<body class="overview" data-revision="${revision}">
<header class="bar"><strong>Imprimatur</strong><span class="connection" role="status"></span></header>
<main>
<h1>All texts</h1>
<div id="overview">${overviewTable(live)}</div>
</main>
</body>`);
}

/** The table by itself. */
export function overviewTable(live: LivePublication): Markup {
  const { locales } = live.shared.shared.publication;
  return html`${sharedFindings(live.shared)}
<div class="scroll" role="region" aria-label="All texts" tabindex="0">
<table>
<thead><tr><th scope="col">Article</th>${locales.map(({ locale, name, direction }) => html`<th scope="col"><bdi lang="${locale}" dir="${direction}">${name}</bdi></th>`)}</tr></thead>
<tbody>
${[...live.shared.articles.keys()].map((name) => overviewRow(name, live))}
</tbody>
</table>
</div>`;
}

/** The row of one article. */
export function overviewRow(name: string, live: LivePublication): Markup {
  const texts = live.article(name)?.texts;
  return html`<tr data-article="${name}"><th scope="row">${name}</th>${live.shared.shared.publication.locales.map(({ locale, name: language }) => {
    const { tone, words } = standingOf(texts?.get(locale));
    return html`<td><a class="standing ${tone}" href="${viewPath(locale, name)}" aria-label="${name}, ${language}: ${words}">${words}</a></td>`;
  })}</tr>
`;
}
