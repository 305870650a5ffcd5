import { html } from 'hono/html';
import type { Markup } from './frame.ts';

/** In place of a page: why there is none. */
export function missingPage(title: string, text: string): Markup {
  return html`<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="icon" href="/assets/icon.svg"><link rel="stylesheet" href="/assets/style.css"></head>
<body class="missing"><main><h1>${title}</h1><p>${text}</p></main></body>
</html>
`;
}
