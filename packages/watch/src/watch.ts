import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type ServerType } from '@hono/node-server';
import type { Project } from '@imprimatur/project';
import { watchFiles } from './file-watcher.ts';
import { Follower } from './follower.ts';
import { LivePublication } from './live-publication.ts';
import { liveSite } from './live-site.ts';
import type { LiveUpdate } from './live-update.ts';

/** What to watch, and whom to tell. */
export interface WatchRequest {
  /** The publication's folder on disk, which `project` was read from. */
  readonly folder: string;
  readonly project: Project;
  /** 0 for any that is free. */
  readonly port: number;
  /** Told of everything that is news. */
  readonly tell: (update: LiveUpdate) => void;
}

/** A publication that is being watched. */
export interface Watching {
  /** Where the live view is, on this computer alone. */
  readonly url: string;
  /** Rejects when watching is no longer possible. */
  readonly failed: Promise<never>;
  /** Stops watching and serving; nothing of it keeps the process alive. */
  readonly stop: () => Promise<void>;
}

/**
 * Watches a publication: every save is looked at at once, told, and shown in the browser.
 * @throws where the port is taken, or the system does not let so many folders be watched.
 * @example
 * const watching = await watch({ folder, project, port: 4000, tell: (update) => print(describeUpdate(update)) });
 * await watching.stop();
 */
export async function watch({ folder, project, port, tell }: WatchRequest): Promise<Watching> {
  const live = new LivePublication(project);
  const server: ServerType = createAdaptorServer({ fetch: (request) => site.fetch(request) });
  const site = liveSite(live, () => portOf(server));
  await listen(server, port);
  const failure = Promise.withResolvers<never>();
  // Who does not wait for it is not to be ended by it.
  failure.promise.catch(() => undefined);
  const follower = new Follower(live, (update) => {
    tell(update);
    site.send(update);
  });
  const follow = (paths: Iterable<string>): void => void follower.follow(paths).catch(failure.reject);
  const stopWatching = await watchFiles(folder, follow, failure.reject).catch(async (error: unknown) => {
    await close(server);
    throw error;
  });
  // The first look begins when whoever called has the address.
  setImmediate(follow, []);
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    failed: failure.promise,
    stop: async () => {
      follower.stop();
      site.close();
      await Promise.all([stopWatching(), close(server)]);
    },
  };
}

/** On the loopback address alone: drafts are nobody's business in the network. */
async function listen(server: ServerType, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function portOf(server: ServerType): number {
  return (server.address() as AddressInfo).port;
}

async function close(server: ServerType): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
}
