import { type VerifiedBundle, verifyBundle } from '@imprimatur/bundle';
import { type Reviewer, readReviewers } from '@imprimatur/formats';
import { DiskFiles } from '@imprimatur/project';
import { type Digest, isDigest, shortDigest } from '@imprimatur/signing';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { exitCodes } from '../exit-codes.ts';
import { report } from '../report.ts';
import type { AddCommand } from '../run.ts';
import { safeText } from '../safe-text.ts';
import { todayOf, type World } from '../world.ts';

interface Options {
  readonly reviewers?: string;
  readonly sha256?: string;
}

/** `imprimatur verify`: a partner's check of a downloaded bundle; needs no publication and no network. */
export const addVerify: AddCommand = (program, world, finish) => {
  program
    .command('verify')
    .description('Verify a bundle: its files, the digest of every text, every sign-off, and the approval of its release.')
    .argument('<bundle>', 'a zip from releases/<version>/')
    .option('--reviewers <file>', 'the publisher\'s reviewers.yaml, got by a way that you trust')
    .option('--sha256 <digest>', 'the digest that the publisher gives for the file')
    .addHelpText('after', '\nExample:\n  imprimatur verify medicines-2026.11.0-ar.zip --reviewers reviewers.yaml')
    .action((file: string, options: Options) => finish(verify(file, options, world)));
};

function verify(file: string, options: Options, world: World): number {
  const missing = [file, options.reviewers].find((path) => path !== undefined && !existsSync(resolve(world.folder, path)));
  const digest = options.sha256 === undefined ? undefined : `sha256:${options.sha256.replace(/^sha256:/, '').toLowerCase()}`;
  if (missing !== undefined || (digest !== undefined && !isDigest(digest))) {
    world.err(missing === undefined ? 'Found a --sha256 that is not 64 hexadecimal digits.\n' : `Found no file ${missing}.\n`);
    return exitCodes.wrongUse;
  }
  const files = new DiskFiles(world.folder);
  const reviewers = trusted(options.reviewers, world);
  if (reviewers !== undefined && !Array.isArray(reviewers)) return exitCodes.contentProblems;
  const verified = verifyBundle({ file, bytes: readFileSync(resolve(world.folder, file)), expected: digest, reviewers, today: todayOf(world) });
  const failed = report(verified.diagnostics, files, world);
  if (failed || verified.kind === 'faulty') {
    world.out(`${file}: does NOT verify.\n`);
    return exitCodes.contentProblems;
  }
  world.out(describe(file, verified.value, digest));
  return exitCodes.done;
}

/** The reader's own reviewers, `undefined` where none were given, `'unreadable'` after saying why. */
function trusted(path: string | undefined, world: World): readonly Reviewer[] | 'unreadable' | undefined {
  if (path === undefined) return undefined;
  const read = readReviewers(path, readFileSync(resolve(world.folder, path), 'utf8'));
  const failed = report(read.diagnostics, new DiskFiles(world.folder), world);
  return failed || read.kind === 'faulty' ? 'unreadable' : read.value;
}

function describe(file: string, { manifest, texts, release, withdrawn, files, trusted: own }: VerifiedBundle, given: Digest | undefined): string {
  const lines = [
    `${file}: verifies.`,
    `  ${safeText(manifest.publisher.name)}, release ${manifest.release.version} of ${manifest.release.date}, ${manifest.collection} in ${manifest.locale}: ${texts.length} texts, ${files} files.`,
    ...release.approvals.map(({ printedName, reviewedAt }) => `  release approved by ${safeText(printedName)}, ${reviewedAt}`),
    ...texts.flatMap(({ text, signedBy }) => [`  ${text.document}: ${safeText(text.title)}`, ...signedBy.map(({ role, printedName }) => `    ${role}: ${safeText(printedName)}`), `    next review due ${text.nextReviewDue}`]),
    ...withdrawn.map(({ document, from, reason, replacement, digest }) => safeText(`  WITHDRAWN from ${from} on: ${document} (${shortDigest(digest)}): ${reason}${replacement === null ? '' : `; instead: ${replacement}`}`)),
  ];
  if (manifest.demonstration) lines.push('  Demonstration: no clinician has reviewed these texts.');
  if (!own) lines.push('  The sign-offs were checked against the reviewers in the bundle itself; --reviewers proves more.');
  // The manifest holds the digests of the pages, and nobody signs the manifest.
  if (given === undefined) lines.push('  The pages, and the notices in the JSON, are as the archive\'s maker wrote them; --sha256 with the digest that the publisher gives proves that the archive is the publisher\'s.');
  return `${lines.join('\n')}\n`;
}
