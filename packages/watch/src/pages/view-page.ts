import { html } from 'hono/html';
import { frame, type Markup, pagePath } from './frame.ts';

/**
 * A text's page in a frame, with a panel beside it. The frame runs no script, whatever the page holds.
 * @param revision tells the script whether it missed an update.
 */
export function viewPage(locale: string, article: string, revision: string, panel: Markup): Markup {
  return frame(`${article} ${locale}`, 'view.js', html`<body class="view" data-locale="${locale}" data-article="${article}" data-revision="${revision}">
<header class="bar"><a href="/">All texts</a> <h1><bdi id="name" dir="ltr">${article}</bdi></h1><span class="connection" role="status"></span></header>
<p id="said" class="unseen" role="status"></p>
<div class="columns">
<main><iframe id="page" title="The page" src="${pagePath(locale, article)}" sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe></main>
<aside id="panel" aria-label="What changed and what is open" tabindex="0">${panel}</aside>
</div>
</body>`);
}
