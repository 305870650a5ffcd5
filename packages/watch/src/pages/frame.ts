import { html } from 'hono/html';

/** HTML with every value in it escaped; made by `html` alone. */
export type Markup = ReturnType<typeof html>;

/** A page of the live view: its own style and script from this server, and nothing else. */
export function frame(title: string, script: 'overview.js' | 'view.js', body: Markup): Markup {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Imprimatur</title>
<link rel="icon" href="/assets/icon.svg">
<link rel="stylesheet" href="/assets/style.css">
<script type="module" src="/assets/${script}"></script>
</head>
${body}
</html>
`;
}

/** Where a text is looked at. */
export function viewPath(locale: string, article: string): string {
  return `/view/${path(locale)}/${path(article)}`;
}

/** Where the page itself is; the same folders as in `dist/preview`, so that its relative links lead on. */
export function pagePath(locale: string, article: string): string {
  return `/page/${path(locale)}/${path(article)}/index.html`;
}

/** Folders may have any name, also one that is reported as wrong. */
function path(steps: string): string {
  return steps.split('/').map(encodeURIComponent).join('/');
}
