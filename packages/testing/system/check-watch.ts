import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Outcome } from './run.ts';

const program = join(import.meta.dirname, '../../cli/bin/imprimatur.mjs');
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const article = 'medicines/ketamine-and-bpd';
const edited = 'ketamine-and-esketamine.rules-and-approvals-differ';

/** The live view in Chromium: a save is seen in every open tab without a reload of the view, a broken file leaves the page. */
export async function checkWatch(publication: string): Promise<readonly Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-system-'));
  for (const part of ['content', 'locales']) cpSync(join(publication, part), join(folder, part), { recursive: true, filter: (path) => !path.includes('node_modules') });
  const watching = spawn(process.execPath, [program, 'watch', '--port', '0'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const url = await addressOf(watching);
    return [...(await followSaves(browser, url, folder)), ...(await checkAxe(browser, url))];
  } finally {
    await browser.close();
    watching.kill('SIGINT');
    rmSync(folder, { recursive: true });
  }
}

async function addressOf(watching: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    watching.stdout?.on('data', (piece: Buffer) => {
      text += String(piece);
      const url = /http:\S+/.exec(text)?.[0];
      if (url !== undefined) resolve(url);
    });
    watching.once('exit', (code) => reject(new Error(`imprimatur watch ended with ${code}: ${text}`)));
  });
}

async function followSaves(browser: Browser, url: string, folder: string): Promise<readonly Outcome[]> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' });
  const outcomes: Outcome[] = [];
  const check = async (name: string, act: () => Promise<void>): Promise<void> => {
    outcomes.push({ name: `watch: ${name}`, fault: await act().then(() => undefined, String) });
  };
  const source = join(folder, 'content', article, 'index.md');
  const arabic = join(folder, 'locales/ar', `${article}.json`);
  const first = await open(context.newPage(), `${url}view/en/${article}`);
  const second = await open(context.newPage(), `${url}view/ar/${article}`);
  const tabs = [first, second];
  for (const { page } of tabs) await page.evaluate('globalThis.stays = true');

  await check('a save marks the passage, in sight, in every tab', async () => {
    writeFileSync(source, readFileSync(source, 'utf8').replace('Ask your clinician', 'Ask your own clinician'));
    for (const { page } of tabs) await seeMarked(page, edited);
  });
  await check('a save is announced', async () => {
    for (const { page } of tabs) await page.locator('#said', { hasText: /^1 (?:changed|stale)/ }).waitFor({ state: 'attached' });
  });
  await check('a broken file leaves the last good page, at the same place', async () => {
    const before = await Promise.all(tabs.map(async ({ page }) => scrolledTo(page)));
    writeFileSync(arabic, readFileSync(arabic, 'utf8').replace('{', '{,'));
    await second.page.locator('#said', { hasText: 'The last good page stays.' }).waitFor({ state: 'attached' });
    await second.page.frameLocator('#page').locator(`[data-segment="${edited}"]`).waitFor();
    const after = await Promise.all(tabs.map(async ({ page }) => scrolledTo(page)));
    if (!before.every((top, index) => top > 0 && top === after[index])) throw new Error(`from ${before.join(' and ')} to ${after.join(' and ')}`);
  });
  await check('a mended file is seen', async () => {
    writeFileSync(arabic, readFileSync(arabic, 'utf8').replace('{,', '{'));
    await second.page.locator('#said', { hasText: 'Good again' }).waitFor({ state: 'attached' });
  });
  await check('the view was not reloaded', async () => {
    for (const { page } of tabs) if ((await page.evaluate('globalThis.stays')) !== true) throw new Error('it was');
  });
  await check('a link in the page takes the view along', async () => {
    const { page } = first;
    await page.frameLocator('#page').getByRole('link', { name: 'Français' }).click();
    await page.waitForURL(`${url}view/fr/${article}`);
    await page.locator('.languages [aria-current]', { hasText: 'Français' }).waitFor();
  });
  for (const { page, messages, requests } of tabs) {
    outcomes.push({ name: `watch: messages of ${page.url()}`, fault: messages[0] });
    outcomes.push({ name: `watch: requests of ${page.url()}`, fault: requests.find((each) => !each.startsWith(url)) });
  }
  await context.close();
  return outcomes;
}

interface Tab {
  readonly page: Page;
  readonly messages: readonly string[];
  readonly requests: readonly string[];
}

async function open(opening: Promise<Page>, url: string): Promise<Tab> {
  const page = await opening;
  page.setDefaultTimeout(20_000);
  const messages: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(url);
  await page.locator('.connection.live').waitFor();
  return { page, messages, requests };
}

async function seeMarked(page: Page, key: string): Promise<void> {
  const passage = page.frameLocator('#page').locator(`[data-segment="${key}"][data-watch]`);
  await passage.waitFor();
  const { background, top, bottom, height } = await passage.evaluate((element) => {
    const { top: from, bottom: to } = element.getBoundingClientRect();
    const view = element.ownerDocument.defaultView;
    return { background: view?.getComputedStyle(element).backgroundColor, top: from, bottom: to, height: view?.innerHeight ?? 0 };
  });
  if (background === undefined || background === 'rgba(0, 0, 0, 0)') throw new Error('the passage has no mark to see');
  if (bottom < 0 || top > height) throw new Error('the passage is out of sight');
}

async function scrolledTo(page: Page): Promise<number> {
  return Number(await page.evaluate("document.querySelector('#page').contentWindow.scrollY"));
}

async function checkAxe(browser: Browser, url: string): Promise<readonly Outcome[]> {
  // axe is put into the page from outside, which the page's own policy rightly forbids.
  const context = await browser.newContext({ bypassCSP: true });
  const outcomes: Outcome[] = [];
  for (const path of ['', `view/ar/${article}`]) {
    const { page } = await open(context.newPage(), url + path);
    await page.evaluate(axeSource);
    const violations = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as { axe: { run: (context: object) => Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }> } };
      return (await axe.run({ exclude: ['iframe'] })).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
    });
    outcomes.push({ name: `watch: axe of /${path}`, fault: violations.length === 0 ? undefined : violations.join('\n  ') });
  }
  await context.close();
  return outcomes;
}
