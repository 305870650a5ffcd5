import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { DiskFiles } from '@imprimatur/project';
import { afterEach, expect, it } from 'vitest';
import type { LiveUpdate } from '../src/live-update.ts';
import { watch, type Watching } from '../src/watch.ts';
import { medicine, projectOf, sampleFolder, type SampleFolder, source, spanish } from './sample.ts';

interface Watched extends SampleFolder {
  readonly watching: Watching;
  /** The next update for which this holds, now or later. */
  readonly told: (wanted: (update: LiveUpdate) => boolean) => Promise<LiveUpdate>;
  readonly path: (path: string) => string;
}

const opened: { readonly watching: Watching; readonly remove: () => void }[] = [];

afterEach(async () => {
  for (const { watching, remove } of opened.splice(0)) {
    await watching.stop();
    remove();
  }
});

async function start(): Promise<Watched> {
  const here = sampleFolder();
  const inbox = new Inbox<LiveUpdate>();
  const watching = await watch({ folder: here.folder, project: projectOf(new DiskFiles(here.folder)), port: 0, tell: (update) => inbox.put(update) });
  opened.push({ watching, remove: here.remove });
  const told = async (wanted: (update: LiveUpdate) => boolean): Promise<LiveUpdate> => inbox.take(wanted);
  await told(({ kind }) => kind === 'settled');
  return { ...here, watching, told, path: (path) => join(here.folder, path) };
}

/** What came, and who waits for what. */
class Inbox<T> {
  readonly #items: T[] = [];
  #wake: () => void = () => undefined;

  put(item: T): void {
    this.#items.push(item);
    this.#wake();
  }

  async take(wanted: (item: T) => boolean): Promise<T> {
    for (;;) {
      const at = this.#items.findIndex(wanted);
      const [item] = at === -1 ? [] : this.#items.splice(0, at + 1).slice(-1);
      if (item !== undefined) return item;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}

/** Server-sent events as they come. */
async function listenTo(watching: Watching): Promise<{ readonly event: (wanted: (data: string) => boolean) => Promise<string>; readonly leave: () => Promise<void> }> {
  const response = await fetch(`${watching.url}events`);
  const reader = (response.body ?? new ReadableStream<Uint8Array<ArrayBuffer>>()).pipeThrough(new TextDecoderStream()).getReader();
  const inbox = new Inbox<string>();
  const read = async (): Promise<void> => {
    let text = '';
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      const events = (text + piece.value).split('\n\n');
      text = events.pop() ?? '';
      for (const event of events) inbox.put(event);
    }
  };
  read().catch(() => undefined);
  return { event: async (wanted) => inbox.take(wanted), leave: async () => reader.cancel() };
}

const isArticle = (update: LiveUpdate): boolean => update.kind === 'article' && update.article === medicine;

it('tells the terminal and every open page of a real save', async () => {
  const { edit, told, watching } = await start();
  const pages = [await listenTo(watching), await listenTo(watching)];
  for (const page of pages) expect(await page.event((text) => text.startsWith('event: hello'))).toMatch(/^event: hello\ndata: .+-1$/);
  edit(source, 'Do not chew it.', 'Do not chew it at all.');
  await told(isArticle);
  for (const page of pages) {
    const [data = '', id = ''] = (await page.event((text) => text.startsWith('data: '))).split('\n');
    expect(id).toMatch(/^id: .+-2$/);
    expect(JSON.parse(data.slice('data: '.length))).toMatchObject({
      kind: 'article',
      article: medicine,
      broken: false,
      locales: { en: { changed: ['how-to-take-it.do-not-chew-it'] }, es: { stale: ['how-to-take-it.do-not-chew-it'] } },
      diagnostics: [{ code: 'lock-behind' }],
    });
  }
  expect(await (await fetch(`${watching.url}page/en/${medicine}/index.html`)).text()).toContain('Do not chew it at all.');
});

it('sees a file that is replaced by a rename, and one that is new, and one that is gone', async () => {
  const { told, path, edit } = await start();
  edit(source, 'Do not chew it.', 'Do not chew it at all.');
  await told(isArticle);
  renameSync(path(source), path(`${source}.aside`));
  writeFileSync(path(`${source}.1.tmp`), '---');
  renameSync(path(`${source}.1.tmp`), path(source));
  expect(await told(isArticle)).toMatchObject({ texts: [{ broken: true }, { broken: true }, { broken: true }] });
  mkdirSync(path('content/guides/fresh'));
  writeFileSync(path('content/guides/fresh/index.md'), '---');
  await told((update) => update.kind === 'article' && update.article === 'guides/fresh');
  rmSync(path('content/guides/fresh'), { recursive: true });
  await told((update) => update.kind === 'removed' && update.article === 'guides/fresh');
});

it('takes a burst of saves as one', async () => {
  const { told, edit, path } = await start();
  edit(source, 'Do not chew it.', 'Do not chew it at all.');
  edit(spanish, 'No lo mastique.', 'Nunca lo mastique.');
  writeFileSync(path(`locales/ar/${medicine}.json`), '{');
  expect(await told(isArticle)).toMatchObject({ texts: [{ broken: false, state: 'draft' }, { broken: false, changed: ['how-to-take-it.do-not-chew-it'] }, { broken: true }] });
});

it('serves this computer by its own name alone', async () => {
  const { watching } = await start();
  const { port } = new URL(watching.url);
  const statusFor = async (host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/', headers: { host } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).once('error', reject).end();
    });
  expect([await statusFor(`localhost:${port}`), await statusFor('evil.example'), await statusFor(`evil.example:${port}`)]).toEqual([200, 403, 403]);
});

it('ends with open pages, and lets go of all', async () => {
  const { watching } = await start();
  const page = await listenTo(watching);
  await page.event((text) => text.startsWith('event: hello'));
  await watching.stop();
  await expect(fetch(watching.url)).rejects.toThrow('fetch failed');
});

it('says when the port is taken', async () => {
  const { watching, folder } = await start();
  const port = Number(new URL(watching.url).port);
  await expect(watch({ folder, project: projectOf(new DiskFiles(folder)), port, tell: () => undefined })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
