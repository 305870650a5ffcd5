import { run } from '@imprimatur/cli';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { Outcome } from './run.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const article = 'medicines/ketamine-and-bpd';
/** A source text that changed, a translation that is out of date since, and a text that its role never approved. */
const texts = [['en', 'clinical'], ['ar', 'clinical'], ['zh-Hans', 'release']] as const;
/** 320 is a desktop of 1280 at 400 % zoom (WCAG 2.2, 1.4.10). */
const widths = [320, 360, 1280];

/** The review pages in Chromium: read, by keyboard, by axe, on a phone, zoomed and on paper. */
export async function checkReviewPages(publication: string): Promise<readonly Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'imprimatur-system-'));
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    await writePages(publication, folder);
    const outcomes: Outcome[] = [];
    for (const [locale] of texts) outcomes.push(...(await checkPage(browser, locale, pathToFileURL(join(folder, '.imprimatur/reviews', locale, `${article}.html`)).href)));
    return outcomes;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true });
  }
}

/** The repository's article, signed by the demonstration reviewers, and edited since. */
async function writePages(publication: string, folder: string): Promise<void> {
  for (const part of ['content', 'locales']) cpSync(join(publication, part), join(folder, part), { recursive: true, filter: (path) => !/node_modules|signoffs|\.turbo/.test(path) });
  const git = (...words: readonly string[]): unknown => execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...words], { cwd: folder, stdio: 'ignore' });
  writeFileSync(join(folder, '.gitignore'), '.imprimatur/\n');
  git('init', '-q');
  await imprimatur(folder, 'sign', '--demonstration');
  git('add', '-A');
  git('commit', '-q', '-m', 'signed');
  const source = join(folder, 'content', article, 'index.md');
  writeFileSync(source, readFileSync(source, 'utf8').replace('Ask your clinician', 'Ask your own clinician').replace('trial-dose: { value: 0.5,', 'trial-dose: { value: 0.75,'));
  await imprimatur(folder, 'sync');
  for (const [locale, role] of texts) await imprimatur(folder, 'review', locale, article, '--role', role);
}

async function imprimatur(folder: string, ...words: readonly string[]): Promise<void> {
  let [said, nonces] = ['', 0];
  const hear = (text: string): void => void (said += text);
  const code = await run(words, { folder, out: hear, err: hear, terminal: false, now: new Date('2026-11-22T12:00:00Z'), nonce: () => `system-${(nonces += 1)}-${words.join('-').replace(/[^A-Za-z0-9]/g, '').slice(0, 40)}`, gitName: () => 'A', processId: process.pid });
  if (code !== 0) throw new Error(`imprimatur ${words.join(' ')}: ${said}`);
}

async function checkPage(browser: Browser, locale: string, url: string): Promise<readonly Outcome[]> {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const page = await context.newPage();
  const messages: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => messages.push(message.text()));
  page.on('pageerror', (error) => messages.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(url);
  const outcomes: Outcome[] = [];
  for (const width of widths) outcomes.push({ name: `review page ${locale}: width ${width}`, fault: await overflowAt(page, width) });
  outcomes.push({ name: `review page ${locale}: images`, fault: await brokenImages(page) });
  outcomes.push({ name: `review page ${locale}: details by keyboard`, fault: await openByKeyboard(page, locale) });
  outcomes.push({ name: `review page ${locale}: unfolded widths`, fault: (await overflowAt(page, 320)) ?? (await overflowAt(page, 1280)) });
  outcomes.push({ name: `review page ${locale}: focus`, fault: await walkByTab(page) });
  await page.goto(url);
  outcomes.push({ name: `review page ${locale}: all of it on paper`, fault: await foldedOnPaper(page) });
  outcomes.push({ name: `review page ${locale}: messages`, fault: messages[0] }, { name: `review page ${locale}: requests`, fault: requests.find((each) => each !== url && !each.startsWith('data:')) });
  await context.close();
  for (const colorScheme of ['light', 'dark'] as const) outcomes.push({ name: `review page ${locale}: axe, ${colorScheme}`, fault: await axeFault(browser, url, colorScheme) });
  return outcomes;
}

async function overflowAt(page: Page, width: number): Promise<string | undefined> {
  await page.setViewportSize({ width, height: 900 });
  const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'));
  return overflow <= 0 ? undefined : `the page is ${overflow} px wider than the window`;
}

async function brokenImages(page: Page): Promise<string | undefined> {
  const broken = Number(await page.evaluate("[...document.images].filter((image) => image.naturalWidth === 0 || image.alt === '').length"));
  return broken === 0 ? undefined : `${broken} images are not shown or have no alternative text`;
}

/** Each run of folded passages, by Enter; there is none where the role never approved. */
async function openByKeyboard(page: Page, locale: string): Promise<string | undefined> {
  const folded = await page.locator('details:not([open])').count();
  if (folded > 0 !== (locale !== 'zh-Hans')) return `${folded} runs of passages are folded`;
  for (const summary of await page.locator('summary').all()) {
    await summary.focus();
    await page.keyboard.press('Enter');
  }
  const closed = await page.locator('details:not([open])').count();
  return closed === 0 ? undefined : `${closed} stayed closed`;
}

/** From the top of the page through all that can be used: each once, in order, with a focus to be seen. */
async function walkByTab(page: Page): Promise<string | undefined> {
  const expected = Number(await page.evaluate("globalThis.stops = [...document.querySelectorAll('a[href], summary')]; document.activeElement?.blur(); scrollTo(0, 0); stops.length"));
  await page.locator('body').click({ position: { x: 1, y: 1 } });
  for (let index = 0; index < expected; index += 1) {
    await page.keyboard.press('Tab');
    const found = (await page.evaluate(focused)) as Focused;
    if (found.at !== index) return `after ${index} came ${found.at}: ${found.html}`;
    if (!found.seen) return `no focus is seen on ${found.html}`;
  }
  return expected > 10 ? undefined : `only ${expected} can be reached`;
}

interface Focused {
  readonly at: number;
  readonly seen: boolean;
  readonly html: string;
}

/** Which of the stops has the focus, and whether an outline is seen around it. Run in the page. */
const focused = `(() => {
  const here = document.activeElement;
  const style = getComputedStyle(here);
  const box = here.getBoundingClientRect();
  const seen = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) >= 2 && box.width > 0 && box.bottom > 0 && box.top < innerHeight;
  return { at: stops.indexOf(here), seen, html: here.outerHTML.slice(0, 120) };
})()`;

async function foldedOnPaper(page: Page): Promise<string | undefined> {
  await page.emulateMedia({ media: 'print' });
  const hidden = (await page.evaluate("[...document.querySelectorAll('.passage')].filter((passage) => passage.getBoundingClientRect().height === 0).map(({ id }) => id)")) as readonly string[];
  return hidden.length === 0 ? undefined : `${hidden.length} passages are not printed, such as ${hidden[0] ?? ''}`;
}

async function axeFault(browser: Browser, url: string, colorScheme: 'light' | 'dark'): Promise<string | undefined> {
  // axe is put into the page from outside, which the page's own policy rightly forbids.
  const context = await browser.newContext({ bypassCSP: true, colorScheme });
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
  await page.evaluate(axeSource);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }> } };
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
  });
  await context.close();
  return violations.length === 0 ? undefined : violations.join('\n  ');
}
