// npm run bench:checks -- [--articles 200] [--locales 6] [--runs 3]
// Checks a generated publication, cold and after one edit, beside the Translate Toolkit's pofilter on the same texts, and
// the share of the checks in a build. Then what both say of the sentence pairs in packages/check/test/sentence-pairs.
// Compare ratios rather than seconds.
import { appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusLocales } from '../src/corpus-vocabulary.ts';
import { findToolkit } from '../system/round-trip.ts';
import { comparePairs } from './compare-pairs.ts';
import { measureCommand, medianUsage, type Usage } from './measure-command.ts';
import { writePo } from './po-file.ts';
import { catalogueTexts, poEntry, sourceTexts } from './publication-texts.ts';
import { makeScratchFolder, writeCorpus } from './scratch-folder.ts';
import { formatTable } from './table.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '200' }, locales: { type: 'string', default: String(corpusLocales.length) }, runs: { type: 'string', default: '3' } } });
const [articles, locales, runs] = [Number(values.articles), Number(values.locales), Number(values.runs)];
/** Longer than the coarsest clock that the cache trusts. */
const settling = 2.5;

const python = findToolkit();
if (python === undefined) {
  process.stdout.write('Found no python3 that has the Translate Toolkit. On Debian: apt-get install python3-translate\n');
  process.exitCode = 1;
} else {
  const scratch = makeScratchFolder();
  compareSpeed(scratch, python);
  process.stdout.write(`\n${comparePairs(scratch, python)}`);
}

function compareSpeed(scratch: string, toolkit: string): void {
  const [own, peer] = [join(scratch, 'own'), join(scratch, 'peer')];
  mkdirSync(own);
  writeCorpus(own, articles, locales);
  imprimatur(own, 'sync');
  writePeer(own, peer);
  const all: { readonly cold: Usage[]; readonly edited: Usage[]; readonly pofilter: Usage[]; readonly build: Usage[] } = { cold: [], edited: [], pofilter: [], build: [] };
  for (let run = 0; run < runs; run += 1) {
    rmSync(join(own, '.imprimatur'), { recursive: true, force: true });
    all.cold.push(check(own));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, settling * 1000);
    check(own);
    editOne(own, run);
    all.edited.push(check(own));
    all.pofilter.push(measureCommand({ program: toolkit, args: ['-m', 'translate.filters.pofilter', '--progress=none', '.', `../found-${run}`], folder: peer }));
    rmSync(join(own, 'dist'), { recursive: true, force: true });
    all.build.push(imprimatur(own, 'build'));
  }
  const pofilter = medianUsage(all.pofilter);
  const row = (name: string, usage: Usage): readonly string[] => [name, usage.cpuSeconds.toFixed(2), usage.wallSeconds.toFixed(2), usage.peakMegabytes.toFixed(0), (usage.cpuSeconds / pofilter.cpuSeconds).toFixed(3), (usage.wallSeconds / pofilter.wallSeconds).toFixed(3)];
  process.stdout.write(formatTable([`${articles} articles x ${locales} locales`, 'CPU s', 'wall s', 'peak MB', 'CPU to pofilter', 'wall to pofilter'], [row('check, cold', medianUsage(all.cold)), row('check, one article edited', medianUsage(all.edited)), row('pofilter', pofilter), row('build, HTML and text, from nothing', medianUsage(all.build))]));
}

function imprimatur(folder: string, ...args: readonly string[]): Usage {
  return measureCommand({ program: process.execPath, args: [join(import.meta.dirname, '../../cli/bin/imprimatur.mjs'), ...args], folder });
}

/** The words of a generated publication are drawn by lot, so that there is much to find: exit 1 is no fault. */
function check(folder: string): Usage {
  return measureCommand({ program: 'sh', args: ['-c', `"${process.execPath}" "${join(import.meta.dirname, '../../cli/bin/imprimatur.mjs')}" check --json > ../found.json || [ $? -eq 1 ]`], folder });
}

function editOne(own: string, run: number): void {
  const [name = ''] = [...sourceTexts(own)].map(([each]) => each);
  appendFileSync(join(own, 'content', name.replace('+', '/'), 'index.md'), `\nOne more sentence, which nobody has translated yet. It is number ${run + 1}.\n`);
}

/** A PO file an article and target locale. */
function writePeer(own: string, peer: string): void {
  for (const [name, texts] of sourceTexts(own)) {
    mkdirSync(join(peer, name), { recursive: true });
    for (const locale of corpusLocales.slice(1, locales)) {
      const translated = catalogueTexts(own, locale, name);
      writeFileSync(join(peer, name, `${locale}.po`), writePo(texts.map(([key, text], line) => poEntry(text, translated.get(key) ?? '', name, line))));
    }
  }
  if (readdirSync(peer).length !== articles) throw new Error(`expected ${articles} articles for pofilter`);
}
