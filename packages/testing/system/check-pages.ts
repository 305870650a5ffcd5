import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { readCatalogue } from './catalogue.ts';
import type { Outcome } from './run.ts';

/** A narrow phone, a tablet, a desktop: CSS pixels. */
const widths = [360, 768, 1280];
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Each page, in Chromium: no request beyond itself, no message, nothing cut off at any width, no finding of axe. */
export async function checkPages(dist: string): Promise<readonly Outcome[]> {
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const catalogue = readCatalogue(dist);
    const pages = ['index.html', ...catalogue.texts.flatMap((text) => [text.paths['html'] ?? '', text.paths['print'] ?? ''])];
    const outcomes: Outcome[] = [];
    for (const path of pages) outcomes.push(...(await checkPage(browser, dist, path)));
    return outcomes;
  } finally {
    await browser.close();
  }
}

async function checkPage(browser: Browser, dist: string, path: string): Promise<readonly Outcome[]> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const messages: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(join(dist, path)).href);
  const outcomes: Outcome[] = [
    { name: `messages of ${path}`, fault: messages[0] },
    { name: `requests of ${path}`, fault: requests.find((url) => !url.startsWith(pathToFileURL(dist).href)) },
  ];
  if (!path.endsWith('print.html')) for (const width of widths) outcomes.push(await checkWidth(page, path, width));
  await context.close();
  outcomes.push(await checkAxe(browser, dist, path));
  return outcomes;
}

async function checkWidth(page: Page, path: string, width: number): Promise<Outcome> {
  await page.setViewportSize({ width, height: 900 });
  const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
  return { name: `width ${width} of ${path}`, fault: overflow <= 0 ? undefined : `the page is ${overflow} px wider than the window` };
}

async function checkAxe(browser: Browser, dist: string, path: string): Promise<Outcome> {
  // axe is put into the page from outside, which the page's own policy rightly forbids.
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(pathToFileURL(join(dist, path)).href);
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
  await context.close();
  return { name: `axe of ${path}`, fault: violations.length === 0 ? undefined : violations.join('\n  ') };
}
