// npm run bench -- [--articles 100,1000] [--locales 6] [--runs 3] [--peer hugo]
// Builds generated publications in fresh processes and prints what they took. Compare ratios rather than seconds.
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { corpusLocales } from '../src/corpus-vocabulary.ts';
import { writeHugoSite } from './hugo-site.ts';
import { hasGnuTime, measureCommand, medianUsage, type Usage } from './measure-command.ts';
import { makeScratchFolder, writeCorpus } from './scratch-folder.ts';
import { formatTable } from './table.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100,1000' },
    locales: { type: 'string', default: String(corpusLocales.length) },
    runs: { type: 'string', default: '3' },
    peer: { type: 'string' },
  },
});
const sizes = values.articles.split(',').map((size) => whole('articles', size, 100_000));
const locales = whole('locales', values.locales, corpusLocales.length);
const runs = whole('runs', values.runs, 20);
const withHugo = values.peer !== undefined && hugoIsThere(values.peer);

const scratch = makeScratchFolder();
process.stdout.write(`Node ${process.versions.node}, ${runs} runs, medians; a page is one text in HTML and plain text\n`);
for (const articles of sizes) measureSize(articles);
measureStages();

function measureSize(articles: number): void {
  const folder = join(scratch, String(articles));
  mkdirSync(folder);
  writeCorpus(folder, articles, locales);
  writeHugoSite(join(folder, 'peer'), corpusLocales.slice(0, locales));
  const own: Usage[] = [];
  const hugo: Usage[] = [];
  // In turns, so that whatever else the machine does falls on both.
  for (let run = 0; run < runs; run += 1) {
    own.push(cold(folder));
    if (withHugo) hugo.push(coldHugo(join(folder, 'peer')));
  }
  const again = build(folder);
  appendFileSync(join(folder, 'content/collection-1/topic-1/index.md'), '\nOne more sentence.\n');
  const edited = build(folder);
  report(articles, [['imprimatur, empty dist', medianUsage(own)], ...(withHugo ? [['hugo, empty public', medianUsage(hugo)] as const] : []), ['imprimatur, nothing to do', again], ['imprimatur, one article edited', edited]]);
  if (withHugo) reportRatio(medianUsage(own), medianUsage(hugo));
  rmSync(folder, { recursive: true });
}

function cold(folder: string): Usage {
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  return build(folder);
}

function build(folder: string): Usage {
  return measureCommand({ program: process.execPath, args: [join(import.meta.dirname, '../../cli/bin/imprimatur.mjs'), 'build'], folder });
}

function coldHugo(folder: string): Usage {
  for (const left of ['public', 'resources']) rmSync(join(folder, left), { recursive: true, force: true });
  return measureCommand({ program: 'hugo', args: ['--quiet'], folder });
}

function report(articles: number, measured: readonly (readonly [string, Usage])[]): void {
  const pages = articles * locales;
  const rows = measured.map(([name, { cpuSeconds, wallSeconds, peakMegabytes }]) => [name, cpuSeconds.toFixed(2), ((cpuSeconds * 1000) / pages).toFixed(2), wallSeconds.toFixed(2), peakMegabytes.toFixed(0)]);
  process.stdout.write(`\n${formatTable([`${articles} articles x ${locales} locales`, 'CPU s', 'CPU ms a page', 'wall s', 'peak MB'], rows)}`);
}

function reportRatio(own: Usage, hugo: Usage): void {
  const ratio = (of: (usage: Usage) => number): string => (of(own) / of(hugo)).toFixed(2);
  process.stdout.write(`imprimatur to hugo: CPU ${ratio((usage) => usage.cpuSeconds)}, wall ${ratio((usage) => usage.wallSeconds)}, memory ${ratio((usage) => usage.peakMegabytes)}\n`);
}

function measureStages(): void {
  const folder = join(scratch, 'stages');
  mkdirSync(folder);
  const articles = Math.min(100, ...sizes);
  writeCorpus(folder, articles, locales);
  process.stdout.write(`\nBy stage, one process, ${articles} articles x ${locales} locales\n`);
  const done = spawnSync(process.execPath, [fileURLToPath(import.meta.resolve('./stages.ts')), folder], { stdio: 'inherit', timeout: 600_000 });
  if (done.status !== 0) process.exitCode = 1;
}

function hugoIsThere(peer: string): boolean {
  if (peer !== 'hugo') throw new RangeError(`--peer ${peer}: expected hugo`);
  const version = spawnSync('hugo', ['version'], { encoding: 'utf8' });
  if (version.status === 0 && hasGnuTime) {
    process.stdout.write(version.stdout);
    return true;
  }
  process.stdout.write('Found no hugo or no GNU time, so Hugo is left out. On Debian: apt-get install hugo time\n');
  return false;
}

function whole(name: string, text: string, most: number): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1 || number > most) throw new RangeError(`--${name} ${text}: expected a whole number from 1 to ${most}`);
  return number;
}
