import type { LiveUpdate, TextUpdate } from './live-update.ts';

/** What a page is told of an update, as JSON; texts by locale. */
export function liveEvent(update: LiveUpdate): string {
  if (update.kind !== 'article') return JSON.stringify(update);
  const { article, texts, diagnostics } = update;
  return JSON.stringify({
    kind: 'article',
    article,
    broken: texts.some((text) => text.broken),
    locales: Object.fromEntries(texts.map((text) => [text.locale, textOf(text)])),
    diagnostics,
  });
}

function textOf({ broken, changed, gone, became, counts, state }: TextUpdate): object {
  return { broken, changed, gone, ...became, counts, state };
}
