// npm run bench:sync -- [--articles 200] [--locales 6] [--runs 3]
// Brings a generated publication after its edited articles, with sync and with gettext's msgmerge on the same texts, and
// looks at where it stands, with status and with msgfmt. Compare ratios rather than seconds.
import { appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { corpusLocales } from '../src/corpus-vocabulary.ts';
import { msgmergeOptions } from './carry-over-by-msgmerge.ts';
import { measureCommand, medianUsage, type Usage } from './measure-command.ts';
import { writePo } from './po-file.ts';
import { catalogueTexts, poEntry, sourceTexts } from './publication-texts.ts';
import { makeScratchFolder, writeCorpus } from './scratch-folder.ts';
import { formatTable } from './table.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '200' }, locales: { type: 'string', default: String(corpusLocales.length) }, runs: { type: 'string', default: '3' } } });
const [articles, locales, runs] = [Number(values.articles), Number(values.locales), Number(values.runs)];
const addition = 'One more sentence, which nobody has translated yet.';
/** Longer than the coarsest clock that sync trusts. */
const settling = 2.5;

const scratch = makeScratchFolder();
const own = join(scratch, 'own');
const peer = join(scratch, 'peer');
mkdirSync(own);
writeCorpus(own, articles, locales);
imprimatur('sync');
writePeer();
measure();

/** Each round edits every article once more, so that there is as much to do as in the one before. */
function measure(): void {
  const all: { readonly sync: Usage[]; readonly msgmerge: Usage[]; readonly status: Usage[]; readonly msgfmt: Usage[] } = { sync: [], msgmerge: [], status: [], msgfmt: [] };
  const one: typeof all = { sync: [], msgmerge: [], status: [], msgfmt: [] };
  const folders = readdirSync(peer);
  for (let run = 0; run < runs; run += 1) {
    for (const name of folders) edit(name, run);
    forget();
    all.sync.push(imprimatur('sync'));
    all.msgmerge.push(msgmerge('*'));
    forget();
    all.status.push(imprimatur('status'));
    all.msgfmt.push(msgfmt('*'));
    settle();
    edit(folders[0] ?? '', runs + run);
    one.sync.push(imprimatur('sync'));
    one.msgmerge.push(msgmerge(folders[0] ?? ''));
    one.status.push(imprimatur('status'));
    one.msgfmt.push(msgfmt(folders[0] ?? ''));
  }
  const rows = ([['every article edited', all], ['one article edited', one]] as const).flatMap(([what, usages]) =>
    ([['sync', usages.sync, usages.msgmerge], ['status', usages.status, usages.msgfmt]] as const).map(([command, ours, theirs]) => row(`${command}, ${what}`, medianUsage(ours), medianUsage(theirs))),
  );
  process.stdout.write(formatTable([`${articles} articles x ${locales} locales`, 'CPU s', 'wall s', 'peak MB', 'msgmerge, msgfmt CPU s', 'wall s', 'CPU ratio', 'wall ratio'], rows));
}

function row(name: string, ours: Usage, theirs: Usage): readonly string[] {
  return [name, ours.cpuSeconds.toFixed(2), ours.wallSeconds.toFixed(2), ours.peakMegabytes.toFixed(0), theirs.cpuSeconds.toFixed(2), theirs.wallSeconds.toFixed(2), (ours.cpuSeconds / theirs.cpuSeconds).toFixed(2), (ours.wallSeconds / theirs.wallSeconds).toFixed(2)];
}

function imprimatur(command: string): Usage {
  return measureCommand({ program: process.execPath, args: [join(import.meta.dirname, '../../cli/bin/imprimatur.mjs'), command], folder: own });
}

/** What an earlier run found out: without it every article is looked at. */
function forget(): void {
  rmSync(join(own, '.imprimatur'), { recursive: true, force: true });
}

/** Files that changed this moment are looked at again; a person comes later. A first run remembers the rest. */
function settle(): void {
  pause();
  for (const command of ['sync', 'status']) imprimatur(command);
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, settling * 1000);
}

function msgmerge(name: string): Usage {
  return measureCommand({ program: 'sh', args: ['-c', `for po in ${name}/*.po; do msgmerge ${msgmergeOptions.join(' ')} --update --backup=none "$po" "\${po%/*}/new.pot"; done`], folder: peer });
}

function msgfmt(name: string): Usage {
  return measureCommand({ program: 'sh', args: ['-c', `for po in ${name}/*.po; do msgfmt --statistics -o /dev/null "$po" 2>/dev/null; done`], folder: peer });
}

/** One folder an article, with a PO file a target locale and the template. */
function writePeer(): void {
  for (const [name, texts] of sourceTexts(own)) {
    mkdirSync(join(peer, name), { recursive: true });
    writeFileSync(join(peer, name, 'new.pot'), writePo(texts.map(([, text], line) => poEntry(text, '', name, line))));
    for (const locale of corpusLocales.slice(1, locales)) {
      const translated = catalogueTexts(own, locale, name);
      writeFileSync(join(peer, name, `${locale}.po`), writePo(texts.map(([key, text], line) => poEntry(text, translated.get(key) ?? '', name, line))));
    }
  }
}

function edit(name: string, run: number): void {
  const sentence = `${addition} It is number ${run + 1}.`;
  appendFileSync(join(own, 'content', name.replace('+', '/'), 'index.md'), `\n${sentence}\n`);
  appendFileSync(join(peer, name, 'new.pot'), `\n${writePo([poEntry(sentence, '', name, 1000 + run)]).split('\n\n').at(-1) ?? ''}`);
}
