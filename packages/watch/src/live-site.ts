import { Hono } from 'hono';
import { assets } from './assets/assets.ts';
import { eventStream } from './event-stream.ts';
import { liveEvent } from './live-event.ts';
import type { LivePublication } from './live-publication.ts';
import type { LiveUpdate } from './live-update.ts';
import { isLocalRequest } from './local-only.ts';
import { missingPage } from './pages/missing-page.ts';
import { overviewPage, overviewRow, overviewTable } from './pages/overview-page.ts';
import { panel } from './pages/panel.ts';
import { viewPage } from './pages/view-page.ts';
import { pageFile } from './page-file.ts';
import { secure } from './security-headers.ts';
import { Subscribers } from './subscribers.ts';

/** The live view as answers to requests. */
export interface LiveSite {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  /** Tells every page that is open. */
  readonly send: (update: LiveUpdate) => void;
  /** How many pages are open. */
  readonly readers: () => number;
  /** Ends all connections that wait for updates. */
  readonly close: () => void;
}

/**
 * The pages of a live publication, for readers on this computer alone.
 * @param port the port that the site is served on; asked for at each request, since it is known only then.
 * @example serve({ fetch: liveSite(live, () => 4000).fetch, port: 4000, hostname: '127.0.0.1' })
 */
export function liveSite(live: LivePublication, port: () => number): LiveSite {
  const subscribers = new Subscribers();
  // A server that was started again must not seem to be where the one before it was.
  const start = Date.now().toString(36);
  let updates = 0;
  const revision = (): string => `${start}-${updates}`;
  const app = guarded(port);
  addOverview(app, live, revision);
  addTexts(app, live, revision);
  app.get('/events', (context) => eventStream(context, subscribers, revision));
  return {
    fetch: (request) => app.fetch(request),
    send: (update) => {
      updates += 1;
      subscribers.send({ id: revision(), data: liveEvent(update) });
    },
    readers: () => subscribers.count,
    close: () => subscribers.close(),
  };
}

function guarded(port: () => number): Hono {
  const app = new Hono();
  app.use(secure);
  app.use(async (context, next) => (isLocalRequest(context.req.raw.headers, port()) ? next() : context.text('Only this computer is answered.\n', 403)));
  app.use(async (context, next) => (context.req.method === 'GET' ? next() : context.text('Only GET is answered.\n', 405)));
  app.get('/assets/:name', (context) => {
    const asset = assets.get(context.req.param('name'));
    return asset === undefined ? context.notFound() : context.body(asset.text, 200, { 'Content-Type': asset.type });
  });
  app.notFound((context) => context.html(missingPage('Not found', 'There is nothing at this address.'), 404));
  return app;
}

function addOverview(app: Hono, live: LivePublication, revision: () => string): void {
  app.get('/', (context) => context.html(overviewPage(live, revision())));
  app.get('/overview', (context) => context.html(overviewTable(live)));
  app.get('/overview/:collection/:slug', (context) => {
    const { collection, slug } = context.req.param();
    const name = `${collection}/${slug}`;
    return live.article(name) === undefined ? context.notFound() : context.html(overviewRow(name, live));
  });
}

function addTexts(app: Hono, live: LivePublication, revision: () => string): void {
  app.get('/:part{view|panel|page}/:locale/:collection/:slug/:file?', (context) => {
    const { part, locale, collection, slug, file } = context.req.param();
    const name = `${collection}/${slug}`;
    const article = live.article(name);
    const settings = live.shared.shared.publication.locales.find((each) => each.locale === locale);
    if (article === undefined || settings === undefined || (file !== undefined) !== (part === 'page')) return context.notFound();
    switch (part) {
      case 'view':
        return context.html(viewPage(locale, name, revision(), panel(article, settings, live)));
      case 'panel':
        return context.html(panel(article, settings, live));
      default:
        return pageFile(context, file ?? '', settings.locale, live.texts(name));
    }
  });
}
