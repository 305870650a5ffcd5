// npm run bench:signatures -- [--articles 1000] [--locales 6] [--runs 3]
// Signs every text of a generated publication in three roles, and measures in fresh processes: reading and verifying all of
// these records, the bare Ed25519 operations among that, and a whole build (HTML, text) of the same publication.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Role, writeEnvelope } from '@imprimatur/formats';
import { planSignOff } from '@imprimatur/pipeline';
import { DiskFiles, prepareAll, readProject } from '@imprimatur/project';
import { writeSignOff } from '@imprimatur/review';
import { demonstrationKey } from '@imprimatur/signing';
import { corpusLocales } from '../src/corpus-vocabulary.ts';
import { measureCommand, medianUsage, type Usage } from './measure-command.ts';
import { makeScratchFolder, writeCorpus } from './scratch-folder.ts';
import { formatTable } from './table.ts';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '1000' }, locales: { type: 'string', default: String(corpusLocales.length) }, runs: { type: 'string', default: '3' } } });
const [articles, locales, runs] = [Number(values.articles), Number(values.locales), Number(values.runs)];
const roles: readonly Role[] = ['clinical', 'linguistic', 'editorial'];

const folder = join(makeScratchFolder(), 'signed');
mkdirSync(folder);
writeCorpus(folder, articles, locales);
const signed = signAll(folder);
const measured = new Map<string, Usage[]>([['build', []], ['verify', []], ['bare', []]]);
for (let run = 0; run < runs; run += 1) {
  rmSync(join(folder, 'dist'), { recursive: true, force: true });
  measured.get('build')?.push(inFolder([join(import.meta.dirname, '../../cli/bin/imprimatur.mjs'), 'build']));
  measured.get('verify')?.push(inFolder([join(import.meta.dirname, 'verify-records.ts'), folder]));
  measured.get('bare')?.push(inFolder([join(import.meta.dirname, 'verify-records.ts'), folder, 'bare']));
}
report();

/** Signs in the order of the texts; every text of the corpus is complete. */
function signAll(at: string): number {
  const project = readProject(new DiskFiles(at));
  if (project.kind === 'faulty') throw new Error('the corpus has problems');
  const { shared, files } = project.value;
  let count = 0;
  for (const { prepared } of prepareAll(project.value, () => true)) {
    if (prepared.kind === 'faulty') throw new Error('the corpus has problems');
    for (const text of prepared.value.texts)
      for (const role of roles) {
        const reviewer = shared.reviewers.find(({ id }) => id === `demo-${role}`);
        if (reviewer === undefined) throw new Error(`nobody signs as ${role}`);
        const request = { reviewer, role, decision: 'approve', meaning: 'A measurement.', comment: '', conditions: [], remarks: [], withdrawal: undefined, digest: undefined } as const;
        const plan = planSignOff(text, [], request, shared, { now: '2026-11-21T09:30:00Z', nonce: () => `measurement-${(count += 1)}` });
        if (plan.kind === 'refused') throw new Error(`${plan.why}: ${role}`);
        files.replace(plan.file, writeEnvelope(writeSignOff(plan.signOff, demonstrationKey(reviewer.id))));
      }
  }
  return count;
}

function inFolder(args: readonly string[]): Usage {
  return measureCommand({ program: process.execPath, args, folder });
}

function report(): void {
  const usage = (name: string): Usage => medianUsage(measured.get(name) ?? []);
  const share = (name: string): string => `${((usage(name).cpuSeconds / usage('build').cpuSeconds) * 100).toFixed(1)} %`;
  const rows = [['build, HTML and text', usage('build'), ''], ['read and verify all records', usage('verify'), share('verify')], ['the bare Ed25519 operations', usage('bare'), share('bare')]] as const;
  process.stdout.write(`${articles} articles x ${locales} locales, ${signed} records (${roles.length} a text); Node ${process.versions.node}, ${runs} runs, medians; ${machine()}\n`);
  process.stdout.write(formatTable(['what', 'CPU s', 'wall s', 'of the build'], rows.map(([what, { cpuSeconds, wallSeconds }, of]) => [what, cpuSeconds.toFixed(2), wallSeconds.toFixed(2), of])));
}

function machine(): string {
  return `${spawnSync('nproc', { encoding: 'utf8' }).stdout.trim()} cores`;
}
