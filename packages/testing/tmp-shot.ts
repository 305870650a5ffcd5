import { chromium } from 'playwright-core';
const [url, out, locale = 'en', width='1280'] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync'] });
const page = await browser.newPage({ viewport: { width: Number(width), height: 860 }, colorScheme: process.argv[6] === 'dark' ? 'dark' : 'light' });
page.on('console', (m) => console.log('console', m.text())); page.on('pageerror', (e) => console.log('error', e.message)); page.on('requestfailed', r => console.log('failed', r.url(), r.failure()?.errorText));
await page.goto(url); await page.waitForTimeout(800);
const { execSync } = await import('node:child_process');
if (process.argv[7]) { execSync(process.argv[7]); await page.waitForTimeout(1500); }
await page.screenshot({ path: out });
console.log(page.url(), await page.title(), await page.evaluate("document.querySelector('#said')?.textContent"));
await browser.close();
